package io.slarules.testing.assertj;

import io.slarules.decision.Decision;

/**
 * The way in to assertions about decisions, beside AssertJ's own: {@code import static io.slarules.testing.assertj.PolicyAssertions.assertThat}.
 */
public final class PolicyAssertions {
    private PolicyAssertions() {}

    /** Assertions about a decision. */
    public static DecisionAssert assertThat(Decision actual) {
        return new DecisionAssert(actual);
    }
}
