package io.slarules.internal.testing;

import io.slarules.internal.rules.RuleInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which rule plays which role: every rule itself, unless mutants stand by to take its place. */
interface Casting {
    /** Every rule speaks as itself. */
    Casting AS_WRITTEN = rule -> rule;

    /** As which rule this one speaks; null when it is silent. */
    @Nullable
    RuleInfo roleOf(RuleInfo rule);

    /** The answer to a question, where it is known without asking the rules. */
    default Optional<Heard<?>> known(Question question) {
        return Optional.empty();
    }

    /** The rules were asked. */
    default void heard(Question question, Heard<?> heard) {}
}
