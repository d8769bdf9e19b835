package io.slarules.decision;

import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One promise to the customer and where it stands. Durations are open time of the clock's calendar.
 *
 * @param occurrence which promise of this clock this is, from 1: a new one begins when a new target wins or the ticket is
 *     reopened
 * @param target the amount promised and the rule that promised it
 * @param targetTime the target as open time on the calendar
 * @param calendar the name of the calendar it runs on
 * @param zone that calendar's zone, in which people are shown the instants
 * @param started when this promise began to count; empty before its start
 * @param due the last instant that is in time; empty while paused or not started
 * @param stopped when it was met or cancelled
 * @param elapsed open time counted so far, or until it stopped
 * @param remaining target less elapsed; negative once exceeded
 */
public record Deadline(
        Clock clock,
        int occurrence,
        ClockState state,
        Conclusion<OpenTime> target,
        Duration targetTime,
        String calendar,
        ZoneId zone,
        Optional<Instant> started,
        Optional<Instant> due,
        Optional<Instant> stopped,
        Duration elapsed,
        Duration remaining) {

    /** Share of the target used, in thousandths, rounded down; above 1000 once exceeded; 0 for a zero target not exceeded. */
    public long usedPermille() {
        long target = targetTime.toNanos();
        if (target == 0) {
            return elapsed.isZero() ? 0 : Long.MAX_VALUE;
        }
        return java.math.BigInteger.valueOf(elapsed.toNanos())
                .multiply(java.math.BigInteger.valueOf(1000))
                .divide(java.math.BigInteger.valueOf(target))
                .longValue();
    }

    /** Whether the clock still runs, in time or not, or is paused. */
    public boolean open() {
        return state == ClockState.RUNNING || state == ClockState.PAUSED || state == ClockState.BREACHED;
    }
}
