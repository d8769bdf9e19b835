package io.slarules.examples.policies;

import static io.slarules.examples.policies.Desks.MONDAY_10_00;
import static io.slarules.examples.policies.Desks.day;
import static io.slarules.examples.policies.Desks.due;
import static io.slarules.examples.policies.Desks.hours;
import static io.slarules.examples.policies.Desks.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Superseded;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Message;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IbmTechZoneTest {
    private static final SlaEngine ENGINE = SlaEngine.compile(Policies.ibmTechZone(), Desks.CALENDARS);

    private static Ticket severity(int severity, Instant opened) {
        return Desks.openedAt(opened).with("severity", Integer.toString(severity));
    }

    @Test
    void theTableHoldsWhereTheTextSaysOtherwise() {
        Deadline response = ENGINE.decide(severity(1, MONDAY_10_00), MONDAY_10_00)
                .deadline(Clock.FIRST_RESPONSE)
                .orElseThrow();
        assertThat(response.due()).contains(minutes(30));
        assertThat(response.target().superseded())
                .extracting(Superseded::toString)
                .singleElement()
                .asString()
                .contains("2 h");
    }

    @Test
    void severityTwoOutOfHoursIsAnsweredOnTheNextBusinessDay() {
        assertThat(due(ENGINE.decide(severity(2, day(4, 16)), day(4, 16)), Clock.FIRST_RESPONSE))
                .isEqualTo(day(4, 17));
        Instant halfPastFour = day(4, 16).plusSeconds(1800);
        assertThat(due(ENGINE.decide(severity(2, halfPastFour), halfPastFour), Clock.FIRST_RESPONSE))
                .as("reported while TechZone is open, an hour is an hour")
                .isEqualTo(halfPastFour.plusSeconds(3600));
        assertThat(due(ENGINE.decide(severity(2, day(5, 12)), day(5, 12)), Clock.FIRST_RESPONSE))
                .as("reported on Saturday")
                .isEqualTo(day(7, 10));
    }

    @Test
    void updatesFollowEachOther() {
        Ticket ticket = severity(1, MONDAY_10_00)
                .happened(
                        Message.toCustomer(minutes(20), Channel.EMAIL), Message.toCustomer(minutes(70), Channel.EMAIL));
        Deadline update = ENGINE.decide(ticket, minutes(75))
                .deadline(Clock.PERIODIC_UPDATE)
                .orElseThrow();
        assertThat(update.due()).contains(minutes(130));
        assertThat(update.past()).singleElement().satisfies(first -> assertThat(first.state())
                .isEqualTo(ClockState.MET));
        assertThat(ENGINE.decide(ticket, minutes(131))
                        .deadline(Clock.PERIODIC_UPDATE)
                        .orElseThrow()
                        .state())
                .isEqualTo(ClockState.BREACHED);
        assertThat(ENGINE.decide(ticket.happened(Resolved.of(minutes(100))), minutes(131))
                        .deadline(Clock.PERIODIC_UPDATE)
                        .orElseThrow()
                        .open())
                .isFalse();
    }

    @Test
    void severityFourHasNoUpdates() {
        Ticket ticket = severity(4, MONDAY_10_00).happened(Message.toCustomer(minutes(20), Channel.EMAIL));
        assertThat(ENGINE.decide(ticket, hours(1)).deadline(Clock.PERIODIC_UPDATE))
                .isEmpty();
    }

    @Test
    void theTimeToResolveIsAGoalAndNoPromiseToTheCustomer() {
        Deadline goal = ENGINE.decide(severity(1, MONDAY_10_00), hours(7))
                .deadline(Clock.RESOLUTION)
                .orElseThrow();
        assertThat(goal.state()).isEqualTo(ClockState.BREACHED);
        assertThat(goal.commitment()).isEqualTo(Commitment.OLA);
    }
}
