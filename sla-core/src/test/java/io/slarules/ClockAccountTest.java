package io.slarules;

import static io.slarules.SomeClocks.march;
import static io.slarules.SomeClocks.opened;
import static io.slarules.SomeClocks.promising;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.RandomSla.Scope;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.decision.ClockAccount;
import io.slarules.decision.ClockAccount.Interval;
import io.slarules.decision.ClockAccount.Kind;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The account of a clock: what it counted and skipped. */
class ClockAccountTest {

    @Test
    void the_intervals_have_no_gap_and_what_counted_adds_up_to_what_elapsed() {
        int accounts = 0;
        for (long seed = 1; seed <= 8; seed++) {
            RandomSla policy = RandomSla.of(seed, Scope.ALL);
            SlaEngine engine = policy.engine();
            RandomHistories tickets = policy.tickets();
            for (int i = 0; i < 80; i++) {
                Ticket ticket = tickets.next();
                Instant now = tickets.within(ticket.opened(), 80 * 60);
                Decision decision = engine.decide(ticket, now);
                for (Deadline deadline : decision.deadlines()) {
                    String what = "seed " + seed + ", ticket " + i + ", " + deadline.clock() + " at " + now;
                    check(decision, deadline, calendar(policy, deadline), what);
                    accounts++;
                }
            }
        }
        assertThat(accounts).isGreaterThan(1000);
    }

    private static BusinessCalendar calendar(RandomSla policy, Deadline deadline) {
        return policy.calendars().get(deadline.calendar());
    }

    private static void check(Decision decision, Deadline deadline, BusinessCalendar calendar, String what) {
        ClockAccount account = decision.account(deadline.clock());
        assertThat(account.elapsed()).as(what).isEqualTo(deadline.elapsed());
        assertThat(account.occurrence()).as(what).isEqualTo(deadline.occurrence());
        Instant at = deadline.started().orElse(decision.now());
        Instant until = deadline.stopped().orElse(decision.now());
        Duration counted = Duration.ZERO;
        for (Interval interval : account.intervals()) {
            assertThat(interval.from()).as(what).isEqualTo(at);
            assertThat(interval.to()).as(what).isAfter(at);
            assertThat(interval.why()).as(what).isNotBlank();
            Duration open = calendar.between(interval.from(), interval.to());
            if (interval.kind() == Kind.COUNTED) {
                assertThat(open).as(what).isEqualTo(interval.length());
                counted = counted.plus(open);
            } else if (interval.kind() == Kind.CLOSED) {
                assertThat(open).as(what).isEqualTo(Duration.ZERO);
            }
            at = interval.to();
        }
        assertThat(counted).as(what).isEqualTo(deadline.elapsed());
        if (!account.intervals().isEmpty()) {
            assertThat(at).as(what).isEqualTo(until);
        } else {
            assertThat(deadline.elapsed()).as(what).isEqualTo(Duration.ZERO);
        }
    }

    @Test
    void it_names_the_waits_the_nights_and_the_time_in_which_the_ticket_was_resolved() {
        Ticket ticket = opened("02T15:00")
                .happened(
                        WaitStarted.of(march("02T16:00"), "w1", WaitFor.CUSTOMER, "log files"),
                        WaitEnded.of(march("03T10:00"), "w1"),
                        Resolved.of(march("03T11:00")),
                        Reopened.of(march("03T13:00"), "again"));
        ClockAccount account = promising(
                        "within(Clock.RESOLUTION, OpenTime.hours(16), \"promised\").pausedBy(WaitFor.CUSTOMER)")
                .decide(ticket, march("04T10:00"))
                .account(Clock.RESOLUTION);
        assertThat(account.elapsed()).isEqualTo(Duration.ofHours(7));
        assertThat(account.intervals())
                .extracting(Interval::kind)
                .containsExactly(
                        Kind.COUNTED, Kind.PAUSED, Kind.COUNTED, Kind.STOPPED, Kind.COUNTED, Kind.CLOSED, Kind.COUNTED);
        assertThat(account.intervals().get(1).why()).contains("w1", "CUSTOMER", "log files");
        assertThat(account.intervals().get(1).length()).isEqualTo(Duration.ofHours(18));
        assertThat(account.toString()).startsWith("RESOLUTION #2: 7 h counted").contains("waiting, w1");
    }
}
