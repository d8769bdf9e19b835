package io.slarules.internal.calendar;

import static io.slarules.internal.calendar.Horizon.NANOS_PER_SECOND;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A zone's wall clock over a span of instants: which instant is the first at which it reads a local date-time or later. In a
 * gap that is the transition, in an overlap the earlier of the two.
 *
 * <p>Found from the periods of constant offset instead of {@code ZoneRules.getValidOffsets}, because that holds by definition
 * however close or large the transitions are: a period is the answer when it is the first to read the local time or later.
 *
 * <p>Not thread-safe: it remembers the last period, since callers ask in rising order.
 */
final class WallClock {
    /** Offsets lie within 18 hours, so that two days on either side hold every period that matters. */
    static final long REACH = 2 * Horizon.NANOS_PER_DAY;

    private final long[] begins;
    private final long[] offsets;
    private int lastPeriod;
    private long lastLocal = Long.MIN_VALUE;

    /** Answers for local times that are read between the two instants (nanoseconds since the epoch). */
    WallClock(ZoneRules rules, long from, long to) {
        Instant first = Horizon.instantOf(from - REACH);
        Instant end = Horizon.instantOf(to + REACH);
        int size = 1;
        for (ZoneOffsetTransition t = rules.nextTransition(first);
                t != null && t.getInstant().isBefore(end);
                t = rules.nextTransition(t.getInstant())) {
            size++;
        }
        begins = new long[size];
        offsets = new long[size];
        begins[0] = Long.MIN_VALUE;
        offsets[0] = rules.getOffset(first).getTotalSeconds() * NANOS_PER_SECOND;
        Instant at = first;
        for (int i = 1; i < size; i++) {
            ZoneOffsetTransition t = rules.nextTransition(at);
            at = t.getInstant();
            begins[i] = at.getEpochSecond() * NANOS_PER_SECOND;
            offsets[i] = t.getOffsetAfter().getTotalSeconds() * NANOS_PER_SECOND;
        }
    }

    /** The first instant at which the clock reads at or after a local time, given as nanoseconds since local 1970-01-01T00:00. */
    long firstAtOrAfter(long local) {
        int i = local >= lastLocal ? lastPeriod : 0;
        while (i < begins.length - 1 && readsBefore(i, local)) {
            i++;
        }
        lastPeriod = i;
        lastLocal = local;
        return Math.max(begins[i], local - offsets[i]);
    }

    /** Whether period {@code i} is over before the clock reads the local time. */
    private boolean readsBefore(int i, long local) {
        return begins[i + 1] + offsets[i] <= local;
    }
}
