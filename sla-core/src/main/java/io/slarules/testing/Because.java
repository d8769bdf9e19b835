package io.slarules.testing;

import io.slarules.decision.Change;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Reason;
import io.slarules.decision.Step;
import io.slarules.decision.Superseded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a decision holds, in the words of a failure: with its reasons. */
final class Because {
    private Because() {}

    /** The reasons of what was concluded. */
    static String of(Conclusion<?> conclusion) {
        return "because "
                + String.join(
                        "; ",
                        conclusion.reasons().stream().map(Reason::toString).toList());
    }

    /** The value with its reasons, and what lost. */
    static String whole(Conclusion<?> conclusion) {
        return conclusion.value() + ", " + of(conclusion)
                + conclusion.superseded().stream()
                        .map(lost -> "\n            superseded: " + superseded(lost, conclusion))
                        .collect(Collectors.joining());
    }

    /** When time changes what. */
    static String change(Optional<Change> change) {
        return change.map(next -> next.at()
                        + next.effects().stream()
                                .map(effect -> "\n            " + effect.subject() + " " + effect.to())
                                .collect(Collectors.joining()))
                .orElse("never");
    }

    /** A line for each step, with what holds it. */
    static String lines(List<Step> steps) {
        return steps.isEmpty()
                ? "none"
                : String.join(
                        "\n            ",
                        steps.stream()
                                .map(step -> step + ", because " + step.reason() + held(step))
                                .toList());
    }

    private static String held(Step step) {
        return step.heldBecause().stream()
                .map(reason -> "\n              held because " + reason)
                .collect(Collectors.joining());
    }

    /** What lost, and against what. */
    static String superseded(Superseded<?> lost, Conclusion<?> by) {
        return lost.value() + " of " + lost.reason() + " by " + by.reason() + " (" + lost.why() + ")";
    }
}
