package io.slarules.internal.rules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleProblem.Severity;
import io.slarules.ruleset.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtsTest {
    private static final String WITHIN = "targets.within(Clock.WORKAROUND, OpenTime.hours(1), \"w\");";

    private static RuleProblem warning(RuleFile file) {
        List<RuleProblem> warnings = engine(file).warnings();
        assertThat(warnings).hasSize(1);
        return warnings.get(0);
    }

    private static RuleFile targets(String condition) {
        return file("a.drl", "targets", rule("r", condition, WITHIN));
    }

    @Test
    void namesWhatExcludesEachOther() {
        RuleProblem warning =
                warning(targets("Case( open,\n    priority == Priority.P1, tools > 3, priority == Priority.P2 )"));
        assertThat(warning)
                .isEqualTo(new RuleProblem(
                        Severity.WARNING,
                        "a.drl",
                        5,
                        "r",
                        "the rule can never fire (priority == Priority.P1, priority == Priority.P2)",
                        "No case is all of this at once: correct the condition, or remove the rule."));
        assertThat(warning(targets("Case( lossPermille > 1000 )")))
                .isEqualTo(new RuleProblem(
                        Severity.WARNING,
                        "a.drl",
                        4,
                        "r",
                        "the rule can never fire (lossPermille > 1000)",
                        "No case is like this: correct the condition, or remove the rule."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Case( priority == Priority.P1 && priority == Priority.P2 )",
                "Case( priority in (Priority.P1, Priority.P2), priority == Priority.P3 )",
                "Case( priority not in (Priority.P1, Priority.P2), priority == Priority.P1 )",
                "Case( priority < Priority.P1 )",
                "Case( open == true, open == false )",
                "Case( open, !open )",
                "Case( this.open, resolved() )",
                "Case( open, closed == true )",
                "Case( lossPermille > 300, lossPermille < 300 )",
                "Case( 300 < lossPermille, lossPermille <= 300 )",
                "Case( tools < 1 )",
                "Case( reopenings < 0 )",
                "Case( lossKnown == false, lossPermille > 0 )",
                "Case( plan == \"gold\", plan == \"silver\" )",
                "Case( attributes[\"site\"] == \"A\", attributes[\"site\"] == \"B\" )",
                "Case( $p : priority, $p == Priority.P1, priority != Priority.P1 )",
                "Case( given(\"log\"), !given(\"log\") )",
                "Case( tier == Tier.LOCAL ) Case( tier == Tier.RND )",
                "Case( priority == Priority.P1 ) not Case( open || closed || resolved )",
                "(Case( priority == Priority.P1 ) or Case( priority == Priority.P2 ))\n    Case( priority == Priority.P3 )",
                "Case( facts.impact.safety == Safety.NONE, facts.impact.safety == Safety.ACTUAL )"
            })
    void findsThatARuleCanNeverFire(String condition) {
        assertThat(warning(targets(condition)).message()).startsWith("the rule can never fire (");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Case()",
                "Case( priority == Priority.P1 || == Priority.P2 )",
                "Case( priority == Priority.P1 || priority == Priority.P2, priority != Priority.P1 )",
                "Case( lossPermille > 299, lossPermille < 301 )",
                "Case( lossPermille >= 1000 )",
                "Case( open || closed )",
                "Case( plan == \"gold\" || plan == \"silver\" )",
                "Case( plan != \"gold\", plan != \"silver\" )",
                "Case( attributes[\"site\"] == \"A\", attributes[\"fab\"] == \"B\" )",
                "Case( tierWithSkills != tier, $t : tierWithSkills )",
                "Case( tools == 1 + 1, tools == 2 )",
                "Case( given(\"log\"), !given(\"dump\") )",
                "Case( plan matches \"g.*\", plan not matches \"s.*\" )",
                "Case( open )\n    not Case( closed )"
            })
    void saysNothingOfWhatMayBe(String condition) {
        assertThat(engine(targets(condition)).warnings()).isEmpty();
    }

    @Test
    void findsAPromiseOfNoTime() {
        for (String amount : new String[] {"OpenTime.ZERO", "OpenTime.minutes(0)"}) {
            String then = "targets.within(Clock.WORKAROUND, " + amount + ", \"at once\")\n        .on(\"24x7\");";
            assertThat(warning(file("a.drl", "targets", rule("r", "Case()", then))))
                    .isEqualTo(new RuleProblem(
                            Severity.WARNING,
                            "a.drl",
                            6,
                            "r",
                            "a promise of no time (Clock.WORKAROUND) is broken as soon as it is made",
                            "Give it an amount above zero; to promise nothing, write"
                                    + " targets.exempt(Clock.WORKAROUND, …)."));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "escalation.whenUsed(Clock.WORKAROUND, 120).inform(Role.OWNER, \"late\");",
                "escalation.whenUsed(Clock.WORKAROUND, 120).askFor(\"a date\", \"late\");",
                "escalation.eachPromise().whenUsed(120).advise(\"hurry\", \"late\");",
                "escalation.eachPromise().whenUsedOrBeforeDue(120, OpenTime.hours(1)).handTo(Tier.RND, \"late\");"
            })
    void findsANoticeAfterTheBreach(String then) {
        assertThat(warning(file("a.drl", "escalation", rule("r", "Case()", then))))
                .isEqualTo(new RuleProblem(
                        Severity.WARNING,
                        "a.drl",
                        6,
                        "r",
                        "a notice falls after the breach (120 % used)",
                        "Give a share below 100; to speak of a broken promise, write whenBreached or afterDue."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "escalation.whenUsed(Clock.WORKAROUND, 100).inform(Role.OWNER, \"due\");",
                "escalation.whenUsed(Clock.WORKAROUND, 150).nextOfLadder(2, \"half as long again\");",
                "escalation.afterDue(Clock.WORKAROUND, OpenTime.hours(1)).inform(Role.OWNER, \"late\");"
            })
    void saysNothingOfAStepThatIsMeantToBeLate(String then) {
        assertThat(engine(file("a.drl", "escalation", rule("r", "Case()", then)))
                        .warnings())
                .isEmpty();
    }

    @Test
    void standsInTheReportOfACheckToo() {
        assertThat(SlaEngine.check(RuleSet.of(targets("Case( open, closed )")), CALENDARS)
                        .warnings())
                .hasSize(1);
    }
}
