package io.slarules.testing;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Change;
import io.slarules.decision.ClockState;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.decision.TriageTerms;
import io.slarules.internal.rules.Phase;
import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Expectations about one decision. Each throws an {@link AssertionError} that says what was expected, what is there, why, and which statement
 * said so, and then explains the whole decision. Rules are named by their whole name or by their id, the first word of it; a rule or clock that the
 * policy does not have is an {@link IllegalArgumentException} with "did you mean". What is expected of steps is in {@link StepCheck}. Null is refused.
 *
 * <pre>{@code
 * policy.given(lineDown).at(monday).expectPriority(P1, "T1");       // passes
 * policy.given(scratchedDisplay).at(monday).expectPriority(P1);     // fails: expected P1, but was P4, because the effect is minor
 *                                                                   //        [priority.drl:49 "T1 minor"]
 * }</pre>
 */
public final class DecisionCheck extends StepCheck<DecisionCheck> {
    private final Decision decision;

    DecisionCheck(Decision decision, KnownRules known, Optional<RecordedCheck<DecisionCheck>> record) {
        super(known, record);
        this.decision = decision;
    }

    /**
     * Expectations about a decision that some engine made. A decision does not know which rules and clocks there are beside those it names, so a
     * misspelt one is not refused here: that a rule has no step then holds. {@link Policy#given} knows them.
     */
    public static DecisionCheck of(Decision decision) {
        Objects.requireNonNull(decision, "decision is null: give the decision to check");
        return new DecisionCheck(decision, KnownRules.NONE, Optional.empty());
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
        madeBy(Phase.PRIORITY, "the priority", decision.priority(), rules);
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
        madeBy(Phase.IMPACT, "the production impact", decision.impact(), rules);
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
        madeBy(Phase.TARGETS, "the " + clock + " target", promised, rule);
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
        known().check(clock);
        decision.deadline(clock).ifPresent(found -> {
            throw failure(
                    clock, "no deadline", "a target of " + found.target().value() + ", " + Because.of(found.target()));
        });
        return this;
    }

    /** A step of this rule is due but for a hold, which ends at this instant. */
    public DecisionCheck expectStepHeld(String rule, Instant until) {
        recorded(check -> check.expectStepHeld(rule, until));
        step(rule, StepState.HELD, Optional.of(until));
        return this;
    }

    /** An expectation of a table: a word about the decision. */
    void expect(String what, String expected, Function<Decision, String> word) {
        recorded(check -> check.expect(what, expected, word));
        String actual = word.apply(decision);
        if (!actual.equals(expected)) {
            throw failure(what, expected, actual);
        }
    }

    @Override
    DecisionCheck self() {
        return this;
    }

    @Override
    String subject() {
        return "ticket " + decision.ticket() + " at " + decision.now();
    }

    @Override
    Instant now() {
        return decision.now();
    }

    @Override
    List<Step> steps() {
        return decision.escalations();
    }

    @Override
    Stream<Conclusion<?>> conclusions() {
        Stream<Conclusion<?>> targets = decision.deadlines().stream().map(Deadline::target);
        TriageTerms triage = decision.triage();
        return Stream.concat(
                targets,
                Stream.of(
                        decision.impact(),
                        decision.priority(),
                        triage.band(),
                        triage.lossMilli(),
                        triage.promise(),
                        triage.worsening(),
                        triage.effortMinutes()));
    }

    @Override
    Optional<Change> nextChange() {
        return decision.nextChange();
    }

    @Override
    String explanation() {
        return "the decision:\n" + decision.explain();
    }

    /** @param rules that were to promise it */
    private Deadline deadline(Clock clock, String... rules) {
        known().check(clock);
        known().checkOf(Phase.TARGETS, rules);
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
}
