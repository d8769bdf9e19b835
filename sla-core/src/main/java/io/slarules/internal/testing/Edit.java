package io.slarules.internal.testing;

import io.slarules.internal.rules.RuleInfo;

/**
 * One small change of a rule.
 *
 * @param rule the rule that is changed
 * @param line of the file, where the change is
 * @param what it is, for people: what stood there, and what stands there now
 * @param text the changed rule; empty when the rule is removed
 * @param touchesConditions whether the rule may fire where it did not
 */
public record Edit(RuleInfo rule, int line, String what, String text, boolean touchesConditions) {
    boolean removes() {
        return text.isEmpty();
    }
}
