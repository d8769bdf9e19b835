package io.slarules.internal.rules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.slarules.SlaEngine;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

class RuleIdsTest {
    private static final String SAY = "escalation.atOnce().inform(Role.DIRECTOR, \"w\");";
    private static final RuleSet BASE = RuleSet.of(telling("base.drl", "H4 broken"));

    private static RuleFile telling(String file, String name) {
        return file(file, "escalation", rule(name, "Case()", SAY));
    }

    private static void accepts(RuleSet ruleSet) {
        assertThatCode(() -> SlaEngine.compile(ruleSet, CALENDARS)).doesNotThrowAnyException();
    }

    @Test
    void refusesARuleIdThatAnotherLayerUses() {
        assertThat(problems(BASE.plus(telling("own.drl", "H4 mine"))))
                .containsExactly(new RuleProblem(
                        "own.drl",
                        2,
                        "H4 mine",
                        "the rule id (H4) is taken by \"H4 broken\" (base.drl:2) of an earlier layer, so that their steps would"
                                + " be taken for one",
                        "Name it otherwise: the first word of the name is the id; or replace that rule by writing"
                                + " @replaces(\"H4 broken\") below the name."));
    }

    @Test
    void letsAReplacementKeepTheIdBesideOthersOfIt() {
        RuleSet two = RuleSet.of(telling("base.drl", "H4 broken"), telling("more.drl", "H4 broken again"));
        String own = "rule \"H4 mine\" @replaces( \"H4 broken\" )\nwhen\n    Case()\nthen\n    " + SAY + "\nend\n";
        accepts(two.plus(file("own.drl", "escalation", own)));
    }

    @Test
    void letsRulesOfOneLayerShareAnIdAndAnotherTakeItWhenItIsFree() {
        accepts(RuleSet.of(telling("a.drl", "H4 a"), telling("b.drl", "H4 b")));
        accepts(BASE.without("H4 broken").plus(telling("own.drl", "H4 mine")));
    }

    @Test
    void doesNotMindAnIdInOtherPhases() {
        RuleFile base = file("p.drl", "priority", rule("T1 a", "Case()", "priority.base(Priority.P3, \"w\");"));
        RuleFile own = file("q.drl", "priority", rule("T1 b", "Case()", "priority.atLeast(Priority.P2, \"w\");"));
        accepts(RuleSet.of(base).plus(own).plus(telling("e.drl", "T1 c")));
    }
}
