package io.slarules.internal.rules;

import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.problem;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.ruleset.RuleProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
    private static final String WITHIN = "targets.within(Clock.WORKAROUND, OpenTime.hours(1), \"w\");";

    @Test
    void findsWhatIsComparedWithAnotherKind() {
        assertThat(problem(file("a.drl", "targets", rule("r", "Case( tools > 1,\n    priority==Tier.LOCAL )", WITHIN))))
                .isEqualTo(new RuleProblem(
                        "a.drl",
                        5,
                        "r",
                        "what is compared is not alike (priority == Tier.LOCAL)",
                        "Compare with a constant of Priority. Known: Priority.P1, Priority.P2, Priority.P3, Priority.P4,"
                                + " Priority.P5."));
        assertThat(problem(file("a.drl", "targets", rule("r", "Case( volumeProduction == true )", WITHIN))))
                .isEqualTo(new RuleProblem(
                        "a.drl",
                        4,
                        "r",
                        "what is compared is not alike (volumeProduction == true)",
                        "Compare with a constant of Answer. Known: Answer.NO, Answer.UNKNOWN, Answer.YES."));
    }

    @Test
    void findsTheStatementThatHasNoEnd() {
        String then =
                WITHIN + "\n    targets.within(Clock.RESOLUTION, OpenTime.hours(1),\n        \"w;\")\n    " + WITHIN;
        assertThat(problem(file("a.drl", "targets", rule("r", "Case()", then))))
                .isEqualTo(
                        new RuleProblem("a.drl", 8, "r", "a statement has no end", "Write a semicolon (;) behind it."));
        String last = WITHIN.replace(";", "");
        assertThat(problem(file("a.drl", "targets", rule("r", "Case()", last))).line())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String s = \"x\"",
                "int n = 5",
                "int n = 2 +\n 5",
                "int[] n = new int[5]",
                "Priority p = Priority.P2",
                "Tier t; t = Tier.RND",
                "int n = Math.abs(5)",
                "if (1 > 0) { String s = \"x\" }"
            })
    void findsItBehindAnyStatement(String statement) {
        RuleProblem problem = problem(
                file("a.drl", "targets", rule("r", "Case()", "int i = 0;\n    " + statement + "\n    " + WITHIN)));
        assertThat(problem.message()).isEqualTo("a statement has no end");
        assertThat(problem.line())
                .isEqualTo(7 + (int) statement.chars().filter(c -> c == '\n').count());
    }

    @Test
    void takesNoConditionOfAStatementForOne() {
        List<Token> rule = Token.in("rule r when Case() then\nif (a())\nb();\nc(d())\n.e();\nf()\nend", 1);
        assertThat(Statements.unended(rule)).isEqualTo(6);
        List<Token> whole =
                Token.in("rule \"r\" when Case() then\nint n =\n5;\nObject o = new\nint[] {1};\nf();\nend", 1);
        assertThat(Statements.unended(whole)).isZero();
    }
}
