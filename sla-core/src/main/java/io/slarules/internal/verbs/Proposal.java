package io.slarules.internal.verbs;

import io.slarules.decision.Reason;
import io.slarules.decision.Superseded;

/** What one rule proposed for one output. */
public record Proposal<T>(T value, int layer, Reason reason) {

    static <T> Proposal<T> by(Voice voice, T value, String because) {
        return new Proposal<>(value, voice.layer(), voice.reason(because));
    }

    public Superseded<T> superseded(String why) {
        return new Superseded<>(value, reason, why);
    }
}
