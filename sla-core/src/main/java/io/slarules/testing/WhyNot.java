package io.slarules.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a rule does not fire.
 *
 * @param rule its name
 * @param file the rule file
 * @param line the line of the condition, counted from 1
 * @param condition the first condition that fails, as its author wrote it
 * @param found the values of the fields that it reads, by name, in the order in which it names them
 * @param held the conditions before it, which hold
 */
public record WhyNot(
        String rule, String file, int line, String condition, Map<String, String> found, List<String> held) {
    public WhyNot {
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
        held = List.copyOf(held);
    }

    /** Up to three lines: the condition with its place, the values found, and what held. */
    @Override
    public String toString() {
        String values = found.entrySet().stream()
                .map(field -> field.getKey() + " (" + field.getValue() + ")")
                .collect(Collectors.joining(", "));
        return "  the first condition that fails: " + condition + " [" + file + ":" + line + "]"
                + (values.isEmpty() ? "" : "\n  found: " + values)
                + (held.isEmpty() ? "" : "\n  what held: " + String.join("; ", held));
    }
}
