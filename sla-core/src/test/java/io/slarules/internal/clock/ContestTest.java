package io.slarules.internal.clock;

import static io.slarules.internal.clock.Standing.deadlines;
import static io.slarules.internal.clock.Standing.only;
import static io.slarules.internal.policy.Lives.OFFICE;
import static io.slarules.internal.policy.Lives.exempt;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.rule.Clock.WORKAROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Superseded;
import io.slarules.internal.policy.Life;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ContestTest {
    @Test
    void the_latest_layer_that_speaks_wins() {
        Life life = opened("02T09:00")
                .stretch(outcome(
                        promised(WORKAROUND, "1 h").rule("A fast"),
                        promised(WORKAROUND, "8 h").layer(1).rule("B agreed")))
                .at("02T10:00");
        Deadline deadline = only(life);
        assertThat(deadline.target().value()).isEqualTo(OpenTime.hours(8));
        assertThat(deadline.target().reason().ruleId()).isEqualTo("B");
        assertThat(deadline.target().superseded())
                .extracting(Superseded::value, Superseded::why)
                .containsExactly(tuple(OpenTime.hours(1), "a later layer speaks about this clock"));
    }

    @Test
    void inside_a_layer_the_one_due_first_wins_whatever_its_figure() {
        Life friday = opened("06T16:00")
                .stretch(outcome(
                        promised(WORKAROUND, "8 h").on(OFFICE).rule("A"),
                        promised(WORKAROUND, "1 d").rule("B")))
                .at("06T17:00");
        assertThat(only(friday).target().reason().rule()).isEqualTo("B");
    }

    @Test
    void of_equal_dues_the_rule_named_first_wins() {
        Life life = opened("02T09:00")
                .stretch(outcome(
                        promised(WORKAROUND, "1 h").rule("B"),
                        promised(WORKAROUND, "1 h").rule("A")))
                .at("02T10:00");
        assertThat(only(life).target().reason().rule()).isEqualTo("A");
    }

    @Test
    void an_exemption_of_a_later_layer_cancels_and_says_so() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h")))
                .change(
                        "02T10:00",
                        outcome(promised(WORKAROUND, "8 h"), exempt(WORKAROUND).layer(1)))
                .at("02T11:00");
        Deadline deadline = only(life);
        assertThat(deadline.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(deadline.stopped()).contains(march("02T10:00"));
        assertThat(deadline.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(deadline.target().reason().rule()).isEqualTo("target WORKAROUND exempt");
    }

    @Test
    void a_target_of_the_same_layer_goes_before_an_exemption() {
        Life life = opened("02T09:00")
                .stretch(outcome(
                        exempt(WORKAROUND).rule("A"),
                        promised(WORKAROUND, "8 h").rule("B")))
                .at("02T11:00");
        assertThat(only(life).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_ticket_exempt_from_the_start_has_no_such_promise() {
        assertThat(deadlines(
                        opened("02T09:00").stretch(outcome(exempt(WORKAROUND))).at("02T11:00")))
                .isEmpty();
    }

    @Test
    void an_exemption_leaves_a_promise_kept_before_it_alone() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h")))
                .change("02T12:00", outcome(exempt(WORKAROUND)))
                .happened(WorkaroundInPlace.of(march("02T11:00")))
                .at("02T13:00");
        assertThat(only(life).state()).isEqualTo(ClockState.MET);
    }
}
