package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.decision.Action;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows N1 to N4 and C4: what is noticed in time, and what when it is too late. */
class NoticeRowsTest {
    private static final Instant EARLY = after(Duration.ofMinutes(1));
    private static final Instant LATE = after(Duration.ofDays(400));
    private static final List<Clock> PROMISES = List.of(Clock.FIRST_RESPONSE, Clock.WORKAROUND, Clock.RESOLUTION);

    private static boolean speaks(Ticket ticket, String id) {
        return !Samples.row(Samples.decide(ticket, LATE), id).isEmpty();
    }

    private static Ticket taking(Ticket ticket, Duration effort) {
        return ticket.with(ticket.facts().work().effort(effort));
    }

    /** The instant at which this share of the promise is used. */
    private static Instant used(Ticket ticket, Priority level, Clock clock, int percent) {
        Duration target =
                Samples.decide(ticket, OPENED).deadline(clock).orElseThrow().targetTime();
        return Fires.calendar(level).add(OPENED, target.multipliedBy(percent).dividedBy(100));
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void n1_half_of_the_workaround_time_without_containment_calls_for_a_re_triage(Priority level) {
        Ticket ticket = Samples.at(level);
        Instant at = used(ticket, level, Clock.WORKAROUND, 50);
        Fires.step("N1 ASK_FOR WORKAROUND #1", new Action.AskFor(List.of("re-triage now")), at, at, Role.ASSIGNEE)
                .foreseenFor(ticket);
        assertThat(speaks(ticket.happened(WorkaroundInPlace.of(EARLY)), "N1")).isFalse();
        assertThat(speaks(ticket.happened(Resolved.of(EARLY)), "N1")).isFalse();
        assertThat(speaks(ticket.happened(Closed.of(EARLY)), "N1")).isFalse();
    }

    @Test
    void n1_goes_when_the_case_is_contained_after_it() {
        Ticket ticket = Samples.at(Priority.P1);
        Ticket contained = ticket.happened(WorkaroundInPlace.of(after(Duration.ofHours(5))));
        assertThat(speaks(ticket, "N1")).isTrue();
        assertThat(speaks(contained, "N1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"P1, PT1H", "P2, PT1H", "P3, PT8H", "P4, PT8H", "P5, PT8H"})
    void n2_three_quarters_of_the_workaround_time_require_a_recovery_date(Priority level, Duration within) {
        Ticket ticket = Samples.at(level);
        Instant at = used(ticket, level, Clock.WORKAROUND, 75);
        Fires.step(
                        "N2 ASK_FOR WORKAROUND #1",
                        new Action.AskFor(List.of("recovery date")),
                        at,
                        within,
                        level,
                        Role.ASSIGNEE,
                        Role.TIER_MANAGER)
                .foreseenFor(ticket);
        assertThat(speaks(ticket.happened(WorkaroundInPlace.of(EARLY)), "N2")).isFalse();
        assertThat(speaks(ticket.happened(Resolved.of(EARLY)), "N2")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void n3_and_c4_speak_of_each_promise_when_four_fifths_of_it_are_used(Priority level) {
        Ticket quick = taking(Samples.at(level), Duration.ofMinutes(1));
        for (Clock clock : PROMISES) {
            noticesAt(quick, clock, used(quick, level, clock, 80));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H36M, PT6H24M",
        "PT1H36M0.000000001S, PT6H23M59.999999999S",
        "PT3H, PT5H",
        "PT8H, PT0S",
        "PT9H, PT0S"
    })
    void n3_and_c4_come_as_soon_as_the_effort_no_longer_fits_before_the_due(Duration effort, Duration at) {
        noticesAt(taking(Samples.at(Priority.P1), effort), Clock.WORKAROUND, OPENED.plus(at));
    }

    @Test
    void n3_and_c4_take_an_unknown_effort_for_four_hours() {
        noticesAt(Samples.at(Priority.P1), Clock.WORKAROUND, after(Duration.ofHours(4)));
        noticesAt(Samples.at(Priority.P1), Clock.RESOLUTION, after(Duration.ofDays(4)));
    }

    @Test
    void n3_and_c4_measure_the_effort_in_open_time() {
        // Due on Wednesday at closing; ten hours of work before that is Tuesday at 15:00.
        noticesAt(
                taking(Samples.at(Priority.P3), Duration.ofHours(10)),
                Clock.WORKAROUND,
                Instant.parse("2026-03-03T14:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void n3_and_c4_come_before_the_due_of_every_promise(Priority level) {
        for (Duration effort : List.of(Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(300))) {
            Ticket ticket = taking(Samples.at(level), effort);
            for (Clock clock : PROMISES) {
                Instant due = used(ticket, level, clock, 100);
                for (String row : List.of("N3", "C4")) {
                    Instant notice = Samples.step(Samples.decide(ticket, OPENED), row, clock)
                            .at()
                            .orElseThrow();
                    assertThat(notice).as("%s %s %s", row, clock, effort).isBefore(due);
                }
            }
        }
    }

    private static void noticesAt(Ticket ticket, Clock clock, Instant at) {
        String threshold = " INFORM " + clock + " #1";
        Fires.step("N3" + threshold, new Action.Inform(), at, at, Role.ACCOUNT_MANAGER)
                .foreseenFor(ticket);
        Fires.step("C4" + threshold, new Action.Inform(), at, at, Role.CUSTOMER).foreseenFor(ticket);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N3", "C4"})
    void n3_and_c4_say_nothing_of_a_promise_that_is_past_when_it_is_made(String row) {
        // At two hours the first response of 15 minutes has been due for long.
        Instant worse = after(Duration.ofHours(2));
        Ticket ticket = Samples.at(Priority.P4)
                .changed(worse, facts -> facts.with(facts.asset().down()));
        List<Step> steps = Samples.row(Samples.decide(ticket, worse), row);
        assertThat(steps).extracting(Step::key).noneMatch(key -> key.contains("FIRST_RESPONSE"));
        assertThat(Samples.step(Samples.decide(ticket, worse), "H4", Clock.FIRST_RESPONSE)
                        .at())
                .contains(worse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N3", "C4"})
    void n3_and_c4_leave_promises_alone_that_are_kept(String row) {
        Ticket kept = taking(Samples.at(Priority.P2), Duration.ofMinutes(10)).happened(Resolved.of(EARLY));
        assertThat(Samples.row(Samples.decide(kept, LATE), row))
                .extracting(Step::key)
                .allMatch(key -> key.contains("FIRST_RESPONSE"));
        assertThat(speaks(kept.happened(Closed.of(EARLY.plusSeconds(1))), row)).isFalse();
    }

    @Test
    void n3_and_c4_wait_while_a_wait_for_the_customer_stops_the_clock() {
        Duration wait = Duration.ofHours(10);
        Ticket ticket = taking(Samples.at(Priority.P2), Duration.ofMinutes(10))
                .happened(
                        WaitStarted.of(after(Duration.ofHours(2)), "w", WaitFor.CUSTOMER, "log files"),
                        WaitEnded.of(after(Duration.ofHours(2)).plus(wait), "w"));
        Instant at = OPENED.plus(Duration.ofMinutes(24 * 60 * 4 / 5)).plus(wait);
        assertThat(Samples.step(Samples.decide(ticket, at.minusNanos(1)), "C4", Clock.WORKAROUND)
                        .state())
                .isEqualTo(StepState.PENDING);
        assertThat(Samples.step(Samples.decide(ticket, at), "C4", Clock.WORKAROUND)
                        .state())
                .isEqualTo(StepState.DUE);
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void n4_climbs_one_rung_at_the_breach_at_one_and_a_half_times_and_at_twice_the_promise(Priority level) {
        Ticket ticket = Samples.at(level);
        for (Clock clock : PROMISES) {
            Instant broken = Fires.calendar(level)
                    .nextOpen(used(ticket, level, clock, 100))
                    .plusNanos(1);
            n4(clock, "breach", 1, broken, Role.TIER_MANAGER).foreseenFor(ticket);
            n4(clock, "150%", 2, used(ticket, level, clock, 150), Role.DIRECTOR).foreseenFor(ticket);
            n4(clock, "200%", 3, used(ticket, level, clock, 200), Role.EXECUTIVE)
                    .foreseenFor(ticket);
        }
    }

    private static Fires n4(Clock clock, String threshold, int rungs, Instant at, Role told) {
        return Fires.step("N4 LADDER " + clock + " " + threshold + " #1", new Action.NextOfLadder(rungs), at, at, told);
    }

    @Test
    void n4_climbs_no_further_than_the_promise_was_exceeded() {
        Ticket ticket = Samples.at(Priority.P1)
                .happened(Resolved.of(after(Duration.ofHours(12).minusNanos(1))));
        assertThat(Samples.row(Samples.decide(ticket, LATE), "N4"))
                .extracting(Step::key)
                .filteredOn(key -> key.contains("WORKAROUND"))
                .containsExactly("T/N4 LADDER WORKAROUND breach #1");
    }

    @Test
    void c4_a_change_that_leaves_nothing_of_a_promise_is_told_to_the_customer_at_the_change() {
        Instant change = after(Duration.ofHours(30));
        Ticket ticket = Samples.at(Priority.P5)
                .changed(change, facts -> Samples.at(Priority.P1).facts());
        Decision decision = Samples.decide(ticket, change);
        assertThat(Samples.row(decision, "C4-change"))
                .extracting(Step::key, Step::state, step -> step.at().orElseThrow())
                .containsExactly(tuple(ticket.id() + "/C4-change INFORM FIRST_RESPONSE #2", StepState.DUE, change));
        assertThat(Samples.row(Samples.decide(ticket, after(Duration.ofHours(29))), "C4-change"))
                .isEmpty();
    }
}
