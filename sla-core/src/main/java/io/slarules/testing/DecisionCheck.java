package io.slarules.testing;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.ClockState;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Reason;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Expectations about one decision. Each throws an {@link AssertionError} that says what was expected, what is there, why, and which statement
 * said so, and then explains the whole decision. Rules are named by their whole name or by their id, the first word of it; a rule or clock that the policy does not have is an
 * {@link IllegalArgumentException} with "did you mean". Null is refused.
 *
 * <pre>{@code
 * policy.given(lineDown).at(monday).expectPriority(P1, "T1");       // passes
 * policy.given(scratchedDisplay).at(monday).expectPriority(P1);     // fails: expected P1, but was P4, because the effect is minor
 *                                                                   //        [priority.drl:49 "T1 minor"]
 * }</pre>
 */
public final class DecisionCheck {
    private final Decision decision;
    private final KnownRules known;
    private final @Nullable RecordedCheck record;
    private final Set<String> named = new HashSet<>();

    DecisionCheck(Decision decision, KnownRules known, @Nullable RecordedCheck record) {
        this.decision = decision;
        this.known = known;
        this.record = record;
    }

    /**
     * Expectations about a decision that some engine made. A decision does not know which rules and clocks there are beside those it names, so a
     * misspelt one is not refused here: that a rule has no step then holds. {@link Policy#given} knows them.
     */
    public static DecisionCheck of(Decision decision) {
        Objects.requireNonNull(decision, "decision is null: give the decision to check");
        return new DecisionCheck(decision, KnownRules.NONE, null);
    }

    /** The decision itself. */
    public Decision decision() {
        return decision;
    }

    /** The priority is this level. */
    public DecisionCheck expectPriority(Priority level) {
        Objects.requireNonNull(level, "level is null: give the priority that is expected");
        recorded(check -> check.expectPriority(level));
        equal("priority", level, decision.priority());
        return this;
    }

    /**
     * The priority is this level, and these rules made it.
     *
     * @param rules every rule that led to it, in the order in which they acted
     */
    public DecisionCheck expectPriority(Priority level, String... rules) {
        Objects.requireNonNull(level, "level is null: give the priority that is expected");
        recorded(check -> check.expectPriority(level, rules));
        equal("priority", level, decision.priority());
        madeBy("priority", decision.priority(), rules);
        return this;
    }

    /** The production impact is this. */
    public DecisionCheck expectImpact(ProductionImpact impact) {
        Objects.requireNonNull(impact, "impact is null: give the impact that is expected");
        recorded(check -> check.expectImpact(impact));
        equal("production impact", impact, decision.impact());
        return this;
    }

    /** The production impact is this, and these rules made it, in the order in which they acted. */
    public DecisionCheck expectImpact(ProductionImpact impact, String... rules) {
        Objects.requireNonNull(impact, "impact is null: give the impact that is expected");
        recorded(check -> check.expectImpact(impact, rules));
        equal("production impact", impact, decision.impact());
        madeBy("production impact", decision.impact(), rules);
        return this;
    }

    /** The promise in force on this clock is due at exactly this instant. */
    public DecisionCheck expectDue(Clock clock, Instant due) {
        Objects.requireNonNull(due, "due is null: give the instant that is expected");
        recorded(check -> check.expectDue(clock, due));
        Deadline deadline = deadline(clock);
        if (!deadline.due().equals(Optional.of(due))) {
            String was = deadline.due().map(Instant::toString).orElse("no due instant, " + deadline.state());
            throw failure(clock + " is due", due, was + ", " + Because.of(deadline.target()));
        }
        return this;
    }

    /** The promise in force on this clock is of this open time, and this rule made it. */
    public DecisionCheck expectTarget(Clock clock, OpenTime target, String rule) {
        recorded(check -> check.expectTarget(clock, target, rule));
        Conclusion<OpenTime> promised = deadline(clock, rule).target();
        equal(clock + " target", target, promised);
        madeBy(clock + " target", promised, rule);
        return this;
    }

    /** The clock is in this state. */
    public DecisionCheck expectState(Clock clock, ClockState state) {
        recorded(check -> check.expectState(clock, state));
        Deadline deadline = deadline(clock);
        if (deadline.state() != state) {
            throw failure(clock + " state", state, deadline.state() + ", " + Because.of(deadline.target()));
        }
        return this;
    }

    /** Nothing is promised on this clock. */
    public DecisionCheck expectNoDeadline(Clock clock) {
        recorded(check -> check.expectNoDeadline(clock));
        known.check(clock);
        decision.deadline(clock).ifPresent(found -> {
            throw failure(
                    clock, "no deadline", "a target of " + found.target().value() + ", " + Because.of(found.target()));
        });
        return this;
    }

    /** A step of this rule is due now. */
    public DecisionCheck expectStepDue(String rule) {
        recorded(check -> check.expectStepDue(rule));
        step(rule, StepState.DUE, Optional.empty());
        return this;
    }

    /** A step of this rule will fall due at exactly this instant. */
    public DecisionCheck expectStepPending(String rule, Instant at) {
        recorded(check -> check.expectStepPending(rule, at));
        step(rule, StepState.PENDING, Optional.of(at));
        return this;
    }

    /** A step of this rule is due but for a hold, which ends at this instant. */
    public DecisionCheck expectStepHeld(String rule, Instant until) {
        recorded(check -> check.expectStepHeld(rule, until));
        step(rule, StepState.HELD, Optional.of(until));
        return this;
    }

    /** A step of this rule was reported done. */
    public DecisionCheck expectStepDone(String rule) {
        recorded(check -> check.expectStepDone(rule));
        step(rule, StepState.DONE, Optional.empty());
        return this;
    }

    /** There is a step of this rule, in whatever state, that does this: {@code new Action.HandTo(Tier.GLOBAL)}. */
    public DecisionCheck expectAction(String rule, Action action) {
        recorded(check -> check.expectAction(rule, action));
        List<Step> steps = stepsOf(rule);
        if (steps.stream().noneMatch(step -> step.action().equals(action))) {
            throw failure("step of rule " + rule + " does", action, Because.lines(steps));
        }
        return this;
    }

    /** There is a step of this rule, in whatever state, that tells exactly these people. */
    public DecisionCheck expectTold(String rule, Role... roles) {
        recorded(check -> check.expectTold(rule, roles));
        List<Step> steps = stepsOf(rule);
        if (roles.length == 0) {
            throw new IllegalArgumentException("Nobody is named whom a step of rule (" + rule
                    + ") tells, and every step tells somebody, the OWNER where its rule names nobody: name the roles");
        }
        Set<Role> expected = new TreeSet<>(Arrays.asList(roles));
        if (steps.stream().noneMatch(step -> step.tell().equals(expected))) {
            throw failure("step of rule " + rule + " tells", expected, Because.lines(steps));
        }
        return this;
    }

    /** A step of this rule is to be finished by this instant. */
    public DecisionCheck expectFinishBy(String rule, Instant end) {
        recorded(check -> check.expectFinishBy(rule, end));
        List<Step> steps = stepsOf(rule);
        if (steps.stream().noneMatch(step -> step.finishBy().equals(Optional.of(end)))) {
            throw failure("step of rule " + rule + " is to be finished by", end, Because.lines(steps));
        }
        return this;
    }

    /** No step of this rule is due, held, pending or done. */
    public DecisionCheck expectNoStep(String rule) {
        recorded(check -> check.expectNoStep(rule));
        List<Step> steps = stepsOf(rule);
        if (!steps.isEmpty()) {
            throw failure("steps of rule " + rule, "none", Because.lines(steps));
        }
        return this;
    }

    /** A proposal of one rule lost, and the other rule decided what holds instead. */
    public DecisionCheck expectSuperseded(String loser, String winner) {
        recorded(check -> check.expectSuperseded(loser, winner));
        known(loser);
        known(winner);
        boolean found = conclusions()
                .anyMatch(one -> one.superseded().stream().anyMatch(lost -> RuleNames.names(loser, lost.reason()))
                        && one.reasons().stream().anyMatch(reason -> RuleNames.names(winner, reason)));
        if (!found) {
            List<String> lost = conclusions()
                    .flatMap(one -> one.superseded().stream().map(each -> Because.superseded(each, one)))
                    .toList();
            throw failure(
                    "superseded",
                    loser + " by " + winner,
                    lost.isEmpty() ? "nothing" : String.join("\n            ", lost));
        }
        return this;
    }

    /** Time alone changes the decision at exactly this instant next. */
    public DecisionCheck expectNextChange(Instant at) {
        Objects.requireNonNull(at, "at is null: give the instant that is expected");
        recorded(check -> check.expectNextChange(at));
        Optional<Instant> next = decision.nextChange().map(change -> change.at());
        if (!next.equals(Optional.of(at))) {
            throw failure("next change", at, next.map(Instant::toString).orElse("never"));
        }
        return this;
    }

    /** Every step that is due, held or pending is of a rule that an expectation before this one named. */
    public DecisionCheck expectNothingElse() {
        recorded(DecisionCheck::expectNothingElse);
        onlySteps(named);
        return this;
    }

    /** Every step that is due, held or pending is of one of these rules. */
    public DecisionCheck expectNoStepsBut(String... rules) {
        recorded(check -> check.expectNoStepsBut(rules));
        for (String rule : rules) {
            known.checkStep(rule);
        }
        onlySteps(Set.of(rules));
        return this;
    }

    private void onlySteps(Set<String> rules) {
        List<Step> others = decision.escalations().stream()
                .filter(step -> step.state() != StepState.DONE
                        && rules.stream().noneMatch(name -> RuleNames.names(name, step.reason())))
                .toList();
        if (!others.isEmpty()) {
            throw failure("steps", "only those of rules " + new TreeSet<>(rules), Because.lines(others));
        }
    }

    /** An expectation of a table: a word about the decision. */
    void expect(String what, String expected, Function<Decision, String> word) {
        recorded(check -> check.expect(what, expected, word));
        String actual = word.apply(decision);
        if (!actual.equals(expected)) {
            throw failure(what, expected, actual);
        }
    }

    private void recorded(Consumer<DecisionCheck> expectation) {
        if (record != null) {
            record.add(expectation);
        }
    }

    private Stream<Conclusion<?>> conclusions() {
        List<Conclusion<?>> all = new ArrayList<>();
        all.add(decision.impact());
        all.add(decision.priority());
        decision.deadlines().forEach(deadline -> all.add(deadline.target()));
        all.add(decision.triage().band());
        all.add(decision.triage().lossMilli());
        all.add(decision.triage().promise());
        all.add(decision.triage().worsening());
        all.add(decision.triage().effortMinutes());
        decision.escalations()
                .forEach(step -> all.add(new Conclusion<>(step.key(), List.of(step.reason()), step.superseded())));
        return all.stream();
    }

    /** @param rules that were to promise it */
    private Deadline deadline(Clock clock, String... rules) {
        known.check(clock);
        for (String rule : rules) {
            known(rule);
        }
        return decision.deadline(clock)
                .orElseThrow(() -> failure(
                        "deadlines",
                        "a promise of clock " + clock,
                        "promises of "
                                + decision.deadlines().stream()
                                        .map(Deadline::clock)
                                        .sorted()
                                        .toList()
                                + whyNot(rules)));
    }

    /** Why the rules that an expectation names did not speak; empty where they did, or that is not known. */
    private String whyNot(String... rules) {
        StringBuilder why = new StringBuilder();
        for (String rule : rules) {
            why.append(record == null ? "" : known.whyNot(rule, record.ticket(), record.now()));
        }
        return why.toString();
    }

    private List<Step> stepsOf(String rule) {
        known.checkStep(rule);
        named.add(rule);
        return decision.escalations().stream()
                .filter(step -> RuleNames.names(rule, step.reason()))
                .toList();
    }

    private void step(String rule, StepState state, Optional<Instant> at) {
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

    private void known(String rule) {
        known.check(rule);
    }

    private <T> void equal(String what, T expected, Conclusion<T> actual) {
        if (!actual.value().equals(expected)) {
            throw failure(what, expected, actual.value() + ", " + Because.of(actual));
        }
    }

    private void madeBy(String what, Conclusion<?> actual, String... rules) {
        for (String rule : rules) {
            known(rule);
        }
        List<Reason> reasons =
                actual.reasons().stream().filter(Reason::fromRule).toList();
        boolean same = reasons.size() == rules.length;
        for (int i = 0; same && i < rules.length; i++) {
            same = RuleNames.names(rules[i], reasons.get(i));
        }
        if (!same) {
            throw failure("rules that made the " + what, Arrays.asList(rules), Because.of(actual));
        }
    }

    private AssertionError failure(Object what, Object expected, Object actual) {
        String words = "ticket " + decision.ticket() + " at " + decision.now() + ": " + what
                + "\n  expected: " + expected
                + "\n  but was:  " + actual;
        return new AssertionError(words + SaidIn.of(known, what.toString(), words) + known.valuesBehind(named, words)
                + "\n\nthe decision:\n" + decision.explain());
    }
}
