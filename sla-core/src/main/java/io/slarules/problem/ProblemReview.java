package io.slarules.problem;

import io.slarules.decision.Change;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be said of a problem record and its cases at one instant, each value with its reason. Immutable; null is refused.
 *
 * @param signature the signature of the matter
 * @param record the oldest open record; empty when none is open
 * @param now the instant of the review; what happened later is not considered
 * @param systemic whether the matter is systemic
 * @param problemClass its class on the R&amp;D list
 * @param terms what its place in the list is computed from
 * @param steps what is due, pending or done; by state, instant and key. A step is reported done by {@link ProblemEvent.StepDone}
 * @param nextChange the earliest later instant at which time alone changes anything here
 * @param revision the content hash of the rule set and its calendars
 */
public record ProblemReview(
        String signature,
        String record,
        Instant now,
        Conclusion<Boolean> systemic,
        Conclusion<ProblemClass> problemClass,
        ProblemTerms terms,
        List<Step> steps,
        Optional<Change> nextChange,
        String revision) {
    public ProblemReview {
        Objects.requireNonNull(signature, "ProblemReview.signature is null");
        Objects.requireNonNull(record, "ProblemReview.record is null");
        Objects.requireNonNull(now, "ProblemReview.now is null");
        Objects.requireNonNull(systemic, "ProblemReview.systemic is null");
        Objects.requireNonNull(problemClass, "ProblemReview.problemClass is null");
        Objects.requireNonNull(terms, "ProblemReview.terms is null");
        Objects.requireNonNull(steps, "ProblemReview.steps is null");
        Objects.requireNonNull(nextChange, "ProblemReview.nextChange is null");
        Objects.requireNonNull(revision, "ProblemReview.revision is null");
        steps = List.copyOf(steps);
    }

    /** The record, or the signature of a matter without one. */
    public String id() {
        return record.isEmpty() ? signature : record;
    }

    /** As of decisions: the revision of the rule set is no part of it, so that reviews of two revisions can be compared. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ProblemReview that
                && signature.equals(that.signature)
                && record.equals(that.record)
                && now.equals(that.now)
                && systemic.equals(that.systemic)
                && problemClass.equals(that.problemClass)
                && terms.equals(that.terms)
                && steps.equals(that.steps)
                && nextChange.equals(that.nextChange);
    }

    @Override
    public int hashCode() {
        return Objects.hash(signature, record, now, systemic, problemClass, terms, steps, nextChange);
    }

    /** The steps in a state. */
    public List<Step> steps(StepState state) {
        return steps.stream().filter(step -> step.state() == state).toList();
    }
}
