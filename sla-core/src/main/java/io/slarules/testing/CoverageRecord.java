package io.slarules.testing;

import io.slarules.customer.CustomerReview;
import io.slarules.decision.Action;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.PastPromise;
import io.slarules.decision.Reason;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.decision.Superseded;
import io.slarules.internal.policy.HoldTerms;
import io.slarules.internal.rules.Phase;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.testing.Heard;
import io.slarules.internal.testing.Hearing;
import io.slarules.internal.verbs.EscalationVerbs;
import io.slarules.internal.verbs.Proposal;
import io.slarules.internal.verbs.TargetVerbs;
import io.slarules.problem.ProblemReview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects from decisions and reviews which rules fired, decided, and decided against a competitor. */
final class CoverageRecord {
    private final List<RuleInfo> rules;
    private final Set<String> fired = new HashSet<>();
    private final Set<String> decided = new HashSet<>();
    private final Set<String> contested = new HashSet<>();
    private int decisions;

    CoverageRecord(List<RuleInfo> rules) {
        this.rules = rules;
    }

    void add(Heard<?> heard) {
        decisions++;
        for (Hearing hearing : heard.hearings()) {
            for (RuleInfo rule : hearing.fired()) {
                fired.add(rule.name());
            }
        }
        if (heard.answer() instanceof Decision decision) {
            add(decision, heard.last());
        } else if (heard.answer() instanceof ProblemReview review) {
            add(review.systemic());
            add(review.problemClass());
            review.steps().forEach(step -> add(step.reason()));
        } else if (heard.answer() instanceof CustomerReview review) {
            review.steps().forEach(step -> add(step.reason()));
        }
    }

    private void add(Decision decision, Hearing last) {
        add(decision.impact());
        add(decision.priority());
        add(decision.triage().band());
        add(decision.triage().lossMilli());
        add(decision.triage().promise());
        add(decision.triage().worsening());
        add(decision.triage().effortMinutes());
        for (Deadline deadline : decision.deadlines()) {
            add(deadline.target());
            for (PastPromise past : deadline.past()) {
                add(past.reason());
            }
        }
        boolean held = false;
        Set<String> missing = new HashSet<>();
        for (Step step : decision.escalations()) {
            held |= step.state() == StepState.HELD || !step.missing().isEmpty();
            missing.addAll(step.missing());
            if (step.action() instanceof Action.AskFor ask) {
                missing.addAll(ask.items());
            }
            add(step.reason(), step.superseded());
        }
        if (held) {
            last.verbs(Phase.ESCALATION).ifPresent(verbs -> ((EscalationVerbs) verbs)
                    .holds().stream().map(HoldTerms::reason).forEach(this::add));
        }
        if (!missing.isEmpty()) {
            last.verbs(Phase.TARGETS)
                    .ifPresent(
                            verbs -> ((TargetVerbs) verbs).required().forEach(evidence -> require(evidence, missing)));
        }
    }

    /** What a rule requires as evidence stands in a decision when a step asks for it, or waits for it. */
    private void require(Proposal<String> evidence, Set<String> missing) {
        if (!decided.contains(evidence.reason().rule())
                && Arrays.stream(evidence.value().split(",", -1))
                        .map(String::strip)
                        .anyMatch(missing::contains)) {
            add(evidence.reason());
        }
    }

    private void add(Conclusion<?> conclusion) {
        for (Reason reason : conclusion.reasons()) {
            add(reason, conclusion.superseded());
        }
    }

    private <T> void add(Reason reason, List<Superseded<T>> superseded) {
        add(reason);
        for (Superseded<T> lost : superseded) {
            if (reason.fromRule() && !lost.reason().rule().equals(reason.rule())) {
                contested.add(reason.rule());
            }
        }
    }

    private void add(Reason reason) {
        if (reason.fromRule()) {
            decided.add(reason.rule());
        }
    }

    Coverage report() {
        List<Coverage.Rule> found = new ArrayList<>();
        for (RuleInfo rule : rules) {
            found.add(new Coverage.Rule(
                    rule.name(),
                    rule.file(),
                    rule.line(),
                    !rule.phase().asksForSteps(),
                    fired.contains(rule.name()),
                    decided.contains(rule.name()),
                    contested.contains(rule.name())));
        }
        return new Coverage(decisions, found);
    }
}
