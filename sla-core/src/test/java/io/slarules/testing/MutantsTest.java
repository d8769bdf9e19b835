package io.slarules.testing;

import static io.slarules.testing.SmallPolicy.MONDAY_9;
import static io.slarules.testing.SmallPolicy.calm;
import static io.slarules.testing.SmallPolicy.losing;
import static io.slarules.testing.SmallPolicy.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.ruleset.RuleFile;
import io.slarules.ticket.Priority;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTest {
    private static List<String> edits(Policy policy, String rule) {
        return policy.mutants().list().stream()
                .filter(mutant -> mutant.rule().equals(rule))
                .map(mutant -> mutant.line() + ": " + mutant.edit())
                .toList();
    }

    @Test
    void everyKindOfChangeIsMade() {
        Policy policy = SmallPolicy.policy();
        assertThat(edits(policy, "B2 loss"))
                .containsExactly(
                        "11: the rule is removed",
                        "13: lossPermille >= 100 is dropped",
                        "13: lossPermille >= 100 becomes lossPermille > 100",
                        "13: lossPermille >= 100 becomes lossPermille < 100",
                        "14: tools > 1 || safety == Safety.NONE is dropped",
                        "14: tools > 1 || safety == Safety.NONE becomes tools >= 1 || safety == Safety.NONE",
                        "14: tools > 1 || safety == Safety.NONE becomes tools <= 1 || safety == Safety.NONE",
                        "14: tools > 1 || safety == Safety.NONE becomes tools > 1 || safety != Safety.NONE",
                        "14: Safety.NONE becomes Safety.POTENTIAL",
                        "16: Priority.P2 becomes Priority.P3");
        assertThat(edits(policy, "E1 duty manager"))
                .contains(
                        "6: open is dropped",
                        "6: open becomes open == false",
                        "8: Role.DUTY_MANAGER becomes Role.DIRECTOR",
                        "8: 15 becomes 16");
    }

    @Test
    void testsKillWhatTheyNoticeAndTheRestSurvivesByFileAndLine() {
        Policy policy = SmallPolicy.policy();
        policy.given(losing(10)).at(MONDAY_9).expectPriority(Priority.P2);
        policy.given(losing(9)).at(MONDAY_9).expectPriority(Priority.P4);
        policy.given(stopped()).at(MONDAY_9).expectPriority(Priority.P1);
        MutationReport report = policy.mutants().in("priority.drl").run(policy.recorded());
        assertThat(report.invalid()).isEmpty();
        assertThat(report.killed().keySet().stream().map(Mutant::toString))
                .contains(
                        "priority.drl:13 \"B2 loss\": lossPermille >= 100 becomes lossPermille > 100",
                        "priority.drl:13 \"B2 loss\": lossPermille >= 100 is dropped",
                        "priority.drl:4 \"B1 stopped\": the rule is removed");
        assertThat(report.survivors().stream().map(Mutant::toString))
                .contains(
                        "priority.drl:14 \"B2 loss\": tools > 1 || safety == Safety.NONE becomes tools >= 1 || safety == Safety.NONE",
                        "priority.drl:26 \"B4 complaint\": the rule is removed")
                .doesNotContain("priority.drl:4 \"B1 stopped\": the rule is removed");
        assertThatThrownBy(() -> report.requireKilled(100))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll("mutants are killed, 100 % are required", "priority.drl:26 \"B4 complaint\"");
        assertThat(report.toText()).startsWith("Mutants: " + report.total());
        assertThat(report.toHtml()).contains("<td>the rule is removed</td><td>killed by ticket T-1 at");
    }

    @Test
    void everyExpectationIsStatedAgainOnTheMutant() {
        Policy policy = SmallPolicy.policy();
        policy.rule("B4").staysSilentOn(calm(), MONDAY_9);
        policy.play(stopped())
                .until(MONDAY_9.plusSeconds(8000))
                .expectAt(MONDAY_9.plusSeconds(7200), Happens.due("E2"));
        policy.table(calm(), MONDAY_9, "tools || first response\n1 || 8 h").verify();
        MutationReport report = policy.mutants().run(policy.recorded());
        assertThat(report.killed().keySet().stream().map(mutant -> mutant.rule() + ": " + mutant.edit()))
                .contains(
                        "B4 complaint: pressure == PressureLevel.COMPLAINT is dropped",
                        "E2 global support: 50 becomes 51",
                        "D2 other: 8 becomes 9");
    }

    @Test
    void aSurvivorMayBeAcceptedForAWrittenReasonThatIsNeeded() {
        Policy policy = SmallPolicy.policy();
        policy.given(calm()).at(MONDAY_9).expectPriority(Priority.P4);
        Mutants mutants = policy.mutants()
                .in("priority.drl")
                .accepting("B4 complaint", "the rule is removed", "nobody complains here");
        assertThat(mutants.run(policy.recorded()).accepted().values()).containsExactly("nobody complains here");
        assertThatThrownBy(() -> mutants.accepting("B3 other", "the rule is removed", "why not")
                        .run(policy.recorded()))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll("accepted that there are not", "\"B3 other\": the rule is removed");
        assertThatThrownBy(() -> mutants.accepting("B3 other", "x", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void survivorsMayBeAcceptedByATextOfLinesAsTheReportWordsThem() {
        Policy policy = SmallPolicy.policy();
        policy.given(calm()).at(MONDAY_9).expectPriority(Priority.P4);
        Mutants mutants = policy.mutants()
                .in("priority.drl")
                .acceptingAll(
                        """
                        # The place may be stated, and is not compared.
                        priority.drl:99 "B4 complaint": the rule is removed
                          accepted: nobody complains here

                        "B4 complaint": Priority.P3 becomes Priority.P4
                          accepted: nor here
                        """);
        MutationReport report = mutants.run(policy.recorded());
        assertThat(report.accepted().values()).containsExactlyInAnyOrder("nobody complains here", "nor here");
        assertThat(report.accepted().keySet().stream().map(Mutant::toString))
                .contains("priority.drl:26 \"B4 complaint\": the rule is removed");
        Mutants stale = mutants.acceptingAll("\"B3 other\": the rule is remved\n  accepted: a typing error\n");
        assertThatThrownBy(() -> stale.run(policy.recorded()))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll("accepted that there are not", "\"B3 other\": the rule is remved", "Known: ");
    }

    @Test
    void aTextThatCannotBeReadSaysWhichLineAndWhatIsExpected() {
        Mutants mutants = SmallPolicy.policy().mutants();
        assertThatThrownBy(() -> mutants.acceptingAll("# comment\nB4 complaint: the rule is removed\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2 of the accepted survivors (B4 complaint: the rule is removed) is no survivor:"
                        + " write it as the report does, \"the rule\": the change");
        assertThatThrownBy(() -> mutants.acceptingAll("\"B4\": x\n\"B5\": y\n  accepted: why\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2 of the accepted survivors (\"B5\": y) is no reason:"
                        + " write \"accepted: why no test can notice it\"");
        assertThatThrownBy(() -> mutants.acceptingAll("\"B4 complaint\": the rule is removed\n  accepted: \n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2 of the accepted survivors");
        assertThatThrownBy(() -> mutants.acceptingAll("\"B4 complaint\": the rule is removed\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The last accepted survivor (\"B4 complaint\": the rule is removed) has no reason:"
                        + " write \"accepted: why no test can notice it\" below it");
    }

    @Test
    void someFilesAreChangedAndTheOthersAreNot() {
        Policy policy = SmallPolicy.policy();
        assertThat(policy.mutants().in("priority.drl", "escalation.drl").list())
                .extracting(Mutant::file)
                .containsOnly("priority.drl", "escalation.drl")
                .hasSize(policy.mutants().in("priority.drl").list().size()
                        + policy.mutants().in("escalation.drl").list().size());
        assertThatThrownBy(() -> policy.mutants().in("priority.drl", "escalaton.drl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("unknown file (escalaton.drl)", "Did you mean escalation.drl?");
    }

    @Test
    void aChangeWhoseConditionThrowsIsNoticedAndHidesNoOther() {
        RuleFile guarded = RuleFile.of(
                "guarded.drl",
                """
                package small.guarded
                agenda-group "escalation"

                rule "E5 line seven"
                when
                    Case( attributes["line"] != null, attributes["line"].length() > 1 )
                then
                    escalation.atOnce().inform(Role.DIRECTOR, "a line of its own");
                end
                """);
        Policy policy = Policy.of(SmallPolicy.RULES.plus(guarded), SmallPolicy.CALENDARS);
        policy.rule("E5")
                .firesOn(calm().with("line", "77"), MONDAY_9)
                .staysSilentOn(calm().with("line", "7"), MONDAY_9);
        policy.rule("E5").staysSilentOn(calm(), MONDAY_9);
        MutationReport report = policy.mutants().in("guarded.drl").run(policy.recorded());
        assertThat(report.killed().entrySet().stream()
                        .filter(one -> one.getKey().edit().equals("attributes[\"line\"] != null is dropped"))
                        .map(java.util.Map.Entry::getValue))
                .containsExactly("its condition throws");
        assertThat(report.killed().keySet().stream().map(Mutant::edit))
                .contains("the rule is removed", "attributes[\"line\"].length() > 1 is dropped");
    }

    @Test
    void namedValuesAreShifted() {
        RuleFile rules = RuleFile.of(
                "shares.drl",
                """
                package small.shares
                agenda-group "escalation"

                rule "E4 late"
                when
                    Case( open )
                then
                    escalation.whenUsed(Clock.WORKAROUND, values.percent("late.share")).inform(Role.DIRECTOR, "late");
                end
                """);
        Policy policy = Policy.of(
                SmallPolicy.RULES.plus(rules, RuleFile.of("late.values", "late.share = 90 %\n")),
                SmallPolicy.CALENDARS);
        policy.given(stopped()).at(MONDAY_9).expectStepPending("E4", MONDAY_9.plusSeconds(4 * 3600 * 9 / 10));
        MutationReport report = policy.mutants().in("late.values").run(policy.recorded());
        assertThat(report.killed().keySet().stream().map(Mutant::toString))
                .containsExactly("late.values:1 \"late.share\": 90 % becomes 91 %");
    }

    @Test
    void aTestThatFailsOnThePolicyItselfTellsNothing() {
        Policy policy = SmallPolicy.policy();
        PolicyTest wrong = tested -> tested.given(calm()).at(MONDAY_9).expectPriority(Priority.P1);
        assertThatThrownBy(() -> policy.mutants().run(List.of(wrong)))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContaining("fails on the policy itself");
    }
}
