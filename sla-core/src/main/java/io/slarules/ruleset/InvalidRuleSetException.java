package io.slarules.ruleset;

import java.util.List;

/** A rule set that cannot be used; it carries every problem that was found, not just the first. */
public final class InvalidRuleSetException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<RuleProblem> problems;

    /**
     * @param problems at least one
     */
    public InvalidRuleSetException(List<RuleProblem> problems) {
        super(text(problems));
        this.problems = problems.stream().sorted().toList();
    }

    /** Every problem, sorted by file and line. */
    public List<RuleProblem> problems() {
        return problems;
    }

    private static String text(List<RuleProblem> problems) {
        StringBuilder text = new StringBuilder("The rule set has ")
                .append(problems.size())
                .append(problems.size() == 1 ? " problem:" : " problems:");
        problems.stream().sorted().forEach(problem -> text.append("\n  ").append(problem));
        return text.toString();
    }
}
