package io.slarules.internal.engine;

import io.slarules.calendar.Calendars;
import io.slarules.calendar.UnknownCalendarException;
import io.slarules.decision.Decision;
import io.slarules.decision.Note;
import io.slarules.internal.engine.Evaluator.Evaluation;
import io.slarules.internal.engine.Timeline.Claim;
import io.slarules.internal.engine.Timeline.Segment;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Outcome;
import io.slarules.internal.policy.Stretch;
import io.slarules.internal.rules.DatedRules;
import io.slarules.internal.rules.Phase;
import io.slarules.ruleset.Desk;
import io.slarules.ruleset.TicketPolicy;
import io.slarules.ticket.Facts;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges one ticket: cuts its life into stretches, asks the rules once per set of facts, and lets the clocks do the rest. */
public final class Judge {
    private final Policies policies;
    private final Set<String> stepRules;
    private final Calendars calendars;
    private final Desk desk;
    private final String revision;
    private final Recorder recorder;

    /** @param tickets by which of the rules a ticket is judged */
    public Judge(DatedRules rules, TicketPolicy tickets, Calendars calendars, Desk desk, String revision) {
        this(rules, tickets, calendars, desk, revision, Recorder.NONE);
    }

    /** @param recorder hears every rule; a judge with one is as thread-safe as the recorder is */
    public Judge(
            DatedRules rules,
            TicketPolicy tickets,
            Calendars calendars,
            Desk desk,
            String revision,
            Recorder recorder) {
        this.recorder = recorder;
        this.stepRules = rules.distinct().stream()
                .flatMap(some -> some.idsIn(Phase.ESCALATION).stream())
                .collect(Collectors.toUnmodifiableSet());
        this.policies = new Policies(rules, tickets, calendars, desk.ladder(), recorder);
        this.calendars = calendars;
        this.desk = desk;
        this.revision = revision;
    }

    public Decision decide(Ticket ticket, Instant now) {
        Limits.check(ticket, now);
        Timeline timeline = Timeline.of(ticket, now, desk, calendars.standard().name(), policies.changes());
        List<Evaluation> evaluations = evaluations(ticket, timeline.segments());
        List<Stretch> stretches = stretches(timeline.segments(), evaluations);
        Life life = new Life(ticket, now, calendars, timeline.events(), stretches, timeline.expiry());
        Evaluation last = evaluations.get(evaluations.size() - 1);
        recorder.judged(last);
        return Prospect.of(life, last.overruledPromises(), notes(ticket, now, timeline, last), revision)
                .decision();
    }

    private List<Note> notes(Ticket ticket, Instant now, Timeline timeline, Evaluation last) {
        List<Note> unknown = StepKeys.unknown(ticket, now, stepRules);
        if (last.held().isEmpty() && unknown.isEmpty()) {
            return timeline.notes();
        }
        List<Note> notes = new ArrayList<>(timeline.notes());
        notes.addAll(unknown);
        last.held().ifPresent(notes::add);
        notes.sort(null);
        return notes;
    }

    private static List<Stretch> stretches(List<Segment> segments, List<Evaluation> evaluations) {
        List<Stretch> stretches = new ArrayList<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            stretches.add(new Stretch(
                    segment.from(), segment.lapse(), evaluations.get(i).outcome()));
        }
        return stretches;
    }

    /**
     * What the rules are asked.
     *
     * @param policy the rules
     * @param hash of the facts, which are large and mostly the same object from stretch to stretch
     */
    private record Asked(Evaluator policy, StretchFacts facts, Optional<ProductionImpact> held, Trend trend, int hash) {
        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** The evaluations of one ticket; equal facts share one by the same rules. */
    private static final class Known {
        private final Map<Asked, Evaluation> evaluations = new HashMap<>();
        private @Nullable Facts hashed;
        private int hash;

        Evaluation of(Evaluator policy, StretchFacts facts, Optional<ProductionImpact> held, Trend trend) {
            Asked asked = new Asked(policy, facts, held, trend, hash(facts));
            Evaluation evaluation = evaluations.get(asked);
            if (evaluation == null) {
                evaluation = policy.evaluate(facts, held, trend);
                evaluations.put(asked, evaluation);
            }
            return evaluation;
        }

        @SuppressWarnings("ReferenceEquality") // The same object mostly; an equal one is hashed again.
        private int hash(StretchFacts facts) {
            if (hashed != facts.facts()) {
                hashed = facts.facts();
                hash = hashed.hashCode();
            }
            int states = (facts.answered() ? 1 : 0) + (facts.contained() ? 2 : 0) + (facts.resolved() ? 4 : 0);
            return 31 * hash + 8 * facts.reopenings() + states;
        }
    }

    private List<Evaluation> evaluations(Ticket ticket, List<Segment> segments) {
        for (Segment segment : segments) {
            calendarExists(ticket, segment.facts().contractCalendar());
        }
        Evaluator policy = policies.at(ticket, ticket.opened());
        if (segments.size() == 1 && segments.get(0).claims().isEmpty()) {
            return List.of(policy.evaluate(segments.get(0).facts(), Optional.empty(), Trend.NONE));
        }
        Known known = new Known();
        List<Evaluation> evaluations = new ArrayList<>(segments.size());
        Optional<ProductionImpact> held = Optional.empty();
        Trend trend = Trend.NONE;
        for (int i = 0; i < segments.size(); i++) {
            Evaluator inForce = policies.at(ticket, segments.get(i).from());
            if (!inForce.equals(policy)) {
                policy = inForce;
                held = heldBefore(i, policy, segments, known);
            }
            Evaluation evaluation = evaluation(policy, segments.get(i), held, trend, known);
            held = Optional.of(evaluation.firmImpact());
            Outcome outcome = evaluation.outcome();
            trend = trend.then(outcome.priority().value(), outcome.impact().value());
            evaluations.add(evaluation);
        }
        return evaluations;
    }

    /** What is held when other rules come into force: as they rate the life until then. */
    private static Optional<ProductionImpact> heldBefore(
            int segment, Evaluator policy, List<Segment> segments, Known known) {
        Optional<ProductionImpact> held = Optional.empty();
        for (Segment earlier : segments.subList(0, segment)) {
            held = Optional.of(
                    evaluation(policy, earlier, held, Trend.NONE, known).firmImpact());
        }
        return held;
    }

    private static Evaluation evaluation(
            Evaluator policy, Segment segment, Optional<ProductionImpact> heldBefore, Trend trend, Known known) {
        Optional<ProductionImpact> held = heldBefore;
        for (Claim claim : segment.claims()) {
            held = claim.verified() ? Optional.empty() : held;
            if (!claim.facts().equals(segment.facts())) {
                held = Optional.of(known.of(policy, claim.facts(), held, trend).firmImpact());
            }
        }
        return known.of(policy, segment.facts(), held, trend);
    }

    private void calendarExists(Ticket ticket, String name) {
        try {
            calendars.get(name);
        } catch (UnknownCalendarException e) {
            throw new UnknownCalendarException("Ticket " + ticket.id() + ", customer ("
                    + ticket.facts().customer().id() + "): " + e.getMessage());
        }
    }
}
