package io.slarules.examples.testing;

import static io.slarules.examples.testing.Northlight.MONDAY_08_00;
import static io.slarules.examples.testing.Northlight.calm;
import static io.slarules.examples.testing.Northlight.losing;
import static io.slarules.testing.assertj.PolicyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.customer.CustomerAccount;
import io.slarules.decision.Action;
import io.slarules.decision.ClockState;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemEvent;
import io.slarules.rule.Clock;
import io.slarules.testing.AuditReport;
import io.slarules.testing.AuditReport.Kind;
import io.slarules.testing.Coverage;
import io.slarules.testing.Domain;
import io.slarules.testing.Happens;
import io.slarules.testing.Policy;
import io.slarules.testing.Property;
import io.slarules.testing.junit.PolicyExtension;
import io.slarules.testing.junit.TableTests;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Customer;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Share;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.Work;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The policy of Northlight, tested in every way there is. */
class NorthlightPolicyTest {
    static final Policy POLICY = Policy.of(Northlight.policy(), Northlight.calendars());

    @RegisterExtension
    static final PolicyExtension THRESHOLDS = PolicyExtension.of(POLICY)
            .requiring(Coverage.Depth.DECIDED, 100)
            .requiringKilled(
                    100,
                    POLICY.mutants()
                            .accepting("D.answer", "P5 8 h becomes P5 9 h", "no case of Northlight is P5")
                            .accepting("D.workaround", "P5 10 d becomes P5 11 d", "no case of Northlight is P5"));

    private static Instant monday(int hour, int minute) {
        return MONDAY_08_00.plus(Duration.ofHours(hour - 8)).plus(Duration.ofMinutes(minute));
    }

    private static Ticket down() {
        return calm().with(calm().facts().asset().down());
    }

    @Test
    void aStoppedMicroscopeHasBothEngineersAtOnceAndNothingElse() {
        POLICY.given(down())
                .at(MONDAY_08_00)
                .expectPriority(Priority.P1, "P1")
                .expectDue(Clock.FIRST_RESPONSE, monday(8, 30))
                .expectDue(Clock.WORKAROUND, monday(12, 0))
                .expectStepDue("E1")
                .expectAction("E1", new Action.Join(Tier.GLOBAL))
                .expectTold("E1", Role.GLOBAL_SUPPORT)
                .expectFinishBy("E1", monday(8, 15))
                .expectNoStepsBut("E1", "E3");
    }

    @Test
    void aPromiseThatIsBrokenIsToldToTheHeadOfSupport() {
        POLICY.given(down())
                .at(monday(8, 31))
                .expectState(Clock.FIRST_RESPONSE, ClockState.BREACHED)
                .expectStepDue("E3")
                .expectTold("E3", Role.TIER_MANAGER)
                .expectStepDue("E1")
                .expectNothingElse();
    }

    @Test
    void whatIsLostIsAskedOfTheRequester() {
        Ticket silent = calm().with(Impact.none().losing(Share.UNKNOWN));
        POLICY.given(silent).at(MONDAY_08_00).expectTold("E5", Role.REQUESTER);
    }

    @Test
    void waitingForTheCustomerPausesTheWorkaround() {
        Ticket waiting = losing(30).happened(WaitStarted.of(monday(9, 0), "w1", WaitFor.CUSTOMER, "log files"));
        assertThat(POLICY.decide(waiting, monday(15, 0)))
                .hasPriority(Priority.P2, "P2")
                .hasState(Clock.WORKAROUND, ClockState.PAUSED)
                .hasNoStep("E1");
    }

    @Test
    void aWaitForTheCustomerMovesTheWorkaround() {
        for (String plan : new String[] {"", "gold"}) {
            Ticket waited = losing(30)
                    .with(calm().facts().customer().onPlan(plan))
                    .happened(
                            WaitStarted.of(monday(9, 0), "w1", WaitFor.CUSTOMER, "log files"),
                            WaitEnded.of(monday(10, 0), "w1"));
            Instant due = plan.isEmpty()
                    ? monday(9, 0).plus(Duration.ofDays(2))
                    : monday(9, 0).plus(Duration.ofDays(1));
            POLICY.given(waited).at(monday(15, 0)).expectDue(Clock.WORKAROUND, due);
        }
    }

    @Test
    void aCaseOfLocalSupportAloneIsTakenOver() {
        POLICY.rule("E2")
                .firesOn(losing(30), MONDAY_08_00)
                .staysSilentOn(down(), MONDAY_08_00)
                .staysSilentOn(losing(30).with(Work.at(Tier.GLOBAL)), MONDAY_08_00);
        assertThat(POLICY.rule("E2").whyNot(losing(10), MONDAY_08_00).orElseThrow())
                .hasToString(
                        "  the first condition that fails: priority == Priority.P2 [northlight-escalation.drl:16]\n"
                                + "  found: priority (P3)");
    }

    @Test
    void aCaseThatIsSolvedOrContainedIsLeftAlone() {
        Ticket contained = losing(30).happened(WorkaroundInPlace.of(MONDAY_08_00));
        POLICY.rule("E2").staysSilentOn(contained, MONDAY_08_00).staysSilentOn(resolved(losing(30)), MONDAY_08_00);
        POLICY.rule("E1").staysSilentOn(resolved(down()), MONDAY_08_00);
        Ticket silent = calm().with(Impact.none().losing(Share.UNKNOWN));
        POLICY.rule("E5").firesOn(silent, MONDAY_08_00).staysSilentOn(resolved(silent), MONDAY_08_00);
        POLICY.rule("E4").staysSilentOn(resolved(answered(losing(30))), monday(9, 0));
    }

    /** The rules of the level exclude one another: what holds is never a matter of which is the more urgent. */
    @Test
    void oneRuleAloneSaysTheLevel() {
        Ticket lossWhileDown = down().with(Impact.none().losing(Share.ofPercent(30)));
        Ticket impaired = calm().with(Impact.none().impaired());
        POLICY.rule("P2").firesOn(losing(30), MONDAY_08_00).staysSilentOn(lossWhileDown, MONDAY_08_00);
        POLICY.rule("P3")
                .firesOn(impaired, MONDAY_08_00)
                .staysSilentOn(down().with(Impact.none().impaired()), MONDAY_08_00)
                .staysSilentOn(losing(25), MONDAY_08_00);
        POLICY.rule("P4")
                .staysSilentOn(down(), MONDAY_08_00)
                .staysSilentOn(impaired, MONDAY_08_00)
                .staysSilentOn(losing(10), MONDAY_08_00);
    }

    private static Ticket resolved(Ticket ticket) {
        return ticket.happened(Resolved.of(MONDAY_08_00));
    }

    private static Ticket answered(Ticket ticket) {
        return ticket.happened(Message.toCustomer(MONDAY_08_00, Channel.PHONE));
    }

    @Test
    void aWeekOfALargeLoss() {
        POLICY.play(losing(30))
                .happened(Message.toCustomer(monday(9, 0), Channel.PHONE))
                .onDue("E4", (step, at) -> StepDone.of(at, step.key()))
                .until(MONDAY_08_00.plus(Duration.ofDays(7)))
                .expectFirst(Happens.clock(Clock.FIRST_RESPONSE, ClockState.MET))
                .expectAt(monday(13, 0), Happens.due("E4"))
                .expectAt(monday(16, 0), Happens.due("E2"))
                .expectOrder(Happens.due("E2"), Happens.breach(Clock.WORKAROUND), Happens.due("E3"))
                .expectNever(Happens.breach(Clock.FIRST_RESPONSE))
                .expectNever(Happens.due("E1"));
    }

    @Test
    void theCustomerHearsFromUsWhereItMatters() {
        Instant later = monday(9, 0);
        POLICY.rule("E4")
                .firesOn(answered(down()), later)
                .firesOn(answered(losing(30)), later)
                .staysSilentOn(answered(losing(10)), later)
                .staysSilentOn(losing(30), later);
        POLICY.given(answered(losing(30)))
                .at(later)
                .expectStepPending("E4", monday(12, 0))
                .expectTold("E4", Role.CUSTOMER)
                .expectStepPending("E2", monday(16, 0))
                .expectAction("E2", new Action.HandTo(Tier.GLOBAL));
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return TableTests.of(POLICY.table(calm(), MONDAY_08_00, Texts.beside("cases.txt")));
    }

    private static final Problem DRIFT = Problem.of("the stage drifts");

    private static Instant day(int days) {
        return MONDAY_08_00.plus(Duration.ofDays(days));
    }

    /** The fault was seen on a microscope some days after Monday. */
    private static ProblemCase seenOn(String microscope, int days) {
        String id = "N-" + (50 + days);
        Ticket ticket = Ticket.of(id, Customer.of("ACME"), day(days)).with(Asset.equipment(microscope));
        return ProblemCase.of(
                RelatedCase.confirmed(id, day(days)).ofCustomer("ACME").onAsset(microscope),
                POLICY.decide(ticket, day(days)));
    }

    @Test
    void aFaultOfTwoMicroscopesIsOneMatterWhoseCauseIsToBeFound() {
        List<ProblemCase> two = List.of(seenOn("M-1", 0), seenOn("M-2", 29));
        POLICY.given(DRIFT, two)
                .at(day(29))
                .expectSystemic("W1")
                .expectStepDue("W2")
                .expectTold("W2", Role.RND)
                .expectFinishBy("W2", day(29).plus(Duration.ofHours(8)))
                .expectNothingElse();
        POLICY.rule("W1")
                .staysSilentOn(DRIFT, List.of(seenOn("M-1", 0), seenOn("M-1", 29)), day(29))
                .staysSilentOn(DRIFT, List.of(seenOn("M-1", 0), seenOn("M-2", 30)), day(30));
        POLICY.rule("W2")
                .staysSilentOn(DRIFT, List.of(seenOn("M-1", 0)), day(0))
                .staysSilentOn(DRIFT.happened(new ProblemEvent.CauseFound(day(29), "a worn guide")), two, day(29));
    }

    @Test
    void aCustomerToWhomTwoPromisesWereBrokenIsCalled() {
        CustomerAccount acme = CustomerAccount.of(Customer.of("ACME"));
        Instant second = monday(12, 0).plusNanos(1);
        POLICY.given(acme, List.of(POLICY.decide(down(), second)))
                .at(second)
                .expectStepDue("W3")
                .expectAbout("W3", "broken promises")
                .expectTold("W3", Role.ACCOUNT_MANAGER)
                .expectFinishBy("W3", monday(14, 0).plusNanos(1));
        Instant aWeekAfterTheFirst = monday(8, 30).plus(Duration.ofDays(7)).plusNanos(2);
        POLICY.rule("W3")
                .staysSilentOn(acme, List.of(POLICY.decide(down(), monday(12, 0))), monday(12, 0))
                .staysSilentOn(acme, List.of(POLICY.decide(down(), aWeekAfterTheFirst)), aWeekAfterTheFirst);
    }

    private static final Domain DOMAIN = Domain.of(calm(), MONDAY_08_00)
            .varying("equipment state", "PRODUCTIVE", "UNSCHEDULED_DOWN")
            .varying("capacity lost", "0 %", "0.1 %", "24.9 %", "25 %", "100 %")
            .varying("function impaired", "NO", "YES")
            .varying("pressure", "NORMAL", "COMPLAINT", "EXECUTIVE")
            .varying("plan", "none", "gold");

    @Test
    void noCaseFallsThrough() {
        AuditReport report = POLICY.audit(
                DOMAIN,
                Property.everyTicketHas(Clock.WORKAROUND),
                Property.monotone("capacity lost"),
                Property.monotone("pressure"),
                Property.of(
                        "P1 is a stopped microscope, and nothing else",
                        (ticket, decision) -> (decision.priority().value() == Priority.P1)
                                == (ticket.facts().asset().state() == EquipmentState.UNSCHEDULED_DOWN)));
        report.requireNone(Kind.GAP, Kind.VIOLATION);
        // Two rules promise a workaround to gold customers. That is meant: the promise due first holds.
        assertThat(report.of(Kind.CONFLICT))
                .singleElement()
                .satisfies(
                        found -> assertThat(found.what())
                                .isEqualTo(
                                        "target of WORKAROUND: northlight-targets.drl:6 \"D promises\" and northlight-targets.drl:15 \"D-gold gold plan\""));
    }

    @Test
    void goldIsPromisedTheEarlierOfTheTwo() {
        Ticket gold = losing(30).with(calm().facts().customer().onPlan("gold"));
        POLICY.given(gold).at(MONDAY_08_00).expectSuperseded("D", "D-gold").expectDue(Clock.WORKAROUND, monday(16, 0));
        Ticket stopped = down().with(calm().facts().customer().onPlan("gold"));
        POLICY.given(stopped).at(MONDAY_08_00).expectSuperseded("D-gold", "D");
    }
}
