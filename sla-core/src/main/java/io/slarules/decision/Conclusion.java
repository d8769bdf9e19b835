package io.slarules.decision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A value together with the reasons that made it and the proposals that lost against it. Immutable; null is refused.
 *
 * @param <T> what is concluded
 * @param value the value that holds
 * @param reasons the rules that led to it, in the order in which they acted; never empty
 * @param superseded the proposals that did not change it
 */
public record Conclusion<T>(T value, List<Reason> reasons, List<Superseded<T>> superseded) {

    /** A conclusion; the lists are copied. */
    public Conclusion {
        Objects.requireNonNull(value, "Conclusion.value is null");
        Objects.requireNonNull(reasons, "Conclusion.reasons is null");
        Objects.requireNonNull(superseded, "Conclusion.superseded is null");
        reasons = List.copyOf(reasons);
        superseded = List.copyOf(superseded);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(
                    "Conclusion.reasons is empty for the value (" + value + "): give the rule, or Reason.noRule(...)");
        }
    }

    /** A value that one reason made, against no other proposal. */
    public static <T> Conclusion<T> of(T value, Reason reason) {
        return new Conclusion<>(value, List.of(reason), List.of());
    }

    /** The reason that decided: the last that acted. */
    public Reason reason() {
        return reasons.get(reasons.size() - 1);
    }

    /** The ids of the rules that acted, joined by {@code +}, as in {@code T1+T2-safety}; empty when no rule spoke. */
    public String ruleIds() {
        if (reasons.size() == 1) {
            return reasons.get(0).ruleId();
        }
        return reasons.stream().map(Reason::ruleId).filter(id -> !id.isEmpty()).collect(Collectors.joining("+"));
    }
}
