package io.slarules.internal.engine;

import io.slarules.internal.rules.Phase;
import io.slarules.internal.rules.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Hears an engine at work. Explanation, coverage, trace and mutants are views of what it hears; an engine that is not tested has none. */
public interface Recorder {
    /** Hears nothing. */
    Recorder NONE = new Recorder() {};

    /** As which rule a rule speaks whose conditions hold; null silences it. */
    default @Nullable RuleInfo speaksAs(RuleInfo rule) {
        return rule;
    }

    /** A phase is over: the case that its rules read, and the verbs with what they said. */
    default void said(Phase phase, Object read, Object verbs) {}

    /** All phases are over for the facts of one stretch. */
    default void evaluated(Object evaluation) {}

    /** The answer is known; {@code last} is the evaluation of the facts that hold at its instant. What is evaluated after it lies ahead. */
    default void judged(Object last) {}
}
