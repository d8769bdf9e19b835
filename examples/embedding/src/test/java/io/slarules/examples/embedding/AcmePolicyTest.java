package io.slarules.examples.embedding;

import static io.slarules.testing.assertj.PolicyAssertions.assertThat;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.ClockState;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.testing.Happens;
import io.slarules.testing.Policy;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

// snippet: policy-test
class AcmePolicyTest {
    private static final BusinessCalendar FAB = BusinessCalendar.named("fab")
            .in("Asia/Taipei")
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .build();
    private static final Policy POLICY = Policy.of(AcmePolicy.ruleSet(), Calendars.of(FAB));
    private static final Instant FRIDAY_15_00 = Instant.parse("2026-11-20T07:00:00Z");

    private static Ticket ticket(String plan, int percentLost) {
        return Ticket.of("T-1", Customer.of("fab-7").onPlan(plan), FRIDAY_15_00)
                .with(Asset.equipment("ETCH-04").inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPercent(percentLost)));
    }

    @Test
    void goldIsPromisedAWorkaroundWithinTwelveWorkingHours() {
        POLICY.given(ticket("gold", 12))
                .at(FRIDAY_15_00)
                .expectTarget(Clock.WORKAROUND, OpenTime.hours(12), "A1")
                .expectDue(Clock.WORKAROUND, Instant.parse("2026-11-24T03:00:00Z")); // Tuesday, 11:00 in Taipei
    }

    @Test
    void theDirectorHearsOfASevereCaseAtHalfOfTheWorkaround() {
        POLICY.rule("A2").firesOn(ticket("", 40), FRIDAY_15_00).staysSilentOn(ticket("gold", 12), FRIDAY_15_00);
        POLICY.play(ticket("", 40))
                .until(FRIDAY_15_00.plus(Duration.ofDays(3)))
                .expectAt(FRIDAY_15_00.plus(Duration.ofHours(12)), Happens.due("A2"))
                .expectOrder(Happens.due("A2"), Happens.breach(Clock.WORKAROUND));
    }

    @Test
    void waitingForTheCustomerPausesTheWorkaround() {
        Instant asked = FRIDAY_15_00.plus(Duration.ofHours(1));
        Ticket waiting = ticket("gold", 12).happened(WaitStarted.of(asked, "w1", WaitFor.CUSTOMER, "log files"));
        Decision nextWeek = POLICY.decide(waiting, asked.plus(Duration.ofDays(7)));
        assertThat(nextWeek).hasState(Clock.WORKAROUND, ClockState.PAUSED);
        assertThat(nextWeek.deadline(Clock.WORKAROUND).orElseThrow().elapsed()).isEqualTo(Duration.ofHours(1));
    }
}
// end
