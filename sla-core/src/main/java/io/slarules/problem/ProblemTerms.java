package io.slarules.problem;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the order of the R&amp;D list is computed from; integers. Null is refused.
 *
 * @param openLossMilli the loss of the open cases that are not contained, in thousandths of a tool
 * @param leverageMilli what a fix saves: the open loss, and what comes again: cases a week × mean loss × mean hours to containment / 168;
 *     in thousandths of a tool
 * @param effortMinutes the estimate of the fix, at least 1
 * @param customersTouched how many customers have counted cases
 * @param oldest the opening of the oldest counted case; empty when there is none
 * @param customer for whom the record counts among the quotas: the largest open loss, then the most cases, then the name; empty when unknown
 */
public record ProblemTerms(
        long openLossMilli,
        long leverageMilli,
        int effortMinutes,
        int customersTouched,
        Optional<Instant> oldest,
        String customer) {
    public ProblemTerms {
        Objects.requireNonNull(oldest, "ProblemTerms.oldest is null");
        Objects.requireNonNull(customer, "ProblemTerms.customer is null");
        if (openLossMilli < 0 || leverageMilli < 0 || customersTouched < 0 || effortMinutes < 1) {
            throw new IllegalArgumentException("ProblemTerms (" + openLossMilli + ", " + leverageMilli + ", "
                    + effortMinutes + ", " + customersTouched
                    + ") are out of range: give losses and customers of 0 or more, and an effort of 1 minute or more");
        }
    }
}
