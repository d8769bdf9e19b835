package io.slarules.testing.assertj;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.ClockState;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.testing.DecisionCheck;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Role;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a decision in AssertJ's words; they say what {@link DecisionCheck} says, behind the description of {@code as(...)}. Rules are named
 * by their whole name or their id.
 *
 * <pre>{@code
 * assertThat(engine.decide(lineDown, monday)).hasPriority(P1).hasStepDue("H1");    // passes
 * assertThat(engine.decide(lineDown, monday)).hasPriority(P2);                     // fails: expected P2, but was P1, because …
 * }</pre>
 */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {
    DecisionAssert(Decision actual) {
        super(actual, DecisionAssert.class);
    }

    /** As {@link DecisionCheck#expectPriority(Priority)}. */
    public DecisionAssert hasPriority(Priority level) {
        return check(expected -> expected.expectPriority(level));
    }

    /** As {@link DecisionCheck#expectPriority(Priority, String...)}. */
    public DecisionAssert hasPriority(Priority level, String... rules) {
        return check(expected -> expected.expectPriority(level, rules));
    }

    /** As {@link DecisionCheck#expectImpact(ProductionImpact)}. */
    public DecisionAssert hasImpact(ProductionImpact impact) {
        return check(expected -> expected.expectImpact(impact));
    }

    /** As {@link DecisionCheck#expectDue}. */
    public DecisionAssert isDue(Clock clock, Instant due) {
        return check(expected -> expected.expectDue(clock, due));
    }

    /** As {@link DecisionCheck#expectTarget}. */
    public DecisionAssert hasTarget(Clock clock, OpenTime target, String rule) {
        return check(expected -> expected.expectTarget(clock, target, rule));
    }

    /** As {@link DecisionCheck#expectState}. */
    public DecisionAssert hasState(Clock clock, ClockState state) {
        return check(expected -> expected.expectState(clock, state));
    }

    /** As {@link DecisionCheck#expectNoDeadline}. */
    public DecisionAssert hasNoDeadline(Clock clock) {
        return check(expected -> expected.expectNoDeadline(clock));
    }

    /** As {@link DecisionCheck#expectStepDue}. */
    public DecisionAssert hasStepDue(String rule) {
        return check(expected -> expected.expectStepDue(rule));
    }

    /** As {@link DecisionCheck#expectStepPending}. */
    public DecisionAssert hasStepPending(String rule, Instant at) {
        return check(expected -> expected.expectStepPending(rule, at));
    }

    /** As {@link DecisionCheck#expectStepHeld}. */
    public DecisionAssert hasStepHeld(String rule, Instant until) {
        return check(expected -> expected.expectStepHeld(rule, until));
    }

    /** As {@link DecisionCheck#expectNoStep}. */
    public DecisionAssert hasNoStep(String rule) {
        return check(expected -> expected.expectNoStep(rule));
    }

    /** As {@link DecisionCheck#expectAction}. */
    public DecisionAssert does(String rule, Action action) {
        return check(expected -> expected.expectAction(rule, action));
    }

    /** As {@link DecisionCheck#expectTold}. */
    public DecisionAssert tells(String rule, Role... roles) {
        return check(expected -> expected.expectTold(rule, roles));
    }

    /** As {@link DecisionCheck#expectSuperseded}. */
    public DecisionAssert hasSuperseded(String loser, String winner) {
        return check(expected -> expected.expectSuperseded(loser, winner));
    }

    /** As {@link DecisionCheck#expectNextChange}. */
    public DecisionAssert changesNextAt(Instant at) {
        return check(expected -> expected.expectNextChange(at));
    }

    /** Every step that is due, held or pending is of one of these rules. */
    public DecisionAssert hasNoStepsBut(String... rules) {
        return check(expected -> expected.expectNoStepsBut(rules));
    }

    private DecisionAssert check(Consumer<DecisionCheck> expectation) {
        isNotNull();
        try {
            expectation.accept(DecisionCheck.of(actual));
        } catch (AssertionError e) {
            throw failure("%s", e.getMessage());
        }
        return this;
    }
}
