package io.slarules.ruleset;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with a rule set, or probably not meant.
 *
 * @param severity whether the rule set can be used in spite of it
 * @param file the file's name, empty when the problem is not in a file
 * @param line the line, counted from 1; 0 when it is not known
 * @param rule the rule's name, empty when the problem is not in one rule
 * @param message what is wrong: the thing and its value in parentheses
 * @param help what to do
 */
public record RuleProblem(Severity severity, String file, int line, String rule, String message, String help)
        implements Comparable<RuleProblem> {

    private static final Comparator<RuleProblem> BY_PLACE = Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparing(RuleProblem::rule)
            .thenComparing(RuleProblem::severity)
            .thenComparing(RuleProblem::message)
            .thenComparing(RuleProblem::help);

    /** What a problem means for the rule set. */
    public enum Severity {
        /** The rule set cannot be used. */
        ERROR,
        /** The rule set can be used, but it is probably not what its author means. */
        WARNING
    }

    public RuleProblem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(help, "help");
    }

    /** An error. */
    public RuleProblem(String file, int line, String rule, String message, String help) {
        this(Severity.ERROR, file, line, rule, message, help);
    }

    /** This problem as a warning. */
    public RuleProblem asWarning() {
        return new RuleProblem(Severity.WARNING, file, line, rule, message, help);
    }

    /** This problem with other words on what to do. */
    public RuleProblem withHelp(String help) {
        return new RuleProblem(severity, file, line, rule, message, help);
    }

    public boolean isWarning() {
        return severity == Severity.WARNING;
    }

    @Override
    public int compareTo(RuleProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /** Two lines: {@code acme.drl:12 "T1 vip": what is wrong}, and below it what to do; of a warning, the first says so. */
    @Override
    public String toString() {
        String place = (file.isEmpty() ? "rule set" : file) + (line > 0 ? ":" + line : "");
        return place + (rule.isEmpty() ? "" : " \"" + rule + "\"") + (isWarning() ? ": warning: " : ": ") + message
                + "\n    " + help;
    }
}
