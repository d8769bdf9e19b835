package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Explained;
import io.slarules.ticket.ExplanationRejected;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Verified;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the default policy promises at each level, on which calendar, and what pauses, moves and reopens a promise. */
class PromisesTest {
    private static final Set<WaitFor> PAUSING = Set.of(WaitFor.CUSTOMER, WaitFor.SHUTDOWN);
    private static final Duration HOUR = Duration.ofHours(1);

    private static Deadline deadline(Ticket ticket, Clock clock, Instant now) {
        return Samples.decide(ticket, now).deadline(clock).orElseThrow();
    }

    private static Ticket of(String calendar, Priority level) {
        return Samples.at(level).with(Customer.of("ACME").onCalendar(calendar));
    }

    /** The dues as whole hours on the calendar; a business day of the office has 8 of them, of the fab 10. */
    @ParameterizedTest
    @CsvSource({
        "P1, '', 24x7, PT15M, 8, 120",
        "P2, '', 24x7, PT1H, 24, 240",
        "P3, '', office, PT4H, 24, 240",
        "P4, '', office, PT8H, 40, 480",
        "P5, '', office, PT8H, 80, 720",
        "P1, fab, 24x7, PT15M, 8, 120",
        "P2, fab, 24x7, PT1H, 24, 240",
        "P3, fab, fab, PT4H, 30, 300",
        "P4, fab, fab, PT8H, 50, 600",
        "P5, fab, fab, PT10H, 100, 900",
        "P3, 24x7, 24x7, PT4H, 72, 720",
        "P4, 24x7, 24x7, PT8H, 120, 1440",
        "P5, 24x7, 24x7, PT24H, 240, 2160"
    })
    void each_level_promises_a_first_response_a_workaround_and_the_final_fix(
            Priority level, String contract, String calendar, Duration response, long workaround, long resolution) {
        Ticket ticket = of(contract, level);
        promises(ticket, Clock.FIRST_RESPONSE, calendar, response);
        promises(ticket, Clock.WORKAROUND, calendar, Duration.ofHours(workaround));
        promises(ticket, Clock.RESOLUTION, calendar, Duration.ofHours(resolution));
        assertThat(Samples.decide(ticket, OPENED).deadlines()).hasSize(3);
    }

    private static void promises(Ticket ticket, Clock clock, String calendar, Duration open) {
        Deadline deadline = deadline(ticket, clock, OPENED);
        BusinessCalendar runsOn =
                switch (calendar) {
                    case "fab" -> Samples.FAB;
                    case "office" -> Samples.OFFICE;
                    default -> Fires.calendar(Priority.P1);
                };
        assertThat(deadline.targetTime()).as(clock.name()).isEqualTo(open);
        assertThat(deadline.calendar()).as(clock.name()).isEqualTo(calendar);
        assertThat(deadline.started()).as(clock.name()).contains(OPENED);
        assertThat(deadline.due()).as(clock.name()).contains(runsOn.add(OPENED, open));
        assertThat(deadline.state()).as(clock.name()).isEqualTo(ClockState.RUNNING);
    }

    @ParameterizedTest
    @EnumSource(WaitFor.class)
    void waiting_for_the_customer_and_a_shutdown_pause_workaround_and_fix_below_p1(WaitFor kind) {
        for (Priority level : Priority.values()) {
            Ticket ticket = Samples.at(level)
                    .happened(
                            WaitStarted.of(after(HOUR), "w", kind, "agreed"),
                            WaitEnded.of(after(HOUR.multipliedBy(3)), "w"));
            boolean pauses = PAUSING.contains(kind) && level != Priority.P1;
            for (Clock clock : new Clock[] {Clock.WORKAROUND, Clock.RESOLUTION}) {
                Deadline during = deadline(ticket, clock, after(HOUR.multipliedBy(2)));
                Deadline afterwards = deadline(ticket, clock, after(HOUR.multipliedBy(3)));
                assertThat(during.state() == ClockState.PAUSED)
                        .as("%s %s", level, clock)
                        .isEqualTo(pauses);
                assertThat(during.due().isEmpty()).isEqualTo(pauses);
                assertThat(afterwards.elapsed()).isEqualTo(HOUR.multipliedBy(pauses ? 1 : 3));
            }
            Deadline response = deadline(ticket, Clock.FIRST_RESPONSE, after(HOUR.multipliedBy(3)));
            assertThat(response.elapsed()).as("first response").isEqualTo(HOUR.multipliedBy(3));
        }
    }

    @Test
    void a_pause_over_the_weekend_moves_a_promise_in_office_hours_by_nothing() {
        Instant friday = Instant.parse("2026-03-06T16:00:00Z");
        Instant monday = Instant.parse("2026-03-09T08:00:00Z");
        Ticket ticket = Samples.at(Priority.P4);
        Ticket waiting =
                ticket.happened(WaitStarted.of(friday, "w", WaitFor.CUSTOMER, "weekend"), WaitEnded.of(monday, "w"));
        assertThat(deadline(waiting, Clock.RESOLUTION, monday).due())
                .isEqualTo(deadline(ticket, Clock.RESOLUTION, monday).due());
    }

    @Test
    void what_was_paused_at_p3_stays_paused_and_nothing_pauses_at_p1() {
        Instant worse = after(HOUR.multipliedBy(3));
        Ticket ticket = Samples.at(Priority.P3)
                .happened(WaitStarted.of(after(HOUR), "w", WaitFor.CUSTOMER, "access"))
                .changed(worse, facts -> facts.with(facts.asset().down()));
        assertThat(deadline(ticket, Clock.WORKAROUND, worse.minusNanos(1)).state())
                .isEqualTo(ClockState.PAUSED);
        Deadline stopped = deadline(ticket, Clock.WORKAROUND, worse);
        assertThat(stopped.state()).isEqualTo(ClockState.RUNNING);
        assertThat(stopped.due()).contains(worse.plus(Duration.ofHours(8)));
    }

    @Test
    void a_worse_case_is_due_at_the_earlier_of_the_old_date_and_the_new_one_from_the_change() {
        Instant early = after(HOUR);
        Instant late = after(Duration.ofHours(20));
        Ticket severe = Samples.at(Priority.P2);
        Ticket soon = severe.changed(early, facts -> facts.with(facts.asset().down()));
        Ticket hardlySooner =
                severe.changed(late, facts -> facts.with(facts.asset().down()));
        assertThat(deadline(soon, Clock.WORKAROUND, early).due()).contains(early.plus(Duration.ofHours(8)));
        assertThat(deadline(soon, Clock.WORKAROUND, early).occurrence()).isEqualTo(2);
        assertThat(deadline(hardlySooner, Clock.WORKAROUND, late).due()).contains(after(Duration.ofHours(24)));
        assertThat(deadline(hardlySooner, Clock.WORKAROUND, late).occurrence()).isEqualTo(1);
    }

    @Test
    void no_change_of_the_impact_makes_a_workaround_or_the_fix_due_later() {
        Instant change = after(Duration.ofMinutes(10));
        for (ProductionImpact from : ProductionImpact.values()) {
            for (ProductionImpact to : ProductionImpact.values()) {
                Ticket before = Samples.with(from);
                Ticket changed =
                        before.changed(change, facts -> Samples.with(to).facts(), Verified.by("Lin", "measured"));
                for (Clock clock : new Clock[] {Clock.WORKAROUND, Clock.RESOLUTION}) {
                    Instant old = deadline(before, clock, change).due().orElseThrow();
                    assertThat(deadline(changed, clock, change).due().orElseThrow())
                            .as("%s from %s to %s", clock, from, to)
                            .isBeforeOrEqualTo(old);
                }
            }
        }
    }

    @Test
    void the_first_response_is_computed_anew_from_the_opening() {
        Instant change = after(Duration.ofMinutes(10));
        Ticket raised = Samples.at(Priority.P4)
                .changed(change, facts -> facts.with(facts.asset().down()));
        Ticket lowered = Samples.at(Priority.P1)
                .changed(
                        change,
                        facts -> Samples.at(Priority.P4).facts(),
                        Verified.by("Lin", "the tool never stood still"));
        assertThat(deadline(raised, Clock.FIRST_RESPONSE, change).due()).contains(after(Duration.ofMinutes(15)));
        assertThat(deadline(lowered, Clock.FIRST_RESPONSE, change).due()).contains(after(Duration.ofHours(8)));
    }

    @Test
    void a_stopped_line_keeps_the_date_of_the_fix_that_was_promised_before() {
        Instant worse = after(Duration.ofDays(6));
        Ticket ticket = Samples.at(Priority.P2)
                .changed(worse, facts -> facts.with(facts.asset().down()));
        assertThat(deadline(ticket, Clock.RESOLUTION, worse).due()).contains(after(Duration.ofDays(10)));
    }

    @Test
    void a_promise_says_its_level_and_its_time() {
        assertThat(deadline(Samples.at(Priority.P1), Clock.FIRST_RESPONSE, OPENED)
                        .target()
                        .reason())
                .hasToString("P1: first response within 15 min [targets.drl:12 \"D-P1 promises\"]");
        assertThat(deadline(Samples.at(Priority.P1), Clock.WORKAROUND, OPENED)
                        .target()
                        .reason()
                        .words())
                .isEqualTo("P1: a workaround within 8 h");
        assertThat(deadline(Samples.at(Priority.P1), Clock.RESOLUTION, OPENED)
                        .target()
                        .reason()
                        .words())
                .isEqualTo("P1: the final fix within 5 d");
    }

    @Test
    void what_was_agreed_with_the_customer_is_a_promise_of_its_own() {
        Instant agreed = after(HOUR.multipliedBy(5));
        Ticket ticket = Samples.at(Priority.P3).with(AgreedPromise.by(agreed, "offer", OPENED));
        assertThat(deadline(ticket, Clock.agreed("offer"), OPENED).due()).contains(agreed);
        assertThat(deadline(ticket, Clock.agreed("offer"), agreed.plusNanos(1)).state())
                .isEqualTo(ClockState.BREACHED);
    }

    @Test
    void an_acceptance_is_owed_inside_the_house() {
        Ticket ticket = Samples.working(Samples.at(Priority.P3), Tier.GLOBAL);
        for (HandOverPurpose purpose : new HandOverPurpose[] {HandOverPurpose.SKILL, HandOverPurpose.NO_CONTAINMENT}) {
            Ticket handed = ticket.happened(HandOver.of(OPENED, Tier.GLOBAL, Tier.RND, purpose));
            assertThat(deadline(handed, Clock.ACKNOWLEDGEMENT, OPENED).commitment())
                    .isEqualTo(Commitment.OLA);
        }
    }

    @ParameterizedTest
    @CsvSource({"P1, 24x7, 240, 168", "P2, 24x7, 240, 168", "P3, office, 80, 56", "P5, office, 80, 56"})
    void a_workaround_in_place_owes_the_cause_to_the_customer_and_to_the_owner(
            Priority level, String calendar, long customer, long owner) {
        Instant contained = after(HOUR);
        Ticket ticket = Samples.at(level).happened(WorkaroundInPlace.of(contained));
        Clock briefing = Clock.named("BRIEFING");
        promised(deadline(ticket, Clock.EXPLANATION, contained), calendar, customer, Commitment.SLA);
        promised(deadline(ticket, briefing, contained), calendar, owner, Commitment.OLA);
        Instant told = after(HOUR.multipliedBy(2));
        Ticket owned = ticket.happened(Explained.of(told, Role.OWNER));
        assertThat(deadline(owned, briefing, told).state()).isEqualTo(ClockState.MET);
        assertThat(deadline(owned, Clock.EXPLANATION, told).state()).isEqualTo(ClockState.RUNNING);
        Instant puzzled = after(HOUR.multipliedBy(3));
        Ticket again = owned.happened(ExplanationRejected.of(puzzled, Role.OWNER, "too short"));
        assertThat(deadline(again, briefing, puzzled).state()).isEqualTo(ClockState.RUNNING);
        assertThat(deadline(ticket.happened(Closed.of(told)), briefing, told).state())
                .isEqualTo(ClockState.CANCELLED);
    }

    private static void promised(Deadline deadline, String calendar, long hours, Commitment to) {
        assertThat(deadline.calendar()).isEqualTo(calendar);
        assertThat(deadline.started()).contains(after(HOUR));
        assertThat(deadline.targetTime()).isEqualTo(Duration.ofHours(hours));
        assertThat(deadline.commitment()).isEqualTo(to);
    }

    @Test
    void an_answer_at_the_due_instant_is_in_time_and_one_after_it_is_met_late() {
        Instant due = after(Duration.ofMinutes(15));
        assertThat(answered(due).state()).isEqualTo(ClockState.MET);
        assertThat(answered(due.plusNanos(1)).state()).isEqualTo(ClockState.MET_LATE);
    }

    private static Deadline answered(Instant at) {
        Ticket ticket = Samples.at(Priority.P1).happened(Message.toCustomer(at, Channel.PHONE));
        return deadline(ticket, Clock.FIRST_RESPONSE, at);
    }

    @Test
    void the_first_response_is_final_whatever_happens_later() {
        Instant answer = after(Duration.ofMinutes(5));
        Ticket ticket = Samples.at(Priority.P1)
                .happened(
                        Message.toCustomer(answer, Channel.PHONE),
                        Resolved.of(after(HOUR)),
                        Reopened.of(after(HOUR.multipliedBy(2)), "it is back"),
                        Message.toCustomer(after(HOUR.multipliedBy(3)), Channel.PHONE));
        Deadline response = deadline(ticket, Clock.FIRST_RESPONSE, after(HOUR.multipliedBy(4)));
        assertThat(response.state()).isEqualTo(ClockState.MET);
        assertThat(response.stopped()).contains(answer);
        assertThat(response.occurrence()).isEqualTo(1);
    }

    @Test
    void reopening_goes_on_with_workaround_and_fix_without_the_time_in_which_it_was_closed() {
        Duration closed = Duration.ofHours(30);
        Instant resolved = after(HOUR.multipliedBy(3));
        Ticket ticket = Samples.at(Priority.P2)
                .happened(Resolved.of(resolved), Reopened.of(resolved.plus(closed), "it is back"));
        assertThat(deadline(ticket, Clock.RESOLUTION, resolved).state()).isEqualTo(ClockState.MET);
        for (Clock clock : new Clock[] {Clock.WORKAROUND, Clock.RESOLUTION}) {
            Deadline again = deadline(ticket, clock, resolved.plus(closed));
            assertThat(again.state()).as(clock.name()).isEqualTo(ClockState.RUNNING);
            assertThat(again.elapsed()).as(clock.name()).isEqualTo(HOUR.multipliedBy(3));
            assertThat(again.occurrence()).as(clock.name()).isEqualTo(2);
            assertThat(again.due())
                    .as(clock.name())
                    .contains(after(again.targetTime()).plus(closed));
        }
    }
}
