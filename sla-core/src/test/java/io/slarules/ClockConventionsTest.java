package io.slarules;

import static io.slarules.SomeClocks.deadline;
import static io.slarules.SomeClocks.march;
import static io.slarules.SomeClocks.opened;
import static io.slarules.SomeClocks.promising;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Message;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each convention in which systems differ, at its default and at its other values. The office is open Monday to Friday from nine to five. */
class ClockConventionsTest {
    private static Deadline resolution(String target, Ticket ticket, Instant now) {
        return deadline(promising(target).decide(ticket, now), Clock.RESOLUTION);
    }

    private static String within(String amount, String conventions) {
        return "within(Clock.RESOLUTION, " + amount + ", \"promised\").pausedBy(WaitFor.CUSTOMER)"
                + (conventions.isEmpty() ? "" : ".by(Conventions.DEFAULT." + conventions + ")");
    }

    @Test
    void a_target_that_ends_at_closing_is_due_then_or_at_the_next_opening() {
        String day = "OpenTime.hours(8)";
        Ticket monday = opened("02T09:00");
        String rolled = "with(Conventions.Boundary.NEXT_OPENING)";
        assertThat(resolution(within(day, ""), monday, march("02T10:00")).due()).contains(march("02T17:00"));
        assertThat(resolution(within(day, rolled), monday, march("02T10:00")).due())
                .contains(march("03T09:00"));

        Ticket saturday = opened("07T12:00");
        String zero = "OpenTime.ZERO";
        assertThat(resolution(within(zero, ""), saturday, march("07T12:00")).due())
                .contains(march("07T12:00"));
        assertThat(resolution(within(zero, rolled), saturday, march("07T12:00")).due())
                .contains(march("09T09:00"));
    }

    @Test
    void it_is_breached_when_the_target_is_exceeded_or_at_the_due_instant() {
        Ticket friday = opened("06T09:00");
        SlaEngine after = promising(within("OpenTime.hours(8)", ""));
        assertThat(deadline(after.decide(friday, march("07T12:00")), Clock.RESOLUTION)
                        .state())
                .as("on Saturday nothing more has elapsed")
                .isEqualTo(ClockState.RUNNING);
        Instant exceeded = march("09T09:00").plusNanos(1);
        assertThat(after.decide(friday, march("06T17:00"))
                        .nextChange()
                        .orElseThrow()
                        .at())
                .isEqualTo(exceeded);
        assertThat(deadline(after.decide(friday, exceeded), Clock.RESOLUTION).state())
                .isEqualTo(ClockState.BREACHED);

        SlaEngine at = promising(within("OpenTime.hours(8)", "with(Conventions.Breach.AT_DUE)"));
        assertThat(at.decide(friday, march("06T16:00"))
                        .nextChange()
                        .orElseThrow()
                        .at())
                .isEqualTo(march("06T17:00"));
        assertThat(deadline(at.decide(friday, march("06T17:00")), Clock.RESOLUTION)
                        .state())
                .isEqualTo(ClockState.BREACHED);

        Ticket justThen = friday.happened(Resolved.of(march("06T17:00")));
        assertThat(deadline(after.decide(justThen, march("07T12:00")), Clock.RESOLUTION)
                        .state())
                .isEqualTo(ClockState.MET);
        assertThat(deadline(at.decide(justThen, march("07T12:00")), Clock.RESOLUTION)
                        .state())
                .isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void a_pause_takes_off_its_open_time_or_adds_its_whole_length_or_hides_the_due() {
        Ticket waiting = opened("06T09:00").happened(WaitStarted.of(march("06T12:00"), "w1", WaitFor.CUSTOMER, "logs"));
        Ticket ended = waiting.happened(WaitEnded.of(march("09T10:00"), "w1"));
        String open = within("OpenTime.hours(8)", "");
        assertThat(resolution(open, ended, march("09T10:00")).due())
                .as("six open hours were waited")
                .contains(march("09T15:00"));

        String wall = within("OpenTime.hours(8)", "with(Conventions.Pauses.WALL_TIME)");
        assertThat(resolution(wall, ended, march("09T10:00")).due())
                .as("70 hours after Friday at five")
                .contains(march("09T15:00"));
        Ticket shorter = waiting.happened(WaitEnded.of(march("07T12:00"), "w1"));
        assertThat(resolution(open, shorter, march("07T13:00")).due()).contains(march("09T14:00"));
        assertThat(resolution(wall, shorter, march("07T13:00")).due()).contains(march("07T17:00"));

        String hidden = within("OpenTime.hours(8)", "with(Conventions.Pauses.HIDE_DUE)");
        Deadline paused = resolution(hidden, waiting, march("06T15:00"));
        assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
        assertThat(paused.due()).isEmpty();
        assertThat(paused.elapsed()).isEqualTo(Duration.ofHours(6));
        assertThat(resolution(hidden, ended, march("09T10:00")).state()).isEqualTo(ClockState.BREACHED);
        assertThat(resolution(hidden, ended, march("09T10:00")).due()).contains(march("06T17:00"));
    }

    @Test
    void a_pause_counts_exactly_or_by_the_minute() {
        Ticket ticket = opened("02T09:00")
                .happened(
                        WaitStarted.of(march("02T10:00:40"), "w1", WaitFor.CUSTOMER, "logs"),
                        WaitEnded.of(march("02T10:30:50"), "w1"));
        assertThat(resolution(within("OpenTime.hours(4)", ""), ticket, march("02T11:00"))
                        .due())
                .contains(march("02T13:30:10"));
        String byMinute = "withPausePrecision(java.time.Duration.ofMinutes(1))";
        assertThat(resolution(within("OpenTime.hours(4)", byMinute), ticket, march("02T11:00"))
                        .due())
                .contains(march("02T13:30"));
    }

    private static Deadline retargeted(String how, String before, String after) {
        SlaEngine engine = SomeClocks.engine(
                """
                agenda-group "targets"
                rule "T1 first"
                when Case( priority == Priority.P1 )
                then targets.within(Clock.RESOLUTION, OpenTime.hours(2), "urgent")%s;
                end
                rule "T1 rest"
                when Case( priority != Priority.P1 )
                then targets.within(Clock.RESOLUTION, OpenTime.hours(8), "usual")%s;
                end
                """
                        .formatted(how, how));
        Ticket ticket = opened("02T09:00")
                .with("grade", before)
                .changed(march("02T10:00"), facts -> facts.with("grade", after));
        return deadline(engine.decide(ticket, march("02T10:30")), Clock.RESOLUTION);
    }

    @Test
    void a_new_target_counts_from_the_start_or_from_the_change_or_is_never_later() {
        assertThat(retargeted("", "3", "1").due()).contains(march("02T11:00"));
        assertThat(retargeted("", "1", "3").due()).contains(march("02T17:00"));

        String restart = ".onRetarget(Retarget.RESTART_AT_CHANGE)";
        assertThat(retargeted(restart, "3", "1").due()).contains(march("02T12:00"));
        assertThat(retargeted(restart, "1", "3").due()).contains(march("03T10:00"));

        String neverLater = ".onRetarget(Retarget.AT_CHANGE_NEVER_LATER)";
        Deadline tighter = retargeted(neverLater, "3", "1");
        assertThat(tighter.due()).contains(march("02T12:00"));
        assertThat(tighter.occurrence()).isEqualTo(2);
        assertThat(tighter.elapsed()).isEqualTo(Duration.ofMinutes(30));
        Deadline kept = retargeted(neverLater, "1", "3");
        assertThat(kept.due()).contains(march("02T11:00"));
        assertThat(kept.occurrence()).isEqualTo(1);
        assertThat(kept.elapsed()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void a_reopened_ticket_goes_on_without_the_closed_time_or_with_it_or_anew_or_not_at_all() {
        Ticket ticket = opened("02T09:00")
                .happened(Resolved.of(march("02T13:00")), Reopened.of(march("03T13:00"), "it came back"));
        Instant now = march("03T14:00");
        String target = "within(Clock.RESOLUTION, OpenTime.hours(16), \"promised\")";
        assertThat(resolution(target, ticket, now).due()).contains(march("04T17:00"));
        assertThat(resolution(target, ticket, now).elapsed()).isEqualTo(Duration.ofHours(5));
        assertThat(resolution(target + ".onReopening(Reopening.CONTINUE)", ticket, now)
                        .due())
                .as("the default")
                .contains(march("04T17:00"));
        assertThat(resolution(target + ".onReopening(Reopening.CONTINUE_COUNTED)", ticket, now)
                        .due())
                .contains(march("03T17:00"));
        assertThat(resolution(target + ".onReopening(Reopening.NEW_CYCLE)", ticket, now)
                        .due())
                .contains(march("05T13:00"));
        Deadline first = resolution(target + ".onReopening(Reopening.FIRST_STOP_FINAL)", ticket, now);
        assertThat(first.state()).isEqualTo(ClockState.MET);
        assertThat(first.stopped()).contains(march("02T13:00"));
    }

    @Test
    void the_first_response_stays_final_when_the_ticket_is_reopened() {
        Ticket ticket = opened("02T09:00")
                .happened(
                        Message.toCustomer(march("02T10:00"), Channel.EMAIL),
                        Resolved.of(march("02T13:00")),
                        Reopened.of(march("03T13:00"), "it came back"));
        String target = "within(Clock.FIRST_RESPONSE, OpenTime.hours(4), \"promised\")";
        assertThat(deadline(promising(target).decide(ticket, march("04T13:00")), Clock.FIRST_RESPONSE)
                        .state())
                .isEqualTo(ClockState.MET);
        Deadline anew = deadline(
                promising(target + ".onReopening(Reopening.NEW_CYCLE)").decide(ticket, march("03T14:00")),
                Clock.FIRST_RESPONSE);
        assertThat(anew.due()).contains(march("03T17:00"));
        assertThat(anew.past()).extracting("state").containsExactly(ClockState.MET);
    }

    @Test
    void a_cycle_counts_from_its_event_or_not_before_the_due_of_the_one_before() {
        Ticket ticket = opened("02T09:00")
                .happened(
                        Message.toCustomer(march("02T10:00"), Channel.EMAIL),
                        Message.fromCustomer(march("02T11:00"), Channel.EMAIL));
        String target = "within(Clock.NEXT_RESPONSE, OpenTime.hours(4), \"promised\")";
        SlaEngine sequential =
                promising(target + ".by(Conventions.DEFAULT.with(Conventions.CycleStart.NOT_BEFORE_PREVIOUS_DUE))");
        assertThat(deadline(promising(target).decide(ticket, march("02T12:00")), Clock.NEXT_RESPONSE)
                        .due())
                .contains(march("02T15:00"));
        Deadline second = deadline(sequential.decide(ticket, march("02T12:00")), Clock.NEXT_RESPONSE);
        assertThat(second.elapsed()).isEqualTo(Duration.ZERO);
        assertThat(second.started()).contains(march("02T13:00"));
        assertThat(second.due()).contains(march("02T17:00"));
    }

    @Test
    void a_clock_that_stopped_keeps_its_due_or_clears_it() {
        Ticket ticket = opened("02T09:00").happened(Resolved.of(march("02T10:00")));
        assertThat(resolution(within("OpenTime.hours(4)", ""), ticket, march("02T12:00"))
                        .due())
                .contains(march("02T13:00"));
        assertThat(resolution(
                                within("OpenTime.hours(4)", "with(Conventions.AfterStop.DUE_CLEARED)"),
                                ticket,
                                march("02T12:00"))
                        .due())
                .isEmpty();
    }

    @Test
    void a_progress_report_runs_from_the_last_message_to_the_customer_or_from_any_contact_or_from_the_creation() {
        Ticket ticket = opened("02T09:00")
                .happened(
                        Message.toCustomer(march("02T10:00"), Channel.EMAIL),
                        Message.fromCustomer(march("02T11:30"), Channel.EMAIL));
        String target = "within(Clock.PERIODIC_UPDATE, OpenTime.hours(2), \"promised\")";
        Map<String, Instant> dues = Map.of(
                target,
                march("02T12:00"),
                target + ".startsAt(Signal.toCustomer()).startsAt(Signal.fromCustomer())"
                        + ".restartsAt(Signal.fromCustomer())",
                march("02T13:30"),
                "within(Clock.PERIODIC_UPDATE, OpenTime.hours(2), \"promised\")" + ".startsAt(Signal.fromCustomer())",
                march("02T13:30"));
        dues.forEach((promise, due) -> assertThat(
                        deadline(promising(promise).decide(ticket, march("02T11:45")), Clock.PERIODIC_UPDATE)
                                .due())
                .as(promise)
                .contains(due));
        String fromCreation = target + ".startsAt(Signal.opening()).startsAt(Signal.toCustomer())";
        assertThat(deadline(
                                promising(fromCreation).decide(opened("02T09:00"), march("02T09:30")),
                                Clock.PERIODIC_UPDATE)
                        .due())
                .contains(march("02T11:00"));
        assertThat(deadline(promising(fromCreation).decide(ticket, march("02T11:45")), Clock.PERIODIC_UPDATE)
                        .due())
                .contains(march("02T12:00"));
    }

    private static Instant stepAt(String moment) {
        SlaEngine engine = SomeClocks.engine(
                """
                agenda-group "targets"
                rule "T1 resolution"
                when Case()
                then targets.within(Clock.RESOLUTION, OpenTime.hours(12), "promised");
                end
                """,
                """
                import io.slarules.calendar.BusinessDayRule
                agenda-group "escalation"
                rule "E1 notice"
                when Case()
                then escalation.%s.inform(Role.TIER_MANAGER, "it gets late");
                end
                """
                        .formatted(moment));
        Step step = engine.decide(opened("05T11:00"), march("05T12:00"))
                .escalations()
                .get(0);
        return step.at().orElseThrow();
    }

    @Test
    void a_level_is_offset_in_open_time_or_in_that_of_another_calendar_or_in_business_days_or_at_the_end_of_a_day() {
        // Due on Friday, the sixth, at three.
        assertThat(stepAt("beforeDue(Clock.RESOLUTION, OpenTime.hours(7))")).isEqualTo(march("05T16:00"));
        assertThat(stepAt("afterDue(Clock.RESOLUTION, OpenTime.hours(4))")).isEqualTo(march("09T11:00"));
        assertThat(stepAt("afterStart(Clock.RESOLUTION, OpenTime.hours(7))")).isEqualTo(march("06T10:00"));
        assertThat(stepAt("beforeDue(Clock.RESOLUTION, OpenTime.hours(7), \"24x7\")"))
                .isEqualTo(march("06T08:00"));
        assertThat(stepAt("afterDue(Clock.RESOLUTION, OpenTime.hours(4), \"24x7\")"))
                .isEqualTo(march("06T19:00"));
        String sameTime = "BusinessDayRule.of(BusinessDayRule.Start.ROLL, BusinessDayRule.Landing.SAME_TIME)";
        String closing = "BusinessDayRule.of(BusinessDayRule.Start.ROLL, BusinessDayRule.Landing.CLOSING)";
        assertThat(stepAt("businessDaysBeforeDue(Clock.RESOLUTION, 1, " + sameTime + ")"))
                .isEqualTo(march("05T15:00"));
        assertThat(stepAt("businessDaysAfterDue(Clock.RESOLUTION, 1, " + sameTime + ")"))
                .isEqualTo(march("09T15:00"));
        assertThat(stepAt("businessDaysAfterDue(Clock.RESOLUTION, 0, " + closing + ")"))
                .isEqualTo(march("06T17:00"));
    }
}
