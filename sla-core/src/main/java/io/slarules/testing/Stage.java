package io.slarules.testing;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Reason;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.ticket.Event;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Walks a ticket along time and notes what becomes different from one instant to the next. */
final class Stage {
    private static final int MOST_INSTANTS = 10_000;

    private final Policy policy;
    private final Map<String, BiFunction<Step, Instant, Event>> answers;
    private final Set<String> answered = new HashSet<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final Map<String, StepState> steps = new HashMap<>();
    private final Map<String, ClockState> clocks = new HashMap<>();
    private @Nullable Priority level;
    private Ticket ticket;
    private @Nullable Decision last;

    Stage(Policy policy, Ticket ticket, Map<String, BiFunction<Step, Instant, Event>> answers) {
        this.policy = policy;
        this.ticket = ticket;
        this.answers = answers;
    }

    List<Happening> happenings() {
        return happenings;
    }

    Optional<Decision> last() {
        return Optional.ofNullable(last);
    }

    Stage run(Instant from, Instant toInclusive) {
        Instant at = from;
        for (int count = 0; !at.isAfter(toInclusive); count++) {
            if (count > MOST_INSTANTS) {
                throw new AssertionError("ticket " + ticket.id() + " changes more than " + MOST_INSTANTS
                        + " times before " + toInclusive + ", last at " + at
                        + ": play a shorter span, or answer with events that do not bring themselves about");
            }
            Decision decision = policy.decide(ticket, at);
            note(decision, at);
            last = decision;
            if (!answer(decision, at)) {
                Optional<Instant> next = next(decision, at);
                if (next.isEmpty()) {
                    break;
                }
                at = next.get();
            }
        }
        return this;
    }

    /** Whether an event was inserted at this very instant. */
    private boolean answer(Decision decision, Instant at) {
        boolean now = false;
        for (Step step : decision.steps(StepState.DUE)) {
            for (Map.Entry<String, BiFunction<Step, Instant, Event>> answer : answers.entrySet()) {
                if (RuleNames.names(answer.getKey(), step.reason()) && answered.add(step.key())) {
                    Event event = answer.getValue().apply(step, at);
                    Objects.requireNonNull(
                            event, () -> "The answer to step (" + step.key() + ") is null: give an event");
                    if (event.at().isBefore(at)) {
                        throw new IllegalArgumentException("The answer (" + event + ") to step (" + step.key()
                                + ") is earlier than the step (" + at + "): give an event at that instant or later");
                    }
                    ticket = ticket.happened(event);
                    now |= event.at().equals(at);
                }
            }
        }
        return now;
    }

    private Optional<Instant> next(Decision decision, Instant at) {
        Optional<Instant> next = decision.nextChange().map(change -> change.at());
        for (Event event : ticket.history().events()) {
            if (event.at().isAfter(at)) {
                return next.isPresent() && next.get().isBefore(event.at()) ? next : Optional.of(event.at());
            }
        }
        return next;
    }

    private void note(Decision decision, Instant at) {
        Priority now = decision.priority().value();
        if (now != level) {
            level = now;
            add(at, Happens.priority(now), "priority", decision.priority().reason());
        }
        for (Deadline deadline : decision.deadlines()) {
            String subject = deadline.clock() + " #" + deadline.occurrence();
            if (clocks.put(subject, deadline.state()) != deadline.state()) {
                add(
                        at,
                        Happens.clock(deadline.clock(), deadline.state()),
                        subject,
                        deadline.target().reason());
            }
        }
        for (Step step : decision.escalations()) {
            if (steps.put(step.key(), step.state()) != step.state()) {
                add(at, new Happens.OfStep(step.reason().rule(), step.state()), step.key(), step.reason());
            }
        }
    }

    private void add(Instant at, Happens what, String subject, Reason reason) {
        happenings.add(new Happening(at, what, subject, reason));
    }
}
