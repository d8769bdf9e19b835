package io.slarules.ticket;

import java.util.Comparator;

/** The one order of events. */
final class EventOrder {
    /**
     * By instant, the host's sequence number, kind, and text, so that no two different events stand at one place. The hash parts those
     * that print the same because a text of theirs looks like two.
     */
    static final Comparator<Event> ORDER = Comparator.comparing(Event::at)
            .thenComparingLong(Event::sequence)
            .thenComparing(Event::kind)
            .thenComparing(Event::toString)
            .thenComparingInt(Event::hashCode);

    private EventOrder() {}
}
