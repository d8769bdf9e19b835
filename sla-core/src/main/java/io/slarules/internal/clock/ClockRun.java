package io.slarules.internal.clock;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.ClockState;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Deadline;
import io.slarules.decision.Reason;
import io.slarules.decision.Superseded;
import io.slarules.internal.clock.ClockReplay.Rest;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.Outcome;
import io.slarules.rule.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The course of one clock over a life: all its promises, and how it stands at any instant from the last event on, as long as nothing else
 * happens.
 *
 * <p>A promise to whose keeping the ticket was closed without is cancelled, unless it was late by then: then it counts as met late, since
 * closing a ticket must not hide a broken promise.
 */
public final class ClockRun {
    private final Lifeline line;
    private final Clock clock;
    private final List<Promise> promises;
    private final @Nullable ClockTerms spoken;
    private final long cancelledAt;
    private final boolean exempt;
    private final boolean paused;
    private final Rest rest;
    private final long restedAt;

    ClockRun(
            Lifeline line,
            Clock clock,
            List<Promise> promises,
            @Nullable ClockTerms spoken,
            long cancelledAt,
            boolean exempt,
            boolean paused,
            Rest rest,
            long restedAt) {
        this.line = line;
        this.clock = clock;
        this.promises = promises;
        this.spoken = spoken;
        this.cancelledAt = cancelledAt;
        this.exempt = exempt;
        this.paused = paused;
        this.rest = rest;
        this.restedAt = restedAt;
    }

    public Clock clock() {
        return clock;
    }

    /** Its promises by the instant at which they came into force; empty while it has not started. */
    public List<Promise> promises() {
        return promises;
    }

    /** The promise in force, or the last one that was. */
    private @Nullable Promise last() {
        return promises.isEmpty() ? null : promises.get(promises.size() - 1);
    }

    /** Whether there is, was or will be a promise to speak of. */
    boolean listed() {
        return !promises.isEmpty()
                || (rest == Rest.NONE
                        && !exempt
                        && spoken != null
                        && spoken.target().isPresent());
    }

    /** Where it stands at an instant. */
    public ClockState state(long now) {
        Promise promise = last();
        if (promise == null || now < line.opened()) {
            return ClockState.NOT_STARTED;
        } else if (cancelledAt != NEVER) {
            return ClockState.CANCELLED;
        } else if (rest != Rest.NONE) {
            boolean late = promise.elapsed(restedAt) > promise.targetNanos();
            if (rest == Rest.WITHDRAWN || (rest == Rest.CLOSED && !late)) {
                return ClockState.CANCELLED;
            }
            return late ? ClockState.MET_LATE : ClockState.MET;
        } else if (promise.elapsed(now) > promise.targetNanos()) {
            return ClockState.BREACHED;
        }
        return paused ? ClockState.PAUSED : ClockState.RUNNING;
    }

    /** The next instant after {@code now} at which time alone changes its state; {@link Nanos#NEVER} when none does. */
    public long nextChange(long now) {
        Promise promise = last();
        if (promise == null || cancelledAt != NEVER) {
            return NEVER;
        } else if (now < line.opened()) {
            return line.opened();
        } else if (rest != Rest.NONE) {
            return NEVER;
        }
        long breach = promise.reach(promise.targetNanos() + 1);
        return breach > now ? breach : NEVER;
    }

    /** What there is to say about it at an instant. */
    Deadline deadline(long now) {
        Promise promise = last();
        if (promise == null) {
            return notStarted();
        }
        ClockState state = state(now);
        boolean stopped = state == ClockState.MET || state == ClockState.MET_LATE || state == ClockState.CANCELLED;
        long stop = !stopped ? NEVER : cancelledAt != NEVER ? cancelledAt : restedAt;
        long elapsed = promise.elapsed(stopped ? promise.end() : now);
        boolean hasDue = state != ClockState.PAUSED && state != ClockState.CANCELLED && state != ClockState.NOT_STARTED;
        return new Deadline(
                clock,
                promise.occurrence(),
                state,
                conclusion(promise),
                promise.target(),
                promise.calendar().name(),
                promise.calendar().zone(),
                state == ClockState.NOT_STARTED ? Optional.empty() : at(promise.origin()),
                hasDue ? at(promise.due()) : Optional.empty(),
                stopped ? at(stop) : Optional.empty(),
                Duration.ofNanos(elapsed),
                Duration.ofNanos(promise.targetNanos() - elapsed));
    }

    private Deadline notStarted() {
        ClockTerms terms = spoken;
        if (terms == null) {
            throw new IllegalStateException("clock " + clock + " has nothing to say");
        }
        OpenTime target = terms.target().orElse(OpenTime.ZERO);
        Duration time = target.on(terms.calendar());
        return new Deadline(
                clock,
                1,
                ClockState.NOT_STARTED,
                Conclusion.of(target, terms.reason()),
                time,
                terms.calendar().name(),
                terms.calendar().zone(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                time);
    }

    private Conclusion<OpenTime> conclusion(Promise promise) {
        ClockTerms terms = promise.terms();
        OpenTime target = terms.target().orElse(OpenTime.ZERO);
        List<Reason> reasons = List.of(terms.reason());
        if (cancelledAt != NEVER) {
            return new Conclusion<>(target, List.of(terms.reason(), cancelling()), List.of());
        }
        Outcome outcome = line.outcome(line.stretches() - 1);
        List<Superseded<OpenTime>> losers =
                spoken == null ? List.of() : Contest.losers(outcome, clock, spoken, promise);
        return new Conclusion<>(target, reasons, losers);
    }

    private Reason cancelling() {
        return spoken != null && spoken.target().isEmpty()
                ? spoken.reason()
                : Reason.noRule("no rule promises it any longer");
    }

    private static Optional<Instant> at(long nanos) {
        return Optional.of(Nanos.instant(nanos));
    }
}
