package io.slarules.decision;

import java.util.Objects;

/**
 * A proposal that lost, kept so that nobody has to wonder whether a rule was heard.
 *
 * @param value what the rule proposed
 * @param reason the rule and its words
 * @param why why it lost, in a few words
 */
public record Superseded<T>(T value, Reason reason, String why) {
    public Superseded {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(why, "why");
    }
}
