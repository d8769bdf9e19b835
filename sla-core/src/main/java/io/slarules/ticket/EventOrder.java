package io.slarules.ticket;

import java.util.Comparator;

/** The one order of events. */
final class EventOrder {
    /** By instant, the host's sequence number, kind, and at last by text, so that no two different events stand at one place. */
    static final Comparator<Event> ORDER = Comparator.comparing(Event::at)
            .thenComparingLong(Event::sequence)
            .thenComparing(Event::kind)
            .thenComparing(Event::toString);

    private EventOrder() {}
}
