package io.slarules.internal.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The span of instants for which calendars are computed: 1910-01-01T00:00Z to 2200-01-01T00:00Z. It is shorter than the 292
 * years that a {@code long} of nanoseconds can hold, so that no open time within it overflows.
 */
public final class Horizon {
    public static final long NANOS_PER_SECOND = 1_000_000_000L;
    public static final long NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;

    /** First instant, in nanoseconds since the epoch. */
    public static final long FROM = LocalDate.of(1910, 1, 1).toEpochDay() * NANOS_PER_DAY;
    /** First instant that is no longer covered, in nanoseconds since the epoch. */
    public static final long TO = LocalDate.of(2200, 1, 1).toEpochDay() * NANOS_PER_DAY;

    /** Stands for "no such instant within the horizon" on the {@code long} path; lies outside the horizon. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long FROM_SECOND = FROM / NANOS_PER_SECOND;
    private static final long TO_SECOND = TO / NANOS_PER_SECOND;

    private Horizon() {}

    /** Nanoseconds since the epoch, or {@link #NONE} outside the horizon. */
    public static long nanosOf(Instant instant) {
        long second = instant.getEpochSecond();
        return second < FROM_SECOND || second >= TO_SECOND ? NONE : second * NANOS_PER_SECOND + instant.getNano();
    }

    /** The instant of nanoseconds since the epoch. */
    public static Instant instantOf(long epochNanos) {
        long second = Math.floorDiv(epochNanos, NANOS_PER_SECOND);
        return Instant.ofEpochSecond(second, epochNanos - second * NANOS_PER_SECOND);
    }

    /** The amount in nanoseconds, or the largest or smallest {@code long} where it is further than any horizon. */
    public static long nanosOf(Duration amount) {
        long second = amount.getSeconds();
        if (second > Long.MAX_VALUE / NANOS_PER_SECOND - 1) {
            return Long.MAX_VALUE;
        }
        if (second < Long.MIN_VALUE / NANOS_PER_SECOND + 1) {
            return -Long.MAX_VALUE;
        }
        return second * NANOS_PER_SECOND + amount.getNano();
    }

    static boolean covers(long epochNanos) {
        return epochNanos >= FROM && epochNanos < TO;
    }
}
