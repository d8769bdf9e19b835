package io.slarules.internal.rules;

import static io.slarules.SomeRules.problem;
import static io.slarules.SomeRules.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.SomeRules;
import io.slarules.decision.Reason;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Priority;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule files of sentences, and everything that can be wrong with them. */
class SentencesTest {
    private static final RuleFile ENGLISH = RuleFile.of(
            "en.dsl",
            """
            # Conditions.
            [when]the ticket=Case()
            [when]- affects production {how:fully|partly}=impact == ProductionImpact.{how!fully?LINE_DOWN/partly?PARTIAL/NONE}
            [when]- is on plan "{plan:[^"]+}"=plan == "{plan}"
            [when]- has at least {n:\\d+} tools=tools >= {n}
            [when]- plan {a} or {b}=plan == {a} || plan == {b}
            [then]the priority is {level:P[1-5]}, because "{why:[^"]+}"=priority.base(Priority.{level}, "{why}");
            """);
    private static final RuleFile CHINESE = RuleFile.of(
            "zh.dsl",
            """
            [keyword]规则=rule
            [keyword]当=when
            [keyword]则=then
            [keyword]完=end
            [when]工单使产线停机时=Case( impact == ProductionImpact.LINE_DOWN )
            [when]工单=Case()
            [when]- 属于方案“{plan:[^“”]+}”=plan == "{plan}"
            [when]- 至少{n:\\d+}台设备=tools >= {n}
            [then]优先级为{level:P[1-5]}，理由：“{why:[^“”]+}”=priority.base(Priority.{level}, "{why}");
            """);

    private static RuleFile english(String... lines) {
        return RuleFile.of(
                "acme.dslr", "expander en.dsl\nagenda-group \"priority\"\n" + String.join("\n", lines) + "\n");
    }

    private static RuleFile chinese(String... lines) {
        return RuleFile.of(
                "acme.dslr", "expander zh.dsl\nagenda-group \"priority\"\n" + String.join("\n", lines) + "\n");
    }

    private static Reason reason(RuleFile... files) {
        return SomeRules.engine(files)
                .decide(SomeRules.ticket(), SomeRules.NOW)
                .priority()
                .reason();
    }

    @Test
    void sentencesAreRules() {
        Reason reason = reason(
                ENGLISH,
                english(
                        "",
                        "rule \"A1 gold\"",
                        "when",
                        "    the ticket",
                        "    - has at least 1 tools",
                        "then",
                        "    the priority is P2, because \"it is, as they say, down\"",
                        "end"));
        assertThat(reason.rule()).isEqualTo("A1 gold");
        assertThat(reason.words()).isEqualTo("it is, as they say, down");
        assertThat(reason.file()).isEqualTo("acme.dslr");
        assertThat(reason.line()).isEqualTo(4);
    }

    @Test
    void sentencesMayBeChineseAndTypedInEitherWidth() {
        for (String then : List.of("优先级为P2，理由：“产线，已停”", "优先级为 P2, 理由: \"产线，已停\"", "优先级为　P2，理由：“产线，已停”")) {
            Reason reason =
                    reason(CHINESE, chinese("规则 “A1 停线”", "当", "    工单", "    - 至少 1 台设备", "则", "    " + then, "完"));
            assertThat(reason.rule()).isEqualTo("A1 停线");
            assertThat(reason.words()).as(then).isEqualTo("产线，已停");
        }
    }

    @Test
    void aConditionMayFollowTheKeywordOnItsLine() {
        RuleFile down = chinese("规则 \"A1\"", "当工单使产线停机时", "则", "优先级为P1，理由：“停机”", "完");
        assertThat(SomeRules.engine(CHINESE, down, SomeRules.priority(SomeRules.P3))
                        .decide(SomeRules.ticket(), SomeRules.NOW)
                        .priority()
                        .value())
                .isEqualTo(Priority.P3);
        RuleFile any = english("rule \"A1\"", "when the ticket", "then the priority is P2, because \"so\"", "end");
        assertThat(reason(ENGLISH, any).words()).isEqualTo("so");
    }

    @Test
    void aLineInTheRuleLanguageStandsBehindABracket() {
        Reason reason = reason(
                ENGLISH,
                english(
                        "rule \"A1\"",
                        "when",
                        "    > Case( $tools : tools )",
                        "    - has at least 1 tools",
                        "then",
                        "    > if ($tools > 0) {",
                        "    the priority is P2, because \"so\"",
                        "    > }",
                        "end"));
        assertThat(reason.words()).isEqualTo("so");
        assertThat(reason.bound()).containsEntry("$tools", "1");
    }

    @Test
    void commentsAreNoSentences() {
        Reason reason = reason(
                ENGLISH,
                english(
                        "/* a comment",
                        "   of two lines */",
                        "rule \"A1\"",
                        "when",
                        "    // the ticket",
                        "    the ticket",
                        "    # whose",
                        "then",
                        "    the priority is P2, because \"/* no comment */\"",
                        "end"));
        assertThat(reason.words()).isEqualTo("/* no comment */");
        assertThat(reason.line()).isEqualTo(5);
    }

    @Test
    void aLineWithADashGoesOnWithWhatIsSaid() {
        RuleFile sentences = RuleFile.of(
                "en.dsl",
                """
                [when]any ticket=Case( tools > 0 )
                [when]- of few tools=tools < 5
                [then]at once tell the owner, because "{why}"=escalation.atOnce().inform(Role.OWNER, "{why}");
                [then]- and the {role:manager|director}=.tell(Role.{role!manager?TIER_MANAGER/director?DIRECTOR/NONE})
                [then]- within {n:\\d+} h=.within(OpenTime.hours({n}))
                """);
        RuleFile rules = RuleFile.of(
                "acme.dslr",
                """
                expander en.dsl
                agenda-group "escalation"
                rule "A1"
                when
                any ticket
                - of few tools
                then
                at once tell the owner, because "so"
                - and the director

                - within 2 h
                end
                """);
        assertThat(SomeRules.engine(sentences, rules)
                        .decide(SomeRules.ticket(), SomeRules.OPENED)
                        .escalations()
                        .toString())
                .contains("DIRECTOR")
                .contains("2026-03-02T10:00:00Z");
    }

    @Test
    void whatAVariableIsTurnedIntoEndsWithItsBracket() {
        RuleFile sentences = RuleFile.of(
                "zh.dsl",
                CHINESE.text()
                        + """
                [when]- {a:一|两}台或{b:三|四}台=tools == {a!一?1/两?2/0} || tools == {b!三?3/四?4/0}
                """);
        assertThat(reason(sentences, chinese("规则 “A1”", "当", "工单", "- 一台或 四台", "则", "优先级为P2，理由：“{b!三?3/四?4/0}”", "完"))
                        .words())
                .isEqualTo("{b!三?3/四?4/0}");
    }

    @Test
    void anUnknownSentenceIsReportedWithTheNearest() {
        RuleProblem problem = problem(
                ENGLISH,
                english(
                        "rule \"A1\"",
                        "when",
                        "the ticket",
                        "- affects producton partly",
                        "then",
                        "the priority is P2, because \"so\"",
                        "end"));
        assertThat(problem)
                .hasToString(
                        "acme.dslr:6 \"A1\": no sentence says this (- affects producton partly)\n"
                                + "    Did you mean: - affects production {how:fully|partly} (en.dsl:3)? Or write it into a sentence file: en.dsl.");
    }

    @Test
    void allUnknownSentencesAreReportedAtOnceAndNothingElse() {
        assertThat(problems(
                        ENGLISH,
                        english(
                                "rule \"A1\"",
                                "when",
                                "nonsense",
                                "- is on plan gold",
                                "then",
                                "do it",
                                "- within 2 h",
                                "end"),
                        SomeRules.priority(SomeRules.P3)))
                .extracting(RuleProblem::line)
                .containsExactly(5, 6, 8, 9);
    }

    @Test
    void aValueThatNoVariableMayHaveIsNoSentence() {
        assertThat(problem(
                                ENGLISH,
                                english(
                                        "rule \"A1\"",
                                        "when",
                                        "the ticket",
                                        "then",
                                        "the priority is P9, because \"so\"",
                                        "end"))
                        .help())
                .startsWith("Did you mean: the priority is {level:P[1-5]}, because \"{why:[^\"]+}\" (en.dsl:7)?");
    }

    @Test
    void aSentenceIsNotFoundInsideAnother() {
        assertThat(problem(
                                ENGLISH,
                                english(
                                        "rule \"A1\"",
                                        "when",
                                        "the ticket of today",
                                        "then",
                                        "the priority is P2, because \"so\"",
                                        "end"))
                        .message())
                .isEqualTo("no sentence says this (the ticket of today)");
    }

    @Test
    void whatASentenceStandsForIsCheckedLikeAnyRule() {
        RuleFile sentences = RuleFile.of(
                "en.dsl",
                """
                [keyword]urgent=salience 10
                [when]the ticket=Case()
                [when]- is old=eval(System.currentTimeMillis() > 0)
                [when]- has imapct=imapct == ProductionImpact.NONE
                [then]print it=System.out.println("x");
                [then]forget it=retract($c);
                """);
        assertThat(
                        problems(
                                sentences,
                                english(
                                        "rule \"A1\"",
                                        "urgent",
                                        "when",
                                        "the ticket",
                                        "- is old",
                                        "then",
                                        "print it",
                                        "forget it",
                                        "end"),
                                RuleFile.of(
                                        "other.dslr",
                                        "expander en.dsl\nagenda-group \"priority\"\nrule \"A2\"\nwhen\nthe ticket\n- has imapct\nthen\nend\n")))
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.message())
                .contains(
                        "acme.dslr:3 attribute salience (10) has no place in a policy",
                        "acme.dslr:7 what lies outside the ticket is mentioned (System.currentTimeMillis)",
                        "acme.dslr:9 what lies outside the ticket is mentioned (System.out)",
                        "acme.dslr:10 a rule changes facts or the order of rules (retract)",
                        "other.dslr:6 unknown fact (imapct) of a Case in the priority phase");
        assertThat(problems(sentences, english("rule \"A1\"", "when", "the ticket", "then", "print it", "end"))
                        .get(0)
                        .help())
                .endsWith("The sentence (en.dsl:5) stands for: System.out.println(\"x\");");
    }

    @Test
    void theSentenceFileHasToStandInTheLayer() {
        RuleFile rules = RuleFile.of(
                "acme.dslr",
                "\nexpander en.dls\nagenda-group \"priority\"\nrule \"A1\"\nwhen\nthe ticket\nthen\nx\nend\n");
        assertThat(problem(ENGLISH, rules, SomeRules.priority(SomeRules.P3)))
                .hasToString("acme.dslr:2: unknown sentence file (en.dls)\n"
                        + "    It has to stand in the same layer. Did you mean en.dsl? Known: en.dsl.");
        assertThat(problems(
                        RuleSet.of(ENGLISH, SomeRules.priority(SomeRules.P3)).plus(rules)))
                .extracting(RuleProblem::message)
                .contains("unknown sentence file (en.dls)");
    }

    @Test
    void aRuleFileOfSentencesNamesTheirFile() {
        RuleFile rules =
                RuleFile.of("acme.dslr", "agenda-group \"priority\"\nrule \"A1\"\nwhen\nthe ticket\nthen\nx\nend\n");
        assertThat(problem(ENGLISH, rules, SomeRules.priority(SomeRules.P3)).message())
                .isEqualTo("the file names no sentence file");
    }

    @Test
    void aSentenceFileThatNobodyNamesIsAWarning() {
        SlaEngine engine = SomeRules.engine(ENGLISH, SomeRules.priority(SomeRules.P3));
        assertThat(engine.warnings())
                .extracting(RuleProblem::message)
                .contains("no rule file of the layer names this sentence file (en.dsl)");
    }

    @Test
    void oneSentenceStandsOnceInItsFile() {
        RuleFile twice = RuleFile.of("en.dsl", ENGLISH.text() + "[when]the  ticket=Case( tools > 0 )\n");
        assertThat(problem(
                        twice,
                        english(
                                "rule \"ok\"",
                                "when",
                                "the ticket",
                                "then",
                                "the priority is P2, because \"so\"",
                                "end")))
                .hasToString("en.dsl:8: the sentence (the  ticket) stands already in en.dsl:2\n    Keep one of them.");
    }

    @Test
    void twoSentenceFilesMayBeNamedUnlessTheySayTheSame() {
        RuleFile more = RuleFile.of("more.dsl", "[when]- has few tools=tools < 3\n");
        RuleFile rules = RuleFile.of(
                "acme.dslr",
                """
                expander en.dsl
                expander more.dsl
                agenda-group "priority"
                rule "A1"
                when
                the ticket
                - has few tools
                then
                the priority is P2, because "so"
                end
                """);
        assertThat(reason(ENGLISH, more, rules).words()).isEqualTo("so");
        RuleFile same = RuleFile.of("more.dsl", more.text() + "[when]the ticket=Case( tools > 7 )\n");
        assertThat(problem(ENGLISH, same, rules).message())
                .isEqualTo("the sentence (the ticket) stands in two sentence files: en.dsl:2 and more.dsl:2");
    }

    @Test
    void theSentenceWithMoreWordsIsMeant() {
        RuleFile sentences = RuleFile.of("en.dsl", ENGLISH.text() + "[when]- plan {a} or any=tools > 0\n");
        assertThat(reason(
                                sentences,
                                english(
                                        "rule \"A1\"",
                                        "when",
                                        "the ticket",
                                        "- plan gold or any",
                                        "then",
                                        "the priority is P2, because \"so\"",
                                        "end"))
                        .words())
                .isEqualTo("so");
        RuleFile equal = RuleFile.of(
                "en.dsl",
                ENGLISH.text() + "[when]- plan {a} xor {b}=tools > 0\n[when]- plan {a:g.*} or {b}=tools > 0\n");
        assertThat(problem(
                                equal,
                                english(
                                        "rule \"A1\"",
                                        "when",
                                        "the ticket",
                                        "- plan gold or silver",
                                        "then",
                                        "the priority is P2, because \"so\"",
                                        "end"))
                        .message())
                .isEqualTo("two sentences say this (- plan gold or silver): en.dsl:6 and en.dsl:9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the ticket=Case()|the line belongs to no section (the ticket=Case())",
                "[wenn]the ticket=Case()|unknown section (wenn)",
                "[when]the ticket|the sentence stands for nothing (the ticket)",
                "[when]=Case()|the sentence stands for nothing (=Case())",
                "[when]the ticket=|the sentence stands for nothing (the ticket=)",
                "[when]the {ticket=Case()|the sentence cannot be read (the {ticket)",
                "[when]the {ticket:[}=Case( {ticket} )|the sentence cannot be read (the {ticket:[})",
                "[when]the {a}=Case( {b} )|unknown variable (b) of the sentence (the {a})",
                "[then]shout {a}=x(\"{a!uc}\");|letters are changed as the language of the machine has it ({a!uc})",
                "# nothing|the file holds no sentences"
            })
    void aSentenceThatCannotBeReadIsReportedAtItsLine(String entry, String message) {
        RuleProblem found = problems(RuleFile.of("bad.dsl", "\n" + entry + "\n"), SomeRules.priority(SomeRules.P3))
                .get(0);
        assertThat(found.message()).isEqualTo(message);
        assertThat(found.file()).isEqualTo("bad.dsl");
        assertThat(found.line()).isEqualTo(entry.startsWith("#") ? 0 : 2);
    }

    @Test
    void aDashNeedsALineBeforeIt() {
        assertThat(problem(
                                ENGLISH,
                                english(
                                        "rule \"A1\"",
                                        "when",
                                        "- has at least 1 tools",
                                        "then",
                                        "the priority is P2, because \"so\"",
                                        "end"))
                        .message())
                .isEqualTo("the sentence has nothing before it that it could belong to (- has at least 1 tools)");
    }

    @Test
    void aSentenceMayBeReplacedAndDroppedByTheNameOfItsRule() {
        RuleFile wrong = english("rule \"A1\"", "when", "nonsense", "then", "end");
        RuleSet set =
                RuleSet.of(ENGLISH, wrong, SomeRules.priority(SomeRules.P3)).without("A1");
        assertThat(problems(set)).extracting(RuleProblem::message).containsExactly("no sentence says this (nonsense)");
    }
}
