package io.slarules.ruleset;

import io.slarules.ruleset.RuleProblem.Severity;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that was found when a rule set was checked. Immutable.
 *
 * @param errors what keeps the rule set from being used, sorted by file and line
 * @param warnings what is probably not meant, sorted by file and line
 */
public record RuleSetReport(List<RuleProblem> errors, List<RuleProblem> warnings) {

    public RuleSetReport {
        errors = sorted(errors, Severity.ERROR);
        warnings = sorted(warnings, Severity.WARNING);
    }

    /** The report of these problems, each found once however often it is given. */
    public static RuleSetReport of(Collection<RuleProblem> problems) {
        return new RuleSetReport(
                problems.stream().filter(problem -> !problem.isWarning()).toList(),
                problems.stream().filter(RuleProblem::isWarning).toList());
    }

    private static List<RuleProblem> sorted(List<RuleProblem> problems, Severity severity) {
        for (RuleProblem problem : problems) {
            if (problem.severity() != severity) {
                throw new IllegalArgumentException("A problem (" + problem.message() + ") of severity "
                        + problem.severity() + " stands among those of severity " + severity
                        + ": use RuleSetReport.of(problems)");
            }
        }
        return problems.stream().distinct().sorted().toList();
    }

    /** Whether the rule set can be used; it may still have warnings. */
    public boolean isValid() {
        return errors.isEmpty();
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return errors.isEmpty() && warnings.isEmpty();
    }

    /** One problem after the other, errors first; empty when nothing was found. */
    @Override
    public String toString() {
        return Stream.concat(errors.stream(), warnings.stream())
                .map(RuleProblem::toString)
                .collect(Collectors.joining("\n"));
    }
}
