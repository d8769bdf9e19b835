package io.slarules.internal.rules;

import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.priority;
import static io.slarules.SomeRules.problem;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.SomeRules;
import io.slarules.SomeRules.Dialect;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private static final String SAY = "priority.base(Priority.P3, \"as always\");";

    @ParameterizedTest
    @CsvSource({
        "salience 10,salience",
        "timer (int: 1s),timer",
        "enabled true,enabled",
        "duration 5,duration",
        "auto-focus true,auto-focus",
        "lock-on-active true,lock-on-active",
        "activation-group \"x\",activation-group"
    })
    void refusesWhatHasNoPlaceInAPolicy(String attribute, String name) {
        RuleProblem problem =
                problem(priority("rule \"r\"\n    " + attribute + "\nwhen\n    Case()\nthen\n    " + SAY + "\nend\n"));
        assertThat(problem.message()).startsWith("attribute " + name + " (").endsWith(") has no place in a policy");
        assertThat(problem.help()).startsWith("Remove it. ");
        assertThat(problem.rule()).isEqualTo("r");
        assertThat(problem.line()).isEqualTo(2);
    }

    @Test
    void refusesSalienceForAWholeFileToo() {
        assertThat(problems(RuleFile.of("a.drl", "agenda-group \"priority\"\nsalience 5\n" + P3)))
                .extracting(RuleProblem::rule, RuleProblem::message)
                .containsExactly(tuple("ok", "attribute salience (5) has no place in a policy"));
    }

    @ParameterizedTest
    @EnumSource
    void refusesChangesOfFactsWhereTheyStand(Dialect dialect) {
        String then = "update($c);\nretract($c);\n/* update($c) */ // delete(x)\n" + SAY
                + "\npriority.base(Priority.P3, \"say delete(x) /* never */\");\nmodify($c) {}";
        assertThat(problems(file("a.drl", "priority", dialect, rule("r", "$c : Case()", then))))
                .extracting(RuleProblem::line, RuleProblem::rule, RuleProblem::message)
                .containsExactly(
                        tuple(7, "r", "a rule changes facts or the order of rules (update)"),
                        tuple(8, "r", "a rule changes facts or the order of rules (retract)"),
                        tuple(12, "r", "a rule changes facts or the order of rules (modify)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert(new Object());",
                "drools . insert(new Object());",
                "insertLogical(new Object());",
                "drools.halt();",
                "drools.setFocus(\"x\");",
                "delete($c);"
            })
    void refusesEveryWayToChangeTheOrderOfRules(String code) {
        assertThat(problem(priority(rule("r", "$c : Case()", code))).message())
                .startsWith("a rule changes facts or the order of rules (");
    }

    @Test
    void looksIntoConsequencesThatHaveAName() {
        String named = "rule \"r\"\nwhen\n    $c : Case()\n    do[more]\nthen\n    " + SAY
                + "\nthen[more]\n    update($c);\nend\n";
        assertThat(problems(priority(named)))
                .extracting(RuleProblem::rule, RuleProblem::message)
                .contains(tuple("r", "a rule changes facts or the order of rules (update)"));
    }

    @ParameterizedTest
    @EnumSource
    void namesAnUnknownCalendarAtItsLine(Dialect dialect) {
        String then = "targets.within(Clock.WORKAROUND, OpenTime.hours(1), \"w\")\n        .on(\"ofice\");";
        assertThat(problem(file("a.drl", "targets", dialect, rule("r", "Case()", then))))
                .isEqualTo(new RuleProblem(
                        "a.drl", 8, "r", "unknown calendar (ofice)", "Did you mean office? Known: 24x7, office."));
    }

    @ParameterizedTest
    @EnumSource
    void namesAnUnknownCalendarOfReminders(Dialect dialect) {
        String then = "escalation.atOnce().inform(Role.OWNER, \"w\").during(\"nights\");";
        assertThat(problem(file("a.drl", "escalation", dialect, rule("r", "Case()", then))))
                .extracting(RuleProblem::line, RuleProblem::message)
                .containsExactly(7, "unknown calendar (nights)");
    }

    @ParameterizedTest
    @CsvSource({
        "priority,'priority.base(Priority.P3, \"\");',base",
        "impact,'impact.atLeast(ProductionImpact.MINOR, \" \");',atLeast",
        "targets,'targets.within(Clock.WORKAROUND, OpenTime.hours(1), \"\").on(\"office\");',within",
        "targets,'targets.allAgreed(\"\");',allAgreed",
        "escalation,'escalation.atOnce().inform(Role.OWNER, \"\").tell(Role.CUSTOMER);',inform",
        "escalation,'escalation.hold(java.util.List.of(\"log\"), OpenTime.hours(1), \"\");',hold",
        "triage,'if ($c.open()) { terms.nextPromise(\"\"); }',nextPromise"
    })
    void findsABlankReasonBeforeItsRuleSpeaks(String phase, String code, String verb) {
        String then = code.replace("terms.", phase + ".");
        for (Dialect dialect : Dialect.values()) {
            assertThat(problem(file("a.drl", phase, dialect, rule("r", "$c : Case()", "\n" + then))))
                    .isEqualTo(new RuleProblem(
                            "a.drl",
                            8,
                            "r",
                            "the reason is blank (" + verb + ")",
                            "Say in a few words why; it stands in the decision."));
        }
    }

    @Test
    void takesNoCalendarFromAComment() {
        String then =
                "// not .on(\"nowhere\")\n targets.within(Clock.WORKAROUND, OpenTime.hours(1), \"see http://x\").on(\"office\");";
        SomeRules.engine(file("a.drl", "targets", rule("r", "Case()", then)));
    }

    @ParameterizedTest
    @EnumSource
    void takesNoCalendarFromATextThatIsOnlyAPartOfItsName(Dialect dialect) {
        String then = "targets.within(Clock.WORKAROUND, OpenTime.hours(1), \"w\").on(\"off\" + $end);";
        SomeRules.engine(file("a.drl", "targets", dialect, rule("r", "Case( $end : plan )", then)));
    }

    @Test
    void refusesTheImportOfAnotherPhase() {
        assertThat(problem(
                        RuleFile.of("a.drl", "\nimport io.slarules.rule.targets.*\nagenda-group \"priority\"\n" + P3)))
                .isEqualTo(new RuleProblem(
                        "a.drl",
                        2,
                        "",
                        "a file of the priority phase imports the targets phase (io.slarules.rule.targets.*)",
                        "Import io.slarules.rule.priority.*, or put these rules into a file of the targets phase."));
    }

    @Test
    void refusesAnotherGlobal() {
        assertThat(problems(RuleFile.of("a.drl", "agenda-group \"priority\"\nglobal Priorities prio\n" + P3)))
                .containsExactly(
                        new RuleProblem(
                                "a.drl",
                                2,
                                "",
                                "unknown global (prio)",
                                "The priority phase speaks through: global Priorities priority; named values are read through: global Values values"));
    }

    @Test
    void refusesTheGlobalWithAnotherType() {
        assertThat(problems(RuleFile.of("a.drl", "agenda-group \"priority\"\nglobal String priority\n" + P3)))
                .containsExactly(new RuleProblem(
                        "a.drl",
                        2,
                        "",
                        "global priority is of another type (String)",
                        "Write: global Priorities priority"));
    }

    @Test
    void refusesARuleOfAnotherPhaseThanItsFile() {
        RuleProblem problem = problem(
                priority("rule \"r\"\n    agenda-group \"impact\"\nwhen\n    Case()\nthen\n    " + SAY + "\nend\n"));
        assertThat(problem.message()).isEqualTo("the rule names another phase (impact) than its file (priority)");
    }

    @Test
    void namesAnUnknownDialectAndStillReadsTheRest() {
        assertThat(problems(RuleFile.of(
                        "a.drl",
                        "agenda-group \"priority\"\ndialect \"groovy\"\n" + rule("r", "Case( presure == 1 )", SAY))))
                .extracting(RuleProblem::line, RuleProblem::message)
                .containsExactly(
                        tuple(2, "unknown dialect (groovy)"),
                        tuple(5, "unknown fact (presure) of a Case in the priority phase"));
    }

    @Test
    void knowsTextsFromComments() {
        assertThat(Checks.withoutTexts("a(\"x // y\"); // \"z\n b('/*') /* \" */ c(\"\\\"\")"))
                .isEqualTo("a(\"\");  \n b(\"\")   c(\"\")");
    }
}
