package io.slarules.testing.assertj;

import io.slarules.customer.CustomerReview;
import io.slarules.testing.CustomerCheck;

/** Assertions about the review of a customer in AssertJ's words; they say what {@link CustomerCheck} says. */
public final class CustomerReviewAssert extends StepAssert<CustomerReviewAssert, CustomerReview, CustomerCheck> {
    CustomerReviewAssert(CustomerReview actual) {
        super(actual, CustomerReviewAssert.class);
    }

    /** As {@link CustomerCheck#expectAtRisk}. */
    public CustomerReviewAssert hasAtRisk(String... tickets) {
        return check(expected -> expected.expectAtRisk(tickets));
    }

    /** As {@link CustomerCheck#expectAbout}. */
    public CustomerReviewAssert isAbout(String rule, String... subjects) {
        return check(expected -> expected.expectAbout(rule, subjects));
    }

    @Override
    CustomerCheck expecting(CustomerReview present) {
        return CustomerCheck.of(present);
    }
}
