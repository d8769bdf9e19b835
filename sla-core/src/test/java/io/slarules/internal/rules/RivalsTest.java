package io.slarules.internal.rules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleProblem.Severity;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSetReport;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RivalsTest {
    private static final String P1 = "Case( priority == Priority.P1 )";

    private static List<RuleProblem> warnings(RuleSet ruleSet) {
        RuleSetReport report = SlaEngine.check(ruleSet, CALENDARS);
        assertThat(report.errors()).isEmpty();
        return report.warnings();
    }

    private static List<RuleProblem> warnings(RuleFile... files) {
        return warnings(RuleSet.of(files));
    }

    private static RuleProblem warning(int line, String rule, String message, String help) {
        return new RuleProblem(Severity.WARNING, "a.drl", line, rule, message, help);
    }

    private static String workaround(String amount) {
        return "targets.within(Clock.WORKAROUND, OpenTime." + amount + ", \"w\");";
    }

    private static RuleFile targets(String... rules) {
        return file("a.drl", "targets", rules);
    }

    @Test
    void findsTwoRulesOfOneConditionThatDisagree() {
        assertThat(warnings(file(
                        "a.drl",
                        "priority",
                        rule(
                                "A",
                                "Case( open, impact == ProductionImpact.MINOR )",
                                "priority.base(Priority.P4, \"a\");"),
                        rule(
                                "B",
                                "Case( ProductionImpact.MINOR == impact, !(!open) )",
                                "priority.base(Priority.P3, \"b\");"))))
                .containsExactly(warning(
                        12,
                        "B",
                        "the rule has the condition of \"A\" (a.drl:2) and says otherwise (base Priority.P3, there base"
                                + " Priority.P4)",
                        "Keep one of them, or say in the conditions what makes the cases differ."));
        assertThat(warnings(targets(rule("A", P1, workaround("hours(4)")), rule("B", P1, workaround("hours(8)")))))
                .extracting(RuleProblem::message)
                .containsExactly("the rule has the condition of \"A\" (a.drl:2) and says otherwise (8 h, there 4 h)");
    }

    @Test
    void findsARuleThatIsAlwaysSuperseded() {
        assertThat(warnings(file(
                        "a.drl",
                        "priority",
                        rule("A", "Case( impact == ProductionImpact.MINOR )", "priority.base(Priority.P3, \"a\");"),
                        rule(
                                "B",
                                "Case( impact == ProductionImpact.MINOR, open )",
                                "priority.base(Priority.P4, \"b\");"))))
                .containsExactly(warning(
                        8,
                        "B",
                        "what the rule says is always superseded by \"A\" (a.drl:2)",
                        "Wherever this rule speaks, that one does too, and wins: remove this one, or narrow that one's"
                                + " condition."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "priority|atLeast(Priority.P2|atLeast(Priority.P3",
                "priority|atMost(Priority.P4|atMost(Priority.P3",
                "priority|base(Priority.P3|base(Priority.P3",
                "impact|atLeast(ProductionImpact.SEVERE|atLeast(ProductionImpact.MINOR",
                "impact|atMost(ProductionImpact.MINOR|atMost(ProductionImpact.SEVERE",
                "impact|assume(ProductionImpact.SEVERE|assume(ProductionImpact.MINOR"
            })
    void knowsWhichProposalWins(String phase, String stronger, String weaker) {
        String a = phase + "." + stronger + ", \"a\");";
        String b = phase + "." + weaker + ", \"b\");";
        assertThat(warnings(
                        file("a.drl", phase, rule("A", "Case( open )", a), rule("B", "Case( open, tools > 1 )", b))))
                .extracting(RuleProblem::rule)
                .containsExactly("B");
        assertThat(warnings(
                        file("a.drl", phase, rule("A", "Case( open, tools > 1 )", a), rule("B", "Case( open )", b))))
                .isEmpty();
        assertThat(warnings(file("a.drl", phase, rule("A", "Case( open, tools > 1 )", b), rule("B", "Case( open )", a)))
                        .size())
                .isEqualTo(stronger.equals(weaker) ? 0 : 1);
    }

    @Test
    void findsAPromiseThatAnotherOfTheLayerAlwaysBeats() {
        assertThat(warnings(
                        targets(rule("A", "Case()", workaround("hours(4)")), rule("B", P1, workaround("hours(8)")))))
                .extracting(RuleProblem::rule, RuleProblem::message)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "B", "what the rule says is always superseded by \"A\" (a.drl:2)"));
        assertThat(warnings(targets(rule("A", "Case()", workaround("hours(4)")), rule("B", P1, workaround("days(1)")))))
                .as("a day is longer or shorter, as the calendar has it")
                .isEmpty();
        assertThat(warnings(targets(
                        rule("A", "Case()", workaround("hours(4)")),
                        rule("B", P1, workaround("hours(8)") + "targets.exempt(Clock.RESOLUTION, \"r\");"))))
                .as("it says something else, too")
                .isEmpty();
    }

    @Test
    void saysNothingOfAnEarlierLayerThatALaterOneBeats() {
        RuleSet layers = RuleSet.of(targets(rule("A", P1, workaround("hours(8)"))))
                .plus(targets(rule("B", "Case()", workaround("hours(4)"))));
        assertThat(warnings(layers)).isEmpty();
    }

    @Test
    void findsAPromiseThatALayerLengthens() {
        RuleSet layers = RuleSet.of(file("d.drl", "targets", rule("A", P1, workaround("hours(8)"))))
                .plus(targets(rule("B", "Case( plan == \"gold\" )", workaround("hours(12)"))));
        assertThat(warnings(layers))
                .containsExactly(warning(
                        6,
                        "B",
                        "the promise of Clock.WORKAROUND is longer (12 h) than that of an earlier layer, 8 h in \"A\""
                                + " (d.drl:2)",
                        "The later layer holds, so the customer waits longer: correct the amount; if it is meant, replace"
                                + " or drop the earlier rule."));
        assertThat(warnings(layers.without("A"))).isEmpty();
        assertThat(warnings(RuleSet.of(file("d.drl", "targets", rule("A", P1, workaround("hours(8)"))))
                        .plus(targets(rule("B", "Case( priority == Priority.P2 )", workaround("hours(12)"))))))
                .as("it is about other cases")
                .isEmpty();
    }

    @Test
    void findsAPromiseThatNoCalendarCanMeet() {
        BusinessCalendar thousandYears = BusinessCalendar.named("mondays")
                .in("Asia/Taipei")
                .open(DayOfWeek.MONDAY, DayOfWeek.MONDAY, "09:00-10:00")
                .build();
        RuleSet ruleSet = RuleSet.of(targets(rule(
                "r", "Case()", "targets.within(Clock.WORKAROUND, OpenTime.hours(20000), \"w\").on(\"mondays\");")));
        assertThat(SlaEngine.check(ruleSet, Calendars.of(thousandYears)).warnings())
                .containsExactly(warning(
                        6,
                        "r",
                        "no calendar can meet this promise (20000 h on mondays)",
                        "The calendar does not open for so long: give opening hours to it, a smaller amount, or another"
                                + " calendar."));
        assertThat(SlaEngine.check(
                                RuleSet.of(targets(rule("r", "Case()", workaround("hours(20000)")))),
                                Calendars.of(thousandYears))
                        .warnings())
                .as("some contract calendar can")
                .isEmpty();
    }

    @Test
    void findsAStepOnAClockOfWhichNothingIsPromised() {
        String step = rule("S", P1, "escalation.whenUsed(Clock.named(\"spares\"), 50).inform(Role.OWNER, \"half\");");
        assertThat(warnings(targets(rule("T", P1, workaround("hours(4)"))), file("b.drl", "escalation", step)))
                .containsExactly(new RuleProblem(
                        Severity.WARNING,
                        "b.drl",
                        6,
                        "S",
                        "no rule promises anything about the clock of this step where this rule speaks"
                                + " (Clock.named(\"spares\"))",
                        "The step never comes. Name a clock that a rule of the targets phase speaks about in these cases,"
                                + " or write such a rule."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beforeDue(Clock.WORKAROUND, OpenTime.hours(4)).inform(Role.OWNER, \"w\")|"
                        + "a step falls before the start of its clock (4 h before the due of Clock.WORKAROUND)|"
                        + "No promise of that clock is as long, so the step is due at once: give a smaller amount, or"
                        + " write atOnce().",
                "afterStart(Clock.WORKAROUND, OpenTime.hours(5)).inform(Role.OWNER, \"w\")|"
                        + "a notice falls after the breach (5 h after the start of Clock.WORKAROUND)|"
                        + "Every promise of that clock is due by then: give a smaller amount; to speak of a broken"
                        + " promise, write whenBreached or afterDue."
            })
    void holdsAStepAgainstThePromisesOfItsClock(String step, String message, String help) {
        RuleFile steps = file("a.drl", "escalation", rule("S", P1, "escalation." + step + ";"));
        String p2 = rule("T2", "Case( priority == Priority.P2 )", workaround("hours(40)"));
        assertThat(warnings(file("t.drl", "targets", rule("T", P1, workaround("hours(4)")), p2), steps))
                .containsExactly(warning(6, "S", message, help));
        assertThat(warnings(file("t.drl", "targets", rule("T", P1, workaround("hours(8)")), p2), steps))
                .isEmpty();
    }

    private static final RuleFile VALUES = RuleFile.of(
            "d.values",
            """
            fix = P1 8 h | P2 16 h on 24x7 | else 40 h
            half = P1 50 % | else 120 %
            soon = P1 4 h | else 3 h
            long = P1 7 h | else 50 h
            none = P1 0 h | else 1 h
            """);
    private static final RuleFile BY_VALUES = file(
            "d.drl",
            "targets",
            "global Values values\n",
            rule(
                    "D",
                    "$case : Case()",
                    "targets.within(Clock.WORKAROUND, values.openTime(\"fix\", $case.priority()), \"w\")"
                            + ".on(values.calendar(\"fix\", $case.priority()));"));

    private static List<RuleProblem> onTop(String phase, String... rules) {
        String all = "global Values values\n" + String.join("", rules);
        return warnings(RuleSet.of(VALUES, BY_VALUES).plus(file("a.drl", phase, all))).stream()
                .filter(problem -> problem.file().equals("a.drl"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "priority == Priority.P1|OpenTime.hours(9)|9 h|8 h",
                "open|OpenTime.hours(9)|9 h|8 h",
                "priority == Priority.P2|OpenTime.hours(17)|17 h|16 h on 24x7",
                "priority == Priority.P3|values.openTime(\"long\", $c.priority())|50 h|40 h"
            })
    void knowsByNamedValuesWhatALayerLengthens(String condition, String amount, String now, String before) {
        assertThat(onTop(
                        "targets",
                        rule(
                                "B",
                                "$c : Case( " + condition + " )",
                                "targets.within(Clock.WORKAROUND, " + amount + ", \"w\");")))
                .extracting(RuleProblem::message)
                .containsExactly("the promise of Clock.WORKAROUND is longer (" + now
                        + ") than that of an earlier layer, " + before + " in \"D\" (d.drl:3)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "priority == Priority.P1|OpenTime.hours(8)",
                "priority == Priority.P2|OpenTime.hours(16)",
                "priority == Priority.P2|OpenTime.days(3)",
                "priority != Priority.P1, priority != Priority.P2|OpenTime.hours(40)",
                "priority == Priority.P1|values.openTime(\"long\", $c.priority())",
                "priority == Priority.P3|values.openTime(\"long\", Priority.P1)",
                "open|$c.tools() > 1 ? OpenTime.hours(90) : OpenTime.hours(1)",
                "open|OpenTime.of(values.openTime(\"long\", $c.priority()).time())"
            })
    void saysNothingOfWhatIsNotLongerOrNotKnown(String condition, String amount) {
        assertThat(onTop(
                        "targets",
                        rule(
                                "B",
                                "$c : Case( " + condition + " )",
                                "targets.within(Clock.WORKAROUND, " + amount + ", \"w\");")))
                .isEmpty();
    }

    @Test
    void knowsByNamedValuesWhichOfTwoPromisesWins() {
        String fix = "targets.within(Clock.RESOLUTION, values.openTime(\"fix\", $c.priority()), \"r\");";
        String longer = "targets.within(Clock.RESOLUTION, values.openTime(\"long\", $c.priority()), \"r\");";
        assertThat(onTop(
                        "targets",
                        rule("A", "$c : Case()", fix),
                        rule("B", "$c : Case( priority == Priority.P3 )", longer)))
                .extracting(RuleProblem::message)
                .containsExactly("what the rule says is always superseded by \"A\" (a.drl:3)");
        assertThat(onTop(
                        "targets",
                        rule("A", "$c : Case()", fix),
                        rule("B", "$c : Case( priority in (Priority.P1, Priority.P3) )", longer)))
                .as("at P1 it is shorter")
                .isEmpty();
        assertThat(onTop("targets", rule("A", "$c : Case()", fix), rule("B", "$c : Case()", longer)))
                .extracting(RuleProblem::message)
                .containsExactly(
                        "the rule has the condition of \"A\" (a.drl:3) and says otherwise (P1 7 h | P2 50 h | P3"
                                + " 50 h | P4 50 h | P5 50 h, there P1 8 h | P2 16 h | P3 40 h | P4 40 h | P5 40 h)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "priority == Priority.P1|beforeDue(Clock.WORKAROUND, OpenTime.hours(8))|a step falls before the start of its clock (8 h before the due of Clock.WORKAROUND)",
                "priority == Priority.P1|afterStart(Clock.WORKAROUND, OpenTime.hours(9))|a notice falls after the breach (9 h after the start of Clock.WORKAROUND)",
                "priority == Priority.P3|whenUsed(Clock.WORKAROUND, values.percent(\"half\", $c.priority()))|a notice falls after the breach (120 % used)",
                "open|whenUsed(Clock.NEXT_RESPONSE, 50)|no rule promises anything about the clock of this step where this rule speaks (Clock.NEXT_RESPONSE)",
                "priority == Priority.P1|beforeDue(Clock.WORKAROUND, values.openTime(\"soon\", $c.priority()))|",
                "priority == Priority.P2|beforeDue(Clock.WORKAROUND, OpenTime.hours(8))|",
                "open|beforeDue(Clock.WORKAROUND, OpenTime.hours(8))|",
                "priority == Priority.P1|whenUsed(Clock.WORKAROUND, values.percent(\"half\", $c.priority()))|"
            })
    void holdsAStepAgainstNamedValues(String condition, String moment, String message) {
        assertThat(onTop(
                        "escalation",
                        rule(
                                "S",
                                "$c : Case( " + condition + " )",
                                "escalation." + moment + ".inform(Role.OWNER, \"w\");")))
                .extracting(RuleProblem::message)
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    @Test
    void warnsOfANamedValueOfNoTimeWhereARuleReadsIt() {
        String none = "targets.within(Clock.RESOLUTION, values.openTime(\"none\", $c.priority()), \"r\");";
        assertThat(onTop("targets", rule("A", "$c : Case()", none)))
                .extracting(RuleProblem::message)
                .containsExactly("a promise of no time (Clock.RESOLUTION) is broken as soon as it is made");
        assertThat(onTop("targets", rule("A", "$c : Case( priority != Priority.P1 )", none)))
                .isEmpty();
    }
}
