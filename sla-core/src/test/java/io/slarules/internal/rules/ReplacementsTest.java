package io.slarules.internal.rules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.SlaEngine;
import io.slarules.SomeRules;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacementsTest {
    private static final RuleSet BASE = RuleSet.of(file("base.drl", "priority", P3));

    private static RuleFile replacing(String file, String rule, String annotation) {
        return file(
                file,
                "priority",
                "rule \"" + rule + "\" " + annotation
                        + "\nwhen\n    Case()\nthen\n    priority.atLeast(Priority.P2, \"new\");\nend\n");
    }

    private static String rules(RuleSet ruleSet) {
        return SlaEngine.compile(ruleSet, CALENDARS)
                .decide(SomeRules.ticket(), SomeRules.NOW)
                .priority()
                .ruleIds();
    }

    @Test
    void takesOutTheRuleThatALaterLayerReplaces() {
        assertThat(rules(BASE)).isEqualTo("ok");
        assertThat(rules(BASE.plus(replacing("own.drl", "mine", "@replaces(\"ok\")"))))
                .isEqualTo("mine");
        assertThat(rules(BASE.plus(replacing("own.drl", "mine", "")))).isEqualTo("ok+mine");
    }

    @Test
    void letsAReplacementKeepTheName() {
        assertThat(rules(BASE.plus(replacing("own.drl", "ok", "@replaces(\"ok\")"))))
                .isEqualTo("ok");
        assertThat(rules(BASE.plus(replacing("base.drl", "ok", "@replaces(\"ok\")"))))
                .isEqualTo("ok");
    }

    @Test
    void dropsARuleByName() {
        assertThat(rules(BASE.without("ok"))).isEmpty();
        assertThat(rules(BASE.without("ok").plus(file("own.drl", "priority", P3))))
                .isEqualTo("ok");
    }

    @Test
    void namesARuleToReplaceThatDoesNotExistAndTheNearestOne() {
        assertThat(problems(BASE.plus(replacing("own.drl", "mine", "@replaces(\"okk\")"))))
                .containsExactly(new RuleProblem(
                        "own.drl",
                        2,
                        "mine",
                        "unknown rule to replace (okk)",
                        "A rule replaces one of an earlier layer. Did you mean ok? Known: ok."));
        assertThat(problems(RuleSet.of(replacing("own.drl", "mine", "@replaces(\"ok\")"))))
                .extracting(RuleProblem::help)
                .containsExactly("A rule replaces one of an earlier layer. There is none.");
    }

    @Test
    void refusesToReplaceARuleOfTheSameLayer() {
        assertThat(problems(RuleSet.of(
                        file("base.drl", "priority", P3), replacing("own.drl", "mine", "@replaces(\"ok\")"))))
                .extracting(RuleProblem::message)
                .containsExactly("the rule to replace (ok) is of the same layer (base.drl:2)");
    }

    @Test
    void namesARuleToDropThatDoesNotExistAndTheNearestOne() {
        assertThat(problems(BASE.without("ook", "far away")))
                .containsExactly(
                        new RuleProblem("", 0, "far away", "unknown rule to drop (far away)", "Known: ok."),
                        new RuleProblem("", 0, "ook", "unknown rule to drop (ook)", "Did you mean ok? Known: ok."));
    }

    @Test
    void saysWhatBecameOfARuleThatIsDroppedTwiceOrReplaced() {
        String help = "Do not drop it here; to do without what took its place, drop that.";
        assertThat(problems(BASE.without("ok").without("ok")))
                .containsExactly(new RuleProblem("", 0, "ok", "the rule to drop (ok) is dropped already", help));
        assertThat(problems(BASE.plus(replacing("own.drl", "mine", "@replaces(\"ok\")"))
                        .without("ok")))
                .containsExactly(new RuleProblem(
                        "", 0, "ok", "the rule to drop (ok) is replaced by \"mine\" (own.drl:2)", help));
    }

    @Test
    void offersTheRulesOfAnIdThatIsNamedForARule() {
        RuleSet rows = RuleSet.of(file(
                "rows.drl",
                "priority",
                P3.replace("\"ok\"", "\"Q2 ask\""),
                P3.replace("\"ok\"", "\"Q2 P1 ask\""),
                P3.replace("\"ok\"", "\"Q20 tell\"")));
        assertThat(problems(rows.without("q2")))
                .extracting(RuleProblem::help)
                .containsExactly("Did you mean \"Q2 P1 ask\" or \"Q2 ask\"? A rule is named by its whole name.");
        assertThat(problems(rows.plus(replacing("own.drl", "mine", "@replaces(\"Q20\")"))))
                .extracting(RuleProblem::help)
                .containsExactly("A rule replaces one of an earlier layer. Did you mean \"Q20 tell\"?"
                        + " A rule is named by its whole name.");
    }

    @Test
    void saysWhatBecameOfARuleThatIsReplacedInTwoLayers() {
        assertThat(problems(BASE.plus(replacing("a.drl", "a", "@replaces(\"ok\")"))
                        .plus(replacing("b.drl", "b", "@replaces(\"ok\")"))))
                .containsExactly(new RuleProblem(
                        "b.drl",
                        2,
                        "b",
                        "the rule to replace (ok) is replaced by \"a\" (a.drl:2)",
                        "Replace what took its place, or leave out @replaces."));
        assertThat(problems(BASE.without("ok").plus(replacing("b.drl", "b", "@replaces(\"ok\")"))))
                .extracting(RuleProblem::message)
                .containsExactly("the rule to replace (ok) is dropped already");
    }

    @Test
    void refusesARuleWithoutAName() {
        assertThat(problems(RuleSet.of(file("a.drl", "priority", P3, P3.replace("\"ok\"", "\"\"")))))
                .extracting(RuleProblem::toString)
                .containsExactly(
                        "a.drl:8: a rule has no name\n    Give it one; its first word is the id by which it is known.");
        assertThat(problems(BASE.without(" ")))
                .extracting(RuleProblem::message)
                .containsExactly("unknown rule to drop ( )");
    }

    @Test
    void refusesTwoRulesThatReplaceTheSameOne() {
        assertThat(problems(BASE.plus(
                        replacing("a.drl", "a", "@replaces(\"ok\")"), replacing("b.drl", "b", "@replaces(\"ok\")"))))
                .extracting(RuleProblem::file, RuleProblem::message)
                .containsExactly(tuple("b.drl", "two rules of one layer replace the same rule (ok)"));
    }

    @Test
    void refusesAReplacementThatNamesNothing() {
        assertThat(problems(BASE.plus(replacing("own.drl", "mine", "@replaces"))))
                .extracting(RuleProblem::message)
                .containsExactly("unknown rule to replace ()");
    }

    @Test
    void findsTheMisspeltAnnotation() {
        assertThat(problems(BASE.plus(replacing("own.drl", "mine", "@replace(\"ok\")"))))
                .containsExactly(new RuleProblem(
                        "own.drl", 2, "mine", "unknown annotation (@replace)", "Did you mean @replaces?"));
        assertThat(problems(BASE.plus(replacing("own.drl", "mine", "@Replaces(\"ok\")"))))
                .extracting(RuleProblem::message)
                .containsExactly("unknown annotation (@Replaces)");
    }

    @Test
    void refusesASecondRuleOfANameInAFileALayerAndAcrossLayers() {
        RuleProblem second = new RuleProblem(
                "b.drl",
                2,
                "ok",
                "a rule of this name stands already in a.drl:2",
                "Give it a name of its own; to replace that rule, write @replaces(\"ok\") below the new name.");
        RuleFile a = file("a.drl", "priority", P3);
        RuleFile b = file("b.drl", "priority", P3);
        assertThat(problems(RuleSet.of(b, a))).containsExactly(second);
        assertThat(problems(RuleSet.of(a).plus(b))).containsExactly(second);
        assertThat(problems(RuleSet.of(file("a.drl", "priority", P3, P3))))
                .extracting(RuleProblem::line, RuleProblem::message)
                .containsExactly(tuple(8, "a rule of this name stands already in a.drl:2"));
    }

    @Test
    void refusesTwoFilesOfOneNameInALayerOnly() {
        RuleFile other = file("a.drl", "priority", rule("other", "Case()", "priority.atLeast(Priority.P2, \"w\");"));
        RuleFile same = file("a.drl", "priority", P3);
        assertThat(problems(RuleSet.of(same, other)))
                .containsExactly(new RuleProblem(
                        "a.drl",
                        0,
                        "",
                        "two files of one layer have this name (a.drl)",
                        "Give each file of a layer a name of its own."));
        assertThat(rules(RuleSet.of(same).plus(other))).isEqualTo("ok+other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"bad\"\nwhen\n    Case( tools > 3\nthen\nend\n",
                "rule \"bad\nwhen\n    Case()\nthen\nend\n",
                "rul \"bad\"\nwhen\n    Case()\nthen\nend\n"
            })
    void takesARuleThatCannotBeReadAsOneThatExists(String broken) {
        RuleSet alone = RuleSet.of(file("bad.drl", "priority", broken));
        RuleSet amongOthers = RuleSet.of(file("bad.drl", "priority", P3, broken));
        for (RuleSet base : List.of(alone, amongOthers)) {
            List<RuleProblem> problems = problems(base);
            assertThat(problems)
                    .allSatisfy(problem -> assertThat(problem.message()).startsWith("syntax error"));
            assertThat(problems(base.plus(replacing("own.drl", "mine", "@replaces(\"bad\")"))))
                    .isEqualTo(problems);
            assertThat(problems(base.plus(replacing("own.drl", "bad", "@replaces(\"bad\")"))))
                    .isEqualTo(problems);
            assertThat(problems(base.without("bad"))).isEqualTo(problems);
            assertThat(problems(base.without("bad").without("bad")))
                    .extracting(RuleProblem::message)
                    .contains("the rule to drop (bad) is dropped already");
            assertThat(problems(base.plus(replacing("own.drl", "mine", "@replaces"))))
                    .extracting(RuleProblem::message)
                    .contains("unknown rule to replace ()");
        }
    }

    @Test
    void takesTheRulesOfAFileOfATakenNameAsOnesThatExist() {
        RuleSet base = RuleSet.of(
                file("a.drl", "priority", P3),
                file("a.drl", "priority", rule("other", "Case()", "priority.atLeast(Priority.P2, \"w\");")));
        assertThat(problems(base.without("other", "ok"))).isEqualTo(problems(base));
    }
}
