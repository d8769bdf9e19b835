package io.slarules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.NOW;
import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Decision;
import io.slarules.decision.Language;
import io.slarules.decision.Note;
import io.slarules.ruleset.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clock about which a rule promises nothing. */
class ExemptionTest {
    private static final String PROMISE = "targets.within(Clock.WORKAROUND, OpenTime.hours(8), \"w\");";
    private static final RuleSet DEFAULT =
            RuleSet.of(file("p.drl", "priority", P3), file("t.drl", "targets", rule("D promises", "Case()", PROMISE)));

    private static RuleSet exempt(String condition) {
        return DEFAULT.plus(file(
                "l.drl",
                "targets",
                rule("L trial", condition, "targets.exempt(Clock.WORKAROUND, \"a trial has none\");")));
    }

    private static Decision decide(RuleSet rules) {
        return SlaEngine.compile(rules, CALENDARS).decide(ticket(), NOW);
    }

    @Test
    void isSaidWithItsRuleAndWhatWouldHold() {
        Decision decision = decide(exempt("Case()"));
        assertThat(decision.deadlines()).isEmpty();
        assertThat(decision.notes())
                .containsExactly(new Note(
                        Note.Kind.EXEMPT,
                        "WORKAROUND: L trial promises nothing (a trial has none), otherwise 8 h by D promises"));
        assertThat(decision.explain()).contains("exempt: WORKAROUND: L trial promises nothing");
        assertThat(decision.explain(Language.CHINESE))
                .contains("WORKAROUND：L trial 不作承诺（a trial has none），否则为 8 h by D promises");
        assertThat(decision.at(NOW.plusSeconds(60)).notes()).isEqualTo(decision.notes());
    }

    @Test
    void isNotSaidWhereARulePromises() {
        assertThat(decide(DEFAULT).notes()).isEmpty();
        assertThat(decide(exempt("Case( plan == \"trial\" )")).notes()).isEmpty();
        RuleSet sameLayer = RuleSet.of(
                file("p.drl", "priority", P3),
                file(
                        "t.drl",
                        "targets",
                        rule("D promises", "Case()", PROMISE),
                        rule("E exempts", "Case()", "targets.exempt(Clock.WORKAROUND, \"none\");")));
        assertThat(decide(sameLayer).notes())
                .as("a target of the same layer goes before it")
                .isEmpty();
    }

    @Test
    void isSaidAloneWhereNothingElseIsPromised() {
        RuleSet only = RuleSet.of(
                file("p.drl", "priority", P3),
                file("t.drl", "targets", rule("E", "Case()", "targets.exempt(Clock.WORKAROUND, \"none here\");")));
        assertThat(decide(only).notes())
                .extracting(Note::text)
                .isEqualTo(List.of("WORKAROUND: E promises nothing (none here)"));
    }
}
