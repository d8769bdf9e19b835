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
    private static final SlaEngine ENGINE = SlaEngine.compile(AcmePolicy.ruleSet(), Calendars.of(FAB));
    private static final Instant FRIDAY_15_00 = Instant.parse("2026-11-20T07:00:00Z");

    private static Ticket ticket(String plan, int percentLost) {
        return Ticket.of("T-1", Customer.of("fab-7").onPlan(plan), FRIDAY_15_00)
                .with(Asset.equipment("ETCH-04").inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPercent(percentLost)));
    }

    private static Decision decide(String plan, int percentLost) {
        return ENGINE.decide(ticket(plan, percentLost), FRIDAY_15_00);
    }

    @Test
    void goldIsPromisedAWorkaroundWithinTwelveWorkingHours() {
        Deadline workaround = decide("gold", 12).deadline(Clock.WORKAROUND).orElseThrow();
        assertThat(workaround.due()).contains(Instant.parse("2026-11-24T03:00:00Z")); // Tuesday, 11:00 in Taipei
        assertThat(workaround.target().ruleIds()).isEqualTo("A1");
    }

    @Test
    void goldBuysNoPriority() {
        for (int percentLost : new int[] {0, 5, 30, 90}) {
            assertThat(decide("gold", percentLost).priority())
                    .isEqualTo(decide("", percentLost).priority());
        }
    }

    @Test
    void waitingForTheCustomerPausesTheWorkaround() {
        Instant asked = FRIDAY_15_00.plus(Duration.ofHours(1));
        Ticket waiting = ticket("gold", 12).happened(WaitStarted.of(asked, "w1", WaitFor.CUSTOMER, "log files"));
        Decision nextWeek = ENGINE.decide(waiting, asked.plus(Duration.ofDays(7)));
        Deadline workaround = nextWeek.deadline(Clock.WORKAROUND).orElseThrow();
        assertThat(workaround.state()).isEqualTo(ClockState.PAUSED);
        assertThat(workaround.elapsed()).isEqualTo(Duration.ofHours(1));
    }
}
// end
