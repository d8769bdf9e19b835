package io.slarules.internal.schedule;

import static io.slarules.internal.policy.Lives.asking;
import static io.slarules.internal.policy.Lives.atOnce;
import static io.slarules.internal.policy.Lives.inform;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.internal.policy.Lives.reason;
import static io.slarules.internal.policy.Lives.used;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.BusinessDayRule.Landing;
import io.slarules.calendar.BusinessDayRule.Start;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Lives;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.Trigger;
import io.slarules.internal.policy.Trigger.Anchor;
import io.slarules.rule.Clock;
import io.slarules.rule.Signal;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.StepDone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Moments and options of steps beyond a share of a clock: offsets on named calendars, hours, repeats, cool-downs, and what comes again. */
class StepOptionsTest {
    private static final Clock FIX = Clock.RESOLUTION;

    private static List<Step> steps(Life life) {
        return Timing.of(life).steps();
    }

    private static List<String> keys(Life life) {
        return steps(life).stream().map(step -> step.key() + " " + step.state()).toList();
    }

    private static Optional<Instant> first(Trigger trigger, String target) {
        Life life = opened("02T09:00")
                .stretch(asking(promised(FIX, target), inform("N1 x", trigger)))
                .at("02T09:00");
        return steps(life).get(0).at();
    }

    private static StepTerms terms(
            String rule,
            Trigger trigger,
            Action action,
            Optional<String> during,
            Optional<StepTerms.Repeat> repeat,
            Optional<OpenTime> coolDown,
            Role... tell) {
        return new StepTerms(
                trigger,
                action,
                Optional.empty(),
                Calendars.ALWAYS,
                during,
                repeat,
                coolDown,
                Set.of(tell),
                0,
                reason(rule));
    }

    private static StepTerms during(String rule, Trigger trigger, String hours) {
        return terms(rule, trigger, new Action.Inform(), Optional.of(hours), Optional.empty(), Optional.empty());
    }

    @Test
    void after_the_start_in_the_clocks_own_open_time() {
        assertThat(first(new Trigger.Elapsed(Optional.of(FIX), OpenTime.hours(2)), "8 h"))
                .contains(march("02T11:00"));
    }

    @Test
    void offsets_run_on_the_named_calendar_in_both_directions() {
        // The clock runs around the clock until Tuesday 03:00; Berlin's office is open 7 to 17 UTC.
        assertThat(first(new Trigger.Offset(Optional.of(FIX), Anchor.DUE, true, OpenTime.hours(1), "berlin"), "18 h"))
                .contains(march("02T16:00"));
        assertThat(first(new Trigger.Offset(Optional.of(FIX), Anchor.DUE, false, OpenTime.hours(1), "berlin"), "18 h"))
                .contains(march("03T08:00"));
        assertThat(first(
                        new Trigger.Offset(Optional.of(FIX), Anchor.START, false, OpenTime.hours(9), "berlin"), "90 h"))
                .contains(march("03T09:00"));
    }

    @Test
    void business_days_from_the_due_in_both_directions() {
        BusinessDayRule counted = BusinessDayRule.of(Start.STRICTLY_AFTER, Landing.SAME_TIME);
        Trigger after = new Trigger.DaysOffset(Optional.of(FIX), false, 2, counted);
        Trigger before = new Trigger.DaysOffset(Optional.of(FIX), true, 1, counted);
        assertThat(first(after, "5 h")).contains(march("04T14:00"));
        assertThat(first(before, "29 h")).contains(march("02T14:00"));
    }

    @Test
    void nobody_is_reminded_at_midnight() {
        Life life = opened("02T15:00")
                .stretch(asking(promised(FIX, "40 h"), during("N1 x", used(FIX, 20), "berlin")))
                .at("02T15:00");
        assertThat(steps(life).get(0).at()).as("at 23:00, moved to the opening").contains(march("03T07:00"));
    }

    @Test
    void a_reminder_that_would_open_too_late_comes_at_the_closing_before() {
        Life life = opened("02T12:00")
                .stretch(asking(promised(FIX, "12 h"), during("N1 x", used(FIX, 75), "berlin")))
                .at("02T12:00");
        assertThat(steps(life).get(0).at()).as("at 21:00, due at midnight").contains(march("02T17:00"));
    }

    @Test
    void repeats_come_after_each_interval_so_many_times_and_one_waits_at_a_time() {
        StepTerms terms = terms(
                "N1 x",
                used(FIX, 50),
                new Action.Inform(),
                Optional.empty(),
                Optional.of(new StepTerms.Repeat(OpenTime.hours(2), 2)),
                Optional.empty());
        Lives life = opened("02T09:00").stretch(asking(promised(FIX, "10 h"), terms));
        assertThat(keys(life.at("02T13:00"))).containsExactly("T-1/N1 INFORM RESOLUTION #1 PENDING");
        assertThat(keys(life.at("02T14:00")))
                .containsExactly("T-1/N1 INFORM RESOLUTION #1 DUE", "T-1/N1 INFORM RESOLUTION #1 again 1 PENDING");
        assertThat(keys(life.at("05T14:00")))
                .containsExactly(
                        "T-1/N1 INFORM RESOLUTION #1 DUE",
                        "T-1/N1 INFORM RESOLUTION #1 again 1 DUE",
                        "T-1/N1 INFORM RESOLUTION #1 again 2 DUE");
    }

    @Test
    void repeats_end_with_the_promise() {
        StepTerms terms = terms(
                "N1 x",
                used(FIX, 50),
                new Action.Inform(),
                Optional.empty(),
                Optional.of(new StepTerms.Repeat(OpenTime.hours(2), 90)),
                Optional.empty());
        Life life = opened("02T09:00")
                .stretch(asking(promised(FIX, "10 h"), terms))
                .happened(Resolved.of(march("02T17:00")))
                .at("05T14:00");
        assertThat(keys(life))
                .containsExactly("T-1/N1 INFORM RESOLUTION #1 DUE", "T-1/N1 INFORM RESOLUTION #1 again 1 DUE");
    }

    @Test
    void a_cool_down_counts_from_the_last_one_done() {
        StepTerms terms = terms(
                "N1 x",
                atOnce(),
                new Action.Inform(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(OpenTime.hours(6)));
        Life life = opened("02T09:00")
                .stretch(outcome(List.of(), List.of(terms), List.of()))
                .change("02T10:00", outcome())
                .change("02T11:00", outcome(List.of(), List.of(terms), List.of()))
                .happened(StepDone.of(march("02T09:30"), "T-1/N1 INFORM #1"))
                .at("02T12:00");
        Step again = steps(life).get(0);
        assertThat(again.key()).isEqualTo("T-1/N1 INFORM #1.2");
        assertThat(again.at()).contains(march("02T15:30"));
        assertThat(again.state()).isEqualTo(StepState.PENDING);
    }

    @Test
    void a_step_that_was_done_comes_again_when_its_reason_does() {
        StepTerms terms = inform("H1 management", atOnce());
        Life life = opened("02T09:00")
                .stretch(outcome(List.of(), List.of(terms), List.of()))
                .change("02T10:00", outcome())
                .change("02T11:00", outcome(List.of(), List.of(terms), List.of()))
                .happened(StepDone.of(march("02T09:30"), "T-1/H1 INFORM #1"))
                .at("02T12:00");
        assertThat(keys(life)).containsExactly("T-1/H1 INFORM #1.2 DUE", "T-1/H1 INFORM #1 DONE");
    }

    @Test
    void a_lapse_in_between_makes_no_new_step_of_one_that_is_still_due() {
        StepTerms terms = inform("H5 pressure", atOnce());
        Life life = opened("02T09:00")
                .stretch(outcome(List.of(), List.of(terms), List.of()))
                .lapse("02T10:00", outcome())
                .change("02T11:00", outcome(List.of(), List.of(terms), List.of()))
                .at("02T12:00");
        assertThat(keys(life)).containsExactly("T-1/H5 INFORM #1 DUE");
        assertThat(steps(life).get(0).at()).contains(march("02T09:00"));
    }

    @Test
    void what_one_rule_says_twice_at_one_moment_is_one_step_that_holds_both() {
        StepTerms director = terms(
                "H9 a",
                atOnce(),
                new Action.Inform(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Role.DIRECTOR);
        StepTerms executive = terms(
                "H9 a",
                atOnce(),
                new Action.Inform(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Role.EXECUTIVE);
        StepTerms logs = terms(
                "E1 b",
                atOnce(),
                new Action.AskFor(List.of("logs")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        StepTerms trace = terms(
                "E1 b",
                atOnce(),
                new Action.AskFor(List.of("trace")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<Step> steps = steps(opened("02T09:00")
                .stretch(outcome(List.of(), List.of(logs, trace, director, executive), List.of()))
                .at("02T09:00"));
        assertThat(steps).extracting(Step::key).containsExactly("T-1/E1 ASK_FOR #1", "T-1/H9 INFORM #1");
        assertThat(steps.get(0).action()).isEqualTo(new Action.AskFor(List.of("logs", "trace")));
        assertThat(steps.get(1).tell()).containsExactlyInAnyOrder(Role.DIRECTOR, Role.EXECUTIVE);
    }

    @Test
    void more_than_the_whole_of_nothing_is_a_broken_promise() {
        Life life = opened("07T07:00")
                .stretch(asking(promised(FIX, "0 h").on(Lives.CALENDARS.get("berlin")), inform("N4 x", used(FIX, 150))))
                .at("07T08:00");
        assertThat(steps(life).get(0).at())
                .as("Monday's opening and a nanosecond")
                .contains(march("09T07:00:00.000000001"));
    }

    @Test
    void each_event_of_a_signal_asks_for_a_step_of_its_own() {
        Trigger trigger = new Trigger.AfterSignal(Signal.toCustomer(), OpenTime.hours(3), Calendars.ALWAYS);
        Life life = opened("02T09:00")
                .stretch(outcome(List.of(), List.of(inform("C5 staged", trigger)), List.of()))
                .happened(Lives.answer("02T10:00"), Lives.answer("02T12:00"))
                .at("02T14:00");
        assertThat(keys(life)).containsExactly("T-1/C5 INFORM #1 DUE", "T-1/C5 INFORM #2 PENDING");
        assertThat(steps(life))
                .extracting(Step::at)
                .containsExactly(Optional.of(march("02T13:00")), Optional.of(march("02T15:00")));
    }

    @Test
    void a_change_that_leaves_nothing_of_a_promise_is_told_at_the_change() {
        StepTerms terms = inform("C4-change x", new Trigger.BrokenByChange(Optional.of(FIX)));
        Lives life = opened("02T09:00")
                .stretch(asking(promised(FIX, "10 h"), terms))
                .change("02T15:00", asking(promised(FIX, "2 h"), terms));
        assertThat(steps(life.at("02T14:00"))).isEmpty();
        Step told = steps(life.at("02T15:00")).get(0);
        assertThat(told.key()).isEqualTo("T-1/C4-change INFORM RESOLUTION #2");
        assertThat(told.at()).contains(march("02T15:00"));
    }

    @Test
    void a_promise_of_no_time_is_not_broken_by_a_change() {
        StepTerms terms = inform("C4-change x", new Trigger.BrokenByChange(Optional.of(FIX)));
        assertThat(steps(opened("02T09:00")
                        .stretch(asking(promised(FIX, "0 h"), terms))
                        .at("02T09:00")))
                .isEmpty();
    }
}
