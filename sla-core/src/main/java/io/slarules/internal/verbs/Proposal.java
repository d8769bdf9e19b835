package io.slarules.internal.verbs;

import io.slarules.decision.Reason;
import io.slarules.decision.Superseded;
import java.util.Objects;

/** What one rule proposed for one output. */
public record Proposal<T>(T value, int layer, Reason reason) {

    static <T> Proposal<T> by(Voice voice, T value, String because) {
        Objects.requireNonNull(value, "what the rule proposes is null: give a value");
        return new Proposal<>(value, voice.layer(), voice.reason(because));
    }

    public Superseded<T> superseded(String why) {
        return new Superseded<>(value, reason, why);
    }
}
