package io.slarules.testing;

import io.slarules.decision.Action;
import io.slarules.decision.Change;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Reason;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.internal.rules.Phase;
import io.slarules.ticket.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Expectations that a decision and the reviews have in common: the steps that rules ask for, what lost against what, and when time changes anything.
 * Each throws an {@link AssertionError} that says what was expected, what is there, why, and which statement said so, and then explains the whole answer. Rules are named by
 * their whole name or by their id, the first word of it; a rule that the policy does not have, or that speaks of something else, is an
 * {@link IllegalArgumentException} that says so. Null is refused.
 *
 * @param <C> the check itself, so that expectations read on
 */
public abstract sealed class StepCheck<C extends StepCheck<C>> permits DecisionCheck, ProblemCheck, CustomerCheck {
    private final KnownRules known;
    private final Optional<RecordedCheck<C>> record;
    private final Set<String> named = new HashSet<>();
    /** The rule that the expectation at hand is about, if it names one. */
    private Set<String> current = Set.of();

    /** @param record takes the expectations, to be stated again about a changed policy */
    StepCheck(KnownRules known, Optional<RecordedCheck<C>> record) {
        this.known = known;
        this.record = record;
    }

    /** A step of this rule is due now. */
    public C expectStepDue(String rule) {
        recorded(check -> check.expectStepDue(rule));
        step(rule, StepState.DUE, Optional.empty());
        return self();
    }

    /** A step of this rule will fall due at exactly this instant. */
    public C expectStepPending(String rule, Instant at) {
        recorded(check -> check.expectStepPending(rule, at));
        step(rule, StepState.PENDING, Optional.of(at));
        return self();
    }

    /** A step of this rule was reported done. */
    public C expectStepDone(String rule) {
        recorded(check -> check.expectStepDone(rule));
        step(rule, StepState.DONE, Optional.empty());
        return self();
    }

    /** There is a step of this rule, in whatever state, that does this: {@code new Action.HandTo(Tier.GLOBAL)}. */
    public C expectAction(String rule, Action action) {
        recorded(check -> check.expectAction(rule, action));
        List<Step> steps = stepsOf(rule);
        if (steps.stream().noneMatch(step -> step.action().equals(action))) {
            throw failure("step of rule " + rule + " does", action, Because.lines(steps));
        }
        return self();
    }

    /** There is a step of this rule, in whatever state, that tells exactly these people. */
    public C expectTold(String rule, Role... roles) {
        recorded(check -> check.expectTold(rule, roles));
        List<Step> steps = stepsOf(rule);
        if (roles.length == 0) {
            throw new IllegalArgumentException("Nobody is named whom a step of rule (" + rule
                    + ") tells, and every step tells somebody: name the roles");
        }
        Set<Role> expected = new TreeSet<>(Arrays.asList(roles));
        if (steps.stream().noneMatch(step -> step.tell().equals(expected))) {
            throw failure("step of rule " + rule + " tells", expected, Because.lines(steps));
        }
        return self();
    }

    /** A step of this rule is to be finished by this instant. */
    public C expectFinishBy(String rule, Instant end) {
        recorded(check -> check.expectFinishBy(rule, end));
        List<Step> steps = stepsOf(rule);
        if (steps.stream().noneMatch(step -> step.finishBy().equals(Optional.of(end)))) {
            throw failure("step of rule " + rule + " is to be finished by", end, Because.lines(steps));
        }
        return self();
    }

    /** No step of this rule is due, held, pending or done. */
    public C expectNoStep(String rule) {
        recorded(check -> check.expectNoStep(rule));
        List<Step> steps = stepsOf(rule);
        if (!steps.isEmpty()) {
            throw failure("steps of rule " + rule, "none", Because.lines(steps));
        }
        return self();
    }

    /** A proposal of one rule lost, and the other rule decided what holds instead. */
    public C expectSuperseded(String loser, String winner) {
        recorded(check -> check.expectSuperseded(loser, winner));
        known.check(loser);
        known.check(winner);
        List<Conclusion<?>> all = new ArrayList<>(conclusions().toList());
        steps().forEach(step -> all.add(new Conclusion<>(step.key(), List.of(step.reason()), step.superseded())));
        boolean found = all.stream()
                .anyMatch(one -> one.superseded().stream().anyMatch(lost -> RuleNames.names(loser, lost.reason()))
                        && one.reasons().stream().anyMatch(reason -> RuleNames.names(winner, reason)));
        if (!found) {
            List<String> lost = all.stream()
                    .flatMap(one -> one.superseded().stream().map(each -> Because.superseded(each, one)))
                    .toList();
            throw failure(
                    "superseded",
                    loser + " by " + winner,
                    lost.isEmpty() ? "nothing" : String.join("\n            ", lost));
        }
        return self();
    }

    /** Time alone changes the answer at exactly this instant next. */
    public C expectNextChange(Instant at) {
        Objects.requireNonNull(at, "at is null: give the instant that is expected");
        recorded(check -> check.expectNextChange(at));
        Optional<Instant> next = nextChange().map(Change::at);
        if (!next.equals(Optional.of(at))) {
            throw failure("next change", at, next.map(Instant::toString).orElse("never"));
        }
        return self();
    }

    /** Every step that is due, held or pending is of a rule that an expectation before this one named. */
    public C expectNothingElse() {
        recorded(StepCheck::expectNothingElse);
        onlySteps(named);
        return self();
    }

    /** Every step that is due, held or pending is of one of these rules. */
    public C expectNoStepsBut(String... rules) {
        recorded(check -> check.expectNoStepsBut(rules));
        for (String rule : rules) {
            known.checkStep(rule);
        }
        onlySteps(Set.of(rules));
        return self();
    }

    abstract C self();

    /** What it is about, for people: {@code ticket T-1 at 2026-03-02T08:00:00Z}. */
    abstract String subject();

    /** The instant of the answer. */
    abstract Instant now();

    abstract List<Step> steps();

    /** What was concluded, but for the steps. */
    abstract Stream<Conclusion<?>> conclusions();

    abstract Optional<Change> nextChange();

    /** The whole answer, headed by what it is. */
    abstract String explanation();

    final KnownRules known() {
        return known;
    }

    final void recorded(Consumer<C> expectation) {
        current = Set.of();
        record.ifPresent(test -> test.add(expectation));
    }

    /** Why the rules that an expectation names did not speak; empty where they did, or that is not known. */
    final String whyNot(String... rules) {
        StringBuilder why = new StringBuilder();
        for (String rule : rules) {
            why.append(known.whyNot(rule, now()));
        }
        return why.toString();
    }

    final List<Step> stepsOf(String rule) {
        known.checkStep(rule);
        named.add(rule);
        current = Set.of(rule);
        return steps().stream()
                .filter(step -> RuleNames.names(rule, step.reason()))
                .toList();
    }

    final void step(String rule, StepState state, Optional<Instant> at) {
        List<Step> steps = stepsOf(rule);
        boolean found = steps.stream()
                .anyMatch(step ->
                        step.state() == state && (at.isEmpty() || step.at().equals(at)));
        if (!found) {
            throw failure(
                    "step of rule " + rule,
                    state + at.map(instant -> " at " + instant).orElse(""),
                    Because.lines(steps) + (steps.isEmpty() ? whyNot(rule) : ""));
        }
    }

    final void about(String rule, String... subjects) {
        List<Step> steps = stepsOf(rule);
        if (subjects.length == 0) {
            throw new IllegalArgumentException("Nothing is named that the steps of rule (" + rule
                    + ") are about: name it, or expect no step by expectNoStep");
        }
        Set<String> expected = new TreeSet<>(Arrays.asList(subjects));
        Set<String> actual = new TreeSet<>();
        for (Step step : steps) {
            if (step.action() instanceof Action.Review act) {
                actual.addAll(act.subject().isEmpty() ? act.names() : List.of(act.subject()));
            }
        }
        if (!actual.equals(expected)) {
            throw failure(
                    "steps of rule " + rule + " are about",
                    expected,
                    actual + "\n            " + Because.lines(steps) + (steps.isEmpty() ? whyNot(rule) : ""));
        }
    }

    private void onlySteps(Set<String> rules) {
        List<Step> others = steps().stream()
                .filter(step -> step.state() != StepState.DONE
                        && rules.stream().noneMatch(name -> RuleNames.names(name, step.reason())))
                .toList();
        if (!others.isEmpty()) {
            throw failure("steps", "only those of rules " + new TreeSet<>(rules), Because.lines(others));
        }
    }

    final <T> void equal(String what, T expected, Conclusion<T> actual) {
        if (!actual.value().equals(expected)) {
            throw failure(what, expected, actual.value() + ", " + Because.of(actual));
        }
    }

    /** These rules led to it, in the order in which they acted. */
    final void madeBy(Phase phase, String what, Conclusion<?> actual, String... rules) {
        known.checkOf(phase, rules);
        List<Reason> reasons =
                actual.reasons().stream().filter(Reason::fromRule).toList();
        boolean same = reasons.size() == rules.length;
        for (int i = 0; same && i < rules.length; i++) {
            same = RuleNames.names(rules[i], reasons.get(i));
        }
        if (!same) {
            String[] others = Arrays.stream(rules)
                    .filter(rule -> reasons.stream().noneMatch(reason -> RuleNames.names(rule, reason)))
                    .toArray(String[]::new);
            throw failure("rules that made " + what, Arrays.asList(rules), Because.of(actual) + whyNot(others));
        }
    }

    final AssertionError failure(Object what, Object expected, Object actual) {
        String words = subject() + ": " + what + "\n  expected: " + expected + "\n  but was:  " + actual;
        return new AssertionError(words + SaidIn.of(known, what.toString(), words) + known.valuesBehind(current, words)
                + "\n\n" + explanation() + known.cases());
    }
}
