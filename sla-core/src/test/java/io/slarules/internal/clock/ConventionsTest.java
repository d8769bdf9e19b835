package io.slarules.internal.clock;

import static io.slarules.internal.clock.Standing.assertDue;
import static io.slarules.internal.clock.Standing.only;
import static io.slarules.internal.policy.Lives.OFFICE;
import static io.slarules.internal.policy.Lives.answer;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.internal.policy.Lives.waitEnds;
import static io.slarules.internal.policy.Lives.waitStarts;
import static io.slarules.rule.Clock.NEXT_RESPONSE;
import static io.slarules.rule.Clock.RESOLUTION;
import static io.slarules.ticket.WaitFor.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.BusinessDayRule.Landing;
import io.slarules.calendar.BusinessDayRule.Start;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.PastPromise;
import io.slarules.internal.policy.Amount;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.PromisedTerms;
import io.slarules.rule.Conventions;
import io.slarules.rule.Conventions.AfterStop;
import io.slarules.rule.Conventions.Boundary;
import io.slarules.rule.Conventions.Breach;
import io.slarules.rule.Conventions.CycleStart;
import io.slarules.rule.Conventions.Pauses;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Event;
import io.slarules.ticket.Message;
import io.slarules.ticket.Resolved;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each way in which systems count differently, beside what it leaves alone. */
class ConventionsTest {
    private static final Conventions ROLLING = Conventions.DEFAULT.with(Boundary.NEXT_OPENING);
    private static final Conventions WALL = Conventions.DEFAULT.with(Pauses.WALL_TIME);

    private static PromisedTerms within(String target, Conventions conventions) {
        return promised(RESOLUTION, target).on(OFFICE).pausedBy(CUSTOMER).by(conventions);
    }

    private static PromisedTerms businessDays(Landing landing, Conventions conventions) {
        return within("1 d", conventions)
                .promising(new Amount.Days(1, BusinessDayRule.of(Start.STRICTLY_AFTER, landing)));
    }

    private static Deadline at(String now, PromisedTerms terms, Event... events) {
        return only(opened("02T09:00").stretch(outcome(terms)).happened(events).at(now));
    }

    @Test
    void a_target_that_ends_at_closing_is_due_then_or_at_the_next_opening() {
        assertDue(at("02T10:00", within("8 h", Conventions.DEFAULT)), ClockState.RUNNING, "02T17:00", "1 h");
        assertDue(at("02T10:00", within("8 h", ROLLING)), ClockState.RUNNING, "03T09:00", "1 h");
        assertDue(at("02T10:00", within("7 h", ROLLING)), ClockState.RUNNING, "02T16:00", "1 h");
    }

    @Test
    void a_target_of_zero_while_closed_is_due_at_the_next_opening_too() {
        Life life =
                opened("02T20:00").stretch(outcome(within("0 min", ROLLING))).at("02T20:00");
        assertDue(only(life), ClockState.RUNNING, "03T09:00", "0 min");
    }

    @Test
    void wall_time_follows_the_open_time_from_the_next_opening_on_and_ends_whenever_it_does() {
        Amount eightHours = new Amount.Open(OpenTime.ZERO, Duration.ofHours(8));
        Amount nineHours = new Amount.Open(OpenTime.ZERO, Duration.ofHours(9));
        assertThat(inTheEvening(eightHours).due()).contains(march("03T17:00"));
        assertThat(inTheEvening(nineHours).due()).contains(march("03T18:00"));
    }

    private static Deadline inTheEvening(Amount amount) {
        return only(opened("02T20:00")
                .stretch(outcome(within("0 min", ROLLING).promising(amount)))
                .at("02T20:00"));
    }

    @Test
    void a_date_that_business_days_lead_to_stands_also_when_it_is_at_closing() {
        assertThat(at("02T10:00", businessDays(Landing.CLOSING, ROLLING)).due()).contains(march("03T17:00"));
    }

    @Test
    void a_date_that_a_pause_put_off_is_counted_as_open_time() {
        Event[] pause = {waitStarts("02T10:00", "w", CUSTOMER), waitEnds("02T12:00", "w")};
        assertThat(at("02T12:00", businessDays(Landing.CLOSING, ROLLING), pause).due())
                .contains(march("04T11:00"));
        assertThat(at(
                                "02T17:00",
                                businessDays(Landing.SAME_TIME, ROLLING),
                                waitStarts("02T09:00", "w", CUSTOMER),
                                waitEnds("02T17:00", "w"))
                        .due())
                .contains(march("04T09:00"));
    }

    @Test
    void at_the_due_instant_it_is_in_time_or_breached_already() {
        Conventions early = Conventions.DEFAULT.with(Breach.AT_DUE);
        Life before = opened("02T09:00")
                .stretch(outcome(within("2 h", early)))
                .at(march("02T11:00").minusNanos(1));
        assertThat(only(before).state()).isEqualTo(ClockState.RUNNING);
        assertThat(Clocks.of(Lifeline.of(before)).runs().get(0).nextChange(Nanos.of(before.now())))
                .isEqualTo(Nanos.of(march("02T11:00")));
        assertDue(at("02T11:00", within("2 h", early)), ClockState.BREACHED, "02T11:00", "2 h");
        assertDue(at("02T11:00", within("2 h", Conventions.DEFAULT)), ClockState.RUNNING, "02T11:00", "2 h");
        assertThat(at("02T11:00", within("2 h", early), Resolved.of(march("02T11:00")))
                        .state())
                .isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void the_whole_length_of_a_pause_may_be_added_to_the_due_instant() {
        Event[] night = {waitStarts("02T16:00", "w", CUSTOMER), waitEnds("03T08:00", "w")};
        assertThat(at("03T08:00", within("8 h", Conventions.DEFAULT), night).due())
                .contains(march("03T10:00"));
        assertThat(at("03T08:00", within("8 h", WALL), night).due()).contains(march("03T09:00"));
        assertThat(at("02T17:00", within("8 h", WALL), night).due()).isEmpty();
    }

    @Test
    void what_was_due_before_a_pause_stays_due() {
        Event[] pause = {waitStarts("02T12:00", "w", CUSTOMER), waitEnds("02T15:00", "w")};
        assertThat(at("02T13:00", within("2 h", WALL), pause).state()).isEqualTo(ClockState.BREACHED);
        assertThat(at("02T16:00", within("2 h", WALL), pause).due()).contains(march("02T11:00"));
        assertThat(at("02T16:00", within("3 h", WALL), pause).due()).contains(march("02T12:00"));
        assertThat(at("02T16:00", within("4 h", WALL), pause).due()).contains(march("02T16:00"));
    }

    @Test
    void each_pause_before_the_due_instant_that_the_ones_before_it_led_to_is_added() {
        Deadline deadline = at(
                "02T16:30",
                within("2 h", WALL),
                waitStarts("02T10:00", "a", CUSTOMER),
                waitEnds("02T12:00", "a"),
                waitStarts("02T12:30", "b", CUSTOMER),
                waitEnds("02T13:00", "b"),
                waitStarts("02T14:00", "c", CUSTOMER),
                waitEnds("02T15:00", "c"));
        assertThat(deadline.due()).contains(march("02T13:30"));
    }

    @Test
    void a_pause_may_hide_the_due_instant_while_the_clock_runs_on() {
        Conventions hiding = Conventions.DEFAULT.with(Pauses.HIDE_DUE);
        Event start = waitStarts("02T10:00", "w", CUSTOMER);
        Deadline paused = at("02T12:00", within("2 h", hiding), start);
        assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
        assertThat(paused.due()).isEmpty();
        assertThat(paused.elapsed()).isEqualTo(Duration.ofHours(3));
        assertDue(
                at("02T12:00", within("2 h", hiding), start, waitEnds("02T12:00", "w")),
                ClockState.BREACHED,
                "02T11:00",
                "3 h");
    }

    @Test
    void the_bounds_of_pauses_may_be_rounded_down() {
        Conventions minutes = Conventions.DEFAULT.withPausePrecision(Duration.ofMinutes(1));
        Event[] pause = {waitStarts("02T10:00:50", "w", CUSTOMER), waitEnds("02T10:30:10", "w")};
        assertThat(at("02T11:00", within("2 h", Conventions.DEFAULT), pause).due())
                .contains(march("02T11:29:20"));
        assertThat(at("02T11:00", within("2 h", minutes), pause).due()).contains(march("02T11:30"));
    }

    @Test
    void the_bounds_of_pauses_are_rounded_to_no_instant_before_the_start() {
        Conventions hours = Conventions.DEFAULT.withPausePrecision(Duration.ofHours(1));
        Life life = opened("02T09:20")
                .stretch(outcome(within("2 h", hours)))
                .happened(waitStarts("02T09:40", "w", CUSTOMER), waitEnds("02T10:50", "w"))
                .at("02T11:00");
        assertThat(only(life).due()).contains(march("02T12:00"));
    }

    @Test
    void what_stopped_may_show_no_due_instant() {
        Event resolved = Resolved.of(march("02T10:00"));
        assertThat(at("02T11:00", within("2 h", Conventions.DEFAULT), resolved).due())
                .contains(march("02T11:00"));
        assertThat(at("02T11:00", within("2 h", Conventions.DEFAULT.with(AfterStop.DUE_CLEARED)), resolved)
                        .due())
                .isEmpty();
    }

    @Test
    void a_cycle_counts_from_its_event_or_from_the_due_instant_of_the_one_before() {
        Deadline atEvent = nextResponse(CycleStart.AT_EVENT);
        assertThat(atEvent.started()).contains(march("02T09:30"));
        assertThat(atEvent.due()).contains(march("02T11:30"));
        Deadline notBefore = nextResponse(CycleStart.NOT_BEFORE_PREVIOUS_DUE);
        assertThat(notBefore.started()).contains(march("02T11:00"));
        assertThat(notBefore.due()).contains(march("02T13:00"));
        assertThat(notBefore.elapsed()).isZero();
        assertThat(notBefore.past()).extracting(PastPromise::state).containsExactly(ClockState.MET);
    }

    private static Deadline nextResponse(CycleStart start) {
        return only(opened("02T09:00")
                .stretch(outcome(promised(NEXT_RESPONSE, "2 h").by(Conventions.DEFAULT.with(start))))
                .happened(answer("02T09:10"), Message.fromCustomer(march("02T09:30"), Channel.EMAIL))
                .at("02T10:00"));
    }
}
