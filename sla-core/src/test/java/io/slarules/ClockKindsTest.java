package io.slarules;

import static io.slarules.SomeClocks.deadline;
import static io.slarules.SomeClocks.march;
import static io.slarules.SomeClocks.opened;
import static io.slarules.SomeClocks.promising;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Explained;
import io.slarules.ticket.ExplanationRejected;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.HostEvent;
import io.slarules.ticket.Message;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.Work;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One scenario for each kind of clock. The office is open Monday to Friday from nine to five; 2 March 2026 is a Monday. */
class ClockKindsTest {

    private static Deadline at(String now, SlaEngine engine, Ticket ticket, Clock clock) {
        return deadline(engine.decide(ticket, march(now)), clock);
    }

    @Test
    void a_first_response_is_owed_from_the_opening_until_the_first_answer() {
        SlaEngine engine = promising("within(Clock.FIRST_RESPONSE, OpenTime.hours(4), \"everybody is answered\")");
        Ticket ticket = opened("02T15:00");
        Deadline owed = at("02T16:00", engine, ticket, Clock.FIRST_RESPONSE);
        assertThat(owed.state()).isEqualTo(ClockState.RUNNING);
        assertThat(owed.due()).contains(march("03T11:00"));
        assertThat(owed.remaining()).isEqualTo(Duration.ofHours(3));

        Ticket answered = ticket.happened(
                Message.fromCustomer(march("02T15:30"), Channel.EMAIL),
                Message.toCustomer(march("03T11:00"), Channel.EMAIL),
                Message.toCustomer(march("04T11:00"), Channel.EMAIL));
        Deadline met = at("05T11:00", engine, answered, Clock.FIRST_RESPONSE);
        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.stopped()).contains(march("03T11:00"));

        Ticket late = ticket.happened(Message.toCustomer(march("03T11:00:01"), Channel.EMAIL));
        assertThat(at("03T12:00", engine, late, Clock.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void a_classification_is_owed_from_the_first_answer_until_the_class_is_known() {
        SlaEngine engine = promising("within(Clock.CLASSIFICATION, OpenTime.hours(4), \"so that it goes on\")");
        Ticket ticket = opened("02T09:00");
        assertThat(at("02T09:30", engine, ticket, Clock.CLASSIFICATION).state()).isEqualTo(ClockState.NOT_STARTED);

        Ticket answered = ticket.happened(Message.toCustomer(march("02T10:00"), Channel.PHONE));
        assertThat(at("02T11:00", engine, answered, Clock.CLASSIFICATION).due()).contains(march("02T14:00"));

        Ticket classified = answered.changed(march("02T12:00"), facts -> facts.with(Classification.DEFECT));
        Deadline met = at("02T15:00", engine, classified, Clock.CLASSIFICATION);
        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.elapsed()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_next_response_is_owed_to_the_oldest_unanswered_message_in_cycles_of_which_the_longest_is_known() {
        SlaEngine engine = promising("within(Clock.NEXT_RESPONSE, OpenTime.hours(2), \"nobody waits\")");
        Ticket ticket = opened("02T09:00")
                .happened(
                        Message.toCustomer(march("02T10:00"), Channel.EMAIL),
                        Message.fromCustomer(march("02T11:00"), Channel.EMAIL),
                        Message.fromCustomer(march("02T12:00"), Channel.EMAIL),
                        Message.toCustomer(march("02T14:00"), Channel.EMAIL),
                        Message.fromCustomer(march("02T15:00"), Channel.EMAIL));
        assertThat(at("02T13:00", engine, ticket, Clock.NEXT_RESPONSE).due()).contains(march("02T13:00"));

        Deadline third = at("02T15:30", engine, ticket, Clock.NEXT_RESPONSE);
        assertThat(third.occurrence()).isEqualTo(3);
        assertThat(third.state()).isEqualTo(ClockState.RUNNING);
        assertThat(third.due()).contains(march("02T17:00"));
        assertThat(third.past()).extracting("state").containsExactly(ClockState.MET, ClockState.MET_LATE);
        assertThat(third.past()).extracting("elapsed").containsExactly(Duration.ofHours(1), Duration.ofHours(3));
        assertThat(third.longestElapsed()).isEqualTo(Duration.ofHours(3));
        assertThat(third.everBroken()).isTrue();
    }

    @Test
    void a_progress_report_is_owed_from_one_message_to_the_customer_to_the_next() {
        SlaEngine engine =
                promising("within(Clock.PERIODIC_UPDATE, OpenTime.hours(8), \"we keep in touch\").on(\"24x7\")");
        Ticket ticket = opened("02T09:00");
        assertThat(at("02T09:30", engine, ticket, Clock.PERIODIC_UPDATE).state())
                .isEqualTo(ClockState.NOT_STARTED);

        Ticket told = ticket.happened(
                Message.toCustomer(march("02T10:00"), Channel.EMAIL),
                Message.fromCustomer(march("02T11:00"), Channel.EMAIL),
                Message.toCustomer(march("02T15:00"), Channel.EMAIL));
        Deadline next = at("02T16:00", engine, told, Clock.PERIODIC_UPDATE);
        assertThat(next.occurrence()).isEqualTo(2);
        assertThat(next.due()).contains(march("02T23:00"));
        assertThat(next.longestElapsed()).isEqualTo(Duration.ofHours(5));
        Ticket resolved = told.happened(Resolved.of(march("02T17:00")));
        assertThat(at("03T17:00", engine, resolved, Clock.PERIODIC_UPDATE).open())
                .isFalse();
    }

    @Test
    void an_acknowledgement_is_owed_from_a_hand_over_until_it_is_accepted() {
        SlaEngine engine =
                promising("within(Clock.ACKNOWLEDGEMENT, OpenTime.minutes(15), \"it is taken\").on(\"24x7\")");
        Ticket ticket = opened("02T09:00")
                .happened(HandOver.of(march("02T20:00"), Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL));
        assertThat(at("02T20:05", engine, ticket, Clock.ACKNOWLEDGEMENT).due()).contains(march("02T20:15"));

        Ticket accepted = ticket.happened(
                Acceptance.of(march("02T20:20"), "Lin", Tier.GLOBAL),
                HandOver.of(march("03T10:00"), Tier.GLOBAL, Tier.RND, HandOverPurpose.SKILL));
        Deadline again = at("03T10:10", engine, accepted, Clock.ACKNOWLEDGEMENT);
        assertThat(again.occurrence()).isEqualTo(2);
        assertThat(again.due()).contains(march("03T10:15"));
        assertThat(again.past()).extracting("state").containsExactly(ClockState.MET_LATE);
        assertThat(again.longestElapsed()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void a_workaround_is_owed_until_a_temporary_solution_is_in_place() {
        SlaEngine engine = promising("within(Clock.WORKAROUND, OpenTime.hours(12), \"contain it\")");
        Ticket contained = opened("02T09:00").happened(WorkaroundInPlace.of(march("03T12:00")));
        Deadline met = at("06T12:00", engine, contained, Clock.WORKAROUND);
        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.elapsed()).isEqualTo(Duration.ofHours(11));

        Ticket solvedAtOnce = opened("02T09:00").happened(Resolved.of(march("03T10:00")));
        assertThat(at("06T12:00", engine, solvedAtOnce, Clock.WORKAROUND).stopped())
                .contains(march("03T10:00"));
    }

    @Test
    void a_resolution_is_owed_until_the_final_fix_and_goes_on_after_the_workaround() {
        SlaEngine engine = promising("within(Clock.RESOLUTION, OpenTime.days(3), \"solve it\")");
        Ticket contained = opened("02T09:00").happened(WorkaroundInPlace.of(march("02T12:00")));
        Deadline running = at("03T09:00", engine, contained, Clock.RESOLUTION);
        assertThat(running.state()).isEqualTo(ClockState.RUNNING);
        assertThat(running.due()).contains(march("04T17:00"));

        Ticket solved = contained.happened(Resolved.of(march("05T09:00")));
        assertThat(at("05T10:00", engine, solved, Clock.RESOLUTION).state())
                .as("on the following morning nothing more has elapsed")
                .isEqualTo(ClockState.MET);
    }

    @Test
    void an_explanation_is_owed_from_the_workaround_on_and_again_when_it_was_not_understood() {
        SlaEngine engine = promising("within(Clock.EXPLANATION, OpenTime.days(2), \"say why\")");
        Ticket contained = opened("02T09:00").happened(WorkaroundInPlace.of(march("02T10:00")));
        assertThat(at("02T09:30", engine, contained, Clock.EXPLANATION).state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(at("02T11:00", engine, contained, Clock.EXPLANATION).due()).contains(march("04T10:00"));

        Ticket explained = contained.happened(
                Explained.of(march("02T12:00"), Role.OWNER), Explained.of(march("03T10:00"), Role.CUSTOMER));
        Deadline met = at("03T11:00", engine, explained, Clock.EXPLANATION);
        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.elapsed()).isEqualTo(Duration.ofHours(8));

        Ticket rejected =
                explained.happened(ExplanationRejected.of(march("03T12:00"), Role.CUSTOMER, "not understood"));
        Deadline again = at("03T13:00", engine, rejected, Clock.EXPLANATION);
        assertThat(again.state()).isEqualTo(ClockState.RUNNING);
        assertThat(again.elapsed()).isEqualTo(Duration.ofHours(9));
        assertThat(again.due()).as("the two hours between do not count").contains(march("04T12:00"));
    }

    @Test
    void the_explanation_to_the_owner_is_a_promise_inside_the_house() {
        SlaEngine engine = promising(
                """
                within(Clock.named("explained to the owner"), OpenTime.days(1), "the owner has to know first")
                    .startsAt(EventKind.WORKAROUND_IN_PLACE).stopsAt(Signal.explainedTo(Role.OWNER))
                    .reopensAt(Signal.explanationRejectedBy(Role.OWNER)).as(Commitment.OLA)""");
        Clock clock = Clock.named("explained to the owner");
        Ticket ticket = opened("02T09:00")
                .happened(
                        WorkaroundInPlace.of(march("02T10:00")),
                        Explained.of(march("02T11:00"), Role.OWNER),
                        ExplanationRejected.of(march("02T12:00"), Role.CUSTOMER, "says nothing about the owner"));
        assertThat(at("02T13:00", engine, ticket, clock).state()).isEqualTo(ClockState.MET);
        assertThat(at("02T13:00", engine, ticket, clock).commitment()).isEqualTo(Commitment.OLA);
        Ticket rejected = ticket.happened(ExplanationRejected.of(march("02T14:00"), Role.OWNER, "and why?"));
        assertThat(at("02T15:00", engine, rejected, clock).elapsed()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void the_ola_of_a_tier_runs_each_time_that_it_has_the_case() {
        SlaEngine engine = promising(
                "within(Clock.named(\"local support\"), OpenTime.hours(4), \"then it goes on\").whileIn(Tier.LOCAL)");
        Clock clock = Clock.named("local support");
        Ticket ticket = opened("02T09:00")
                .with(Work.at(Tier.LOCAL))
                .happened(
                        HandOver.of(march("02T10:00"), Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL),
                        Acceptance.of(march("02T11:00"), "Lin", Tier.GLOBAL),
                        HandOver.of(march("02T16:00"), Tier.GLOBAL, Tier.LOCAL, HandOverPurpose.OTHER),
                        Acceptance.of(march("03T09:00"), "Ana", Tier.LOCAL));
        Deadline away = at("02T12:00", engine, ticket, clock);
        assertThat(away.state()).isEqualTo(ClockState.MET);
        assertThat(away.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(away.commitment()).isEqualTo(Commitment.OLA);

        Deadline back = at("03T10:00", engine, ticket, clock);
        assertThat(back.occurrence()).isEqualTo(2);
        assertThat(back.state()).isEqualTo(ClockState.RUNNING);
        assertThat(back.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(back.due()).contains(march("03T13:00"));
        assertThat(back.longestElapsed()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_supplier_has_from_the_wait_for_the_part_until_its_end() {
        SlaEngine engine = promising(
                """
                within(Clock.named("spare part"), OpenTime.days(2), "as the supplier promised")
                    .startsAt(EventKind.WAIT_STARTED).stopsAt(EventKind.WAIT_ENDED).as(Commitment.SUPPLIER)""");
        Clock clock = Clock.named("spare part");
        Ticket ticket =
                opened("02T09:00").happened(WaitStarted.of(march("02T11:00"), "w1", WaitFor.PART, "lamp ordered"));
        assertThat(at("02T10:00", engine, ticket, clock).state()).isEqualTo(ClockState.NOT_STARTED);
        Deadline ordered = at("03T11:00", engine, ticket, clock);
        assertThat(ordered.commitment()).isEqualTo(Commitment.SUPPLIER);
        assertThat(ordered.due()).contains(march("04T11:00"));

        Ticket delivered = ticket.happened(WaitEnded.of(march("04T12:00"), "w1"));
        Deadline late = at("05T11:00", engine, delivered, clock);
        assertThat(late.state()).isEqualTo(ClockState.MET_LATE);
        assertThat(late.elapsed()).isEqualTo(Duration.ofHours(17));
    }

    @Test
    void a_clock_of_ones_own_starts_stops_pauses_and_restarts_by_host_events() {
        SlaEngine engine = promising(
                """
                within(Clock.named("assembly"), OpenTime.hours(6), "the tool is put together").on("plant")
                    .startsAt(Signal.named("begin")).stopsAt(Signal.named("done")).restartsAt(Signal.named("anew"))
                    .pausedFrom(Signal.named("halt"), Signal.named("go"))""");
        Clock clock = Clock.named("assembly");
        Ticket begun = opened("02T05:00").happened(HostEvent.of(march("02T08:00"), "begin"));
        assertThat(at("02T07:00", engine, begun, clock).state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(at("02T09:00", engine, begun, clock).due()).contains(march("02T14:00"));

        Ticket halted = begun.happened(HostEvent.of(march("02T10:00"), "halt"));
        Deadline paused = at("02T11:00", engine, halted, clock);
        assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
        assertThat(paused.due()).isEmpty();
        assertThat(paused.elapsed()).isEqualTo(Duration.ofHours(2));

        Ticket going = halted.happened(HostEvent.of(march("02T13:00"), "go"));
        assertThat(at("02T14:00", engine, going, clock).due()).contains(march("02T17:00"));

        Ticket restarted = going.happened(HostEvent.of(march("02T15:00"), "anew"));
        Deadline again = at("02T16:00", engine, restarted, clock);
        assertThat(again.occurrence()).isEqualTo(2);
        assertThat(again.due()).contains(march("02T21:00"));
        assertThat(again.past()).extracting("state").containsExactly(ClockState.CANCELLED);

        Ticket done = restarted.happened(HostEvent.of(march("02T20:00"), "done"));
        assertThat(at("03T20:00", engine, done, clock).state()).isEqualTo(ClockState.MET);
        assertThat(at("03T20:00", engine, done, clock).elapsed()).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void business_days_are_counted_from_the_next_one_when_the_cut_off_has_passed() {
        SlaEngine engine = SomeClocks.engine(
                """
                import io.slarules.calendar.BusinessDayRule
                agenda-group "targets"
                rule "T1 two days"
                when Case()
                then
                    targets.withinBusinessDays(Clock.RESOLUTION, 2,
                        BusinessDayRule.of(BusinessDayRule.Start.STRICTLY_AFTER, BusinessDayRule.Landing.CLOSING)
                            .withCutOff(java.time.LocalTime.of(15, 0)), "by the end of the second day");
                end
                """);
        assertThat(at("02T16:00", engine, opened("02T14:00"), Clock.RESOLUTION).due())
                .contains(march("04T17:00"));
        assertThat(at("02T16:00", engine, opened("02T16:00"), Clock.RESOLUTION).due())
                .contains(march("05T17:00"));
        assertThat(at("05T16:00", engine, opened("05T16:00"), Clock.RESOLUTION).due())
                .contains(march("10T17:00"));
        assertThat(at("02T14:00", engine, opened("02T14:00"), Clock.RESOLUTION).targetTime())
                .as("a share of it is a share of the open time until then")
                .isEqualTo(Duration.ofHours(19));
    }

    @Test
    void zero_business_days_until_the_opening_are_due_at_once_when_it_has_passed() {
        SlaEngine engine = SomeClocks.engine(
                """
                import io.slarules.calendar.BusinessDayRule
                agenda-group "targets"
                rule "T1 this morning"
                when Case()
                then
                    targets.withinBusinessDays(Clock.FIRST_RESPONSE, 0,
                        BusinessDayRule.of(BusinessDayRule.Start.ROLL, BusinessDayRule.Landing.OPENING), "this morning");
                end
                """);
        Deadline late = at("02T11:00", engine, opened("02T11:00"), Clock.FIRST_RESPONSE);
        assertThat(late.targetTime()).isEqualTo(Duration.ZERO);
        assertThat(late.due()).contains(march("02T11:00"));
        assertThat(at("02T08:00", engine, opened("02T08:00"), Clock.FIRST_RESPONSE)
                        .due())
                .contains(march("02T09:00"));
    }

    @Test
    void wall_time_may_follow_the_open_time() {
        SlaEngine engine =
                promising("within(Clock.WORKAROUND, OpenTime.hours(1), \"four hours once somebody is there\")"
                        + ".thenElapsed(java.time.Duration.ofHours(10))");
        Deadline friday = at("06T16:30", engine, opened("06T16:30"), Clock.WORKAROUND);
        assertThat(friday.due()).contains(march("09T19:30"));
        assertThat(at("09T19:30", engine, opened("06T16:30"), Clock.WORKAROUND).state())
                .isEqualTo(ClockState.RUNNING);
        assertThat(engine.decide(opened("06T16:30"), march("09T19:30").plusNanos(1))
                        .nextChange())
                .isEmpty();
        assertThat(deadline(engine.decide(opened("06T16:30"), march("09T19:30").plusNanos(1)), Clock.WORKAROUND)
                        .state())
                .isEqualTo(ClockState.BREACHED);
    }
}
