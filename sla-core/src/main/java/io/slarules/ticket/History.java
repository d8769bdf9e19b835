package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What happened to a ticket: a set of events, kept in one order whatever the order they were handed in. They are sorted by instant, then by
 * the host's sequence number, then by kind (openings before closings), then changes of facts with the verified ones first and by the
 * capacity lost, then by their text; an event that is there twice counts once.
 *
 * @param events the events in that order, immutable
 */
public record History(List<Event> events) {
    private static final History EMPTY = new History(List.of());

    public History {
        Checks checks = Checks.of("History");
        events = isInOrder(events) ? List.copyOf(events) : checks.sorted(events, "events", EventOrder.ORDER);
        checks.orThrow(InvalidFactsException::new);
    }

    /** Nothing happened since the opening. */
    public static History none() {
        return EMPTY;
    }

    /** These events, in whatever order. */
    public static History of(Event... events) {
        return EMPTY.with(events);
    }

    /** The same history with these events too. */
    public History with(Event... more) {
        List<Event> all = new ArrayList<>(events.size() + more.length);
        all.addAll(events);
        Collections.addAll(all, more);
        return new History(all);
    }

    /** What had happened by an instant, the instant included. */
    public History until(Instant toInclusive) {
        int count = countUntil(toInclusive);
        return count == events.size() ? this : new History(events.subList(0, count));
    }

    /** What happens later than an instant. */
    public History after(Instant fromExclusive) {
        int count = countUntil(fromExclusive);
        return count == 0 ? this : new History(events.subList(count, events.size()));
    }

    /** The events of one type, in order. */
    public <E extends Event> List<E> all(Class<E> type) {
        List<E> found = new ArrayList<>();
        for (Event event : events) {
            if (type.isInstance(event)) {
                found.add(type.cast(event));
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** The last event of one type. */
    public <E extends Event> Optional<E> last(Class<E> type) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (type.isInstance(events.get(i))) {
                return Optional.of(type.cast(events.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Whether nothing happened. */
    public boolean isEmpty() {
        return events.isEmpty();
    }

    /**
     * Where the order of the events contradicts itself, and how it is read; empty for a history in good order.
     *
     * @param opened when the ticket was opened
     */
    public List<Contradiction> contradictions(Instant opened) {
        return Contradictions.in(events, opened);
    }

    private int countUntil(Instant toInclusive) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).at().isAfter(toInclusive)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean isInOrder(List<Event> events) {
        if (events == null) {
            return false;
        }
        Event before = null;
        for (Event event : events) {
            if (event == null || (before != null && EventOrder.ORDER.compare(before, event) >= 0)) {
                return false;
            }
            before = event;
        }
        return true;
    }
}
