package io.slarules.testing.assertj;

import io.slarules.customer.CustomerReview;
import io.slarules.decision.Decision;
import io.slarules.problem.ProblemReview;

/**
 * The way in to assertions about decisions and reviews, beside AssertJ's own: {@code import static io.slarules.testing.assertj.PolicyAssertions.assertThat}.
 */
public final class PolicyAssertions {
    private PolicyAssertions() {}

    /** Assertions about the review of a problem record. */
    public static ProblemReviewAssert assertThat(ProblemReview actual) {
        return new ProblemReviewAssert(actual);
    }

    /** Assertions about the review of a customer. */
    public static CustomerReviewAssert assertThat(CustomerReview actual) {
        return new CustomerReviewAssert(actual);
    }

    /** Assertions about a decision. */
    public static DecisionAssert assertThat(Decision actual) {
        return new DecisionAssert(actual);
    }
}
