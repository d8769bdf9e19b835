package io.slarules.decision;

import io.slarules.rule.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Which time a promise counted and which it skipped, and why: without gaps, from its start to the decision's instant, or to its stop. Immutable; null is
 * refused. {@link #toString} is a table for people, in the calendar's local time.
 *
 * @param clock the clock
 * @param occurrence which promise of it
 * @param zone the zone of its calendar
 * @param elapsed the open time counted: the sum of what counted
 * @param intervals in order; empty before its start
 */
public record ClockAccount(Clock clock, int occurrence, ZoneId zone, Duration elapsed, List<Interval> intervals) {
    public ClockAccount {
        Objects.requireNonNull(clock, "ClockAccount.clock is null");
        Objects.requireNonNull(zone, "ClockAccount.zone is null");
        Objects.requireNonNull(elapsed, "ClockAccount.elapsed is null");
        Objects.requireNonNull(intervals, "ClockAccount.intervals is null");
        intervals = List.copyOf(intervals);
    }

    /** Why an interval counted or was skipped. */
    public enum Kind {
        /** The calendar was open and the clock ran. */
        COUNTED,
        /** The calendar was closed. */
        CLOSED,
        /** A wait, or a signal that pauses this clock. */
        PAUSED,
        /** The clock had stopped, and went on later. */
        STOPPED
    }

    /**
     * A stretch of time {@code [from, to)} of one kind.
     *
     * @param why in words: what the calendar says, or which waits were open
     */
    public record Interval(Instant from, Instant to, Kind kind, String why) {
        public Interval {
            Objects.requireNonNull(from, "ClockAccount.Interval.from is null");
            Objects.requireNonNull(to, "ClockAccount.Interval.to is null");
            Objects.requireNonNull(kind, "ClockAccount.Interval.kind is null");
            Objects.requireNonNull(why, "ClockAccount.Interval.why is null");
        }

        /** Elapsed time from its start to its end, whether it counted or not. */
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /** What counted, and a line for each interval. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(clock)
                .append(" #")
                .append(occurrence)
                .append(": ")
                .append(Durations.inHours(elapsed, Language.ENGLISH));
        text.append(" counted (").append(zone).append(")\n");
        for (Interval interval : intervals) {
            text.append(String.format(
                            java.util.Locale.ROOT,
                            "  %-8s",
                            interval.kind().name().toLowerCase(java.util.Locale.ROOT)))
                    .append(interval.from().atZone(zone).toOffsetDateTime())
                    .append(" to ")
                    .append(interval.to().atZone(zone).toOffsetDateTime())
                    .append("  ")
                    .append(interval.why())
                    .append('\n');
        }
        return text.toString();
    }
}
