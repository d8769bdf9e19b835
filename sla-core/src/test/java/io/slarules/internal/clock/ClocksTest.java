package io.slarules.internal.clock;

import static io.slarules.internal.clock.Standing.assertDue;
import static io.slarules.internal.clock.Standing.deadlines;
import static io.slarules.internal.clock.Standing.only;
import static io.slarules.internal.policy.Lives.OFFICE;
import static io.slarules.internal.policy.Lives.answer;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.rule.Clock.FIRST_RESPONSE;
import static io.slarules.rule.Clock.RESOLUTION;
import static io.slarules.rule.Clock.WORKAROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.calendar.BeyondHorizonException;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.DeadlineException;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Lives;
import io.slarules.rule.Clock;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Cancelled;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Message;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WorkaroundInPlace;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private final Lives life =
            opened("02T08:00").stretch(outcome(promised(WORKAROUND, "10 h").on(OFFICE)));

    @Test
    void counts_open_time_of_its_own_calendar() {
        Deadline deadline = only(life.at("02T12:00"));
        assertDue(deadline, ClockState.RUNNING, "03T11:00", "3 h");
        assertThat(deadline.started()).contains(march("02T08:00"));
        assertThat(deadline.calendar()).isEqualTo("office");
        assertThat(deadline.occurrence()).isEqualTo(1);
        assertThat(deadline.usedPermille()).isEqualTo(300);
    }

    @Test
    void is_in_time_at_its_due_and_breached_a_nanosecond_later() {
        assertDue(only(life.at("03T11:00")), ClockState.RUNNING, "03T11:00", "10 h");
        assertThat(only(life.at(march("03T11:00").plusNanos(1))).state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void due_at_closing_is_not_breached_before_the_next_opening() {
        Lives friday =
                opened("06T09:00").stretch(outcome(promised(WORKAROUND, "8 h").on(OFFICE)));
        assertDue(only(friday.at("07T12:00")), ClockState.RUNNING, "06T17:00", "8 h");
        assertThat(only(friday.at("09T09:00")).state()).isEqualTo(ClockState.RUNNING);
        assertThat(only(friday.at(march("09T09:00").plusNanos(1))).state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void an_answer_at_the_due_instant_is_in_time() {
        Lives answered = opened("02T09:00")
                .stretch(outcome(promised(FIRST_RESPONSE, "15 min").on(OFFICE)))
                .happened(answer("02T09:15"));
        Deadline deadline = only(answered.at("05T09:00"));
        assertDue(deadline, ClockState.MET, "02T09:15", "15 min");
        assertThat(deadline.stopped()).contains(march("02T09:15"));
    }

    @Test
    void an_answer_after_closing_with_all_of_the_time_used_was_due_at_closing() {
        Lives answered = opened("02T09:00")
                .stretch(outcome(promised(FIRST_RESPONSE, "8 h").on(OFFICE)))
                .happened(answer("02T20:00"));
        assertDue(only(answered.at("03T09:00")), ClockState.MET, "02T17:00", "8 h");
    }

    @Test
    void late_but_answered_is_met_late() {
        Lives answered = opened("02T09:00")
                .stretch(outcome(promised(FIRST_RESPONSE, "15 min").on(OFFICE)))
                .happened(answer("02T09:15:01"));
        assertDue(only(answered.at("05T09:00")), ClockState.MET_LATE, "02T09:15", "15 min 1 s");
    }

    @Test
    void only_a_message_to_the_customer_answers() {
        Lives asked = opened("02T09:00")
                .stretch(outcome(promised(FIRST_RESPONSE, "1 h")))
                .happened(Message.fromCustomer(march("02T09:10"), Channel.EMAIL));
        assertThat(only(asked.at("02T09:30")).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void an_answer_before_the_opening_counts_from_the_opening() {
        Lives answered = opened("02T09:00")
                .stretch(outcome(promised(FIRST_RESPONSE, "1 h")))
                .happened(answer("02T08:10"));
        Deadline deadline = only(answered.at("02T09:30"));
        assertDue(deadline, ClockState.MET, "02T10:00", "0 min");
        assertThat(deadline.stopped()).contains(march("02T09:00"));
    }

    @Test
    void the_workaround_clock_stops_at_the_resolution_when_that_comes_first() {
        life.happened(Resolved.of(march("02T11:00")), WorkaroundInPlace.of(march("02T12:00")));
        assertThat(only(life.at("04T09:00")).stopped()).contains(march("02T11:00"));
    }

    @Test
    void resolution_stops_at_the_closing_when_nobody_said_resolved() {
        Lives closed = opened("02T09:00")
                .stretch(outcome(promised(RESOLUTION, "3 d")))
                .happened(Closed.of(march("03T09:00")), Closed.of(march("08T09:00")));
        assertDue(only(closed.at("09T09:00")), ClockState.MET, "05T09:00", "24 h");
    }

    @Test
    void is_not_started_before_the_opening() {
        Deadline deadline = only(life.at("01T08:00"));
        assertThat(deadline.state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(deadline.started()).isEmpty();
        assertThat(deadline.due()).isEmpty();
        assertThat(deadline.elapsed()).isZero();
    }

    @Test
    void a_promise_nobody_keeps_before_the_closing_is_cancelled_unless_it_is_late() {
        Lives closed = opened("02T09:00")
                .stretch(outcome(promised(FIRST_RESPONSE, "1 h"), promised(WORKAROUND, "3 d")))
                .happened(Closed.of(march("03T09:00")));
        List<Deadline> all = deadlines(closed.at("09T09:00"));
        assertThat(all).extracting(Deadline::clock).containsExactlyInAnyOrder(FIRST_RESPONSE, WORKAROUND);
        for (Deadline deadline : all) {
            boolean late = deadline.clock().equals(FIRST_RESPONSE);
            assertThat(deadline.state()).isEqualTo(late ? ClockState.MET_LATE : ClockState.CANCELLED);
            assertThat(deadline.stopped()).contains(march("03T09:00"));
        }
    }

    @Test
    void a_withdrawn_ticket_owes_nothing() {
        life.happened(Cancelled.of(march("05T09:00"), "duplicate"));
        assertThat(only(life.at("09T09:00")).state()).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void a_clock_of_its_own_starts_and_stops_with_the_events_it_names() {
        Lives own = opened("02T08:00")
                .stretch(outcome(promised(Clock.named("acknowledged"), "30 min")
                        .starts(EventKind.HAND_OVER)
                        .stops(EventKind.ACCEPTANCE)))
                .happened(
                        Acceptance.of(march("02T09:00"), "Lin", Tier.GLOBAL),
                        HandOver.of(march("02T10:00"), Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL),
                        Acceptance.of(march("02T10:20"), "Lin", Tier.GLOBAL));
        assertThat(only(own.at("02T09:30")).state()).isEqualTo(ClockState.NOT_STARTED);
        assertDue(only(own.at("02T10:10")), ClockState.RUNNING, "02T10:30", "10 min");
        assertDue(only(own.at("02T18:00")), ClockState.MET, "02T10:30", "20 min");
    }

    @Test
    void open_promises_come_first_by_their_due() {
        Lives several = opened("02T09:00")
                .stretch(outcome(
                        promised(RESOLUTION, "3 d"),
                        promised(WORKAROUND, "1 d"),
                        promised(FIRST_RESPONSE, "1 h"),
                        promised(Clock.named("callback"), "1 h").starts(EventKind.CALLBACK)))
                .happened(answer("02T09:05"));
        assertThat(deadlines(several.at("02T10:00")))
                .extracting(d -> d.clock().name())
                .containsExactly("WORKAROUND", "RESOLUTION", "callback", "FIRST_RESPONSE");
    }

    @Test
    void what_no_calendar_can_count_is_refused_with_ticket_and_clock() {
        Life far = opened("02T09:00")
                .stretch(outcome(promised(RESOLUTION, "100000 d").on(OFFICE)))
                .at("02T10:00");
        assertThatThrownBy(() -> deadlines(far))
                .isInstanceOf(DeadlineException.class)
                .hasCauseInstanceOf(BeyondHorizonException.class)
                .hasMessageContaining("T-1")
                .hasMessageContaining("clock (RESOLUTION)");
    }
}
