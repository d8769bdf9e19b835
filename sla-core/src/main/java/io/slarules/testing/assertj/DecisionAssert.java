package io.slarules.testing.assertj;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.ClockState;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.testing.DecisionCheck;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import java.time.Instant;

/**
 * Assertions about a decision in AssertJ's words; they say what {@link DecisionCheck} says, behind the description of {@code as(...)}. Rules are named
 * by their whole name or their id.
 *
 * <pre>{@code
 * assertThat(engine.decide(lineDown, monday)).hasPriority(P1).hasStepDue("H1");    // passes
 * assertThat(engine.decide(lineDown, monday)).hasPriority(P2);                     // fails: expected P2, but was P1, because …
 * }</pre>
 */
public final class DecisionAssert extends StepAssert<DecisionAssert, Decision, DecisionCheck> {
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

    /** As {@link DecisionCheck#expectStepHeld}. */
    public DecisionAssert hasStepHeld(String rule, Instant until) {
        return check(expected -> expected.expectStepHeld(rule, until));
    }

    @Override
    DecisionCheck expecting(Decision present) {
        return DecisionCheck.of(present);
    }
}
