package io.slarules.internal.engine;

import io.slarules.calendar.Calendars;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Note;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.HoldTerms;
import io.slarules.internal.policy.Outcome;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.TriageProposals.Promise;
import io.slarules.internal.rules.CompiledRules;
import io.slarules.internal.rules.Phase;
import io.slarules.internal.verbs.ConclusionVerbs;
import io.slarules.internal.verbs.EscalationVerbs;
import io.slarules.internal.verbs.ImpactVerbs;
import io.slarules.internal.verbs.PriorityVerbs;
import io.slarules.internal.verbs.TargetVerbs;
import io.slarules.internal.verbs.TriageVerbs;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Runs the rules over the facts of one stretch, phase by phase, each phase on what the one before settled. Thread-safe. */
final class Evaluator {
    private static final Comparator<ClockTerms> CLOCK_ORDER =
            Comparator.comparing(ClockTerms::clock).thenComparing(ClockTerms::reason, Resolution.BY_NAME);
    private static final Comparator<StepTerms> STEP_ORDER =
            (one, other) -> Resolution.BY_NAME.compare(one.reason(), other.reason());
    private static final Comparator<HoldTerms> HOLD_ORDER =
            (one, other) -> Resolution.BY_NAME.compare(one.reason(), other.reason());

    private final CompiledRules rules;
    private final Calendars calendars;
    private final List<Role> ladder;
    private final Sessions sessions;
    private final Recorder recorder;

    Evaluator(CompiledRules rules, Calendars calendars, List<Role> ladder, Recorder recorder) {
        this.recorder = recorder;
        this.rules = rules;
        this.ladder = ladder;
        this.calendars = calendars;
        this.sessions = new Sessions(rules);
    }

    /**
     * What the rules concluded.
     *
     * @param firmImpact the impact that later stretches hold on to
     * @param held that the impact is held, if it is
     * @param overruledPromises what earlier layers proposed as the promise of the triage order
     */
    record Evaluation(
            Outcome outcome, ProductionImpact firmImpact, Optional<Note> held, List<Promise> overruledPromises) {}

    /** @param trend how level and impact came to be what they were until now */
    Evaluation evaluate(StretchFacts facts, Optional<ProductionImpact> held, Trend trend) {
        Speaker speaker = new Speaker(rules, "ticket", facts.ticket(), recorder);
        KieSession session = sessions.take();
        Evaluation evaluation;
        try {
            evaluation = new Run(session, speaker, facts).evaluate(held, trend);
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            session.dispose();
            throw Failures.of(e, speaker, rules);
        }
        sessions.giveBack(session);
        recorder.evaluated(evaluation);
        return evaluation;
    }

    private final class Run {
        private final KieSession session;
        private final Speaker speaker;
        private final StretchFacts facts;

        Run(KieSession session, Speaker speaker, StretchFacts facts) {
            this.session = session;
            this.speaker = speaker;
            this.facts = facts;
        }

        Evaluation evaluate(Optional<ProductionImpact> held, Trend trend) {
            ConclusionVerbs onConclusions = new ConclusionVerbs(speaker);
            if (rules.conclude()) {
                session.setGlobal("conclusions", onConclusions);
            }
            List<FactHandle> own = insertOwn();
            ImpactVerbs onImpact = new ImpactVerbs(speaker);
            run(Phase.IMPACT, onImpact, new Cases.ImpactCase(facts));
            ImpactResolution rated = ImpactResolution.of(onImpact, held);
            ProductionImpact impact = rated.impact().value();

            PriorityVerbs onPriority = new PriorityVerbs(speaker);
            run(Phase.PRIORITY, onPriority, new Cases.PriorityCase(facts, impact, rated.provisional()));
            Conclusion<Priority> priority = PriorityResolution.of(onPriority);
            Priority level = priority.value();

            TargetVerbs onTargets = new TargetVerbs(
                    speaker,
                    calendars,
                    calendars.get(facts.contractCalendar()),
                    facts.facts().promises(),
                    facts.history().windows());
            run(Phase.TARGETS, onTargets, new Cases.TargetsCase(facts, impact, rated.provisional(), level));

            List<ClockTerms> promised = sorted(onTargets.terms(), CLOCK_ORDER);
            EscalationVerbs onSteps =
                    new EscalationVerbs(speaker, calendars, facts.contractCalendar(), ladder, clocksOf(promised));
            List<String> missing = onTargets.missing(facts.facts().evidence());
            run(
                    Phase.ESCALATION,
                    onSteps,
                    new Cases.EscalationCase(facts, impact, rated.provisional(), level, missing, trend));

            TriageVerbs onTriage = new TriageVerbs(speaker);
            run(Phase.TRIAGE, onTriage, new Cases.TriageCase(facts, impact, rated.provisional(), level));

            Outcome outcome = new Outcome(
                    rated.impact(),
                    rated.provisional(),
                    priority,
                    promised,
                    sorted(onSteps.steps(), STEP_ORDER),
                    sorted(onSteps.holds(), HOLD_ORDER),
                    TriageResolution.of(onTriage),
                    facts.tier(),
                    ConclusionResolution.of(onConclusions.concluded));
            own.forEach(session::delete);
            return new Evaluation(outcome, rated.firm(), rated.held(), TriageResolution.overruledPromises(onTriage));
        }

        /** The host's own facts, which all phases match; what is returned is to be taken out again. */
        private List<FactHandle> insertOwn() {
            if (!rules.matchOwn() || facts.facts().own().isEmpty()) {
                return List.of();
            }
            List<FactHandle> handles = new ArrayList<>();
            for (Object fact : facts.facts().own()) {
                handles.add(session.insert(fact));
            }
            return handles;
        }

        private void run(Phase phase, Object verbs, Object fact) {
            if (!rules.speakIn(phase)) {
                return;
            }
            session.setGlobal(phase.group(), verbs);
            FactHandle handle = session.insert(fact);
            session.getAgenda().getAgendaGroup(phase.group()).setFocus();
            session.fireAllRules(speaker);
            recorder.said(phase, fact, verbs);
            if (sessions.reused()) {
                session.delete(handle);
            }
        }
    }

    private static Set<Clock> clocksOf(List<ClockTerms> promised) {
        Set<Clock> clocks = new TreeSet<>();
        for (ClockTerms terms : promised) {
            if (terms.amount().isPresent() && terms.commitment() == Commitment.SLA) {
                clocks.add(terms.clock());
            }
        }
        return clocks;
    }

    private static <T> List<T> sorted(List<T> terms, Comparator<T> order) {
        if (terms.size() > 1) {
            terms.sort(order);
        }
        return terms;
    }
}
