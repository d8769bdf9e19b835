package io.slarules.ruleset;

import java.util.Objects;

/**
 * A named value of a rule set as it holds at an instant, after all layers in force then.
 *
 * @param name such as {@code F2.share}
 * @param value as {@link RuleSet#withValue} takes it: {@code 25 %}, {@code 15 min on 24x7}, {@code 3}, {@code "a text"}, or one for each
 *     level that has one: {@code P1 12 % | P2 25 %}
 * @param file the file that stated it last; empty when {@link RuleSet#withValue} did
 * @param line the line in that file, counted from 1; 0 when {@link RuleSet#withValue} stated it
 */
public record NamedValue(String name, String value, String file, int line) {
    public NamedValue {
        Objects.requireNonNull(name, "NamedValue.name is null: give the value's name");
        Objects.requireNonNull(value, "NamedValue.value is null: give the value as text");
        Objects.requireNonNull(file, "NamedValue.file is null: give the file's name, or an empty text");
    }

    /** {@code F2.share = P1 12 % | P2 25 % [escalation.values:2]}. */
    @Override
    public String toString() {
        return name + " = " + value + (file.isEmpty() ? "" : " [" + file + ":" + line + "]");
    }
}
