package io.slarules.internal.rules;

import java.util.List;

/**
 * What a compiled rule no longer knows of itself.
 *
 * @param bindings the names of the variables it binds, without those that hold a whole {@code Case}
 */
public record RuleInfo(Phase phase, int layer, String name, String file, int line, List<String> bindings) {
    /** By the name alone, which hardly two rules share. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
