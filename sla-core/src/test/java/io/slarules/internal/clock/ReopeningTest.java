package io.slarules.internal.clock;

import static io.slarules.internal.clock.Standing.assertDue;
import static io.slarules.internal.clock.Standing.only;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.rule.Clock.FIRST_RESPONSE;
import static io.slarules.rule.Clock.RESOLUTION;
import static io.slarules.rule.Clock.WORKAROUND;
import static io.slarules.rule.Retarget.AT_CHANGE_NEVER_LATER;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Lives;
import io.slarules.rule.Reopening;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReopeningTest {
    private Lives resolved(Reopening how) {
        return opened("02T09:00")
                .stretch(outcome(promised(RESOLUTION, "8 h").reopening(how)))
                .happened(
                        Resolved.of(march("02T11:00")),
                        Closed.of(march("02T12:00")),
                        Reopened.of(march("02T14:00"), "it is back"));
    }

    @Test
    void continues_without_the_closed_span() {
        Deadline deadline = only(resolved(Reopening.CONTINUE).at("02T15:00"));
        assertDue(deadline, ClockState.RUNNING, "02T20:00", "3 h");
        assertThat(deadline.occurrence()).isEqualTo(2);
        assertThat(deadline.started()).contains(march("02T09:00"));
    }

    @Test
    void continues_with_the_closed_span_counted() {
        Deadline deadline = only(resolved(Reopening.CONTINUE_COUNTED).at("02T15:00"));
        assertDue(deadline, ClockState.RUNNING, "02T17:00", "6 h");
    }

    @Test
    void counts_the_closed_span_only_not_that_between_workaround_and_closing() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h").reopening(Reopening.CONTINUE_COUNTED)))
                .happened(
                        WorkaroundInPlace.of(march("02T10:00")),
                        Resolved.of(march("02T13:00")),
                        Reopened.of(march("02T14:00"), "it is back"))
                .at("02T15:00");
        assertThat(only(life).elapsed()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void begins_a_new_cycle() {
        Deadline deadline = only(resolved(Reopening.NEW_CYCLE).at("02T15:00"));
        assertDue(deadline, ClockState.RUNNING, "02T22:00", "1 h");
        assertThat(deadline.started()).contains(march("02T14:00"));
        assertThat(deadline.occurrence()).isEqualTo(2);
    }

    @Test
    void keeps_the_first_stop() {
        Deadline deadline = only(resolved(Reopening.FIRST_STOP_FINAL).at("02T15:00"));
        assertDue(deadline, ClockState.MET, "02T17:00", "2 h");
        assertThat(deadline.occurrence()).isEqualTo(1);
    }

    @Test
    void closing_without_an_answer_is_no_stop() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(FIRST_RESPONSE, "8 h")))
                .happened(Closed.of(march("02T10:00")), Reopened.of(march("02T12:00"), "not answered"))
                .at("02T13:00");
        assertDue(only(life), ClockState.RUNNING, "02T19:00", "2 h");
    }

    @Test
    void a_reopening_of_an_open_ticket_reopens_nothing() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h")))
                .happened(WorkaroundInPlace.of(march("02T10:00")), Reopened.of(march("02T12:00"), "?"))
                .at("02T13:00");
        assertThat(only(life).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_target_changed_while_closed_is_weighed_at_the_reopening() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(RESOLUTION, "8 h").retarget(AT_CHANGE_NEVER_LATER)))
                .change("02T12:00", outcome(promised(RESOLUTION, "3 h").retarget(AT_CHANGE_NEVER_LATER)))
                .happened(Resolved.of(march("02T11:00")), Reopened.of(march("02T14:00"), "it is back"))
                .at("02T15:00");
        Deadline deadline = only(life);
        assertDue(deadline, ClockState.RUNNING, "02T17:00", "1 h");
        assertThat(deadline.occurrence()).isEqualTo(2);
    }
}
