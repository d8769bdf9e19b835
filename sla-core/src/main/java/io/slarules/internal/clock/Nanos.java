package io.slarules.internal.clock;

import java.time.Instant;

/** Instants as nanoseconds since the epoch, the grid on which clocks count. */
public final class Nanos {
    /** Stands for an instant that never comes; it sorts after all others. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final long PER_SECOND = 1_000_000_000L;
    private static final long LAST_SECOND = Long.MAX_VALUE / PER_SECOND - 1;

    private Nanos() {}

    /**
     * The number of an instant.
     *
     * @throws ArithmeticException for instants that 64 bits cannot count in nanoseconds: before 1678 and after 2261
     */
    public static long of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second > LAST_SECOND || second < -LAST_SECOND) {
            throw new ArithmeticException("instant is outside of the years that clocks count (" + instant + ")");
        }
        return second * PER_SECOND + instant.getNano();
    }

    /** The instant of a number of nanoseconds since the epoch. */
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }
}
