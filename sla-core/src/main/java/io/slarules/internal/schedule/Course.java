package io.slarules.internal.schedule;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.CalendarException;
import io.slarules.decision.Change;
import io.slarules.decision.ClockAccount;
import io.slarules.decision.Deadline;
import io.slarules.decision.DeadlineException;
import io.slarules.decision.Note;
import io.slarules.decision.Reason;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.internal.clock.Clocks;
import io.slarules.internal.clock.Lifeline;
import io.slarules.internal.clock.Nanos;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.TriageProposals.Promise;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.Event;
import io.slarules.ticket.Role;
import io.slarules.ticket.StepDone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a life that does not depend on {@code now}: the course of its clocks and the instants of its steps. {@link #at} reads off
 * where things stand. Immutable apart from figures that are computed when first asked for; not shared between threads.
 */
public final class Course {
    private static final Comparator<Step> IN_ORDER = Course::compare;
    private static final Set<Role> OWNER = Set.of(Role.OWNER);
    private static final Reason NOTHING_DUE = Reason.noRule("nothing is due");
    private static final Reason NO_RULE = Reason.noRule("no rule spoke: no promise counts");

    private final Life life;
    private final Clocks clocks;
    private final List<Draft> drafts;
    private final Set<String> done;

    private Course(Life life, Clocks clocks, List<Draft> drafts, Set<String> done) {
        this.life = life;
        this.clocks = clocks;
        this.drafts = drafts;
        this.done = done;
    }

    /**
     * Replays a life.
     *
     * @throws DeadlineException when a calendar cannot count a promise or a step
     */
    public static Course of(Life life) {
        Lifeline line = Lifeline.of(life);
        Clocks clocks = Clocks.of(line);
        Set<String> done = line.stepsReported() ? done(life) : Set.of();
        List<Draft> withdrawn = new ArrayList<>(0);
        List<Draft> drafts = StepReplay.of(line, clocks, done, withdrawn);
        Holds.apply(line, clocks, drafts);
        Holds.apply(line, clocks, withdrawn);
        HeldSteps.addTo(drafts, withdrawn, line, done);
        return new Course(life, clocks, drafts, done);
    }

    private static Set<String> done(Life life) {
        Set<String> keys = new HashSet<>();
        for (Event event : life.events()) {
            if (event instanceof StepDone step) {
                keys.add(step.key());
            }
        }
        return keys;
    }

    /** Where everything stands at an instant not before the last event, if nothing else happens until then. */
    public Timing at(Instant now) {
        long nanos = Nanos.of(now);
        List<Deadline> deadlines = clocks.deadlines(nanos);
        Optional<Change> next = NextChange.after(nanos, clocks, this, life.expiry());
        return timing(deadlines, steps(nanos), next);
    }

    /** A deadline at a later instant, before anything but the time used changes. */
    public Deadline at(Deadline deadline, Instant later) {
        return clocks.later(deadline, Nanos.of(later));
    }

    /** The clocks about which a rule promises nothing. */
    public List<Note> exemptions() {
        return clocks.exemptions();
    }

    /** What a deadline's promise counted and skipped until an instant. */
    public ClockAccount account(Deadline deadline, Instant now) {
        return clocks.account(deadline, Nanos.of(now));
    }

    private Timing timing(List<Deadline> deadlines, List<Step> steps, Optional<Change> next) {
        Optional<Instant> promise = Optional.empty();
        List<Promise> proposed = life.stretches()
                .get(life.stretches().size() - 1)
                .outcome()
                .triage()
                .promises();
        Reason reason = proposed.isEmpty() ? NO_RULE : NOTHING_DUE;
        for (int i = 0; i < proposed.size(); i++) {
            Optional<Instant> due = firstDue(deadlines, proposed.get(i).clock());
            if (due.isPresent() && (promise.isEmpty() || due.get().isBefore(promise.get()))) {
                promise = due;
                reason = proposed.get(i).reason();
            }
        }
        return new Timing(deadlines, steps, promise, reason, next, life.expiry().map(Life.Expiry::at));
    }

    /**
     * The first due of a clock that runs, or of every promise to the customer when none is named.
     *
     * @param deadlines sorted: open ones with a due come first, by their due
     */
    public static Optional<Instant> firstDue(List<Deadline> deadlines, Optional<Clock> clock) {
        for (int i = 0; i < deadlines.size(); i++) {
            Deadline deadline = deadlines.get(i);
            boolean meant = clock.isEmpty()
                    ? deadline.commitment() == Commitment.SLA
                    : clock.get().equals(deadline.clock());
            if (meant) {
                if (deadline.open() && deadline.due().isPresent()) {
                    return deadline.due();
                }
            }
        }
        return Optional.empty();
    }

    private List<Step> steps(long now) {
        List<Step> steps = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.repeats == null || state(draft.repeats, now) != StepState.PENDING) {
                steps.add(step(draft, now));
            }
        }
        steps.sort(IN_ORDER);
        return Collections.unmodifiableList(steps);
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** The state of a step at an instant. */
    StepState state(Draft draft, long now) {
        if (!done.isEmpty() && done.contains(draft.key)) {
            return StepState.DONE;
        } else if (now < draft.own) {
            return StepState.PENDING;
        }
        return now < draft.release ? StepState.HELD : StepState.DUE;
    }

    private Step step(Draft draft, long now) {
        StepTerms terms = draft.terms;
        StepState state = state(draft, now);
        long at = state == StepState.PENDING || state == StepState.DONE ? draft.own : draft.release;
        boolean misses = state == StepState.HELD || (state == StepState.DUE && draft.ranOut);
        BusinessCalendar named = terms.within().isPresent() || draft.promise == null ? calendar(terms) : null;
        return new Step(
                draft.key,
                terms.action(),
                state,
                at == NEVER ? Optional.empty() : Optional.of(Nanos.instant(at)),
                finish(draft, named, at),
                terms.tell().isEmpty() ? OWNER : terms.tell(),
                misses ? draft.missing : List.of(),
                misses ? draft.heldBecause : List.of(),
                zone(draft, named),
                terms.reason(),
                draft.superseded());
    }

    private BusinessCalendar calendar(StepTerms terms) {
        return life.calendars().get(terms.calendar());
    }

    private static ZoneId zone(Draft draft, @Nullable BusinessCalendar named) {
        if (draft.promise != null) {
            return draft.promise.calendar().zone();
        }
        return named == null ? ZoneOffset.UTC : named.zone();
    }

    private Optional<Instant> finish(Draft draft, @Nullable BusinessCalendar calendar, long at) {
        StepTerms terms = draft.terms;
        if (draft.finish != NEVER) {
            return Optional.of(Nanos.instant(Math.max(at, draft.finish)));
        } else if (terms.withinPermille() >= 0 && draft.promise != null && at != NEVER) {
            long share = Threshold.permille(draft.promise.targetNanos(), terms.withinPermille());
            return Optional.of(Nanos.instant(draft.promise.calendar().addNanos(at, share)));
        }
        long due = terms.byDueOf().isEmpty()
                ? NEVER
                : clocks.lastDue(terms.byDueOf().get());
        if (due != NEVER && at != NEVER) {
            return Optional.of(Nanos.instant(Math.max(at, due)));
        }
        if (calendar == null || terms.within().isEmpty() || at == NEVER) {
            return Optional.empty();
        }
        try {
            long amount = terms.within().get().on(calendar).toNanos();
            return Optional.of(Nanos.instant(calendar.addNanos(at, amount)));
        } catch (CalendarException | ArithmeticException e) {
            throw new DeadlineException(
                    life.ticket().id(), "rule (" + terms.reason().rule() + ")", e);
        }
    }

    private static int compare(Step a, Step b) {
        int byState = a.state().compareTo(b.state());
        if (byState != 0) {
            return byState;
        }
        if (a.at().isPresent() && b.at().isPresent()) {
            int byInstant = a.at().get().compareTo(b.at().get());
            return byInstant != 0 ? byInstant : a.key().compareTo(b.key());
        } else if (a.at().isPresent() != b.at().isPresent()) {
            return a.at().isPresent() ? -1 : 1;
        }
        return a.key().compareTo(b.key());
    }
}
