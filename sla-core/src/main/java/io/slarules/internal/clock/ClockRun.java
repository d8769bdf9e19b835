package io.slarules.internal.clock;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.ClockAccount;
import io.slarules.decision.ClockState;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Deadline;
import io.slarules.decision.PastPromise;
import io.slarules.decision.Reason;
import io.slarules.decision.Superseded;
import io.slarules.internal.clock.ClockReplay.Rest;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.Outcome;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.rule.Conventions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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
    private final Spans spans;

    ClockRun(
            Lifeline line,
            Clock clock,
            List<Promise> promises,
            @Nullable ClockTerms spoken,
            long cancelledAt,
            boolean exempt,
            boolean paused,
            Rest rest,
            long restedAt,
            Spans spans) {
        this.line = line;
        this.clock = clock;
        this.promises = promises;
        this.spoken = spoken;
        this.cancelledAt = cancelledAt;
        this.exempt = exempt;
        this.paused = paused;
        this.rest = rest;
        this.restedAt = restedAt;
        this.spans = spans;
    }

    public Clock clock() {
        return clock;
    }

    /** Whether it is promised to the customer, rather than inside the house or by a supplier. */
    public boolean toCustomer() {
        return spoken == null || spoken.commitment() == Commitment.SLA;
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
                        && spoken.amount().isPresent());
    }

    /** The terms by which nothing is promised in the last stretch. */
    Optional<ClockTerms> exemption() {
        return Optional.ofNullable(spoken)
                .filter(terms -> exempt && terms.amount().isEmpty());
    }

    /** Where it stands at an instant. */
    public ClockState state(long now) {
        Promise promise = last();
        if (promise == null || now < line.opened()) {
            return ClockState.NOT_STARTED;
        } else if (cancelledAt != NEVER) {
            return ClockState.CANCELLED;
        } else if (rest != Rest.NONE) {
            return ended(promise);
        } else if (hidden(promise)) {
            return ClockState.PAUSED;
        } else if (promise.late(now)) {
            return ClockState.BREACHED;
        }
        return paused ? ClockState.PAUSED : ClockState.RUNNING;
    }

    /** Whether a pause hides the due instant while the time in it counts. */
    private boolean hidden(Promise promise) {
        return paused && promise.terms().conventions().pauses() == Conventions.Pauses.HIDE_DUE;
    }

    private static ClockState ended(Promise promise) {
        boolean late = promise.late(promise.end());
        return switch (promise.ending()) {
            case KEPT -> late ? ClockState.MET_LATE : ClockState.MET;
            case LAPSED -> late ? ClockState.MET_LATE : ClockState.CANCELLED;
            case REPLACED -> late ? ClockState.BREACHED : ClockState.REPLACED;
            case MOVED_UNTOLD -> ClockState.BREACHED;
            case CANCELLED, NONE -> ClockState.CANCELLED;
        };
    }

    /** The next instant after {@code now} at which time alone changes its state; {@link Nanos#NEVER} when none does. */
    public long nextChange(long now) {
        Promise promise = last();
        if (promise == null || cancelledAt != NEVER) {
            return NEVER;
        } else if (now < line.opened()) {
            return line.opened();
        } else if (rest != Rest.NONE || hidden(promise)) {
            return NEVER;
        }
        long breach = promise.breach();
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
        boolean cleared = stopped && promise.terms().conventions().afterStop() == Conventions.AfterStop.DUE_CLEARED;
        boolean hasDue = state != ClockState.PAUSED
                && state != ClockState.CANCELLED
                && state != ClockState.NOT_STARTED
                && !cleared
                && promise.due() != NEVER;
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
                Duration.ofNanos(promise.targetNanos() - elapsed),
                promise.terms().commitment(),
                past());
    }

    /** The same deadline at a later instant before anything changes. */
    Deadline later(Deadline deadline, long now) {
        Promise promise = last();
        boolean moves = deadline.state() == ClockState.RUNNING
                || deadline.state() == ClockState.BREACHED
                || deadline.state() == ClockState.PAUSED;
        if (promise == null || !moves) {
            return deadline;
        }
        long elapsed = promise.elapsed(now);
        return new Deadline(
                clock,
                deadline.occurrence(),
                deadline.state(),
                deadline.target(),
                deadline.targetTime(),
                deadline.calendar(),
                deadline.zone(),
                deadline.started(),
                deadline.due(),
                deadline.stopped(),
                Duration.ofNanos(elapsed),
                Duration.ofNanos(promise.targetNanos() - elapsed),
                deadline.commitment(),
                deadline.past());
    }

    /** What the promise in force, or the last one, counted and skipped until an instant. */
    ClockAccount account(long now) {
        Promise promise = last();
        ZoneId zone = promise == null
                ? Objects.requireNonNull(spoken).calendar().zone()
                : promise.calendar().zone();
        if (promise == null || now <= promise.origin()) {
            return new ClockAccount(clock, promise == null ? 1 : promise.occurrence(), zone, Duration.ZERO, List.of());
        }
        long until = Math.min(now, promise.end());
        return new ClockAccount(
                clock,
                promise.occurrence(),
                zone,
                Duration.ofNanos(promise.elapsed(until)),
                Account.of(line, promise, spans, ClockReplay.pauses(line, clock), until));
    }

    private List<PastPromise> past() {
        if (promises.size() == 1) {
            return List.of();
        }
        List<PastPromise> past = new ArrayList<>(promises.size() - 1);
        for (int i = 0; i < promises.size() - 1; i++) {
            Promise promise = promises.get(i);
            past.add(new PastPromise(
                    promise.occurrence(),
                    ended(promise),
                    promise.target(),
                    Nanos.instant(promise.origin()),
                    promise.due() == NEVER ? Optional.empty() : at(promise.due()),
                    Nanos.instant(promise.end()),
                    Duration.ofNanos(promise.elapsed(promise.end())),
                    promise.terms().reason()));
        }
        return Collections.unmodifiableList(past);
    }

    private Deadline notStarted() {
        ClockTerms terms = spoken;
        if (terms == null) {
            throw new IllegalStateException("clock " + clock + " has nothing to say");
        }
        Duration time = terms.target().on(terms.calendar());
        return new Deadline(
                clock,
                1,
                ClockState.NOT_STARTED,
                Conclusion.of(terms.target(), terms.reason()),
                time,
                terms.calendar().name(),
                terms.calendar().zone(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                time,
                terms.commitment(),
                List.of());
    }

    private Conclusion<OpenTime> conclusion(Promise promise) {
        ClockTerms terms = promise.terms();
        OpenTime target = terms.target();
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
        return spoken != null && spoken.amount().isEmpty()
                ? spoken.reason()
                : Reason.noRule("no rule promises it any longer");
    }

    private static Optional<Instant> at(long nanos) {
        return Optional.of(Nanos.instant(nanos));
    }
}
