package io.slarules.testing.assertj;

import io.slarules.decision.Action;
import io.slarules.testing.StepCheck;
import io.slarules.ticket.Role;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;

/**
 * What assertions about a decision and about reviews have in common: those about steps. They say what {@link StepCheck} says, behind the description
 * of {@code as(...)}. Rules are named by their whole name or their id.
 *
 * @param <S> the assertions themselves
 * @param <A> what they are about
 * @param <C> the check whose words they use
 */
public abstract sealed class StepAssert<S extends StepAssert<S, A, C>, A, C extends StepCheck<C>>
        extends AbstractAssert<S, A> permits DecisionAssert, ProblemReviewAssert, CustomerReviewAssert {
    StepAssert(A actual, Class<S> self) {
        super(actual, self);
    }

    /** As {@link StepCheck#expectStepDue}. */
    public S hasStepDue(String rule) {
        return check(expected -> expected.expectStepDue(rule));
    }

    /** As {@link StepCheck#expectStepPending}. */
    public S hasStepPending(String rule, Instant at) {
        return check(expected -> expected.expectStepPending(rule, at));
    }

    /** As {@link StepCheck#expectNoStep}. */
    public S hasNoStep(String rule) {
        return check(expected -> expected.expectNoStep(rule));
    }

    /** As {@link StepCheck#expectAction}. */
    public S does(String rule, Action action) {
        return check(expected -> expected.expectAction(rule, action));
    }

    /** As {@link StepCheck#expectTold}. */
    public S tells(String rule, Role... roles) {
        return check(expected -> expected.expectTold(rule, roles));
    }

    /** As {@link StepCheck#expectSuperseded}. */
    public S hasSuperseded(String loser, String winner) {
        return check(expected -> expected.expectSuperseded(loser, winner));
    }

    /** As {@link StepCheck#expectNextChange}. */
    public S changesNextAt(Instant at) {
        return check(expected -> expected.expectNextChange(at));
    }

    /** Every step that is due, held or pending is of one of these rules. */
    public S hasNoStepsBut(String... rules) {
        return check(expected -> expected.expectNoStepsBut(rules));
    }

    abstract C expecting(A present);

    final S check(Consumer<C> expectation) {
        isNotNull();
        try {
            expectation.accept(expecting(actual));
        } catch (AssertionError e) {
            throw failure("%s", e.getMessage());
        }
        return myself;
    }
}
