package io.slarules.testing.assertj;

import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemReview;
import io.slarules.testing.ProblemCheck;

/**
 * Assertions about the review of a problem record in AssertJ's words; they say what {@link ProblemCheck} says.
 *
 * <pre>{@code
 * assertThat(engine.review(problem, cases, monday)).isSystemic().hasClass(ProblemClass.RED).hasStepDue("R3");
 * }</pre>
 */
public final class ProblemReviewAssert extends StepAssert<ProblemReviewAssert, ProblemReview, ProblemCheck> {
    ProblemReviewAssert(ProblemReview actual) {
        super(actual, ProblemReviewAssert.class);
    }

    /** As {@link ProblemCheck#expectSystemic()}. */
    public ProblemReviewAssert isSystemic() {
        return check(ProblemCheck::expectSystemic);
    }

    /** As {@link ProblemCheck#expectSystemic(String)}. */
    public ProblemReviewAssert isSystemic(String rule) {
        return check(expected -> expected.expectSystemic(rule));
    }

    /** As {@link ProblemCheck#expectIsolated()}. */
    public ProblemReviewAssert isIsolated() {
        return check(ProblemCheck::expectIsolated);
    }

    /** As {@link ProblemCheck#expectIsolated(String)}. */
    public ProblemReviewAssert isIsolated(String rule) {
        return check(expected -> expected.expectIsolated(rule));
    }

    /** As {@link ProblemCheck#expectClass(ProblemClass)}. */
    public ProblemReviewAssert hasClass(ProblemClass expected) {
        return check(each -> each.expectClass(expected));
    }

    /** As {@link ProblemCheck#expectClass(ProblemClass, String)}. */
    public ProblemReviewAssert hasClass(ProblemClass expected, String rule) {
        return check(each -> each.expectClass(expected, rule));
    }

    /** As {@link ProblemCheck#expectAbout}. */
    public ProblemReviewAssert isAbout(String rule, String... subjects) {
        return check(expected -> expected.expectAbout(rule, subjects));
    }

    @Override
    ProblemCheck expecting(ProblemReview present) {
        return ProblemCheck.of(present);
    }
}
