package io.slarules;

import static io.slarules.SomeRules.OPENED;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Decision;
import io.slarules.decision.Language;
import io.slarules.decision.Reason;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Why a step is held is said in the decision, in the words of the rules that hold it. */
class HeldStepsTest {
    private static final SlaEngine ENGINE = SomeRules.engine(file(
            "a.drl",
            "escalation",
            rule("F1 global support", "Case()", "escalation.atOnce().handTo(Tier.GLOBAL, \"a second pair of eyes\");"),
            rule("F2 owner", "Case()", "escalation.atOnce().inform(Role.OWNER, \"it is yours\");"),
            rule("E1 logs", "Case()", "escalation.hold(List.of(\"logs\"), OpenTime.hours(2), \"logs come first\");"),
            rule("E2 parts", "Case()", "escalation.hold(List.of(\"parts\"), OpenTime.hours(1), \"so do parts\");")));

    private static Decision after(int hours) {
        return ENGINE.decide(SomeRules.ticket(), OPENED.plus(Duration.ofHours(hours)));
    }

    private static Step step(Decision decision, String rule) {
        return decision.escalations().stream()
                .filter(step -> step.reason().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sayWhichRulesHoldThemAndWhy() {
        Step held = step(after(1), "F1 global support");
        assertThat(held.state()).isEqualTo(StepState.HELD);
        assertThat(held.missing()).containsExactly("logs", "parts");
        assertThat(held.heldBecause()).extracting(Reason::rule).containsExactly("E1 logs", "E2 parts");
        assertThat(held.heldBecause()).extracting(Reason::words).containsExactly("logs come first", "so do parts");
        assertThat(after(1).explain(Language.ENGLISH))
                .contains("held because logs come first [a.drl:14 \"E1 logs\"]\n")
                .contains("held because so do parts [a.drl:20 \"E2 parts\"]\n");
        assertThat(after(1).explain(Language.CHINESE)).contains("暂缓原因：logs come first [a.drl:14 \"E1 logs\"]\n");
    }

    @Test
    void sayItStillWhenTheHoldRanOut() {
        Step due = step(after(3), "F1 global support");
        assertThat(due.state()).isEqualTo(StepState.DUE);
        assertThat(due.missing()).isNotEmpty();
        assertThat(due.heldBecause()).extracting(Reason::rule).containsExactly("E1 logs", "E2 parts");
    }

    @Test
    void areTheOnlyOnesThatSayIt() {
        assertThat(step(after(1), "F2 owner").heldBecause()).isEmpty();
    }
}
