package io.slarules.decision;

import java.util.Objects;

/**
 * A proposal that lost, kept so that nobody has to wonder whether a rule was heard. Immutable; null is refused.
 *
 * @param <T> what is proposed
 * @param value what the rule proposed
 * @param reason the rule and its words
 * @param why why it lost, in a few words; not blank
 */
public record Superseded<T>(T value, Reason reason, String why) {

    /** A proposal that lost. */
    public Superseded {
        Objects.requireNonNull(value, "Superseded.value is null");
        Objects.requireNonNull(reason, "Superseded.reason is null");
        Objects.requireNonNull(why, "Superseded.why is null");
        if (why.isBlank()) {
            throw new IllegalArgumentException(
                    "Superseded.why (\"" + why + "\") is blank: say why " + reason + " lost");
        }
    }
}
