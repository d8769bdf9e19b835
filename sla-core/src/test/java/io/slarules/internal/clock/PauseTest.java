package io.slarules.internal.clock;

import static io.slarules.internal.clock.Standing.assertDue;
import static io.slarules.internal.clock.Standing.only;
import static io.slarules.internal.policy.Lives.OFFICE;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.internal.policy.Lives.waitEnds;
import static io.slarules.internal.policy.Lives.waitStarts;
import static io.slarules.rule.Clock.WORKAROUND;
import static io.slarules.ticket.WaitFor.CUSTOMER;
import static io.slarules.ticket.WaitFor.INTERNAL;
import static io.slarules.ticket.WaitFor.PART;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.internal.policy.Lives;
import io.slarules.ticket.Resolved;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseTest {
    private final Lives life = opened("02T09:00")
            .stretch(outcome(promised(WORKAROUND, "4 h").on(OFFICE).pausedBy(CUSTOMER, PART)));

    @Test
    void while_paused_there_is_no_due_but_elapsed_and_remaining() {
        life.happened(waitStarts("02T10:00", "w", CUSTOMER));
        Deadline deadline = only(life.at("04T10:00"));
        assertThat(deadline.state()).isEqualTo(ClockState.PAUSED);
        assertThat(deadline.due()).isEmpty();
        assertThat(deadline.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_resume_ends_only_its_own_wait() {
        life.happened(
                waitStarts("02T10:00", "a", CUSTOMER),
                waitStarts("02T11:00", "b", PART),
                waitEnds("02T12:00", "a"),
                waitEnds("02T13:00", "unknown"),
                waitEnds("02T14:00", "b"));
        assertThat(only(life.at("02T13:30")).state()).isEqualTo(ClockState.PAUSED);
        assertDue(only(life.at("02T15:00")), ClockState.RUNNING, "02T17:00", "2 h");
    }

    @Test
    void a_wait_that_was_started_twice_ends_once() {
        life.happened(
                waitStarts("02T10:00", "a", CUSTOMER),
                waitStarts("02T11:00", "a", CUSTOMER),
                waitEnds("02T12:00", "a"));
        assertDue(only(life.at("02T14:00")), ClockState.RUNNING, "02T15:00", "3 h");
    }

    @Test
    void what_was_used_up_where_a_pause_begins_was_due_then_and_not_when_it_ends() {
        Lives paused = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "1 h").pausedBy(CUSTOMER)))
                .happened(
                        waitStarts("02T10:00", "a", CUSTOMER),
                        waitEnds("02T12:00", "a"),
                        waitStarts("02T13:00", "b", CUSTOMER),
                        waitEnds("02T15:00", "b"));
        assertDue(only(paused.at("02T16:00")), ClockState.BREACHED, "02T10:00", "3 h");
    }

    @Test
    void two_waits_of_one_kind_are_united() {
        life.happened(
                waitStarts("02T10:00", "a", CUSTOMER),
                waitStarts("02T11:00", "b", CUSTOMER),
                waitEnds("02T12:00", "a"),
                waitEnds("02T13:00", "b"));
        assertDue(only(life.at("02T14:00")), ClockState.RUNNING, "02T16:00", "2 h");
    }

    @Test
    void a_pause_over_the_weekend_moves_a_business_hours_deadline_by_nothing() {
        Lives friday = opened("06T15:00")
                .stretch(outcome(promised(WORKAROUND, "4 h").on(OFFICE).pausedBy(CUSTOMER)))
                .happened(waitStarts("06T17:00", "w", CUSTOMER), waitEnds("09T09:00", "w"));
        assertDue(only(friday.at("09T10:00")), ClockState.RUNNING, "09T11:00", "3 h");
    }

    @Test
    void a_wait_of_another_kind_pauses_nothing() {
        life.happened(waitStarts("02T10:00", "w", INTERNAL));
        assertDue(only(life.at("02T11:00")), ClockState.RUNNING, "02T13:00", "2 h");
    }

    @Test
    void a_wait_before_the_opening_pauses_from_the_opening() {
        life.happened(waitStarts("01T10:00", "w", CUSTOMER), waitEnds("02T10:00", "w"));
        assertDue(only(life.at("02T11:00")), ClockState.RUNNING, "02T14:00", "1 h");
    }

    @Test
    void a_pause_straight_into_the_resolution_is_kept() {
        life.happened(waitStarts("02T10:00", "w", CUSTOMER), Resolved.of(march("02T16:00")));
        assertDue(only(life.at("05T09:00")), ClockState.MET, "03T11:00", "1 h");
    }

    @Test
    void a_broken_promise_stays_breached_while_paused() {
        life.happened(waitStarts("02T14:00", "w", CUSTOMER));
        assertDue(only(life.at("02T15:00")), ClockState.BREACHED, "02T13:00", "5 h");
    }

    @Test
    void each_stretch_says_which_waits_pause() {
        Lives raised = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "4 h").on(OFFICE).pausedBy(CUSTOMER)))
                .change("02T12:00", outcome(promised(WORKAROUND, "4 h").on(OFFICE)))
                .happened(waitStarts("02T10:00", "w", CUSTOMER), waitEnds("02T13:00", "w"));
        assertDue(only(raised.at("02T13:00")), ClockState.RUNNING, "02T15:00", "2 h");
        assertThat(only(raised.at("02T13:00")).occurrence()).isEqualTo(1);
    }
}
