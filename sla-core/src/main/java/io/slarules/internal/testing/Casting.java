package io.slarules.internal.testing;

import io.slarules.internal.rules.RuleInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rule plays which role: every rule itself, unless mutants stand by to take its place. */
interface Casting {
    /** Every rule speaks as itself. */
    Casting AS_WRITTEN = rule -> rule;

    /** As which rule this one speaks; null when it is silent. */
    @Nullable
    RuleInfo roleOf(RuleInfo rule);

    /** A decision was made; one hearing for each set of facts that the rules were asked about. */
    default void decided(List<Hearing> hearings) {}
}
