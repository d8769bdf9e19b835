package io.slarules.examples.embedding;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Channel;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.HostEvent;
import io.slarules.ticket.Message;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The clocks of acme-clocks.drl. */
class AcmeClocksTest {
    private static final BusinessCalendar FAB = BusinessCalendar.named("fab")
            .in("Asia/Taipei")
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .build();
    private static final SlaEngine ENGINE = SlaEngine.compile(
            RuleSet.of(RuleFile.of("acme-clocks.drl", Samples.text("acme-clocks.drl"))), Calendars.of(FAB));
    private static final Instant MONDAY_10_00 = Instant.parse("2026-11-23T02:00:00Z");

    private static Instant hours(double afterOpening) {
        return MONDAY_10_00.plus(Duration.ofMinutes((long) (afterOpening * 60)));
    }

    private static final Ticket OPENED = Ticket.of("T-1", "fab-7", MONDAY_10_00);

    @Test
    void eachMessageHasACycleOfItsOwn() {
        Ticket ticket = OPENED.happened(
                Message.toCustomer(hours(3), Channel.EMAIL),
                Message.fromCustomer(hours(3.5), Channel.EMAIL),
                Message.fromCustomer(hours(4), Channel.EMAIL));
        Decision decision = ENGINE.decide(ticket, hours(5));
        Deadline answer = decision.deadline(Clock.NEXT_RESPONSE).orElseThrow();
        assertThat(answer.due()).contains(hours(23.5)); // four working hours after the older message: Tuesday, 09:30
        assertThat(answer.past().get(0).state()).isEqualTo(ClockState.MET); // the opening was answered in time
        assertThat(answer.longestElapsed()).isEqualTo(Duration.ofHours(3));

        Decision tomorrow = decision.at(hours(24)); // the same facts seen later; no rule runs
        assertThat(tomorrow.deadline(Clock.NEXT_RESPONSE).orElseThrow().state()).isEqualTo(ClockState.BREACHED);
        assertThat(tomorrow.account(Clock.NEXT_RESPONSE).intervals()).hasSize(3); // open, closed for the night, open
    }

    @Test
    void anAgreementInsideTheHouseRunsWhileItsTierHasTheCase() {
        Ticket ticket = OPENED.happened(
                HandOver.of(hours(1), Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL),
                Acceptance.of(hours(2), "Mei", Tier.GLOBAL));
        Deadline global = ENGINE.decide(ticket, hours(3))
                .deadline(Clock.named("GLOBAL_SUPPORT"))
                .orElseThrow();
        assertThat(global.started()).contains(hours(2));
        assertThat(global.due()).contains(hours(50));
    }

    @Test
    void theSuppliersPartIsCountedInBusinessDays() {
        Ticket ticket = OPENED.happened(HostEvent.of(hours(1), "part ordered"));
        Deadline part = ENGINE.decide(ticket, hours(3))
                .deadline(Clock.named("SPARE_PART"))
                .orElseThrow();
        assertThat(part.due()).contains(hours(79));
    }
}
