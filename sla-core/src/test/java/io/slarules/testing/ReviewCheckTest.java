package io.slarules.testing;

import static io.slarules.testing.SmallReviews.MONDAY_9;
import static io.slarules.testing.SmallReviews.broken;
import static io.slarules.testing.SmallReviews.cases;
import static io.slarules.testing.SmallReviews.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.customer.CustomerAccount;
import io.slarules.decision.Action;
import io.slarules.decision.ReviewAct;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemEvent;
import io.slarules.testing.Coverage.Depth;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expectations about reviews: of problem records with their cases, and of customers. */
class ReviewCheckTest {
    private static final Policy POLICY = SmallReviews.policy();
    private static final Problem SLOT = Problem.of("handler stops at slot 13");
    private static final Problem SEALS = Problem.of("bad seals");
    private static final CustomerAccount ACME = CustomerAccount.of(Customer.of("ACME"));

    @Test
    void aReviewIsExpectedAsADecisionIs() {
        POLICY.given(SLOT, cases(2))
                .at(day(1))
                .expectSystemic("S1")
                .expectClass(ProblemClass.RED, "B1 systemic")
                .expectStepDue("R1")
                .expectAction("R1", new Action.Review(ReviewAct.OPEN, "", List.of()))
                .expectTold("R1", Role.TRIAGE_BOARD)
                .expectFinishBy("R1", day(1).plus(Duration.ofHours(4)))
                .expectStepPending("R2", day(2))
                .expectAbout("R2", "T-1", "T-2")
                .expectNextChange(day(2))
                .expectNothingElse();
        POLICY.given(SLOT, cases(1))
                .at(day(0))
                .expectIsolated()
                .expectClass(ProblemClass.NOT_LISTED)
                .expectNoStep("R1");
        POLICY.given(SEALS, cases(1)).at(day(0)).expectIsolated("S2");
        POLICY.given(SEALS, cases(2)).at(day(1)).expectSystemic("S1").expectSuperseded("S2", "S1");
    }

    @Test
    void aCustomerIsExpectedAsADecisionIs() {
        POLICY.given(ACME, broken(2, day(1)))
                .at(day(1))
                .expectStepDue("H1")
                .expectAbout("H1", "breaches")
                .expectAtRisk("B-0", "B-1")
                .expectTold("H1", Role.ACCOUNT_MANAGER)
                .expectNothingElse();
        POLICY.given(ACME, broken(1, day(1))).at(day(1)).expectNoStepsBut();
        POLICY.given(ACME, List.of()).at(day(1)).expectAtRisk();
    }

    @Test
    void aFailureSaysWhatIsThereWhyAndTheWholeReview() {
        assertThatThrownBy(() -> POLICY.given(SLOT, cases(1)).at(day(0)).expectSystemic("S1"))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "problem handler stops at slot 13 at 2026-03-02T08:00:00Z: systemic",
                        "expected: true",
                        "but was:  false, because no rule spoke: the matter is isolated",
                        "rule \"S1 often\" did not fire:",
                        "the first condition that fails: casesIn(values.openTime(\"S1.window\")) >= values.count(\"S1.cases\") [again.drl:7]",
                        "S1.cases = 2 [again.values:2]",
                        "the review:",
                        "class:    NOT_LISTED");
        assertThatThrownBy(() -> POLICY.given(SLOT, cases(2)).at(day(1)).expectTold("R1", Role.RND))
                .hasMessageContainingAll(
                        "[RND]", "TRIAGE_BOARD", "problem.drl:8", "steps:", "next change: 2026-03-04T08:00:00Z");
        assertThatThrownBy(() -> POLICY.given(SLOT, cases(2)).at(day(1)).expectClass(ProblemClass.PARKED, "B1"))
                .hasMessageContainingAll("expected: PARKED", "but was:  RED, because it is systemic [list.drl:4");
        assertThatThrownBy(
                        () -> POLICY.given(ACME, broken(1, day(1))).at(day(1)).expectStepDue("H1"))
                .hasMessageContainingAll(
                        "customer ACME at 2026-03-03T08:00:00Z: step of rule H1",
                        "found: breachesIn(OpenTime.days(7)) (1)",
                        "at risk:  ticket B-0 FIRST_RESPONSE BREACHED");
        assertThatThrownBy(
                        () -> POLICY.given(ACME, broken(1, day(1))).at(day(1)).expectAtRisk())
                .hasMessageContainingAll("tickets with promises at risk", "expected: []", "but was:  [B-0]");
    }

    @Test
    void whyNotNamesTheFirstConditionThatFailsAndWhatItsQuestionsAnswered() {
        WhyNot why = POLICY.rule("S1 often").whyNot(SLOT, cases(1), day(0)).orElseThrow();
        assertThat(why.line()).isEqualTo(7);
        assertThat(why.found())
                .containsExactly(
                        Map.entry("casesIn(values.openTime(\"S1.window\"))", "1"),
                        Map.entry("values.count(\"S1.cases\")", "2"));
        Problem explained = SLOT.happened(new ProblemEvent.CauseFound(day(0), "worn pin"));
        WhyNot known =
                POLICY.rule("S1 often").whyNot(explained, cases(2), day(1)).orElseThrow();
        assertThat(known.condition()).isEqualTo("causeKnown == false");
        assertThat(known.found()).containsExactly(Map.entry("causeKnown", "true"));
        assertThat(POLICY.rule("S1").whyNot(SLOT, cases(2), day(1))).isEmpty();
        assertThat(POLICY.rule("H1")
                        .whyNot(ACME, broken(0, day(1)), day(1))
                        .orElseThrow()
                        .found())
                .containsExactly(Map.entry("breachesIn(OpenTime.days(7))", "0"));
    }

    @Test
    void oneRuleAloneFiresOrStaysSilent() {
        POLICY.rule("R1").firesOn(SLOT, cases(2), day(1)).staysSilentOn(SLOT, cases(1), day(0));
        POLICY.rule("H1").firesOn(ACME, broken(2, day(1)), day(1)).staysSilentOn(ACME, broken(1, day(1)), day(1));
        assertThatThrownBy(() -> POLICY.rule("R1").firesOn(SLOT, cases(1), day(0)))
                .hasMessage(
                        """
                        rule "R1 open" [problem.drl:4] does not fire on problem handler stops at slot 13 at 2026-03-02T08:00:00Z
                          the first condition that fails: systemic [problem.drl:6]
                          found: systemic (false)""");
        assertThatThrownBy(() -> POLICY.rule("H1").staysSilentOn(ACME, broken(2, day(1)), day(1)))
                .hasMessageContainingAll("fires on customer ACME", "expected: silence", "the review:");
    }

    @Test
    void aRuleIsAskedAboutWhatItSpeaksOf() {
        Ticket ticket = Ticket.of("T-1", "ACME", MONDAY_9);
        assertThatThrownBy(() -> POLICY.rule("R1 open").staysSilentOn(ticket, MONDAY_9))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rule (R1 open) [problem.drl:4] of phase problem never speaks of a ticket (ticket T-1): "
                        + "give it a problem with its cases");
        assertThatThrownBy(() -> POLICY.given(ticket).at(MONDAY_9).expectNoStep("H1"))
                .hasMessageContainingAll("Rule (H1 promises break)", "never speaks of a ticket", "give it a customer");
        assertThatThrownBy(() -> POLICY.given(SLOT, cases(2)).at(day(1)).expectSystemic("A1"))
                .hasMessageContainingAll("Rule (A1 an hour)", "never speaks of a problem", "give it a ticket");
        assertThatThrownBy(() -> POLICY.given(SLOT, cases(2)).at(day(1)).expectStepDue("S1"))
                .hasMessageContaining("asks for no steps");
        assertThatThrownBy(() -> POLICY.play(ticket).until(day(1)).expectNever(Happens.due("R1")))
                .hasMessageContaining("never speaks of a ticket");
    }

    @Test
    void beforeAnythingIsKnownThereIsNothingToExpect() {
        assertThatThrownBy(() -> POLICY.given(SLOT, cases(2)).at(MONDAY_9.minusNanos(1)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "before anything is known of problem handler stops at slot 13", "2026-03-02T08:00:00Z");
        assertThatThrownBy(() -> POLICY.given(SLOT, List.of()).at(MONDAY_9))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "Nothing is known of problem handler stops at slot 13: it has no cases and no history");
        POLICY.given(SLOT.happened(new ProblemEvent.CauseFound(day(0), "worn pin")), List.of())
                .at(day(0))
                .expectIsolated();
    }

    @Test
    void whatCannotFailOrCannotHoldIsRefused() {
        ProblemCheck problem = POLICY.given(SLOT, cases(2)).at(day(1));
        assertThatThrownBy(() -> problem.expectSystemic("R1"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The rule (R1) is of the phase problem [problem.drl:4 \"R1 open\"], so that it never"
                                + " decides what rules of the phase recurrence do.");
        assertThatThrownBy(() -> problem.expectClass(ProblemClass.RED, "S1"))
                .hasMessageContainingAll("of the phase recurrence", "what rules of the phase rnd do. Did you mean B1");
        assertThatThrownBy(() -> problem.expectAbout("R2"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing is named that the steps of rule (R2) are about: name it, or expect no step by"
                        + " expectNoStep");
        assertThatThrownBy(() -> POLICY.mutants().run(List.of()))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("There is no test to run on mutants, so that none could be killed");
    }

    @Test
    void aWrongRuleIsToldWhyItWasSilentAndTheCasesAreListed() {
        assertThatThrownBy(() -> POLICY.given(SLOT, cases(2)).at(day(1)).expectSystemic("S2"))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "rules that made it systemic or not",
                        "expected: [S2]",
                        "but was:  because it came often [again.drl:5 \"S1 often\"]",
                        "rule \"S2 a known batch\" did not fire:",
                        "found: signature (handler stops at slot 13)",
                        "the cases:\n  T-1 opened 2026-03-02T08:00:00Z, customer (ACME), tool (ETCH-1), P5, ");
        assertThatThrownBy(() -> POLICY.given(SLOT, cases(11)).at(day(10)).expectIsolated())
                .hasMessageEndingWith("… and 1 more\n");
    }

    @Test
    void theValuesOfAFailureAreThoseOfItsOwnRule() {
        Policy policy = Policy.of(
                SmallReviews.ruleSet()
                        .plus(
                                io.slarules.ruleset.RuleFile.of(
                                        "own.drl",
                                        """
                                package own
                                agenda-group "problem"
                                rule "O1 report"
                                when
                                    Case( systemic )
                                then
                                    problem.report(List.of("ACME"), "weekly").within(values.openTime("S1.window"));
                                end
                                """)),
                POLICY.calendars());
        ProblemCheck check =
                policy.given(SLOT, cases(2)).at(day(1)).expectStepDue("O1").expectAbout("O1", "ACME");
        assertThatThrownBy(() -> check.expectTold("R1", Role.RND)).message().doesNotContain("S1.window");
        assertThatThrownBy(() -> check.expectTold("O1", Role.RND))
                .message()
                .contains("S1.window = 30 d [again.values:1]");
    }

    @Test
    void aWindowThatARuleAsksWithIsAMutantToo() {
        assertThat(POLICY.mutants().in("customer.drl").list())
                .extracting(Mutant::edit)
                .contains("7 becomes 8", "breachesIn(OpenTime.days(7)) >= 2 becomes breachesIn(OpenTime.days(7)) > 2")
                .doesNotContain("2 becomes 3");
    }

    @Test
    void coverageAndMutantsReachTheRulesOfReviews() {
        Policy policy = SmallReviews.policy();
        policy.given(SLOT, cases(2)).at(day(1)).expectSystemic("S1").expectStepDue("R1");
        assertThat(policy.coverage().uncovered(Depth.DECIDED))
                .extracting(Coverage.Rule::name)
                .containsExactly("S2 a known batch", "A1 an hour", "H1 promises break");
        assertThat(policy.coverage().in("problem.drl", "list.drl").percent(Depth.DECIDED))
                .isEqualTo(100);
        assertThatThrownBy(() -> policy.coverage().in("problems.drl"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("no rule stands in file (problems.drl)", "Did you mean problem.drl?");

        assertThatThrownBy(() -> policy.coverage().in()).hasMessage("No file is named: name at least one");
        assertThatThrownBy(() -> policy.mutants().in()).hasMessage("No file is named: name at least one");
        assertThat(policy.mutants().in("problem.drl").in("again.values").list().stream()
                        .map(Mutant::file))
                .containsOnly("problem.drl", "again.values");

        MutationReport report =
                policy.mutants().in("problem.drl", "again.drl", "again.values").run(policy.recorded());
        assertThat(report.killed().keySet().stream().map(Mutant::edit))
                .contains(
                        "systemic becomes systemic == false",
                        "causeKnown == false becomes causeKnown != false",
                        "2 becomes 3");
        assertThat(report.survivors())
                .extracting(Mutant::toString)
                .contains(
                        "problem.drl:8 \"R1 open\": Role.TRIAGE_BOARD becomes Role.RELEASE_MANAGER",
                        "again.values:1 \"S1.window\": 30 d becomes 31 d");
    }

    @Test
    void whatLiesAheadIsNotSeenYet() {
        Policy policy = SmallReviews.policy();
        policy.given(SLOT, cases(2)).at(day(0)).expectIsolated();
        assertThat(policy.coverage().rules()).filteredOn(Coverage.Rule::fired).isEmpty();
    }

    @Test
    void reviewsByOtherRevisionsAreEqualWhereTheySayTheSame() {
        Policy other = Policy.of(SmallReviews.ruleSet().without("H1 promises break"), POLICY.calendars());
        assertThat(other.review(SLOT, cases(2), day(1)))
                .isEqualTo(POLICY.review(SLOT, cases(2), day(1)))
                .hasSameHashCodeAs(POLICY.review(SLOT, cases(2), day(1)))
                .isNotEqualTo(POLICY.review(SLOT, cases(3), day(2)));
        assertThat(other.review(ACME, broken(1, day(1)), day(1)))
                .isEqualTo(POLICY.review(ACME, broken(1, day(1)), day(1)));
        assertThat(other.review(ACME, broken(2, day(1)), day(1)))
                .isNotEqualTo(POLICY.review(ACME, broken(2, day(1)), day(1)));
    }
}
