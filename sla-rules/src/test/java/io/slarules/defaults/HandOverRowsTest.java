package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Cancelled;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Skill;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows F1 to F4: who takes the case, when and how fast. */
class HandOverRowsTest {
    private static final Instant EARLY = after(Duration.ofMinutes(1));
    private static final Instant LATE = after(Duration.ofDays(100));

    private static Ticket needing(Priority level, Skill skill) {
        Ticket ticket = Samples.at(level);
        return ticket.with(ticket.facts().work().needing(skill));
    }

    private static Ticket planned(Ticket ticket, Answer plan) {
        return ticket.with(ticket.facts().work().withContainmentPlan(plan));
    }

    private static boolean speaks(Ticket ticket, String id) {
        return !Samples.row(Samples.decide(ticket, LATE), id).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P1, PT15M", "P2, PT1H", "P3, PT4H", "P4, PT8H", "P5, PT8H"})
    void f1_a_missing_skill_hands_to_the_lowest_tier_that_has_it(Priority level, Duration within) {
        Role[] told = {Role.TIER_ON_DUTY, Role.OWNER, Role.CUSTOMER};
        Fires.step("F1 HAND_TO #1", new Action.HandTo(Tier.GLOBAL), OPENED, within, level, told)
                .foreseenFor(needing(level, Samples.OPTICS));
        Fires.step("F1 HAND_TO #1", new Action.HandTo(Tier.RND), OPENED, within, level, told)
                .foreseenFor(needing(level, Samples.FIRMWARE));
    }

    @Test
    void f1_a_skill_at_too_low_a_level_is_missing_and_at_its_level_is_not() {
        assertThat(speaks(needing(Priority.P3, Skill.of("optics")), "F1")).isFalse();
        assertThat(speaks(needing(Priority.P3, Samples.OPTICS), "F1")).isTrue();
        assertThat(speaks(Samples.working(needing(Priority.P3, Samples.OPTICS), Tier.GLOBAL), "F1"))
                .isFalse();
    }

    @Test
    void f1_a_skill_that_no_tier_has_goes_to_r_and_d_and_stays_there() {
        Ticket magic = needing(Priority.P2, Samples.MAGIC);
        assertThat(Samples.step(Samples.decide(magic, LATE), "F1").action()).isEqualTo(new Action.HandTo(Tier.RND));
        assertThat(speaks(Samples.working(magic, Tier.RND), "F1")).isFalse();
    }

    @Test
    void f1_a_skill_that_turns_out_to_be_needed_later_hands_over_from_then_on() {
        Ticket ticket = Samples.at(Priority.P1)
                .changed(EARLY, facts -> facts.with(facts.work().needing(Samples.FIRMWARE)));
        Fires.step(
                        "F1 HAND_TO #1",
                        new Action.HandTo(Tier.RND),
                        EARLY,
                        Duration.ofMinutes(15),
                        Priority.P1,
                        Role.TIER_ON_DUTY,
                        Role.OWNER,
                        Role.CUSTOMER)
                .suddenFor(ticket);
    }

    @ParameterizedTest
    @CsvSource({"P1, PT57M36S, PT15M", "P2, PT6H, PT1H", "P3, PT7H55M12S, PT4H", "P4, PT20H, PT8H"})
    void f2_no_plan_in_local_support_hands_to_global_support(Priority level, Duration share, Duration within) {
        Instant at = Fires.calendar(level).add(OPENED, share);
        Fires expected = Fires.step(
                "F2 HAND_TO WORKAROUND #1",
                new Action.HandTo(Tier.GLOBAL),
                at,
                within,
                level,
                Role.TIER_ON_DUTY,
                Role.OWNER);
        expected.foreseenFor(Samples.at(level));
        expected.foreseenFor(planned(Samples.at(level), Answer.NO));
        speaksOnlyWithoutPlanInTheTier("F2", Samples.at(level), Tier.GLOBAL);
    }

    @ParameterizedTest
    @CsvSource({"P1, PT4H, PT30M", "P2, PT12H, PT2H", "P3, PT15H50M24S, PT8H", "P4, PT40H, PT8H"})
    void f3_no_plan_in_global_support_hands_to_r_and_d(Priority level, Duration share, Duration within) {
        Ticket ticket = Samples.working(Samples.at(level), Tier.GLOBAL);
        Instant at = Fires.calendar(level).add(OPENED, share);
        Fires.step(
                        "F3 HAND_TO WORKAROUND #1",
                        new Action.HandTo(Tier.RND),
                        at,
                        within,
                        level,
                        Role.RND_ON_DUTY,
                        Role.GLOBAL_SUPPORT,
                        Role.OWNER)
                .foreseenFor(ticket);
        speaksOnlyWithoutPlanInTheTier("F3", ticket, Tier.LOCAL);
    }

    private static void speaksOnlyWithoutPlanInTheTier(String row, Ticket ticket, Tier other) {
        assertThat(speaks(ticket, row)).isTrue();
        List<Ticket> silent = List.of(
                planned(ticket, Answer.YES),
                ticket.happened(WorkaroundInPlace.of(EARLY)),
                ticket.happened(Resolved.of(EARLY)),
                ticket.happened(Closed.of(EARLY)),
                ticket.happened(Cancelled.of(EARLY, "duplicate")),
                Samples.working(ticket, other),
                Samples.working(ticket, Tier.RND));
        assertThat(silent).noneMatch(each -> speaks(each, row));
    }

    @Test
    void f2_and_f3_leave_a_question_alone() {
        Ticket question = Samples.at(Priority.P5);
        assertThat(speaks(question, "F2")).isFalse();
        assertThat(speaks(Samples.working(question, Tier.GLOBAL), "F3")).isFalse();
    }

    @Test
    void f2_gives_way_to_f3_when_global_support_accepts() {
        Instant accepted = after(Duration.ofHours(1));
        Ticket ticket = Samples.at(Priority.P1).happened(Acceptance.of(accepted, "Lin", Tier.GLOBAL));
        assertThat(Samples.row(Samples.decide(ticket, accepted.minusNanos(1)), "F2"))
                .hasSize(1);
        assertThat(Samples.row(Samples.decide(ticket, accepted), "F2")).isEmpty();
        assertThat(Samples.step(Samples.decide(ticket, accepted), "F3").at()).contains(after(Duration.ofHours(4)));
    }

    @Test
    void f4_global_support_joins_at_once_when_the_line_is_down_and_no_fix_is_known() {
        Ticket down = Samples.with(ProductionImpact.LINE_DOWN);
        Fires.step(
                        "F4 JOIN #1",
                        new Action.Join(Tier.GLOBAL),
                        OPENED,
                        Duration.ofMinutes(30),
                        Priority.P1,
                        Role.TIER_ON_DUTY,
                        Role.LOCAL_MANAGER)
                .foreseenFor(down);
        assertThat(speaks(linked(down, ProblemLink.of("PR-1")), "F4")).isTrue();
        assertThat(speaks(linked(down, ProblemLink.of("PR-1").withKnownFix()), "F4"))
                .isFalse();
        assertThat(speaks(Samples.working(down, Tier.GLOBAL), "F4")).isFalse();
        assertThat(speaks(down.happened(Resolved.of(EARLY)), "F4")).isFalse();
        Ticket danger = Samples.calm().with(Samples.calm().facts().impact().safety(io.slarules.ticket.Safety.ACTUAL));
        assertThat(speaks(danger, "F4")).as("danger without a stopped line").isFalse();
    }

    private static Ticket linked(Ticket ticket, ProblemLink problem) {
        return ticket.with(ticket.facts().relations().linkedTo(problem));
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void f4_below_a_stopped_line_nobody_joins(Priority level) {
        assertThat(speaks(Samples.at(level), "F4")).isEqualTo(level == Priority.P1);
    }
}
