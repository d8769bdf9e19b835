package io.slarules.internal.clock;

import static io.slarules.internal.clock.Standing.assertDue;
import static io.slarules.internal.clock.Standing.deadlines;
import static io.slarules.internal.clock.Standing.only;
import static io.slarules.internal.policy.Lives.OFFICE;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.internal.policy.Lives.waitEnds;
import static io.slarules.internal.policy.Lives.waitStarts;
import static io.slarules.rule.Clock.RESOLUTION;
import static io.slarules.rule.Clock.WORKAROUND;
import static io.slarules.rule.Retarget.AT_CHANGE_NEVER_LATER;
import static io.slarules.rule.Retarget.RESTART_AT_CHANGE;
import static io.slarules.ticket.WaitFor.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Superseded;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Lives;
import io.slarules.ticket.WorkaroundInPlace;
import org.junit.jupiter.api.Test;

class RetargetTest {
    @Test
    void by_default_the_new_target_counts_from_the_start_and_pauses_are_kept() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h").pausedBy(CUSTOMER)))
                .change("02T13:00", outcome(promised(WORKAROUND, "4 h")))
                .happened(waitStarts("02T10:00", "w", CUSTOMER), waitEnds("02T12:00", "w"))
                .at("02T14:00");
        Deadline deadline = only(life);
        assertDue(deadline, ClockState.RUNNING, "02T15:00", "3 h");
        assertThat(deadline.occurrence()).isEqualTo(2);
    }

    @Test
    void restarted_at_the_change_it_counts_anew() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h")))
                .change("02T13:00", outcome(promised(WORKAROUND, "4 h").retarget(RESTART_AT_CHANGE)))
                .at("02T14:00");
        assertDue(only(life), ClockState.RUNNING, "02T17:00", "1 h");
        assertThat(only(life).started()).contains(march("02T13:00"));
    }

    @Test
    void restarted_at_the_change_also_the_first_target_counts_from_where_a_change_brings_it_about() {
        Life life = opened("02T09:00")
                .stretch(outcome())
                .change("02T13:00", outcome(promised(WORKAROUND, "4 h").retarget(RESTART_AT_CHANGE)))
                .at("02T14:00");
        assertDue(only(life), ClockState.RUNNING, "02T17:00", "1 h");
        assertThat(only(life).occurrence()).isEqualTo(1);
    }

    @Test
    void by_default_the_first_target_counts_from_the_start_however_late_it_is_promised() {
        Life life = opened("02T09:00")
                .stretch(outcome())
                .change("02T13:00", outcome(promised(WORKAROUND, "4 h")))
                .at("02T13:00");
        assertDue(only(life), ClockState.RUNNING, "02T13:00", "4 h");
    }

    @Test
    void never_later_keeps_the_old_promise_whole_when_it_is_due_first() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h").retarget(AT_CHANGE_NEVER_LATER)))
                .change("02T13:00", outcome(promised(WORKAROUND, "5 h").retarget(AT_CHANGE_NEVER_LATER)))
                .at("02T14:00");
        Deadline deadline = only(life);
        assertDue(deadline, ClockState.RUNNING, "02T17:00", "5 h");
        assertThat(deadline.occurrence()).isEqualTo(1);
        assertThat(deadline.target().value()).isEqualTo(OpenTime.hours(8));
        assertThat(deadline.target().superseded())
                .extracting(Superseded::why)
                .containsExactly("the promise in force stays, it is not due later");
    }

    @Test
    void a_promise_used_up_by_closing_was_due_then_however_late_in_the_evening_facts_lapse() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h").on(OFFICE)))
                .lapse("02T20:00", outcome(promised(WORKAROUND, "10 h")))
                .at("02T21:00");
        Deadline deadline = only(life);
        assertDue(deadline, ClockState.RUNNING, "02T17:00", "8 h");
        assertThat(deadline.occurrence()).isEqualTo(1);
    }

    @Test
    void never_later_takes_the_new_promise_from_the_change_when_that_is_due_first() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h").retarget(AT_CHANGE_NEVER_LATER)))
                .change("02T13:00", outcome(promised(WORKAROUND, "3 h").retarget(AT_CHANGE_NEVER_LATER)))
                .at("02T14:00");
        Deadline deadline = only(life);
        assertDue(deadline, ClockState.RUNNING, "02T16:00", "1 h");
        assertThat(deadline.occurrence()).isEqualTo(2);
    }

    @Test
    void never_later_keeps_the_old_promise_on_equal_dues() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h").retarget(AT_CHANGE_NEVER_LATER)))
                .change("02T13:00", outcome(promised(WORKAROUND, "4 h").retarget(AT_CHANGE_NEVER_LATER)))
                .at("02T14:00");
        assertThat(only(life).occurrence()).isEqualTo(1);
    }

    @Test
    void never_later_compares_both_as_if_unpaused_from_the_change() {
        // Three hours are left of the old one, paused by then; the new four hours would run at once.
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "4 h")
                        .retarget(AT_CHANGE_NEVER_LATER)
                        .pausedBy(CUSTOMER)))
                .change("02T20:00", outcome(promised(WORKAROUND, "5 h").retarget(AT_CHANGE_NEVER_LATER)))
                .happened(waitStarts("02T10:00", "w", CUSTOMER))
                .at("02T21:00");
        assertDue(only(life), ClockState.RUNNING, "02T23:00", "2 h");
    }

    @Test
    void a_broken_promise_is_not_mended_by_a_never_later_retarget() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "1 h").retarget(AT_CHANGE_NEVER_LATER)))
                .change("02T13:00", outcome(promised(WORKAROUND, "5 min").retarget(AT_CHANGE_NEVER_LATER)))
                .at("02T13:01");
        assertDue(only(life), ClockState.BREACHED, "02T10:00", "4 h 1 min");
    }

    @Test
    void a_lapse_never_lengthens_a_target_in_force() {
        Lives life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "4 h")))
                .lapse("02T10:00", outcome(promised(WORKAROUND, "8 h")));
        assertDue(only(life.at("02T11:00")), ClockState.RUNNING, "02T13:00", "2 h");
    }

    @Test
    void what_a_lapse_left_in_force_stays_when_other_facts_change_later() {
        Lives life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "4 h")))
                .lapse("02T10:00", outcome(promised(WORKAROUND, "8 h")))
                .change("02T11:00", outcome(promised(WORKAROUND, "8 h"), promised(RESOLUTION, "9 d")))
                .change("02T12:00", outcome(promised(WORKAROUND, "7 h")));
        assertThat(deadlines(life.at("02T11:30")).get(0).due()).contains(march("02T13:00"));
        assertDue(deadlines(life.at("02T12:30")).get(0), ClockState.RUNNING, "02T16:00", "3 h 30 min");
    }

    @Test
    void a_lapse_after_which_no_rule_speaks_withdraws_no_promise() {
        Lives life =
                opened("02T09:00").stretch(outcome(promised(WORKAROUND, "4 h"))).lapse("02T10:00", outcome());
        assertDue(only(life.at("02T11:00")), ClockState.RUNNING, "02T13:00", "2 h");
    }

    @Test
    void a_change_after_which_no_rule_speaks_cancels_the_promise() {
        Lives life =
                opened("02T09:00").stretch(outcome(promised(WORKAROUND, "4 h"))).change("02T10:00", outcome());
        Deadline deadline = only(life.at("02T11:00"));
        assertThat(deadline.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(deadline.target().reason().fromRule()).isFalse();
    }

    @Test
    void a_stopped_clock_is_not_retargeted() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h")))
                .change("02T13:00", outcome(promised(WORKAROUND, "1 h")))
                .happened(WorkaroundInPlace.of(march("02T12:00")))
                .at("02T14:00");
        assertDue(only(life), ClockState.MET, "02T17:00", "3 h");
    }

    @Test
    void an_event_at_the_instant_of_a_change_meets_the_promise_in_force_until_then() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h")))
                .change("02T13:00", outcome(promised(WORKAROUND, "1 h")))
                .happened(WorkaroundInPlace.of(march("02T13:00")))
                .at("02T14:00");
        assertDue(only(life), ClockState.MET, "02T17:00", "4 h");
    }

    @Test
    void a_promise_first_made_later_counts_from_the_opening() {
        Life life = opened("02T09:00")
                .stretch(outcome())
                .change("02T13:00", outcome(promised(WORKAROUND, "8 h").retarget(AT_CHANGE_NEVER_LATER)))
                .at("02T14:00");
        assertDue(only(life), ClockState.RUNNING, "02T17:00", "5 h");
    }
}
