package io.slarules.internal.rules;

import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.priority;
import static io.slarules.SomeRules.problem;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.SomeRules.Dialect;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideWorldTest {
    private static final String SAY = "priority.base(Priority.P3, \"as always\");";

    @ParameterizedTest
    @EnumSource
    void refusesAClockWithItsLine(Dialect dialect) {
        String then = "priority.base(Priority.P3,\n        \"at \" + java.time.Instant.now());";
        assertThat(problem(file("a.drl", "priority", dialect, rule("r", "Case()", then))))
                .isEqualTo(new RuleProblem(
                        "a.drl",
                        8,
                        "r",
                        "what lies outside the ticket is mentioned (Instant.now)",
                        "A rule sees no clock: state the obligation, and the calendar turns it into an instant."));
    }

    @ParameterizedTest
    @CsvSource({
        "System.currentTimeMillis(),System.currentTimeMillis",
        "System.getenv(),System.getenv",
        "java.time.LocalDate.now(),LocalDate.now",
        "java.time.ZonedDateTime . now(),ZonedDateTime.now",
        "java.time.Clock.systemUTC(),Clock.systemUTC",
        "new java.util.Date(),Date",
        "java.time.Clock.tickSeconds(null),Clock.tickSeconds",
        "Thread.currentThread(),Thread",
        "Runtime.getRuntime(),Runtime",
        "new ProcessBuilder(),ProcessBuilder",
        "new java.io.File(\"x\"),java.io",
        "java.nio.file.Files.exists(null),java.nio",
        "Class.forName(\"x\"),Class.forName",
        "Math.random(),Math.random",
        "new java.util.Random(),Random",
        "java.util.concurrent.ThreadLocalRandom.current(),ThreadLocalRandom",
        "java.util.UUID.randomUUID(),UUID.randomUUID",
        "kcontext.getRule(),kcontext"
    })
    void refusesWhatADecisionMustNotDependOn(String code, String name) {
        String message = "what lies outside the ticket is mentioned (" + name + ")";
        assertThat(problems(priority(rule("r", "Case()", "Object o = " + code + "; " + SAY))))
                .extracting(RuleProblem::rule, RuleProblem::message)
                .contains(tuple("r", message));
    }

    @Test
    void looksIntoConditionsAndFunctions() {
        String function = "function long since() {\n    return System.nanoTime();\n}\n";
        assertThat(problems(priority(function, rule("r", "Case( eval( System.currentTimeMillis() > 0 ) )", SAY))))
                .extracting(RuleProblem::line, RuleProblem::rule, RuleProblem::message)
                .containsExactly(
                        tuple(3, "", "what lies outside the ticket is mentioned (System.nanoTime)"),
                        tuple(7, "r", "what lies outside the ticket is mentioned (System.currentTimeMillis)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.io.*", "java.util.Random", "java.nio.file.Files", "static java.time.Instant.now"})
    void refusesTheirImports(String target) {
        RuleFile file = RuleFile.of("a.drl", "\nimport " + target + ";\nagenda-group \"priority\"\n" + P3);
        assertThat(problems(file))
                .extracting(RuleProblem::line, RuleProblem::message)
                .contains(
                        tuple(2, "what lies outside the ticket is mentioned (" + target.replace("static ", "") + ")"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// System.exit(1)",
                "String s = \"Thread.sleep in java.io.File\";",
                "Object o = java.time.Instant.parse(\"2026-01-01T00:00:00Z\");",
                "Object o = java.time.Duration.ofHours(1); int Randomly = 1;",
                "Object o = Clock.WORKAROUND; Object p = Clock.named(\"Runtime\");",
                "Object o = new java.util.Date(0L);",
                "StringBuilder nowhere = new StringBuilder().insert(0, \"now()\");"
            })
    void acceptsWhatOnlyLooksLikeIt(String code) {
        engine(priority(rule("System.out of order", "Case()", code + "\n" + SAY)));
    }

    @Test
    void acceptsATypeOfTheAuthorsOwnNamedLikeOne() {
        engine(priority("declare Timer\n    n : int\nend\n", rule("r", "Case()", "Object o = new Timer(); " + SAY)));
    }
}
