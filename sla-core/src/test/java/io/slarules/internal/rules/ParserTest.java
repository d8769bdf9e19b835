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
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
    private static final String SAY = "priority.base(Priority.P3, \"as always\");";
    private static final String WRONG = rule("B", "Case( presure == 1 )", SAY) + rule("C", "Case( tols == 1 )", SAY);
    private static final Tuple B = tuple("B", "unknown fact (presure) of a Case in the priority phase");
    private static final Tuple C = tuple("C", "unknown fact (tols) of a Case in the priority phase");

    private static void syntaxErrorDoesNotHideTheRest(String broken, int line, String rule) {
        List<RuleProblem> problems = problems(priority(broken, WRONG));
        assertThat(problems).extracting(RuleProblem::rule, RuleProblem::message).contains(B, C);
        assertThat(problems).hasSize(3);
        assertThat(problems)
                .filteredOn(problem -> problem.message().startsWith("syntax error: "))
                .extracting(RuleProblem::file, RuleProblem::line, RuleProblem::rule)
                .containsExactly(tuple("priority.drl", line, rule));
        assertThat(problems)
                .filteredOn(problem -> problem.message().startsWith("syntax error: "))
                .allSatisfy(problem -> assertThat(problem.help()).isNotBlank());
    }

    @Test
    void findsABracketThatIsMissingInACondition() {
        syntaxErrorDoesNotHideTheRest(rule("A", "Case( tools > 3", SAY), 4, "A");
    }

    @Test
    void findsAThenThatIsMissing() {
        syntaxErrorDoesNotHideTheRest("rule \"A\"\nwhen\n    Case()\n    " + SAY + "\nend\n", 6, "A");
    }

    @Test
    void findsAWhenThatIsMissing() {
        syntaxErrorDoesNotHideTheRest("rule \"A\"\n    Case()\nthen\n    " + SAY + "\nend\n", 3, "A");
    }

    @Test
    void blamesTheRuleWhoseEndIsMissingAndNotTheNextOne() {
        syntaxErrorDoesNotHideTheRest("rule \"A\"\nwhen\n    Case()\nthen\n    " + SAY + "\n", 6, "A");
    }

    @Test
    void findsAQuoteThatIsMissingInAName() {
        syntaxErrorDoesNotHideTheRest("rule \"A\nwhen\n    Case()\nthen\n    " + SAY + "\nend\n", 2, "");
    }

    @Test
    void findsAQuoteThatIsMissingInAText() {
        String open = rule("A", "Case()", "String s = \"it's fine\";\n    priority.base(Priority.P3, \"as always);");
        List<RuleProblem> problems = problems(priority(open, WRONG));
        assertThat(problems).extracting(RuleProblem::rule, RuleProblem::message).contains(B, C);
        assertThat(problems)
                .contains(new RuleProblem(
                        "priority.drl",
                        7,
                        "A",
                        "syntax error: a text has no closing quote (priority.base(Priority.P3, \"as always);)",
                        "Write the text between two quotes, in one line."))
                .hasSize(3);
    }

    @Test
    void findsAMisspeltWordAboveTheRules() {
        List<RuleProblem> problems =
                problems(RuleFile.of("a.drl", "imprt acme.Foo\nagenda-group \"priority\"\n" + WRONG));
        assertThat(problems).extracting(RuleProblem::rule, RuleProblem::message).contains(B, C);
        assertThat(problems.get(0).line()).isEqualTo(1);
        assertThat(problems.get(0).message()).startsWith("syntax error: ").contains("imprt");
    }

    @Test
    void goesOnAfterWordsBetweenTwoRules() {
        List<RuleProblem> problems = problems(priority(P3, "\nthese are no rules\n", WRONG));
        assertThat(problems).extracting(RuleProblem::rule, RuleProblem::message).contains(B, C);
        assertThat(problems).extracting(RuleProblem::line).contains(9);
    }

    @Test
    void reportsEachBrokenRuleOnce() {
        assertThat(problems(priority(
                        rule("A", "Case( tools > 3", SAY), P3, rule("D", "Case) tools", SAY), rule("E", "Case(", SAY))))
                .extracting(RuleProblem::rule)
                .containsExactly("A", "D", "E");
    }

    @Test
    void asksForThePhase() {
        assertThat(problem(RuleFile.of("a.drl", P3)))
                .isEqualTo(new RuleProblem(
                        "a.drl",
                        1,
                        "",
                        "the file belongs to no phase",
                        "Write agenda-group \"…\" below the imports, naming one of: impact, priority, targets,"
                                + " escalation, triage, recurrence, rnd, problem, customer."));
    }

    @Test
    void namesAnUnknownPhaseAndTheNearestOne() {
        assertThat(problem(RuleFile.of("a.drl", "\n\nagenda-group \"priorty\"\n" + P3)))
                .isEqualTo(new RuleProblem(
                        "a.drl",
                        3,
                        "",
                        "unknown phase (priorty)",
                        "Did you mean priority? Known: customer, escalation, impact, priority, problem, recurrence, rnd,"
                                + " targets, triage."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\uFEFF", "\r\n"})
    void refusesAnEmptyFile(String text) {
        assertThat(problem(RuleFile.of("a.drl", text)).message()).isEqualTo("the file is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// a word\n",
                "/* a word */",
                "package acme\n",
                "agenda-group \"priority\"\n",
                "import java.util.*"
            })
    void refusesAFileWithoutRules(String text) {
        assertThat(problem(RuleFile.of("a.drl", text)))
                .isEqualTo(new RuleProblem(
                        "a.drl",
                        0,
                        "",
                        "the file holds no rules",
                        "Write rules into it, or leave it out of the rule set."));
    }

    @Test
    void takesThePhaseFromBelowTheRulesToo() {
        RuleFile below = RuleFile.of("a.drl", P3 + "agenda-group \"priority\"\n");
        assertThat(SomeRules.engine(below)
                        .decide(SomeRules.ticket(), SomeRules.NOW)
                        .priority()
                        .ruleIds())
                .isEqualTo("ok");
    }

    @Test
    void saysNothingOnTheConsole() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8);
        try {
            System.setOut(ear);
            System.setErr(ear);
            problems(priority(rule("A", "Case( tools > 3", SAY), WRONG), file("b.drl", "nowhere", P3));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
