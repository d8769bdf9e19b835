package io.slarules.testing;

import io.slarules.decision.Change;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Step;
import io.slarules.internal.rules.Phase;
import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemReview;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Expectations about the review of a problem record: whether the matter is systemic, its class, and, in {@link StepCheck}, its steps. Null is refused.
 *
 * <pre>{@code
 * policy.given(problem, cases).at(monday)
 *       .expectSystemic("S3")
 *       .expectClass(ProblemClass.RED, "B2 RED no workaround")
 *       .expectStepDue("R3");
 * }</pre>
 */
public final class ProblemCheck extends StepCheck<ProblemCheck> {
    private final ProblemReview review;

    ProblemCheck(ProblemReview review, KnownRules known, Optional<RecordedCheck<ProblemCheck>> record) {
        super(known, record);
        this.review = review;
    }

    /** Expectations about a review that some engine made. */
    public static ProblemCheck of(ProblemReview review) {
        Objects.requireNonNull(review, "review is null: give the review to check");
        return new ProblemCheck(review, KnownRules.NONE, Optional.empty());
    }

    /** The review itself. */
    public ProblemReview review() {
        return review;
    }

    /** The matter is systemic. */
    public ProblemCheck expectSystemic() {
        recorded(ProblemCheck::expectSystemic);
        equal("systemic", true, review.systemic());
        return this;
    }

    /** The matter is systemic, because this rule says so. */
    public ProblemCheck expectSystemic(String rule) {
        recorded(check -> check.expectSystemic(rule));
        systemic(true, rule);
        return this;
    }

    /** The matter is not systemic. */
    public ProblemCheck expectIsolated() {
        recorded(ProblemCheck::expectIsolated);
        equal("systemic", false, review.systemic());
        return this;
    }

    /** The matter is not systemic, because this rule says so. */
    public ProblemCheck expectIsolated(String rule) {
        recorded(check -> check.expectIsolated(rule));
        systemic(false, rule);
        return this;
    }

    private void systemic(boolean expected, String rule) {
        known().checkOf(Phase.RECURRENCE, rule);
        if (review.systemic().value() != expected) {
            throw failure(
                    "systemic",
                    expected,
                    review.systemic().value() + ", " + Because.of(review.systemic()) + whyNot(rule));
        }
        madeBy(Phase.RECURRENCE, "it systemic or not", review.systemic(), rule);
    }

    /** The matter is of this class. */
    public ProblemCheck expectClass(ProblemClass expected) {
        recorded(check -> check.expectClass(expected));
        equal("class", expected, review.problemClass());
        return this;
    }

    /** The matter is of this class, because this rule says so. */
    public ProblemCheck expectClass(ProblemClass expected, String rule) {
        recorded(check -> check.expectClass(expected, rule));
        known().checkOf(Phase.RND, rule);
        if (review.problemClass().value() != expected) {
            throw failure(
                    "class",
                    expected,
                    review.problemClass().value() + ", " + Because.of(review.problemClass()) + whyNot(rule));
        }
        madeBy(Phase.RND, "the class", review.problemClass(), rule);
        return this;
    }

    /**
     * The steps of this rule, in whatever state, are about exactly these.
     *
     * @param subjects of a step about cases the tickets, of one about records the records, of a report the customers; at least one
     */
    public ProblemCheck expectAbout(String rule, String... subjects) {
        recorded(check -> check.expectAbout(rule, subjects));
        about(rule, subjects);
        return this;
    }

    @Override
    ProblemCheck self() {
        return this;
    }

    @Override
    String subject() {
        return "problem " + review.signature() + " at " + review.now();
    }

    @Override
    Instant now() {
        return review.now();
    }

    @Override
    List<Step> steps() {
        return review.steps();
    }

    @Override
    Stream<Conclusion<?>> conclusions() {
        return Stream.of(review.systemic(), review.problemClass());
    }

    @Override
    Optional<Change> nextChange() {
        return review.nextChange();
    }

    @Override
    String explanation() {
        return "the review:\n  systemic: " + Because.whole(review.systemic()) + "\n  class:    "
                + Because.whole(review.problemClass()) + "\n  steps:    " + Because.lines(review.steps())
                + "\n  next change: " + Because.change(review.nextChange()) + "\n";
    }
}
