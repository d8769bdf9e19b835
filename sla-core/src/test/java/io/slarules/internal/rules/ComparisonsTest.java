package io.slarules.internal.rules;

import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.priority;
import static io.slarules.SomeRules.problem;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.SomeRules.Dialect;
import io.slarules.ruleset.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonsTest {
    private static final String SAY = "priority.base(Priority.P3, \"as always\");";
    private static final String WITHIN = "targets.within(Clock.WORKAROUND, OpenTime.hours(1), \"w\");";

    @ParameterizedTest
    @EnumSource
    void refusesAnEnumComparedWithAText(Dialect dialect) {
        assertThat(problem(file("a.drl", "priority", dialect, rule("r", "Case( pressure != \"NORMAL\" )", SAY))))
                .isEqualTo(new RuleProblem(
                        "a.drl",
                        5,
                        "r",
                        "pressure is compared with a text (NORMAL), which it never equals",
                        "Write PressureLevel.NORMAL."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Case( priority == \"P3\" )",
                "Case( priority() == \"P3\" )",
                "Case( this.priority == 'P3' )",
                "Case( \"P3\" == priority )",
                "Case( tools > 1 && \"P3\" != priority )",
                "Case( priority in (\"P3\", Priority.P1) )",
                "Case( priority in (Priority.P1,\n    \"P3\") )",
                "Case( priority not in ( \"P3\" ) )",
                "Case( priority == Priority.P1 || == \"P3\" )",
                "Case( priority == Priority.P1 ||\n    == \"P3\" )",
                "Case( priority ( == Priority.P1 || == \"P3\" ) )",
                "Case( ( tools > 1 || priority == \"P3\" ) )",
                "Case( priority.equals(\"P3\") )",
                "Case( $p : priority, $p == \"P3\" )",
                "not Case( priority == \"P3\" )",
                "Case( /* \" */ priority\n    == // never\n    \"P3\" )"
            })
    void refusesItInEveryForm(String condition) {
        assertThat(problems(file("a.drl", "targets", rule("r", condition, WITHIN))))
                .extracting(RuleProblem::message, RuleProblem::help)
                .containsExactly(
                        tuple("priority is compared with a text (P3), which it never equals", "Write Priority.P3."));
    }

    @Test
    void namesTheLineOfTheText() {
        assertThat(problem(file(
                                "a.drl",
                                "targets",
                                rule("r", "Case( priority in (\n    Priority.P1,\n    \"P3\") )", WITHIN)))
                        .line())
                .isEqualTo(6);
    }

    @Test
    void namesTheConstantsWhereTheTextIsNone() {
        assertThat(problem(file("a.drl", "targets", rule("r", "Case( priority in (\"P9\") )", WITHIN)))
                        .help())
                .isEqualTo("Write a constant of Priority. Known: P1, P2, P3, P4, P5.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Case( customer == \"P3\", priority == Priority.P3 )",
                "Case( priority == Priority.P3 && plan == \"gold\" )",
                "Case( priority == Priority.P3, plan in (\"gold\", \"silver\") )",
                "Case( plan == \"gold\" || == \"silver\" )",
                "Case( priority.name() == \"P3\" )",
                "Case( attributes[\"priority\"] == \"P3\" )",
                "Case( priority == Priority.P3, attributes[\"a\"] in (\"1\", \"2\") )",
                "Case( \"P3\" == attributes[\"priority\"] )",
                "Case( \"P3\" == priority.name() )",
                "Case() // priority == \"P3\"",
                "Case( plan == \"priority == 'P3'\" )"
            })
    void acceptsTextsThatAreComparedWithTexts(String condition) {
        engine(file("a.drl", "targets", rule("r", condition, WITHIN)));
    }

    @Test
    void takesNoComparisonFromAnotherType() {
        engine(priority(
                "declare Mark\n    tools : String\nend\n", rule("r", "Case()\n    Mark( tools == \"abc\" )", SAY)));
    }

    @Test
    void leavesWhatAConsequenceComparesAlone() {
        engine(priority(rule("r", "Case()", "String pressure = \"x\"; if (pressure == \"NORMAL\") { " + SAY + " }")));
    }

    @Test
    void refusesANumberComparedWithAText() {
        assertThat(problem(priority(rule("r", "Case( tools > \"abc\" )", SAY))).message())
                .isEqualTo("tools (int) is compared with a text (abc)");
    }
}
