package io.slarules.testing;

import io.slarules.customer.CustomerReview;
import io.slarules.customer.PromiseAtRisk;
import io.slarules.decision.Change;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Deadline;
import io.slarules.decision.Step;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Expectations about the review of a customer: the promises at risk and, in {@link StepCheck}, its steps. Null is refused.
 *
 * <pre>{@code
 * policy.given(customer, decisions).at(monday).expectStepDue("H7").expectTold("H7", Role.ACCOUNT_MANAGER).expectNothingElse();
 * }</pre>
 */
public final class CustomerCheck extends StepCheck<CustomerCheck> {
    private final CustomerReview review;

    CustomerCheck(CustomerReview review, KnownRules known, Optional<RecordedCheck<CustomerCheck>> record) {
        super(known, record);
        this.review = review;
    }

    /** Expectations about a review that some engine made. */
    public static CustomerCheck of(CustomerReview review) {
        Objects.requireNonNull(review, "review is null: give the review to check");
        return new CustomerCheck(review, KnownRules.NONE, Optional.empty());
    }

    /** The review itself. */
    public CustomerReview review() {
        return review;
    }

    /** The promises at risk are of exactly these tickets; none is named where none is at risk. */
    public CustomerCheck expectAtRisk(String... tickets) {
        recorded(check -> check.expectAtRisk(tickets));
        Set<String> expected = new TreeSet<>(Arrays.asList(tickets));
        Set<String> actual =
                review.atRisk().stream().map(PromiseAtRisk::ticket).collect(Collectors.toCollection(TreeSet::new));
        if (!actual.equals(expected)) {
            throw failure("tickets with promises at risk", expected, actual);
        }
        return this;
    }

    /** The steps of this rule, in whatever state, are about exactly these, at least one: the words that its alarms were raised with. */
    public CustomerCheck expectAbout(String rule, String... subjects) {
        recorded(check -> check.expectAbout(rule, subjects));
        about(rule, subjects);
        return this;
    }

    @Override
    CustomerCheck self() {
        return this;
    }

    @Override
    String subject() {
        return "customer " + review.customer() + " at " + review.now();
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
        return Stream.empty();
    }

    @Override
    Optional<Change> nextChange() {
        return review.nextChange();
    }

    private static String words(PromiseAtRisk risk) {
        Deadline deadline = risk.deadline();
        return "ticket " + risk.ticket() + " " + deadline.clock() + " " + deadline.state()
                + deadline.due().map(at -> ", due " + at).orElse("");
    }

    @Override
    String explanation() {
        String risks = review.atRisk().stream().map(CustomerCheck::words).collect(Collectors.joining("\n            "));
        return "the review:\n  at risk:  " + (risks.isEmpty() ? "none" : risks) + "\n  steps:    "
                + Because.lines(review.steps()) + "\n  next change: " + Because.change(review.nextChange()) + "\n";
    }
}
