package io.slarules.examples.servicenow;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDeskPolicyTest {
    private static final SlaEngine ENGINE = ServiceDeskPolicy.engine();
    private static final Instant MONDAY_OPENING = Instant.parse("2026-03-02T14:00:00Z");

    private static Ticket ticket(String impact, String urgency) {
        return Ticket.of("INC-1", "service desk", MONDAY_OPENING)
                .with("impact", impact)
                .with("urgency", urgency);
    }

    private static Deadline closing(Decision decision) {
        return decision.deadline(ServiceDeskPolicy.CLOSING).orElseThrow();
    }

    private static Deadline closedAt(Ticket ticket, Instant closed) {
        return closing(ENGINE.decide(ticket.happened(Closed.of(closed)), closed));
    }

    /** After so much time in which the desk works, 14:00 to 23:00 on Monday to Friday. */
    private static Instant afterServiceHours(long hours) {
        long days = hours / 9;
        long weekends = days / 5;
        return MONDAY_OPENING.plus(Duration.ofDays(days + 2 * weekends)).plus(Duration.ofHours(hours % 9));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, P1, SN-P1",
        "1, 2, P2, SN-P2",
        "1, 3, P3, SN-P3",
        "2, 1, P2, SN-P2",
        "2, 2, P3, SN-P3",
        "2, 3, P4, SN-P4",
        "3, 1, P3, SN-P3",
        "3, 2, P4, SN-P4",
        "3, 3, P4, SN-P4"
    })
    void priority_is_impact_plus_urgency_less_one_but_at_most_four(
            String impact, String urgency, Priority level, String rule) {
        Decision decision = ENGINE.decide(ticket(impact, urgency), MONDAY_OPENING);
        assertThat(decision.priority().value()).isEqualTo(level);
        assertThat(decision.priority().ruleIds()).isEqualTo(rule);
        assertThat(decision.priority().superseded()).isEmpty();
        int formula = Math.min(4, Integer.parseInt(impact) + Integer.parseInt(urgency) - 1);
        assertThat(level.name()).isEqualTo("P" + formula);
    }

    @Test
    void no_rule_speaks_of_an_incident_nobody_rated() {
        Decision decision = ENGINE.decide(Ticket.of("INC-1", "service desk", MONDAY_OPENING), MONDAY_OPENING);
        assertThat(decision.priority().reason().fromRule()).isFalse();
        assertThat(decision.deadlines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 4", "1, 2, 4", "2, 2, 62", "3, 3, 133"})
    void closing_is_in_time_up_to_the_target_and_late_a_minute_after(String impact, String urgency, long hours) {
        Ticket ticket = ticket(impact, urgency);
        Instant due = afterServiceHours(hours);
        Deadline inTime = closedAt(ticket, due);
        assertThat(inTime.targetTime()).isEqualTo(Duration.ofHours(hours));
        assertThat(inTime.elapsed()).isEqualTo(Duration.ofHours(hours));
        assertThat(inTime.state()).isEqualTo(ClockState.MET);
        Deadline late = closedAt(ticket, due.plusSeconds(60));
        assertThat(late.elapsed()).isEqualTo(Duration.ofHours(hours).plusMinutes(1));
        assertThat(late.state()).isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void nights_and_weekends_do_not_count() {
        Instant fridayEvening = Instant.parse("2026-03-06T22:00:00Z");
        Ticket ticket = Ticket.of("INC-1", "service desk", fridayEvening)
                .with("impact", "1")
                .with("urgency", "1");
        Instant mondayAfternoon = Instant.parse("2026-03-09T17:00:00Z");
        assertThat(closing(ENGINE.decide(ticket, fridayEvening)).due()).contains(mondayAfternoon);
        assertThat(closedAt(ticket, mondayAfternoon).state()).isEqualTo(ClockState.MET);
        assertThat(closedAt(ticket, mondayAfternoon.plusSeconds(60)).state()).isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void the_last_priority_decides_and_its_target_counts_from_the_opening() {
        Instant anHourIn = MONDAY_OPENING.plus(Duration.ofHours(1));
        Instant afterFiveHours = MONDAY_OPENING.plus(Duration.ofHours(5));
        Ticket raised = ticket("2", "2")
                .changed(anHourIn, facts -> facts.with("impact", "1").with("urgency", "1"));
        assertThat(closedAt(raised, afterFiveHours).state()).isEqualTo(ClockState.MET_LATE);
        Ticket lowered = ticket("1", "1")
                .changed(anHourIn, facts -> facts.with("impact", "2").with("urgency", "2"));
        assertThat(closedAt(lowered, afterFiveHours).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_target_exceeded_before_the_priority_fell_no_longer_counts() {
        Ticket lowered =
                ticket("1", "1").changed(MONDAY_OPENING.plus(Duration.ofHours(6)), facts -> facts.with("urgency", "3"));
        assertThat(closing(ENGINE.decide(lowered, MONDAY_OPENING.plus(Duration.ofHours(5))))
                        .state())
                .isEqualTo(ClockState.BREACHED);
        assertThat(closedAt(lowered, MONDAY_OPENING.plus(Duration.ofHours(7))).state())
                .isEqualTo(ClockState.MET);
    }

    @Test
    void waiting_for_the_caller_does_not_pause_the_clock() {
        Ticket waiting = ticket("1", "1")
                .happened(WaitStarted.of(
                        MONDAY_OPENING.plusSeconds(60), "Awaiting User Info", WaitFor.CUSTOMER, "which printer"));
        assertThat(closing(ENGINE.decide(waiting, MONDAY_OPENING.plusSeconds(120)))
                        .state())
                .isEqualTo(ClockState.RUNNING);
        Instant late = MONDAY_OPENING.plus(Duration.ofHours(4)).plusSeconds(60);
        assertThat(closedAt(waiting, late).state()).isEqualTo(ClockState.MET_LATE);
    }
}
