package io.slarules.testing;

/**
 * A policy with one small change.
 *
 * @param rule the rule that is changed; the name of the value for a named value
 * @param file its file; empty when a value was changed by the host
 * @param line where the change is, counted from 1
 * @param edit the change: what stood there, and what stands there now
 */
public record Mutant(String rule, String file, int line, String edit) {

    /** {@code priority.drl:12 "T1 line down": impact == ProductionImpact.LINE_DOWN is dropped}. */
    @Override
    public String toString() {
        return file + ":" + line + " \"" + rule + "\": " + edit;
    }
}
