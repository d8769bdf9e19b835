package io.slarules;

import static io.slarules.SomeClocks.deadline;
import static io.slarules.SomeClocks.engine;
import static io.slarules.SomeClocks.march;
import static io.slarules.SomeClocks.opened;
import static io.slarules.SomeClocks.promising;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Message;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What users of other systems complained about, one scenario each. The office is open Monday to Friday from nine to five. */
class ComplaintsTest {
    private static final String BY_GRADE =
            """
            agenda-group "targets"
            rule "T1 urgent"
            when Case( priority == Priority.P1 )
            then targets.within(Clock.RESOLUTION, OpenTime.hours(8), "urgent").pausedBy(WaitFor.CUSTOMER);
            end
            rule "T1 usual"
            when Case( priority != Priority.P1 )
            then targets.within(Clock.RESOLUTION, OpenTime.hours(16), "usual").pausedBy(WaitFor.CUSTOMER);
            end
            """;

    /** glpi-project/glpi, issues 6902 and 15605. */
    @Test
    void a_pause_is_not_lost_when_the_priority_changes() {
        Ticket waited = opened("02T09:00")
                .happened(
                        WaitStarted.of(march("02T10:00"), "w1", WaitFor.CUSTOMER, "logs"),
                        WaitEnded.of(march("02T12:00"), "w1"));
        Ticket raised = waited.changed(march("02T14:00"), facts -> facts.with("grade", "1"));
        Deadline after = deadline(engine(BY_GRADE).decide(raised, march("02T15:00")), Clock.RESOLUTION);
        assertThat(after.elapsed()).isEqualTo(Duration.ofHours(4));
        assertThat(after.due()).contains(march("03T11:00"));

        Ticket raisedMeanwhile = waited.changed(march("02T11:00"), facts -> facts.with("grade", "1"));
        assertThat(engine(BY_GRADE).decide(raisedMeanwhile, march("02T15:00")).deadline(Clock.RESOLUTION))
                .get()
                .extracting(Deadline::due)
                .isEqualTo(after.due());
    }

    /** glpi-project/glpi, pull request 22678. */
    @Test
    void a_level_before_the_due_is_not_fired_at_midnight() {
        Calendars long10 = Calendars.of(BusinessCalendar.named("ten hours")
                .in(ZoneOffset.UTC)
                .open(MONDAY, FRIDAY, "08:00-18:00")
                .build());
        SlaEngine engine = engine(
                long10,
                """
                agenda-group "targets"
                rule "T1 resolution"
                when Case()
                then targets.within(Clock.RESOLUTION, OpenTime.hours(4), "promised");
                end
                """,
                """
                agenda-group "escalation"
                rule "E1 an hour before"
                when Case()
                then escalation.beforeDue(Clock.RESOLUTION, OpenTime.hours(1)).inform(Role.TIER_MANAGER, "one hour is left");
                end
                """);
        assertThat(onlyStep(engine.decide(opened("02T10:00"), march("02T10:00")))
                        .at())
                .contains(march("02T13:00"));
        assertThat(onlyStep(engine.decide(opened("02T17:00"), march("02T17:00")))
                        .at())
                .contains(march("03T10:00"));
        assertThat(onlyStep(engine.decide(opened("02T15:00"), march("02T15:00")))
                        .at())
                .as("one hour before nine in the morning")
                .contains(march("02T18:00"));
    }

    private static Step onlyStep(Decision decision) {
        assertThat(decision.escalations()).hasSize(1);
        return decision.escalations().get(0);
    }

    /** frappe/erpnext, issue 47884. */
    @Test
    void wall_time_of_a_hold_is_not_mixed_into_business_time() {
        Ticket overTheWeekend = opened("06T15:00")
                .happened(
                        WaitStarted.of(march("06T16:00"), "w1", WaitFor.CUSTOMER, "logs"),
                        WaitEnded.of(march("09T10:00"), "w1"));
        Deadline deadline = deadline(
                promising("within(Clock.RESOLUTION, OpenTime.hours(8), \"promised\").pausedBy(WaitFor.CUSTOMER)")
                        .decide(overTheWeekend, march("09T11:00")),
                Clock.RESOLUTION);
        assertThat(deadline.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(deadline.due())
                .as("seven hours are left on Monday at ten, not 66 h after the due without the hold")
                .contains(march("09T17:00"));
    }

    /** frappe/helpdesk, issue 3776. */
    @Test
    void a_hold_is_not_dropped_when_a_paused_ticket_goes_straight_to_resolved() {
        Ticket resolved = opened("02T09:00")
                .happened(
                        WaitStarted.of(march("02T10:00"), "w1", WaitFor.CUSTOMER, "logs"),
                        Resolved.of(march("03T16:00")));
        Deadline deadline = deadline(
                promising("within(Clock.RESOLUTION, OpenTime.hours(8), \"promised\").pausedBy(WaitFor.CUSTOMER)")
                        .decide(resolved, march("04T10:00")),
                Clock.RESOLUTION);
        assertThat(deadline.state()).isEqualTo(ClockState.MET);
        assertThat(deadline.elapsed()).isEqualTo(Duration.ofHours(1));
    }

    /** zammad/zammad, issue 5177. */
    @Test
    void the_update_clock_does_not_overrule_the_first_response() {
        SlaEngine engine = engine(
                """
                agenda-group "targets"
                rule "T1 first response"
                when Case()
                then targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(1), "everybody is answered");
                end
                rule "T2 next response"
                when Case()
                then targets.within(Clock.NEXT_RESPONSE, OpenTime.hours(4), "nobody waits");
                end
                """);
        Ticket asking = opened("02T09:00").happened(Message.fromCustomer(march("02T09:30"), Channel.EMAIL));
        Decision decision = engine.decide(asking, march("02T09:45"));
        assertThat(deadline(decision, Clock.FIRST_RESPONSE).due()).contains(march("02T10:00"));
        assertThat(deadline(decision, Clock.NEXT_RESPONSE).due()).contains(march("02T13:00"));
        assertThat(decision.nextDeadline().orElseThrow().clock()).isEqualTo(Clock.FIRST_RESPONSE);

        Decision late =
                engine.decide(asking.happened(Message.toCustomer(march("02T11:00"), Channel.EMAIL)), march("02T12:00"));
        assertThat(deadline(late, Clock.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET_LATE);
        assertThat(deadline(late, Clock.NEXT_RESPONSE).state()).isEqualTo(ClockState.MET);
    }

    /** zammad/zammad, issue 188. */
    @Test
    void the_time_in_which_a_ticket_was_closed_does_not_count_when_it_is_reopened() {
        Ticket reopened = opened("02T09:00")
                .happened(Closed.of(march("02T12:00")), Reopened.of(march("12T12:00"), "it came back"));
        Deadline deadline = deadline(
                promising("within(Clock.RESOLUTION, OpenTime.hours(8), \"promised\")")
                        .decide(reopened, march("12T13:00")),
                Clock.RESOLUTION);
        assertThat(deadline.state()).isEqualTo(ClockState.RUNNING);
        assertThat(deadline.elapsed()).isEqualTo(Duration.ofHours(4));
        assertThat(deadline.due()).contains(march("12T17:00"));
    }

    /** zammad/zammad, issue 4432. */
    @Test
    void nobody_is_reminded_at_midnight() {
        SlaEngine engine = engine(
                """
                agenda-group "targets"
                rule "T1 workaround"
                when Case()
                then targets.within(Clock.WORKAROUND, OpenTime.hours(16), "around the clock").on("24x7");
                end
                """,
                """
                agenda-group "escalation"
                rule "E1 half"
                when Case()
                then escalation.whenUsed(Clock.WORKAROUND, 50).inform(Role.TIER_MANAGER, "half is used").during("office");
                end
                rule "E2 breach"
                when Case()
                then escalation.whenBreached(Clock.WORKAROUND).inform(Role.DIRECTOR, "it is late").during("office");
                end
                """);
        Decision evening = engine.decide(opened("02T16:00"), march("02T16:00"));
        assertThat(evening.escalations())
                .allMatch(step -> SomeClocks.OFFICE.isOpen(step.at().orElseThrow())
                        || step.at().orElseThrow().equals(march("02T17:00")));
        assertThat(evening.escalations())
                .extracting(step -> step.at().orElseThrow())
                .as("half would be midnight, and nine is past the due: at closing; the breach waits for the morning")
                .containsExactly(march("02T17:00"), march("03T09:00"));
    }

    /** glpi-project/glpi, issue 1996. */
    @Test
    void a_notice_is_not_repeated_for_ever() {
        SlaEngine engine = engine(
                """
                agenda-group "targets"
                rule "T1 resolution"
                when Case()
                then targets.within(Clock.RESOLUTION, OpenTime.hours(4), "promised");
                end
                """,
                """
                agenda-group "escalation"
                rule "E1 breach"
                when Case()
                then escalation.whenBreached(Clock.RESOLUTION).inform(Role.TIER_MANAGER, "it is late")
                    .repeatedEvery(OpenTime.hours(2), 2).on("24x7");
                end
                """);
        Ticket ticket = opened("02T09:00");
        Set<String> sent = new HashSet<>();
        for (Instant now = march("02T09:00"); now.isBefore(march("09T09:00")); now = now.plusSeconds(600)) {
            for (Step step : engine.decide(ticket, now).steps(StepState.DUE)) {
                assertThat(sent.add(step.key())).as("%s at %s", step.key(), now).isTrue();
                ticket = ticket.happened(StepDone.of(now, step.key()));
            }
        }
        assertThat(sent).as("the notice and its two repeats").hasSize(3);
        assertThat(engine.decide(ticket, march("09T09:00")).escalations())
                .extracting(Step::state)
                .containsOnly(StepState.DONE);
    }

    /** Chatwoot reports a first response that came late as "hit". */
    @Test
    void late_but_answered_is_never_met() {
        SlaEngine engine = promising("within(Clock.FIRST_RESPONSE, OpenTime.hours(1), \"everybody is answered\")");
        for (Instant late : List.of(march("02T10:00").plusNanos(1), march("05T10:00"))) {
            Ticket ticket = opened("02T09:00")
                    .happened(Message.toCustomer(late, Channel.EMAIL), Resolved.of(march("06T09:00")));
            Deadline deadline = deadline(engine.decide(ticket, march("06T10:00")), Clock.FIRST_RESPONSE);
            assertThat(deadline.state()).isEqualTo(ClockState.MET_LATE);
            assertThat(deadline.everBroken()).isTrue();
        }
    }
}
