package io.slarules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.NOW;
import static io.slarules.SomeRules.OPENED;
import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.SomeRules.Dialect;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import io.slarules.ruleset.NamedValue;
import io.slarules.ruleset.RuleFailedException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Share;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Named values: how they are stated, read, changed by layers, and refused. */
class NamedValuesTest {
    private static final RuleFile VALUES = RuleFile.of(
            "policy.values",
            """
            # how much may be lost
            T1.loss   = 12.5 %
            F2.share  = P1 12 % | P2, P3 25 % |   # lines go on behind a bar
                        P4 50 %
            F1.accept = P1 15 min on 24x7 | else 1 d
            N4.times  = 3
            C5.words  = "parked # not | lost: \\"why\\""
            """);

    private static RuleFile values(String... lines) {
        return RuleFile.of("policy.values", String.join("\n", lines));
    }

    private static RuleFile base(String level, String... conditions) {
        return file(
                "priority.drl",
                "priority",
                rule("B1", "Case(" + String.join(", ", conditions) + ")", "priority.base(" + level + ", \"b\");"));
    }

    private static RuleFile steps(String... rules) {
        return file("steps.drl", "escalation", rules);
    }

    private static RuleSet asking(String consequence, RuleFile... values) {
        return RuleSet.of(steps(rule("S1", "Case( $level : priority )", consequence)))
                .plus(values);
    }

    private static List<String> advice(RuleSet ruleSet) {
        return SlaEngine.compile(ruleSet.plus(file("p.drl", "priority", P3)), CALENDARS)
                .decide(ticket(), NOW)
                .escalations()
                .stream()
                .map(step -> step.reason().words())
                .toList();
    }

    private static String said(String question, RuleFile... values) {
        return advice(asking("escalation.atOnce().advise(\"x\", \"\" + values." + question + ");", values))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "permille(\"T1.loss\"); 125",
                "percent(\"F2.share\", $level); 25",
                "permille(\"F2.share\", Priority.P1); 120",
                "percent(\"F2.share\", Priority.P4); 50",
                "openTime(\"F1.accept\", $level); 1 d",
                "calendar(\"F1.accept\", $level); contract",
                "openTime(\"F1.accept\", Priority.P1); 15 min",
                "calendar(\"F1.accept\", Priority.P1); 24x7",
                "count(\"N4.times\"); 3",
                "count(\"N4.times\", $level); 3",
                "text(\"C5.words\"); parked # not | lost: \"why\"",
            })
    void areReadByKindNameAndLevel(String question, String expected) {
        // Of the levels that the rule can have, P5 has no share.
        RuleFile complete = RuleFile.of(VALUES.name(), VALUES.text().replace("P4 50 %", "P4 50 % | P5 50 %"));
        assertThat(said(question, complete)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void areReadInConditionsAndConsequencesOfEitherDialect(Dialect dialect) {
        RuleFile rules = file(
                "rules.drl",
                "priority",
                dialect,
                rule(
                        "L1",
                        "Case( lossPermille >= values.permille(\"T1.loss\") )",
                        "priority.base(Priority.P2, \"more than \" + values.permille(\"T1.loss\"));"),
                rule("L2", "Case()", "priority.base(Priority.P4, \"else\");"));
        SlaEngine engine = SlaEngine.compile(RuleSet.of(rules, values("T1.loss = 12.5 %")), CALENDARS);
        for (int permille : new int[] {0, 124, 125, 126}) {
            var lossy = ticket().with(Impact.none().losing(Share.ofPermille(permille)));
            assertThat(engine.decide(lossy, NOW).priority().value())
                    .as("%s", permille)
                    .isEqualTo(permille < 125 ? Priority.P4 : Priority.P2);
        }
    }

    @Test
    void areReadByEightThreadsAtOnce() {
        RuleFile rules = file(
                "rules.drl",
                "priority",
                rule(
                        "L1",
                        "Case( lossPermille >= values.permille(\"T1.loss\") )",
                        "priority.base(Priority.P2, \"more\");"),
                rule("L2", "Case()", "priority.base(Priority.P4, \"else\");"));
        SlaEngine engine = SlaEngine.compile(RuleSet.of(rules, values("T1.loss = 12.5 %")), CALENDARS);
        var levels = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> engine.decide(ticket().with(Impact.none().losing(Share.ofPermille(i))), NOW)
                        .priority()
                        .value())
                .toList();
        assertThat(levels.subList(0, 125)).containsOnly(Priority.P4);
        assertThat(levels.subList(125, 400)).containsOnly(Priority.P2);
    }

    @Test
    void mayBeDeclaredAndHandedToAFunction() {
        RuleFile rules = RuleFile.of(
                "rules.drl",
                "import io.slarules.rule.*\nimport io.slarules.rule.escalation.*\nagenda-group \"escalation\"\n"
                        + "global Values values\nglobal Escalations escalation\n"
                        + "function String words(Values values, Priority level) {\n"
                        + "    return values.percent(\"F2.share\", level) + \" of \" + level;\n}\n"
                        + rule(
                                "S1",
                                "Case( $level : priority )",
                                "escalation.atOnce().advise(\"x\", words(values, $level));"));
        assertThat(advice(RuleSet.of(rules, values("F2.share = P3 7 %")))).containsExactly("7 of P3");
    }

    @Test
    void nameTheContractCalendarForStepsAndTargets() {
        RuleFile rules = steps(
                rule(
                        "S1",
                        "Case( $level : priority )",
                        "escalation.atOnce().advise(\"x\", \"b\").within(values.openTime(\"a\", $level)).on(values.calendar(\"a\", $level));"
                                + "escalation.afterStart(Clock.RESOLUTION, OpenTime.hours(1), \"contract\").advise(\"y\", \"c\");"));
        RuleFile targets = file(
                "targets.drl",
                "targets",
                rule(
                        "D1",
                        "Case( $level : priority )",
                        "targets.within(Clock.RESOLUTION, values.openTime(\"a\", $level), \"d\").on(\"contract\");"));
        SlaEngine engine = SlaEngine.compile(
                RuleSet.of(rules, targets, base("Priority.P3"), values("a = P1 15 min on 24x7 | else 2 h")), CALENDARS);
        var decision = engine.decide(ticket(), NOW);
        assertThat(decision.escalations())
                .extracting(Step::finishBy)
                .first()
                .isEqualTo(java.util.Optional.of(OPENED.plus(Duration.ofHours(2))));
        assertThat(decision.deadline(Clock.RESOLUTION).orElseThrow().due()).contains(OPENED.plus(Duration.ofHours(2)));
    }

    @Test
    void ofALaterLayerBeatThoseOfAnEarlierOneLevelByLevel() {
        RuleSet first = asking(
                "escalation.atOnce().advise(\"x\", \"\" + values.percent(\"a\", Priority.P1) + \" \" + values.percent(\"a\", $level));",
                values("a = P1 10 % | else 20 %"));
        assertThat(advice(first)).containsExactly("10 20");
        assertThat(advice(first.plus(values("a = P3 30 %")))).containsExactly("10 30");
        assertThat(advice(first.plus(values("a = P3 30 % | else 5 %")))).containsExactly("5 30");
        assertThat(advice(first.plus(values("a = 40 %")))).containsExactly("40 40");
        assertThat(advice(first.withValue("a", " P1 1 % "))).containsExactly("1 20");
        assertThat(advice(first.withValue("a", "2 %").withValue("a", "P1 3 %"))).containsExactly("3 2");
    }

    @Test
    void areListedWithTheirPlaces() {
        RuleSet ruleSet = RuleSet.of(file("p.drl", "priority", P3), VALUES).withValue("F1.accept", "P2 2 h");
        List<NamedValue> listed = SlaEngine.compile(ruleSet, CALENDARS).values(NOW);
        assertThat(listed)
                .extracting(NamedValue::toString)
                .containsExactly(
                        "C5.words = \"parked # not | lost: \\\"why\\\"\" [policy.values:7]",
                        "F1.accept = P1 15 min on 24x7 | P2 2 h | P3 1 d | P4 1 d | P5 1 d",
                        "F2.share = P1 12 % | P2 25 % | P3 25 % | P4 50 % [policy.values:3]",
                        "N4.times = 3 [policy.values:6]",
                        "T1.loss = 12.5 % [policy.values:2]");
        RuleSet again = ruleSet;
        for (NamedValue value : listed) {
            again = again.withValue(value.name(), value.value());
        }
        assertThat(SlaEngine.compile(again, CALENDARS).values(NOW))
                .extracting(value -> value.name() + value.value())
                .isEqualTo(listed.stream()
                        .map(value -> value.name() + value.value())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a 25 %; the line states no value (a 25 %)",
                "9 = 25 %; the name of a value (9) is none",
                "= 25 %; the name of a value () is none",
                "a. = 25 %; the name of a value (a.) is none",
                "a =; value a cannot be read ()",
                "a = 25 pct; value a cannot be read (25 pct)",
                "a = -3; value a cannot be read (-3)",
                "a = \"open; value a cannot be read (\"open)",
                "a = 1 | 2; value a has a part without a level (1)",
                "a = P1 1 |; value a has a part without a level ()",
                "a = P1 1 | P9 2; value a names an unknown level (P9)",
                "a = P1 1 | P1 2; value a names a level twice (P1)",
                "a = else 1 | else 2; value a names a level twice (else)",
                "a = P1 1 | P2 x; value a cannot be read (x)",
                "a = P1 1 | P2 2 %; value a is a count for one level and a share (2 %) for another",
                "a = 1 h on moon; value a names an unknown calendar (moon)",
            })
    void areRefusedByLineWhenTheyCannotBeRead(String line, String message) {
        assertThat(problems(file("p.drl", "priority", P3), values("# first", line)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("policy.values");
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.message()).isEqualTo(message);
                    assertThat(problem.help()).isNotBlank();
                });
    }

    @Test
    void areStatedOnceInALayer() {
        assertThat(problems(RuleFile.of("a.values", "x = 1\ny = 1\nx = 2"), RuleFile.of("b.values", "y = 2")))
                .extracting(RuleProblem::toString)
                .containsExactly(
                        "a.values:3: a value of this name (x) stands already in a.values:1\n"
                                + "    State it once in a layer; a later layer may state it anew.",
                        "b.values:1: a value of this name (y) stands already in a.values:2\n"
                                + "    State it once in a layer; a later layer may state it anew.");
        assertThat(problems(RuleFile.of("a.values", "x = 1"), RuleFile.of("a.values", "y = 1")))
                .extracting(RuleProblem::message)
                .containsExactly("two files of one layer have this name (a.values)");
    }

    @Test
    void keepTheirKind() {
        RuleSet ruleSet = RuleSet.of(values("", "a = P1 12 %", "b = 3"));
        assertThat(problems(ruleSet.withValue("a", "1 h")))
                .extracting(RuleProblem::toString)
                .containsExactly("rule set: value a (1 h) is an open time, and a share (P1 12 %) in policy.values:2\n"
                        + "    State it as a share, which its rules ask for.");
        assertThat(problems(ruleSet.plus(RuleFile.of("acme.values", "b = \"three\""))))
                .extracting(RuleProblem::toString)
                .containsExactly("acme.values:1: value b (\"three\") is a text, and a count (3) in policy.values:3\n"
                        + "    State it as a count, which its rules ask for.");
    }

    @Test
    void areChangedByNamesThatExist() {
        assertThat(problems(RuleSet.of(VALUES).withValue("F2.shaer", "1 %")))
                .extracting(RuleProblem::toString)
                .containsExactly("rule set: unknown value to change (F2.shaer)\n"
                        + "    Did you mean F2.share? Known: C5.words, F1.accept, F2.share, N4.times, T1.loss.");
        assertThat(problems(RuleSet.of(VALUES).withValue("N4.times", "many")))
                .extracting(RuleProblem::message)
                .containsExactly("value N4.times cannot be read (many)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "percent(\"F2.shaer\", $level); unknown value (F2.shaer); Did you mean F2.share? Known: C5.words, F1.accept, F2.share, N4.times, T1.loss.",
                "percent(\"N4.times\"); percent asks for a share, but value N4.times is a count (3, policy.values:6); Ask for count, or state it as a share.",
                "count(\"C5.words\"); count asks for a count, but value C5.words is a text (\"parked # not | lost: \\\"why\\\"\", policy.values:7); Ask for text, or state it as a count.",
                "text(\"F1.accept\", $level); text asks for a text, but value F1.accept is an open time (P1 15 min on 24x7 | P2 1 d | P3 1 d | P4 1 d | P5 1 d, policy.values:5); Ask for openTime, or state it as a text.",
                "percent(\"T1.loss\"); percent asks for a whole percent, but value T1.loss is none (12.5 %, policy.values:2); Ask for permille, or state whole percents.",
                "percent(\"F2.share\"); value F2.share is stated by level (policy.values:3), and no level is asked for; Ask with one: values.percent(\"F2.share\", $level).",
                "percent(\"F2.share\", $level); value F2.share (P1 12 % | P2 25 % | P3 25 % | P4 50 %, policy.values:3) has none for P5, and this asks for it; State it for P5 or for else, or let the rule's condition leave P5 out.",
                "percent(\"F2.share\", Priority.P5); value F2.share (P1 12 % | P2 25 % | P3 25 % | P4 50 %, policy.values:3) has none for P5, and this asks for it; State it for P5 or for else, or let the rule's condition leave P5 out.",
            })
    void areAskedForAsTheyAreStated(String question, String message, String help) {
        String asks = "\n    escalation.atOnce().advise(\"x\", \"\" + values." + question + ");";
        assertThat(problems(asking(asks, VALUES))).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("steps.drl");
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.rule()).isEqualTo("S1");
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.help()).isEqualTo(help);
        });
    }

    @Test
    void neededAtTheLevelsOfTheRuleAlone() {
        RuleFile rules = steps(
                rule(
                        "S1",
                        "Case( priority != Priority.P5, $level : priority )",
                        "escalation.whenUsed(Clock.WORKAROUND, values.percent(\"F2.share\", $level)).advise(\"x\", \"b\");"),
                """
                rule "S2" extends "S1"
                when
                then
                    escalation.whenUsed(Clock.WORKAROUND, values.percent("F2.share", $level)).advise("x", "b");
                end
                """);
        assertThat(SlaEngine.compile(RuleSet.of(rules, VALUES), CALENDARS).values(NOW))
                .hasSize(5);
    }

    @Test
    void faultsStandBesideThoseOfTheRules() {
        assertThat(problems(
                        steps(rule(
                                "S1",
                                "Case( tier == \"LOCAL\" )",
                                "escalation.atOnce().advise(\"x\", values.text(\"none\"));")),
                        values("a = 1 | 2")))
                .extracting(RuleProblem::file)
                .containsExactly("policy.values", "steps.drl", "steps.drl");
    }

    @Test
    void unknownQuestionsAreRefused() {
        assertThat(problems(
                        asking("escalation.atOnce().advise(\"x\", \"\" + values.percentage(\"T1.loss\"));", VALUES)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).startsWith("unknown verb (percentage) of Values");
                    assertThat(problem.help()).startsWith("Did you mean percent?");
                });
    }

    @Test
    void ofAnotherTypeAreRefusedAsGlobal() {
        assertThat(problems(RuleFile.of("p.drl", "agenda-group \"priority\"\nglobal java.util.Map values\n" + P3)))
                .extracting(RuleProblem::toString)
                .containsExactly("p.drl:2: global values is of another type (java.util.Map)\n"
                        + "    Write: global Values values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F2.none", "N4.times", "F2.share"})
    void failTheDecisionWhereTheNameIsPutTogether(String name) {
        RuleSet ruleSet = asking(
                "escalation.atOnce().advise(\"x\", \"\" + values.percent(\"" + name.substring(0, 3) + "\" + \""
                        + name.substring(3) + "\"));",
                VALUES);
        assertThatThrownBy(() -> advice(ruleSet))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("\"S1\" (steps.drl:2)")
                .hasMessageContaining("value")
                .hasMessageContaining(name);
    }

    @Test
    void areNoRulesAndNoRulesAreNeeded() {
        assertThat(SlaEngine.compile(RuleSet.of(VALUES), CALENDARS)
                        .decide(ticket(), NOW)
                        .escalations())
                .isEmpty();
        assertThat(VALUES.holdsValues()).isTrue();
        assertThat(file("p.drl", "priority", P3).holdsValues()).isFalse();
    }

    @Test
    void ofAFileWhoseRulesAreAllDroppedHarmNothing() {
        RuleSet ruleSet = asking("escalation.atOnce().advise(\"x\", values.text(\"C5.words\"));", VALUES);
        assertThat(advice(ruleSet.without("S1"))).isEmpty();
    }

    @Test
    void thatNoRuleReadsAreWarnedOf() {
        RuleSet ruleSet = asking(
                "escalation.atOnce().advise(\"x\", values.text(\"C5.words\"));",
                values("C5.words = \"a\"", "C5.wrods = \"b\"", "other = 3"));
        SlaEngine engine = SlaEngine.compile(ruleSet, CALENDARS);
        assertThat(engine.warnings())
                .extracting(RuleProblem::toString)
                .containsExactly(
                        "policy.values:2: warning: no rule reads this value (C5.wrods)\n    Did you mean C5.words?",
                        "policy.values:3: warning: no rule reads this value (other)\n"
                                + "    Remove it, or let a rule read it.");
    }

    @Test
    void ofRulesThatAreDroppedOrPutTheirNamesTogetherAreNotWarnedOf() {
        RuleSet dropped = asking(
                        "escalation.atOnce().advise(\"x\", values.text(\"C5.words\"));", values("C5.words = \"a\""))
                .without("S1");
        assertThat(SlaEngine.compile(dropped, CALENDARS).warnings()).isEmpty();
        RuleSet together = asking(
                "escalation.atOnce().advise(\"x\", values.text(\"C5.\" + \"words\"));", values("C5.words = \"a\""));
        assertThat(SlaEngine.compile(together, CALENDARS).warnings()).isEmpty();
    }
}
