package io.slarules.decision;

import java.util.Map;
import java.util.Objects;

/**
 * Why a value is what it is: the rule that said so, where it stands, its author's words and the values it had bound.
 *
 * <p>Two reasons are equal when rule, words and bound values are; file and line tell people where to look and are not
 * part of equality, so that moving a rule within its file changes no decision.
 *
 * @param rule the name of the rule, empty when no rule spoke and the library's stated default holds
 * @param file the rule file's name, empty when no rule spoke
 * @param line the line in that file at which the rule begins, counted from 1; 0 when no rule spoke
 * @param words the author's words, never blank
 * @param bound the variables that the rule had bound, by name, as text; in the order of their names
 */
public record Reason(String rule, String file, int line, String words, Map<String, String> bound) {

    public Reason {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(words, "words");
        bound = bound.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(bound));
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
