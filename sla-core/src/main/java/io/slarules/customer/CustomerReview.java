package io.slarules.customer;

import io.slarules.decision.Change;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be said of a customer at one instant. Immutable; null is refused.
 *
 * @param customer the customer's id
 * @param now the instant of the review
 * @param atRisk the promises at risk, the one due first first
 * @param steps what is due, pending or done; by state, instant and key. Report a step done by {@link CustomerAccount#happened}
 * @param nextChange the earliest later instant at which time alone changes a step, as long as no promise is kept in between
 * @param revision the content hash of the rule set and its calendars
 */
public record CustomerReview(
        String customer,
        Instant now,
        List<PromiseAtRisk> atRisk,
        List<Step> steps,
        Optional<Change> nextChange,
        String revision) {
    public CustomerReview {
        Objects.requireNonNull(customer, "CustomerReview.customer is null");
        Objects.requireNonNull(now, "CustomerReview.now is null");
        Objects.requireNonNull(nextChange, "CustomerReview.nextChange is null");
        Objects.requireNonNull(revision, "CustomerReview.revision is null");
        atRisk = List.copyOf(Objects.requireNonNull(atRisk, "CustomerReview.atRisk is null"));
        steps = List.copyOf(Objects.requireNonNull(steps, "CustomerReview.steps is null"));
    }

    /** As of decisions: the revision of the rule set is no part of it, so that reviews of two revisions can be compared. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CustomerReview that
                && customer.equals(that.customer)
                && now.equals(that.now)
                && atRisk.equals(that.atRisk)
                && steps.equals(that.steps)
                && nextChange.equals(that.nextChange);
    }

    @Override
    public int hashCode() {
        return Objects.hash(customer, now, atRisk, steps, nextChange);
    }

    /** The steps in a state. */
    public List<Step> steps(StepState state) {
        return steps.stream().filter(step -> step.state() == state).toList();
    }
}
