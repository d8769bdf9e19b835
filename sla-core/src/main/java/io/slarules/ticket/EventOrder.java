package io.slarules.ticket;

import java.util.Comparator;

/** The one order of events. */
final class EventOrder {
    /** Changes of facts of one place: what is verified first, then by the capacity lost, so that what is worse is read last. */
    private static final Comparator<Event> CHANGES =
            Comparator.comparing(EventOrder::isClaim).thenComparingInt(EventOrder::lossPermille);

    /**
     * By instant, the host's sequence number, kind, and text, so that no two different events stand at one place. The hash parts those
     * that print the same because a text of theirs looks like two.
     */
    static final Comparator<Event> ORDER = Comparator.comparing(Event::at)
            .thenComparingLong(Event::sequence)
            .thenComparing(Event::kind)
            .thenComparing(CHANGES)
            .thenComparing(Event::toString)
            .thenComparingInt(Event::hashCode);

    private EventOrder() {}

    private static boolean isClaim(Event event) {
        return event instanceof FactsChanged change && !change.verified();
    }

    private static int lossPermille(Event event) {
        return event instanceof FactsChanged change
                ? change.facts().impact().capacityLost().permille()
                : 0;
    }
}
