package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Verified;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows H1 to H4: who in management hears of it. */
class ManagementRowsTest {
    private static final Instant EARLY = after(Duration.ofMinutes(1));
    private static final Instant LATE = after(Duration.ofDays(200));
    private static final Action INFORM = new Action.Inform();

    private static boolean speaks(Ticket ticket, String id) {
        return !Samples.row(Samples.decide(ticket, LATE), id).isEmpty();
    }

    @Test
    void h1_three_managers_are_told_of_a_p1_case_within_15_minutes() {
        Fires expected = h1(OPENED);
        expected.foreseenFor(Samples.at(Priority.P1));
        expected.foreseenFor(danger());
    }

    @Test
    void h1_a_case_that_becomes_p1_is_told_from_then_on() {
        Instant worse = after(Duration.ofHours(5));
        h1(worse)
                .suddenFor(Samples.at(Priority.P3)
                        .changed(worse, facts -> facts.with(facts.asset().down())));
    }

    private static Fires h1(Instant at) {
        return Fires.step(
                "H1 INFORM #1",
                INFORM,
                at,
                Duration.ofMinutes(15),
                Priority.P1,
                Role.LOCAL_MANAGER,
                Role.ACCOUNT_MANAGER,
                Role.DUTY_MANAGER);
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void h1_speaks_of_open_p1_cases_alone(Priority level) {
        assertThat(speaks(Samples.at(level), "H1")).isEqualTo(level == Priority.P1);
        assertThat(speaks(Samples.at(level).happened(Resolved.of(EARLY)), "H1")).isFalse();
        assertThat(speaks(Samples.at(level).happened(Closed.of(EARLY)), "H1")).isFalse();
    }

    @Test
    void h2_danger_calls_the_safety_line_and_advises_to_stop_at_once() {
        Fires.step(
                        "H2 ADVISE #1",
                        new Action.Advise("stop work"),
                        OPENED,
                        OPENED,
                        Role.SAFETY_OFFICER,
                        Role.SITE,
                        Role.RND_SAFETY,
                        Role.MANAGEMENT)
                .foreseenFor(danger());
        assertThat(speaks(hazard(Safety.POTENTIAL), "H2")).isFalse();
        assertThat(speaks(danger().happened(Resolved.of(EARLY)), "H2")).isFalse();
    }

    @Test
    void h2_danger_that_is_denied_without_verification_still_counts() {
        Instant later = after(Duration.ofHours(1));
        Ticket denied =
                danger().changed(later, facts -> facts.with(facts.impact().safety(Safety.NONE)), "looks fine");
        Ticket verified = danger().changed(
                        later,
                        facts -> facts.with(facts.impact().safety(Safety.NONE)),
                        Verified.by("Lin", "measured: no leak"));
        assertThat(speaks(denied, "H2")).isTrue();
        assertThat(speaks(verified, "H2")).isFalse();
    }

    private static Ticket danger() {
        return hazard(Safety.ACTUAL);
    }

    private static Ticket hazard(Safety safety) {
        return Samples.calm().with(Samples.calm().facts().impact().safety(safety));
    }

    @ParameterizedTest
    @CsvSource({"P1, PT6H, PT15M", "P2, PT18H, PT1H"})
    void h3_management_attends_when_three_quarters_are_used(Priority level, Duration share, Duration within) {
        Fires.step("H3 INFORM WORKAROUND #1", INFORM, OPENED.plus(share), within, level, Role.TIER_MANAGER)
                .foreseenFor(Samples.at(level));
        assertThat(speaks(Samples.at(level).happened(WorkaroundInPlace.of(EARLY)), "H3"))
                .isFalse();
        assertThat(speaks(Samples.at(level).happened(Resolved.of(EARLY)), "H3")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Priority.class,
            names = {"P3", "P4", "P5"})
    void h3_says_nothing_below_p2(Priority level) {
        assertThat(speaks(Samples.at(level), "H3")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void h4_each_broken_promise_reaches_management_a_nanosecond_of_open_time_after_its_due(Priority level) {
        Ticket ticket = Samples.at(level);
        Set<Role> told = new HashSet<>(Set.of(Role.TIER_MANAGER, Role.ACCOUNT_MANAGER));
        if (level.isAtLeast(Priority.P2)) {
            told.add(Role.DIRECTOR);
        }
        for (Clock clock : List.of(Clock.FIRST_RESPONSE, Clock.WORKAROUND, Clock.RESOLUTION)) {
            Instant due = Samples.decide(ticket, OPENED)
                    .deadline(clock)
                    .orElseThrow()
                    .due()
                    .orElseThrow();
            Instant broken = Fires.calendar(level).nextOpen(due).plusNanos(1);
            new Fires("H4 INFORM " + clock + " #1", INFORM, broken, broken, told).foreseenFor(ticket);
        }
    }

    @Test
    void h4_a_promise_due_at_closing_is_broken_when_the_office_opens_again() {
        Ticket ticket = Samples.at(Priority.P3);
        // Three business days from Monday 09:00 end on Wednesday at 17:00 in Berlin.
        Instant due = Instant.parse("2026-03-04T16:00:00Z");
        Instant broken = Instant.parse("2026-03-05T08:00:00.000000001Z");
        Decision inTheNight = Samples.decide(ticket, Instant.parse("2026-03-05T07:59:59Z"));
        assertThat(inTheNight.deadline(Clock.WORKAROUND).orElseThrow().due()).contains(due);
        assertThat(Samples.step(inTheNight, "H4", Clock.WORKAROUND).state()).isEqualTo(StepState.PENDING);
        assertThat(Samples.step(Samples.decide(ticket, broken), "H4", Clock.WORKAROUND)
                        .state())
                .isEqualTo(StepState.DUE);
    }

    @Test
    void h4_a_promise_that_is_kept_in_time_is_not_broken() {
        Instant due = after(Duration.ofMinutes(15));
        Ticket answered = Samples.at(Priority.P1).happened(Message.toCustomer(due, Channel.PHONE));
        Ticket late = Samples.at(Priority.P1).happened(Message.toCustomer(due.plusSeconds(1), Channel.PHONE));
        assertThat(onFirstResponse(answered)).isEmpty();
        assertThat(onFirstResponse(late)).hasSize(1);
    }

    private static List<Step> onFirstResponse(Ticket ticket) {
        return Samples.row(Samples.decide(ticket, LATE), "H4").stream()
                .filter(step -> step.key().contains("FIRST_RESPONSE"))
                .toList();
    }

    @Test
    void h4_a_broken_promise_stays_broken_when_the_case_is_resolved() {
        Instant late = after(Duration.ofHours(9));
        Ticket ticket = Samples.at(Priority.P1).happened(Resolved.of(late));
        assertThat(Samples.step(Samples.decide(ticket, LATE), "H4", Clock.WORKAROUND)
                        .state())
                .isEqualTo(StepState.DUE);
    }
}
