package io.slarules.decision;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Why a value is what it is: the rule that said so, where it stands, its author's words and the values it had bound.
 * Immutable; null is refused.
 *
 * <p>Two reasons are equal when rule, words and bound values are; file and line tell people where to look and are not
 * part of equality, so that moving a rule within its file changes no decision.
 *
 * @param rule the name of the rule, empty when no rule spoke and the library's stated default holds
 * @param file the rule file's name, empty when no rule spoke
 * @param line the line in that file at which the rule begins, counted from 1; 0 when no rule spoke or the line is not known
 * @param words the author's words, never blank
 * @param bound the variables that the rule had bound, by name, as text; in the order of their names
 */
public record Reason(String rule, String file, int line, String words, Map<String, String> bound) {

    /** A reason; the bound values are copied and sorted by name. */
    public Reason {
        Objects.requireNonNull(rule, "Reason.rule is null");
        Objects.requireNonNull(file, "Reason.file is null");
        Objects.requireNonNull(words, "Reason.words is null");
        Objects.requireNonNull(bound, "Reason.bound is null");
        if (line < 0) {
            throw new IllegalArgumentException(
                    "Reason.line (" + line + ") is negative: give the rule's line counted from 1, or 0");
        }
        if (words.isBlank()) {
            throw new IllegalArgumentException("Reason.words (\"" + words + "\") is blank for the rule \"" + rule
                    + "\": every conclusion says why, in its author's words");
        }
        if (!bound.isEmpty()) {
            bound.forEach(Reason::refuseNull);
        }
        // One entry needs no order, and most rules bind at most one value.
        bound = bound.size() <= 1 ? Map.copyOf(bound) : Collections.unmodifiableMap(new TreeMap<>(bound));
    }

    private static void refuseNull(String name, String value) {
        Objects.requireNonNull(name, "Reason.bound has a name that is null");
        Objects.requireNonNull(value, () -> "Reason.bound has no value for \"" + name + "\"");
    }

    /**
     * The reason of a value on which no rule spoke.
     *
     * @param words what the library did instead
     */
    public static Reason noRule(String words) {
        return new Reason("", "", 0, words, Map.of());
    }

    /** Whether a rule gave this reason, rather than a default of the library. */
    public boolean fromRule() {
        return !rule.isEmpty();
    }

    /** The rule's id: the first word of its name; empty when no rule spoke. */
    public String ruleId() {
        int end = rule.indexOf(' ');
        return end < 0 ? rule : rule.substring(0, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reason that
                && rule.equals(that.rule)
                && words.equals(that.words)
                && bound.equals(that.bound);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, words, bound);
    }

    /** The author's words, then where they stand: {@code the line is down [priority.drl:14 "T1 line down"]}. */
    @Override
    public String toString() {
        return fromRule() ? words + " [" + file + ":" + line + " \"" + rule + "\"]" : words;
    }
}
