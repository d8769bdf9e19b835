package io.slarules.decision;

import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One promise to the customer (时限) and where it stands. Durations are open time of the clock's calendar. Immutable; null is
 * refused.
 *
 * @param clock what the promise is measured by
 * @param occurrence which promise of this clock this is, from 1: a new one begins when a new target wins or the ticket is
 *     reopened
 * @param state where it stands
 * @param target the amount promised and the rule that promised it
 * @param targetTime the target as open time on the calendar; not negative
 * @param calendar the name of the calendar it runs on
 * @param zone that calendar's zone, in which people are shown the instants
 * @param started when this promise began to count; empty before its start
 * @param due the last instant that is in time; empty while paused or not started
 * @param stopped when it was met or cancelled
 * @param elapsed open time counted so far, or until it stopped; not negative
 * @param remaining target less elapsed; negative once exceeded
 * @param commitment to whom it is promised
 * @param past the earlier promises of this clock, oldest first: cycles, what a new target replaced, what ended before the ticket was opened again
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
        Duration remaining,
        Commitment commitment,
        List<PastPromise> past) {

    /** A promise; refused are an occurrence below 1, negative amounts, and a due instant while paused or not started. */
    public Deadline {
        Objects.requireNonNull(clock, "Deadline.clock is null");
        Objects.requireNonNull(state, "Deadline.state is null");
        Objects.requireNonNull(target, "Deadline.target is null");
        Objects.requireNonNull(targetTime, "Deadline.targetTime is null");
        Objects.requireNonNull(calendar, "Deadline.calendar is null");
        Objects.requireNonNull(zone, "Deadline.zone is null");
        Objects.requireNonNull(started, "Deadline.started is null");
        Objects.requireNonNull(due, "Deadline.due is null");
        Objects.requireNonNull(stopped, "Deadline.stopped is null");
        Objects.requireNonNull(elapsed, "Deadline.elapsed is null");
        Objects.requireNonNull(remaining, "Deadline.remaining is null");
        Objects.requireNonNull(commitment, "Deadline.commitment is null");
        Objects.requireNonNull(past, "Deadline.past is null");
        past = List.copyOf(past);
        if (occurrence < 1) {
            throw new IllegalArgumentException(
                    "Deadline.occurrence (" + occurrence + ") of " + clock + " is below 1: count promises from 1");
        }
        if (targetTime.isNegative() || elapsed.isNegative()) {
            throw new IllegalArgumentException("Deadline.targetTime (" + targetTime + ") or Deadline.elapsed ("
                    + elapsed + ") of " + clock + " is negative: open time counts from zero");
        }
        if (due.isPresent() && (state == ClockState.PAUSED || state == ClockState.NOT_STARTED)) {
            throw new IllegalArgumentException("Deadline.due (" + due.get() + ") of " + clock + " is given while "
                    + state + ": there is a due instant only once the clock has started and while it is not paused");
        }
    }

    /** The first promise of its clock, made to the customer. */
    public Deadline(
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
        this(
                clock,
                occurrence,
                state,
                target,
                targetTime,
                calendar,
                zone,
                started,
                due,
                stopped,
                elapsed,
                remaining,
                Commitment.SLA,
                List.of());
    }

    /** The longest that any promise of this clock took, this one included. */
    public Duration longestElapsed() {
        Duration longest = elapsed;
        for (PastPromise promise : past) {
            if (promise.elapsed().compareTo(longest) > 0) {
                longest = promise.elapsed();
            }
        }
        return longest;
    }

    /** Whether any promise of this clock was broken, this one included. */
    public boolean everBroken() {
        return state == ClockState.BREACHED
                || state == ClockState.MET_LATE
                || past.stream()
                        .anyMatch(promise ->
                                promise.state() == ClockState.BREACHED || promise.state() == ClockState.MET_LATE);
    }

    /**
     * Share of the target used, in thousandths, rounded down; above 1000 once exceeded. For a target of zero it is 0 while
     * not exceeded and {@link Long#MAX_VALUE} from then on.
     */
    public long usedPermille() {
        long target = targetTime.toNanos();
        long used = elapsed.toNanos();
        if (target == 0) {
            return used == 0 ? 0 : Long.MAX_VALUE;
        }
        if (used <= Long.MAX_VALUE / 1000) {
            return used * 1000 / target;
        }
        BigInteger share =
                BigInteger.valueOf(used).multiply(BigInteger.valueOf(1000)).divide(BigInteger.valueOf(target));
        return share.bitLength() < Long.SIZE ? share.longValue() : Long.MAX_VALUE;
    }

    /** Whether the clock still runs, in time or not, or is paused. */
    public boolean open() {
        return state == ClockState.RUNNING || state == ClockState.PAUSED || state == ClockState.BREACHED;
    }

    /**
     * One line for people, as in {@code workaround: running, due Tue 2026-11-24 09:30 Asia/Taipei, 23 h 18 min left}.
     * Instants are shown in {@link #zone}.
     */
    public String summary(Language language) {
        return new Sentences(Moments.in(language)).summary(this);
    }

    /** As {@link #summary(Language)}, with instants on the day of {@code now}, in {@link #zone}, shown without their date. */
    public String summary(Language language, Instant now) {
        return new Sentences(Moments.in(language).onDayOf(now)).summary(this);
    }

    /** Ids and values on one line, stable; without the places of rules. */
    @Override
    public String toString() {
        return Snapshot.line(this);
    }
}
