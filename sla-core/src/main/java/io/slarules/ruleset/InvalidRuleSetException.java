package io.slarules.ruleset;

import java.util.Collection;
import java.util.List;

/** A rule set that cannot be used; it carries every problem that was found, not just the first. */
public final class InvalidRuleSetException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient RuleSetReport report;

    /**
     * @param problems at least one error; warnings may stand beside
     */
    public InvalidRuleSetException(Collection<RuleProblem> problems) {
        this(RuleSetReport.of(problems));
    }

    /**
     * @param report with at least one error
     */
    public InvalidRuleSetException(RuleSetReport report) {
        super(text(report));
        this.report = report;
    }

    /** Every error, sorted by file and line. */
    public List<RuleProblem> problems() {
        return report.errors();
    }

    /** What was found beside the errors and would not have kept the rule set from being used, sorted by file and line. */
    public List<RuleProblem> warnings() {
        return report.warnings();
    }

    private static String text(RuleSetReport report) {
        int errors = report.errors().size();
        StringBuilder text =
                new StringBuilder("The rule set has ").append(errors).append(errors == 1 ? " problem:" : " problems:");
        report.errors().forEach(problem -> text.append("\n  ").append(problem));
        report.warnings().forEach(problem -> text.append("\n  ").append(problem));
        return text.toString();
    }
}
