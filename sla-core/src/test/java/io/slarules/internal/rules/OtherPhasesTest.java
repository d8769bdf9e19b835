package io.slarules.internal.rules;

import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.priority;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule speaks through its own phase, whatever the layers below it hold. */
class OtherPhasesTest {
    private static final String PROMISE =
            rule("D promise", "Case()", "targets.within(Clock.WORKAROUND, OpenTime.hours(8), \"as always\");");
    private static final String STEP = rule("N step", "Case()", "escalation.atOnce().advise(\"look\", \"as always\");");
    private static final RuleSet BASE =
            RuleSet.of(priority(P3), file("targets.drl", "targets", PROMISE), file("steps.drl", "escalation", STEP));

    private static String say(String phase) {
        return switch (phase) {
            case "targets" -> "targets.within(Clock.WORKAROUND, OpenTime.hours(8), \"late\");";
            case "escalation" -> "escalation.atOnce().advise(\"look\", \"late\");";
            default -> "priority.atLeast(Priority.P2, \"late\");";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "priority, targets",
        "priority, escalation",
        "targets, priority",
        "targets, escalation",
        "escalation, targets",
        "escalation, priority",
        "triage, escalation"
    })
    void a_layer_that_speaks_through_another_phase_is_refused(String in, String through) {
        RuleFile bad = file("bad.drl", in, rule("B bad", "Case()", say(through)));
        assertThat(problems(BASE.plus(bad))).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("bad.drl");
            assertThat(problem.message()).isEqualTo("unknown name (" + through + ")");
            assertThat(problem.help())
                    .isEqualTo("Rules of the " + through
                            + " phase speak through it: write this into a file of that phase.");
        });
        assertThat(problems(BASE.plus(bad))).hasSize(1);
        assertThat(problems(RuleSet.of(bad).plus(priority(P3)))).hasSize(1);
    }
}
