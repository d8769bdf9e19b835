package io.slarules.internal.verbs;

import io.slarules.decision.Reason;

/** The rule that is speaking. */
public interface Voice {

    /** Its reason in these words of its author. */
    Reason reason(String because);

    /** The layer of the rule set it stands in. */
    int layer();
}
