package io.slarules;

import static io.slarules.SomeClocks.deadline;
import static io.slarules.SomeClocks.march;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Note;
import io.slarules.rule.Clock;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.PromiseKept;
import io.slarules.ticket.Role;
import io.slarules.ticket.Statement;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Topic;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Instants and windows that were agreed with the customer are clocks like others. */
class AgreedDatesTest {
    private static final SlaEngine ENGINE = SomeClocks.promising("allAgreed(\"as agreed\")");
    private static final Clock FIX = Clock.agreed("fix");
    private static final Clock VISIT = Clock.agreed("visit");

    private static final Ticket DATED =
            SomeClocks.opened("02T09:00").with(AgreedPromise.by(march("04T12:00"), "fix", march("02T12:00")));
    private static final Ticket WINDOW = SomeClocks.opened("02T09:00")
            .with(AgreedPromise.between(march("04T09:00"), march("04T12:00"), "visit", march("02T12:00")));

    private static Deadline at(Instant now, Ticket ticket, Clock clock) {
        return deadline(ENGINE.decide(ticket, now), clock);
    }

    @Test
    void a_date_is_due_at_its_instant_and_its_share_counts_from_the_agreement() {
        Deadline running = at(march("03T12:00"), DATED, FIX);
        assertThat(running.state()).isEqualTo(ClockState.RUNNING);
        assertThat(running.started()).contains(march("02T12:00"));
        assertThat(running.due()).contains(march("04T12:00"));
        assertThat(running.usedPermille()).isEqualTo(500);
    }

    @Test
    void a_date_is_kept_at_its_instant_or_before_it() {
        for (String kept : new String[] {"03T08:00", "04T12:00"}) {
            Ticket ticket = DATED.happened(PromiseKept.of(march(kept), "fix"));
            assertThat(at(march("06T12:00"), ticket, FIX).state()).isEqualTo(ClockState.MET);
        }
    }

    @Test
    void a_date_is_broken_a_nanosecond_after_its_instant_and_kept_late_from_then_on() {
        Instant after = march("04T12:00").plusNanos(1);
        assertThat(at(march("04T12:00"), DATED, FIX).state()).isEqualTo(ClockState.RUNNING);
        assertThat(ENGINE.decide(DATED, march("04T12:00"))
                        .nextChange()
                        .orElseThrow()
                        .at())
                .isEqualTo(after);
        assertThat(at(after, DATED, FIX).state()).isEqualTo(ClockState.BREACHED);
        Ticket late = DATED.happened(PromiseKept.of(after, "fix"));
        assertThat(at(march("06T12:00"), late, FIX).state()).isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void a_date_on_a_calendar_counts_its_open_time() {
        Ticket ticket = SomeClocks.opened("02T09:00")
                .with(AgreedPromise.by(march("03T13:00"), "fix", march("02T13:00"))
                        .onCalendar("office"));
        Deadline running = at(march("02T17:00"), ticket, FIX);
        assertThat(running.calendar()).isEqualTo("office");
        assertThat(running.targetTime()).isEqualTo(Duration.ofHours(8));
        assertThat(running.usedPermille()).isEqualTo(500);
        assertThat(running.due()).contains(march("03T13:00"));
    }

    @Test
    void a_window_is_kept_inside_it() {
        Ticket inside = WINDOW.happened(PromiseKept.of(march("04T10:00"), "visit"));
        assertThat(at(march("04T11:00"), inside, VISIT).state()).isEqualTo(ClockState.MET);
        Ticket atItsStart = WINDOW.happened(PromiseKept.of(march("04T09:00"), "visit"));
        assertThat(at(march("04T11:00"), atItsStart, VISIT).state()).isEqualTo(ClockState.MET);
        Ticket late = WINDOW.happened(PromiseKept.of(march("04T12:01"), "visit"));
        assertThat(at(march("04T13:00"), late, VISIT).state()).isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void who_comes_before_the_window_has_not_kept_it_and_the_decision_says_so() {
        Ticket early = WINDOW.happened(PromiseKept.of(march("04T08:59"), "visit"));
        assertThat(at(march("04T10:00"), early, VISIT).state()).isEqualTo(ClockState.RUNNING);
        assertThat(at(march("04T13:00"), early, VISIT).state()).isEqualTo(ClockState.BREACHED);
        assertThat(ENGINE.decide(early, march("04T13:00")).notes())
                .extracting(Note::text)
                .anyMatch(text -> text.contains("before its window (visit") && text.endsWith("keeps nothing"));
    }

    @Test
    void a_date_that_is_moved_with_prior_notice_is_replaced_and_its_first_value_stays_known() {
        Ticket moved = DATED.changed(
                        march("03T12:00"),
                        facts -> facts.with(AgreedPromise.by(march("06T12:00"), "fix", march("03T12:00"))),
                        "the part is late")
                .happened(Statement.of(march("03T13:00"), "s1", Topic.DATE, "Friday noon", Role.CUSTOMER));
        Deadline now = at(march("05T12:00"), moved, FIX);
        assertThat(now.state()).isEqualTo(ClockState.RUNNING);
        assertThat(now.due()).contains(march("06T12:00"));
        assertThat(now.past()).hasSize(1);
        assertThat(now.past().get(0).state()).isEqualTo(ClockState.REPLACED);
        assertThat(now.past().get(0).due()).contains(march("04T12:00"));
        assertThat(now.everBroken()).isFalse();
    }

    @Test
    void a_date_that_is_moved_without_prior_notice_was_broken() {
        Ticket moved = DATED.changed(
                march("03T12:00"),
                facts -> facts.with(AgreedPromise.by(march("06T12:00"), "fix", march("03T12:00"))),
                "the part is late");
        Ticket toldTooLate =
                moved.happened(Statement.of(march("04T12:01"), "s1", Topic.DATE, "Friday noon", Role.CUSTOMER));
        Ticket toldTheOwner =
                moved.happened(Statement.of(march("03T13:00"), "s1", Topic.DATE, "Friday noon", Role.OWNER));
        for (Ticket ticket : new Ticket[] {moved, toldTooLate, toldTheOwner}) {
            Deadline now = at(march("05T12:00"), ticket, FIX);
            assertThat(now.due()).contains(march("06T12:00"));
            assertThat(now.past().get(0).state()).isEqualTo(ClockState.BREACHED);
            assertThat(now.past().get(0).due()).contains(march("04T12:00"));
            assertThat(now.everBroken()).isTrue();
        }
    }
}
