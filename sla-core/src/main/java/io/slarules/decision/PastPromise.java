package io.slarules.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An earlier promise of a clock, and how it ended. Immutable; null is refused.
 *
 * @param occurrence which promise of its clock it was, from 1
 * @param state {@link ClockState#MET}, {@link ClockState#MET_LATE}, {@link ClockState#BREACHED} when it was broken before another took its place or an agreed
 *     date was moved without telling the customer in time, {@link ClockState#REPLACED} or {@link ClockState#CANCELLED}
 * @param target the open time promised
 * @param started from when it counted
 * @param due the last instant that was in time; empty when it was paused at its end in a way that leaves it open
 * @param ended when it was kept, replaced or cancelled
 * @param elapsed open time counted until then
 * @param reason the rule that made it
 */
public record PastPromise(
        int occurrence,
        ClockState state,
        Duration target,
        Instant started,
        Optional<Instant> due,
        Instant ended,
        Duration elapsed,
        Reason reason) {
    public PastPromise {
        Objects.requireNonNull(state, "PastPromise.state is null");
        Objects.requireNonNull(target, "PastPromise.target is null");
        Objects.requireNonNull(started, "PastPromise.started is null");
        Objects.requireNonNull(due, "PastPromise.due is null");
        Objects.requireNonNull(ended, "PastPromise.ended is null");
        Objects.requireNonNull(elapsed, "PastPromise.elapsed is null");
        Objects.requireNonNull(reason, "PastPromise.reason is null");
    }
}
