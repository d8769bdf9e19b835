package io.slarules.internal.schedule;

import static io.slarules.internal.policy.Lives.OFFICE;
import static io.slarules.internal.policy.Lives.asking;
import static io.slarules.internal.policy.Lives.atOnce;
import static io.slarules.internal.policy.Lives.beforeDue;
import static io.slarules.internal.policy.Lives.breached;
import static io.slarules.internal.policy.Lives.inform;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.internal.policy.Lives.reason;
import static io.slarules.internal.policy.Lives.step;
import static io.slarules.internal.policy.Lives.used;
import static io.slarules.internal.policy.Lives.waitEnds;
import static io.slarules.internal.policy.Lives.waitStarts;
import static io.slarules.rule.Clock.FIRST_RESPONSE;
import static io.slarules.rule.Clock.RESOLUTION;
import static io.slarules.rule.Clock.WORKAROUND;
import static io.slarules.ticket.WaitFor.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.DeadlineException;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.decision.Superseded;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Lives;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.Retarget;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static List<Step> steps(Life life) {
        return Timing.of(life).steps();
    }

    private static Step only(Life life) {
        List<Step> all = steps(life);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void assertStep(Step step, String key, StepState state, String at) {
        assertThat(step.key()).isEqualTo(key);
        assertThat(step.state()).isEqualTo(state);
        assertThat(step.at()).contains(march(at));
    }

    @Test
    void at_once_is_due_at_the_opening_and_tells_the_owner_when_the_rule_names_nobody() {
        Step step = only(opened("02T09:00")
                .stretch(outcome(List.of(), List.of(inform("H1 management", atOnce())), List.of()))
                .at("02T09:30"));
        assertStep(step, "T-1/H1 INFORM #1", StepState.DUE, "02T09:00");
        assertThat(step.tell()).containsExactly(Role.OWNER);
        assertThat(step.finishBy()).isEmpty();
        assertThat(step.reason().ruleId()).isEqualTo("H1");
    }

    @Test
    void is_to_be_finished_within_open_time_of_the_named_calendar() {
        StepTerms terms = new StepTerms(
                atOnce(),
                new Action.HandTo(Tier.GLOBAL),
                Optional.of(OpenTime.hours(2)),
                "berlin",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(Role.TIER_ON_DUTY),
                0,
                reason("F1 skill"));
        Step step = only(opened("06T16:00")
                .stretch(outcome(List.of(), List.of(terms), List.of()))
                .at("06T16:30"));
        assertThat(step.finishBy()).contains(march("09T08:00"));
        assertThat(step.zone().getId()).isEqualTo("Europe/Berlin");
        assertThat(step.tell()).containsExactly(Role.TIER_ON_DUTY);
    }

    @Test
    void a_share_of_a_clock_is_open_time_of_that_clock() {
        Lives life = opened("02T09:00")
                .stretch(asking(promised(WORKAROUND, "12 h").on(OFFICE), inform("N2 reminder", used(WORKAROUND, 75))));
        assertStep(only(life.at("02T10:00")), "T-1/N2 INFORM WORKAROUND #1", StepState.PENDING, "03T10:00");
        assertThat(only(life.at(march("03T10:00").minusNanos(1))).state()).isEqualTo(StepState.PENDING);
        assertThat(only(life.at("03T10:00")).state()).isEqualTo(StepState.DUE);
    }

    @Test
    void a_share_that_does_not_divide_falls_on_the_first_instant_that_has_it() {
        Lives life = opened("02T09:00")
                .stretch(asking(promised(WORKAROUND, "0.000000010 s"), inform("N2 reminder", used(WORKAROUND, 75))));
        assertThat(only(life.at("02T09:00")).at()).contains(march("02T09:00").plusNanos(8));
    }

    @Test
    void before_and_after_the_due_in_open_time_of_the_clock() {
        List<Step> steps = steps(opened("06T16:00")
                .stretch(asking(
                        promised(WORKAROUND, "2 h").on(OFFICE),
                        inform("A warn", beforeDue(WORKAROUND, "1 h 30 min")),
                        inform("B late", new Trigger.AfterDue(Optional.of(WORKAROUND), OpenTime.hours(8))),
                        inform("C early", beforeDue(WORKAROUND, "5 h"))))
                .at("06T16:00"));
        assertThat(steps)
                .extracting(Step::key, step -> step.at().orElse(Instant.MAX))
                .containsExactly(
                        tuple("T-1/C INFORM WORKAROUND #1", march("06T16:00")),
                        tuple("T-1/A INFORM WORKAROUND #1", march("06T16:30")),
                        tuple("T-1/B INFORM WORKAROUND #1", march("10T10:00")));
    }

    @Test
    void a_breach_is_the_first_instant_past_the_due() {
        Lives friday = opened("06T16:00")
                .stretch(asking(promised(WORKAROUND, "1 h").on(OFFICE), inform("H4 breach", breached(WORKAROUND))));
        assertThat(only(friday.at("06T16:00")).at()).contains(march("09T09:00").plusNanos(1));
    }

    @Test
    void a_trigger_without_a_clock_asks_for_every_promise_on_its_own_clock() {
        Trigger eighty = new Trigger.Used(Optional.empty(), 80, Optional.of(OpenTime.hours(1)));
        Life life = opened("02T09:00")
                .stretch(outcome(
                        List.of(
                                promised(FIRST_RESPONSE, "0 min"),
                                promised(WORKAROUND, "10 h"),
                                promised(RESOLUTION, "20 h").on(OFFICE),
                                Lives.exempt(io.slarules.rule.Clock.named("callback"))),
                        List.of(inform("N3 cannot finish", eighty)),
                        List.of()))
                .at("02T09:00");
        assertThat(steps(life))
                .extracting(Step::key, step -> step.at().orElse(Instant.MAX), step -> step.zone()
                        .getId())
                .containsExactly(
                        tuple("T-1/N3 INFORM WORKAROUND #1", march("02T17:00"), "Z"),
                        tuple("T-1/N3 INFORM RESOLUTION #1", march("03T17:00"), "Z"));
    }

    @Test
    void whichever_comes_first_of_a_share_and_a_time_before_the_due() {
        Trigger trigger = new Trigger.Used(Optional.of(WORKAROUND), 80, Optional.of(OpenTime.hours(3)));
        Life life = opened("02T09:00")
                .stretch(asking(promised(WORKAROUND, "10 h"), inform("N3 x", trigger)))
                .at("02T09:00");
        assertThat(only(life).at()).contains(march("02T16:00"));
    }

    @Test
    void several_thresholds_of_one_rule_are_named_in_the_key() {
        Life life = opened("02T09:00")
                .stretch(asking(
                        promised(WORKAROUND, "10 h"),
                        inform("N4 ladder", breached(WORKAROUND)),
                        inform("N4 ladder", used(WORKAROUND, 150)),
                        inform("N5 other", used(WORKAROUND, 150))))
                .at("02T09:00");
        assertThat(steps(life))
                .extracting(Step::key)
                .containsExactly(
                        "T-1/N4 INFORM WORKAROUND breach #1",
                        "T-1/N4 INFORM WORKAROUND 150% #1",
                        "T-1/N5 INFORM WORKAROUND #1");
    }

    @Test
    void of_two_proposals_of_one_step_the_first_stands_and_the_other_is_kept_as_superseded() {
        Life life = opened("02T09:00")
                .stretch(outcome(
                        List.of(),
                        List.of(
                                step("F1 by skill", atOnce(), new Action.HandTo(Tier.GLOBAL)),
                                step("F1 by product", atOnce(), new Action.HandTo(Tier.RND))),
                        List.of()))
                .at("02T09:00");
        Step step = only(life);
        assertThat(step.action()).isEqualTo(new Action.HandTo(Tier.GLOBAL));
        assertThat(step.superseded())
                .extracting(Superseded::value, superseded -> superseded.reason().rule())
                .containsExactly(tuple("HAND_TO RND", "F1 by product"));
    }

    @Test
    void a_step_reported_done_is_done() {
        Lives life = opened("02T09:00")
                .stretch(asking(promised(WORKAROUND, "10 h"), inform("N2 reminder", used(WORKAROUND, 50))))
                .happened(StepDone.of(march("02T14:30"), "T-1/N2 INFORM WORKAROUND #1"));
        assertThat(only(life.at("02T14:15")).state()).isEqualTo(StepState.DUE);
        assertStep(only(life.at("02T15:00")), "T-1/N2 INFORM WORKAROUND #1", StepState.DONE, "02T14:00");
    }

    @Test
    void while_the_clock_is_paused_a_pending_step_has_no_instant() {
        Lives life = opened("02T09:00")
                .stretch(asking(
                        promised(WORKAROUND, "10 h").pausedBy(CUSTOMER), inform("N2 reminder", used(WORKAROUND, 50))))
                .happened(waitStarts("02T10:00", "w", CUSTOMER), waitEnds("02T20:00", "w"));
        Step paused = only(life.at("02T11:00"));
        assertThat(paused.state()).isEqualTo(StepState.PENDING);
        assertThat(paused.at()).isEmpty();
        assertThat(only(life.at("02T20:00")).at()).contains(march("03T00:00"));
    }

    @Test
    void a_promise_kept_before_the_threshold_needs_no_step() {
        Lives life = opened("02T09:00")
                .stretch(asking(
                        promised(WORKAROUND, "10 h"),
                        inform("N1 half", used(WORKAROUND, 50)),
                        inform("N2 more", used(WORKAROUND, 75))))
                .happened(WorkaroundInPlace.of(march("02T15:00")));
        assertStep(only(life.at("05T09:00")), "T-1/N1 INFORM WORKAROUND #1", StepState.DUE, "02T14:00");
    }

    @Test
    void a_promise_kept_at_the_threshold_itself_needs_no_step() {
        Lives life = opened("02T09:00")
                .stretch(asking(promised(WORKAROUND, "10 h"), inform("N1 half", used(WORKAROUND, 50))))
                .happened(WorkaroundInPlace.of(march("02T14:00")));
        assertThat(steps(life.at("02T14:00"))).isEmpty();
    }

    @Test
    void a_step_of_a_clock_that_has_not_started_is_not_there_yet() {
        Life life = opened("02T09:00")
                .stretch(asking(
                        promised(io.slarules.rule.Clock.named("callback"), "1 d")
                                .starts(io.slarules.ticket.EventKind.CALLBACK),
                        inform("N1 half", used(io.slarules.rule.Clock.named("callback"), 50))))
                .at("02T10:00");
        assertThat(steps(life)).isEmpty();
    }

    @Test
    void what_no_calendar_can_count_is_refused_with_ticket_and_rule() {
        StepTerms far = new StepTerms(
                atOnce(),
                new Action.Inform(),
                Optional.of(OpenTime.days(200_000)),
                "office",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                0,
                reason("F9 far away"));
        Life life = opened("02T09:00")
                .stretch(outcome(List.of(), List.of(far), List.of()))
                .at("02T09:00");
        assertThatThrownBy(() -> steps(life))
                .isInstanceOf(DeadlineException.class)
                .hasMessageContaining("T-1")
                .hasMessageContaining("rule (F9 far away)");
    }

    @Test
    void a_reopening_begins_a_new_occurrence_not_due_before_it() {
        Lives life = opened("02T09:00")
                .stretch(outcome(
                        List.of(promised(RESOLUTION, "10 h")),
                        List.of(inform("N1 half", used(RESOLUTION, 20)), inform("H1 opened", atOnce())),
                        List.of()))
                .change(
                        "03T09:00",
                        outcome(
                                List.of(promised(RESOLUTION, "10 h")),
                                List.of(inform("N1 half", used(RESOLUTION, 20)), inform("H2 again", atOnce())),
                                List.of()))
                .happened(Resolved.of(march("02T12:00")), Reopened.of(march("03T09:00"), "again"));
        assertThat(steps(life.at("03T10:00")))
                .extracting(Step::key, step -> step.at().orElse(Instant.MAX))
                .containsExactly(
                        tuple("T-1/N1 INFORM RESOLUTION #1", march("02T11:00")),
                        tuple("T-1/H2 INFORM #2", march("03T09:00")),
                        tuple("T-1/N1 INFORM RESOLUTION #2", march("03T09:00")));
    }

    @Test
    void an_overdue_promise_gets_no_advance_notice_when_it_is_made() {
        Lives life = opened("02T09:00")
                .stretch(asking(promised(WORKAROUND, "1 d"), inform("C4 notice", beforeDue(WORKAROUND, "1 h"))))
                .change(
                        "02T15:00",
                        asking(
                                promised(WORKAROUND, "2 h").retarget(Retarget.FROM_START),
                                inform("C4 notice", beforeDue(WORKAROUND, "1 h")),
                                inform("H4 breach", breached(WORKAROUND))));
        assertStep(only(life.at("02T16:00")), "T-1/H4 INFORM WORKAROUND #2", StepState.DUE, "02T15:00");
    }

    @Test
    void a_share_up_to_the_whole_of_every_promise_is_advance_notice_and_more_is_none() {
        Trigger whole = new Trigger.Used(Optional.empty(), 100, Optional.empty());
        Trigger more = new Trigger.Used(Optional.empty(), 101, Optional.empty());
        Lives life = opened("02T09:00")
                .stretch(asking(promised(WORKAROUND, "1 d")))
                .change(
                        "02T15:00",
                        asking(promised(WORKAROUND, "2 h"), inform("N1 whole", whole), inform("N2 more", more)));
        assertStep(only(life.at("02T16:00")), "T-1/N2 INFORM WORKAROUND #2", StepState.DUE, "02T15:00");
    }

    @Test
    void the_calendar_of_an_at_once_step_gives_its_zone() {
        assertThat(only(opened("02T09:00")
                                .stretch(outcome(List.of(), List.of(inform("H1 x", atOnce())), List.of()))
                                .at("02T09:00"))
                        .zone())
                .isEqualTo(Lives.CALENDARS.get(Calendars.ALWAYS).zone());
    }
}
