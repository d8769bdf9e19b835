package io.slarules.ruleset;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.priority;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.SlaEngine;
import io.slarules.ruleset.RuleProblem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetReportTest {
    private static final RuleProblem ERROR = new RuleProblem("a.drl", 3, "r", "it is wrong", "Do otherwise.");
    private static final RuleProblem WARNING =
            new RuleProblem(Severity.WARNING, "a.drl", 2, "r", "it is odd", "Think again.");

    @Test
    void keepsErrorsAndWarningsApart() {
        RuleSetReport report = RuleSetReport.of(List.of(ERROR, WARNING, WARNING));
        assertThat(report.errors()).containsExactly(ERROR);
        assertThat(report.warnings()).containsExactly(WARNING);
        assertThat(report.isValid()).isFalse();
        assertThat(RuleSetReport.of(List.of(WARNING)).isValid()).isTrue();
        assertThat(RuleSetReport.of(List.of(WARNING)).isEmpty()).isFalse();
        assertThat(RuleSetReport.of(List.of()).isEmpty()).isTrue();
    }

    @Test
    void saysWhichIsWhich() {
        assertThat(RuleSetReport.of(List.of(ERROR, WARNING)))
                .hasToString("a.drl:3 \"r\": it is wrong\n    Do otherwise.\n"
                        + "a.drl:2 \"r\": warning: it is odd\n    Think again.");
        assertThat(new InvalidRuleSetException(List.of(ERROR, WARNING)))
                .hasMessage("The rule set has 1 problem:\n  a.drl:3 \"r\": it is wrong\n    Do otherwise.\n"
                        + "  a.drl:2 \"r\": warning: it is odd\n    Think again.");
        assertThat(new InvalidRuleSetException(List.of(ERROR, WARNING)).warnings())
                .containsExactly(WARNING);
        assertThat(ERROR.asWarning().isWarning()).isTrue();
    }

    @Test
    void refusesAWarningAmongTheErrors() {
        assertThatThrownBy(() -> new RuleSetReport(List.of(WARNING), List.of()))
                .hasMessage("A problem (it is odd) of severity WARNING stands among those of severity ERROR:"
                        + " use RuleSetReport.of(problems)");
    }

    @Test
    void isWhatAHostGetsThatChecksWithoutDeciding() {
        RuleSet good = RuleSet.of(priority(P3));
        assertThat(SlaEngine.check(good, CALENDARS).isEmpty()).isTrue();
        assertThat(SlaEngine.compile(good, CALENDARS).warnings()).isEmpty();
        RuleSet bad = RuleSet.of(priority(P3, rule("r", "Case( presure == 1 )", "")));
        assertThat(SlaEngine.check(bad, CALENDARS).errors())
                .extracting(RuleProblem::message)
                .containsExactly("unknown fact (presure) of a Case in the priority phase");
    }
}
