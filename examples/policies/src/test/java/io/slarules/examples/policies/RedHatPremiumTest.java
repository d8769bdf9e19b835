package io.slarules.examples.policies;

import static io.slarules.examples.policies.Desks.MONDAY_10_00;
import static io.slarules.examples.policies.Desks.day;
import static io.slarules.examples.policies.Desks.due;
import static io.slarules.examples.policies.Desks.hours;
import static io.slarules.examples.policies.Desks.minutes;
import static io.slarules.examples.policies.Desks.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.ClockState;
import io.slarules.decision.Decision;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedHatPremiumTest {
    private static final SlaEngine ENGINE = SlaEngine.compile(Policies.redHatPremium(), Desks.CALENDARS);

    private static Ticket severity(int severity) {
        return Desks.openedAt(MONDAY_10_00).with("severity", Integer.toString(severity));
    }

    @ParameterizedTest
    @CsvSource({"1,P1", "2,P2", "3,P3", "4,P4"})
    void theCustomersSeverityIsThePriority(int severity, Priority priority) {
        assertThat(ENGINE.decide(severity(severity), MONDAY_10_00).priority().value())
                .isEqualTo(priority);
    }

    @Test
    void theClockRunsOnlyWhileTheCaseWaitsForRedHat() {
        Ticket ticket = severity(1)
                .happened(
                        WaitStarted.of(minutes(20), "w1", WaitFor.CUSTOMER, "waiting on customer"),
                        WaitEnded.of(minutes(200), "w1"));
        assertThat(ENGINE.decide(ticket, minutes(100))
                        .deadline(Clock.FIRST_RESPONSE)
                        .orElseThrow()
                        .state())
                .isEqualTo(ClockState.PAUSED);
        assertThat(due(ENGINE.decide(ticket, minutes(200)), Clock.FIRST_RESPONSE))
                .isEqualTo(minutes(240));
    }

    @Test
    void severityTwoRunsAroundTheClockOnRequestOnly() {
        Instant friday = day(4, 16);
        Ticket ticket = Desks.openedAt(friday).with("severity", "2");
        assertThat(due(ENGINE.decide(ticket, friday), Clock.FIRST_RESPONSE)).isEqualTo(day(7, 10));
        assertThat(due(ENGINE.decide(ticket.with("around the clock", "requested"), friday), Clock.FIRST_RESPONSE))
                .isEqualTo(day(4, 18));
    }

    @Test
    void severityOneAsksForAContactAndGoesBackToBusinessHoursWhereItIsRefused() {
        Instant saturday = day(5, 3);
        Ticket ticket = Desks.openedAt(saturday).with("severity", "1");
        assertThat(due(ENGINE.decide(ticket, saturday), Clock.FIRST_RESPONSE)).isEqualTo(day(5, 4));
        assertThat(steps(ENGINE.decide(ticket, saturday), "RH1")).hasSize(1);
        Ticket refused = ticket.with("contact around the clock", "refused");
        assertThat(due(ENGINE.decide(refused, saturday), Clock.FIRST_RESPONSE)).isEqualTo(day(7, 10));
        assertThat(steps(ENGINE.decide(refused, saturday), "RH1")).isEmpty();
        assertThat(steps(ENGINE.decide(ticket.with("contact around the clock", "Wang"), saturday), "RH1"))
                .isEmpty();
    }

    @Test
    void eitherSideMayRaiseTheSeverityAndTheClockCountsFromTheOpening() {
        Ticket raised = severity(3).changed(hours(1), facts -> facts.with("severity", "1"));
        assertThat(due(ENGINE.decide(raised, hours(1)), Clock.FIRST_RESPONSE)).isEqualTo(hours(1));
    }

    @Test
    void anOngoingResponseMayBeAgreedInstead() {
        Ticket ticket = severity(3)
                .with("ongoing response", "as agreed")
                .with(AgreedPromise.by(day(2, 12), "log analysis", MONDAY_10_00))
                .happened(
                        Message.toCustomer(minutes(5), Channel.PORTAL),
                        Message.fromCustomer(minutes(30), Channel.PORTAL));
        Decision decision = ENGINE.decide(ticket, hours(1));
        assertThat(decision.deadline(Clock.NEXT_RESPONSE)).isEmpty();
        assertThat(due(decision, Clock.agreed("log analysis"))).isEqualTo(day(2, 12));
    }

    @Test
    void noResolutionIsPromised() {
        for (int severity = 1; severity <= 4; severity++) {
            assertThat(ENGINE.decide(severity(severity), MONDAY_10_00).deadline(Clock.RESOLUTION))
                    .isEmpty();
        }
    }

    /** Target and calendar of each response, as GateKeeper's table lists them. */
    @ParameterizedTest
    @CsvSource({"1,1 h 24x7", "2,2 h 24x7", "3,4 h business", "4,1 d business"})
    void gateKeeperGivesNoticeOfNewCasesAroundTheClock(int severity, String response) {
        Decision decision = ENGINE.decide(severity(severity).with("around the clock", "requested"), MONDAY_10_00);
        assertThat(steps(decision, "GK1")).singleElement().satisfies(step -> assertThat(step.at())
                .contains(due(decision, Clock.FIRST_RESPONSE)
                        .minus(Published.noticeBefore(response).time())));
    }

    @ParameterizedTest
    @CsvSource({"1,1 h 24x7", "2,4 h 24x7", "3,1 d business", "4,2 d business"})
    void gateKeeperGivesNoticeOfCasesThatWaitOnRedHat(int severity, String response) {
        Ticket ticket = severity(severity)
                .with("around the clock", "requested")
                .happened(
                        Message.toCustomer(minutes(5), Channel.PORTAL),
                        Message.fromCustomer(minutes(30), Channel.PORTAL));
        Decision decision = ENGINE.decide(ticket, minutes(30));
        assertThat(steps(decision, "GK3")).singleElement().satisfies(step -> assertThat(step.at())
                .contains(due(decision, Clock.NEXT_RESPONSE)
                        .minus(Published.noticeBefore(response).time())));
    }

    @Test
    void aNoticeOfABusinessHoursPromiseMayComeInTheNight() {
        Ticket ticket = severity(4)
                .happened(
                        Message.toCustomer(minutes(5), Channel.PORTAL),
                        Message.fromCustomer(minutes(30), Channel.PORTAL));
        Decision decision = ENGINE.decide(ticket, minutes(30));
        assertThat(due(decision, Clock.NEXT_RESPONSE)).isEqualTo(day(2, 10).plusSeconds(1800));
        assertThat(steps(decision, "GK3").get(0).at()).contains(day(1, 22).plusSeconds(1800));
    }

    @Test
    void theFourSituationsFollowEachOtherAlongTime() {
        Ticket waits = severity(1);
        assertThat(dueNow(ENGINE.decide(waits, minutes(19)))).containsExactly("RH1");
        assertThat(dueNow(ENGINE.decide(waits, minutes(20)))).containsExactly("GK1", "RH1");
        assertThat(dueNow(ENGINE.decide(waits, minutes(61)))).containsExactly("GK1", "GK2", "RH1");

        Ticket late = waits.happened(
                Message.toCustomer(minutes(70), Channel.PORTAL), Message.fromCustomer(minutes(80), Channel.PORTAL));
        assertThat(dueNow(ENGINE.decide(late, minutes(99)))).doesNotContain("GK3", "GK4");
        assertThat(dueNow(ENGINE.decide(late, minutes(100)))).contains("GK3").doesNotContain("GK4");
        assertThat(dueNow(ENGINE.decide(late, minutes(141)))).contains("GK3", "GK4");
    }

    @Test
    void eachSituationIsSwitchedOffByTheNameOfItsRule() {
        SlaEngine quiet = SlaEngine.compile(
                Policies.redHatPremium().without("GK1 NEW impending", "GK4 WORH breached"), Desks.CALENDARS);
        assertThat(dueNow(quiet.decide(severity(1), hours(3)))).containsExactly("GK2", "RH1");
    }

    private static List<String> dueNow(Decision decision) {
        return decision.steps(StepState.DUE).stream()
                .map(step -> step.reason().ruleId())
                .sorted()
                .toList();
    }
}
