package io.slarules.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A stretch of time {@code [from, to)} that is open or closed as a whole. Immutable.
 *
 * @param from its first instant
 * @param to the first instant after it
 * @param open whether it counts
 * @param reasons why, in the order in which they apply along it
 */
public record Segment(Instant from, Instant to, boolean open, List<Reason> reasons) {
    public Segment {
        reasons = List.copyOf(reasons);
    }

    /** Elapsed time from its start to its end, whether or not it counts. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
