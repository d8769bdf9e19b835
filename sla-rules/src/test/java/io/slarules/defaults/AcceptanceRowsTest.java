package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.decision.ClockState;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.EvidenceItem;
import io.slarules.ticket.HandBack;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows F5 to F7 and E5: what is handed over is accepted, handed back with its reason, and moved when it keeps coming back. */
class AcceptanceRowsTest {
    private static final Instant HANDED = after(Duration.ofHours(1));
    private static final Instant LATER = after(Duration.ofHours(2));

    private static HandOver handOver(Tier to, HandOverPurpose purpose) {
        return HandOver.of(HANDED, to.previous(), to, purpose);
    }

    private static List<Step> row(Ticket ticket, String id) {
        return Samples.row(Samples.decide(ticket, after(Duration.ofDays(60))), id);
    }

    @ParameterizedTest
    @CsvSource({"P1, PT15M", "P2, PT1H", "P3, PT4H", "P4, PT8H", "P5, PT8H"})
    void f5_a_hand_over_that_nobody_accepts_climbs_the_ladder_in_halves(Priority level, Duration accept) {
        climbs(Samples.at(level).happened(handOver(Tier.GLOBAL, HandOverPurpose.SKILL)), level, accept);
    }

    @ParameterizedTest
    @CsvSource({"P1, PT30M", "P2, PT2H", "P3, PT8H", "P4, PT8H", "P5, PT8H"})
    void f5_r_and_d_that_is_called_without_a_plan_has_longer(Priority level, Duration accept) {
        climbs(
                Samples.working(Samples.at(level), Tier.GLOBAL)
                        .happened(handOver(Tier.RND, HandOverPurpose.NO_CONTAINMENT)),
                level,
                accept);
    }

    private static void climbs(Ticket ticket, Priority level, Duration accept) {
        Instant late = Fires.calendar(level)
                .nextOpen(Fires.calendar(level).add(HANDED, accept))
                .plusNanos(1);
        rung(1, "breach", late, accept.dividedBy(2), level, Role.TIER_MANAGER).foreseenAfter(HANDED, ticket);
        Instant second =
                Fires.calendar(level).add(HANDED, accept.multipliedBy(3).dividedBy(2));
        rung(2, "150%", second, accept.dividedBy(4), level, Role.TIER_MANAGER, Role.DIRECTOR)
                .foreseenAfter(HANDED, ticket);
        Instant third = Fires.calendar(level).add(HANDED, accept.multipliedBy(7).dividedBy(4));
        rung(3, "175%", third, accept.dividedBy(8), level, Role.TIER_MANAGER, Role.EXECUTIVE)
                .foreseenAfter(HANDED, ticket);
        assertThat(row(ticket, "F5")).as("the last rung stays").hasSize(3);
    }

    private static Fires rung(int rungs, String threshold, Instant at, Duration within, Priority level, Role... told) {
        String key = "F5 LADDER ACKNOWLEDGEMENT " + threshold + " #1";
        return Fires.step(key, new Action.NextOfLadder(rungs), at, within, level, told);
    }

    @Test
    void f5_is_silent_once_the_case_is_accepted_and_counts_anew_for_the_next_hand_over() {
        Ticket accepted = Samples.at(Priority.P3)
                .happened(handOver(Tier.GLOBAL, HandOverPurpose.SKILL), Acceptance.of(LATER, "Lin", Tier.GLOBAL));
        assertThat(row(accepted, "F5")).isEmpty();
        assertThat(Samples.decide(accepted, LATER)
                        .deadline(Clock.ACKNOWLEDGEMENT)
                        .orElseThrow()
                        .state())
                .isEqualTo(ClockState.MET);
        Instant again = after(Duration.ofHours(3));
        Ticket onward = accepted.happened(HandOver.of(again, Tier.GLOBAL, Tier.RND, HandOverPurpose.SKILL));
        assertThat(row(onward, "F5"))
                .extracting(Step::key)
                .contains("T/F5 LADDER ACKNOWLEDGEMENT breach #2")
                .hasSize(3);
    }

    @Test
    void f5_a_hand_back_too_is_accepted_or_climbs() {
        Ticket back = Samples.working(Samples.at(Priority.P1), Tier.GLOBAL)
                .happened(HandBack.of(HANDED, Tier.GLOBAL, Tier.LOCAL, "the cause is known"));
        assertThat(row(back, "F5")).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void f6_a_hand_back_with_reason_and_evidence_goes_down_when_it_is_accepted(Priority level) {
        Ticket back = Samples.working(Samples.at(level), Tier.GLOBAL)
                .happened(HandBack.of(HANDED, Tier.GLOBAL, Tier.LOCAL, "the cause is known"));
        Decision decision = Samples.decide(back, HANDED);
        Step step = Samples.step(decision, "F6");
        assertThat(step.action()).isEqualTo(new Action.HandBack(Tier.LOCAL));
        assertThat(step.at()).contains(HANDED);
        assertThat(step.finishBy()).isEmpty();
        assertThat(step.tell()).containsExactly(Role.OWNER);
        Ticket accepted = back.happened(Acceptance.of(LATER, "Wu", Tier.LOCAL));
        assertThat(row(accepted, "F6")).isEmpty();
    }

    @Test
    void f6_a_hand_back_without_its_reason_or_its_evidence_asks_for_it_first() {
        Ticket global = Samples.working(Samples.at(Priority.P3), Tier.GLOBAL);
        Ticket silent = global.happened(HandBack.of(HANDED, Tier.GLOBAL, Tier.LOCAL, ""));
        assertThat(row(silent, "F6")).isEmpty();
        assertThat(row(silent, "F6-reason")).hasSize(1);
        Ticket vague = global.with(Classification.QUESTION)
                .happened(HandBack.of(HANDED, Tier.GLOBAL, Tier.LOCAL, "no fault found"));
        assertThat(row(vague, "F6")).isEmpty();
        assertThat(row(vague, "F6-evidence"))
                .extracting(Step::action)
                .containsExactly(new Action.AskFor(List.of("need behind the question")));
    }

    @Test
    void no_case_goes_up_again_after_it_was_handed_back_before_something_new_is_known() {
        Ticket back = Samples.working(Samples.at(Priority.P3), Tier.GLOBAL)
                .happened(
                        HandBack.of(HANDED, Tier.GLOBAL, Tier.LOCAL, "the cause is known"),
                        Acceptance.of(LATER, "Wu", Tier.LOCAL));
        assertThat(row(back, "F2")).isEmpty();
        Instant measured = after(Duration.ofHours(3));
        Ticket anew = back.changed(
                measured,
                facts -> facts.with(facts.evidence().with(EvidenceItem.measured("error codes", "Wu", measured))));
        assertThat(row(anew, "F2")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"P1, PT15M", "P2, PT1H", "P3, PT4H", "P4, PT8H", "P5, PT8H"})
    void f7_the_third_message_that_answers_nothing_we_asked_goes_to_the_next_tier(Priority level, Duration within) {
        Ticket twice = Samples.at(level)
                .happened(written(5, "noise"), written(6, "noise"), written(7, "light"), answering(8, "noise"));
        assertThat(row(twice, "F7")).isEmpty();
        Instant third = after(Duration.ofMinutes(9));
        Fires.step("F7 HAND_TO #1", new Action.HandTo(Tier.GLOBAL), third, within, level, Role.TIER_ON_DUTY, Role.OWNER)
                .suddenFor(twice.happened(written(9, "noise")));
    }

    private static Message written(int minute, String matter) {
        return Message.fromCustomer(after(Duration.ofMinutes(minute)), Channel.EMAIL)
                .about(matter);
    }

    private static Message answering(int minute, String matter) {
        return written(minute, matter).answeringRequest();
    }

    @Test
    void f7_counts_anew_in_the_next_tier_and_ends_in_r_and_d() {
        Ticket moved = Samples.at(Priority.P3)
                .happened(written(5, "noise"), written(6, "noise"), written(7, "noise"))
                .happened(Acceptance.of(after(Duration.ofMinutes(8)), "Lin", Tier.GLOBAL));
        assertThat(row(moved, "F7")).isEmpty();
        Ticket again = moved.happened(written(10, "noise"), written(11, "noise"), written(12, "noise"));
        assertThat(row(again, "F7")).extracting(Step::action).containsExactly(new Action.HandTo(Tier.RND));
        assertThat(row(again.happened(Acceptance.of(after(Duration.ofMinutes(13)), "Ito", Tier.RND)), "F7"))
                .isEmpty();
    }

    @Test
    void f7_the_second_reopening_goes_to_the_next_tier_once() {
        Ticket once = reopened(reopened(Samples.at(Priority.P3), 10), 30);
        assertThat(row(reopened(Samples.at(Priority.P3), 10), "F7")).isEmpty();
        assertThat(row(once, "F7")).hasSize(1);
        Ticket moved = once.happened(Acceptance.of(after(Duration.ofMinutes(50)), "Lin", Tier.GLOBAL));
        assertThat(row(moved, "F7")).isEmpty();
        assertThat(row(reopened(moved, 60), "F7")).hasSize(1);
    }

    private static Ticket reopened(Ticket ticket, int minute) {
        return ticket.happened(
                Resolved.of(after(Duration.ofMinutes(minute))),
                Reopened.of(after(Duration.ofMinutes(minute + 5)), "it is back"));
    }

    @Test
    void e5_every_hand_over_states_itself_in_writing_until_it_is_accepted() {
        Ticket handed = Samples.at(Priority.P4).happened(handOver(Tier.GLOBAL, HandOverPurpose.LOAD));
        Step step = Samples.step(Samples.decide(handed, HANDED), "E5");
        assertThat(step.state()).isEqualTo(StepState.DUE);
        assertThat(step.at()).contains(HANDED);
        assertThat(step.tell()).containsExactly(Role.RECEIVER);
        assertThat(row(handed.happened(Acceptance.of(LATER, "Lin", Tier.GLOBAL)), "E5"))
                .isEmpty();
        assertThat(row(Samples.at(Priority.P4), "E5")).isEmpty();
    }

    @Test
    void e5_an_explanation_for_the_customer_is_asked_of_r_and_d_and_moves_no_tier() {
        Ticket asked = Samples.at(Priority.P3)
                .happened(HandOver.of(HANDED, Tier.LOCAL, Tier.RND, HandOverPurpose.EXPLAIN_TO_CUSTOMER));
        Step step = Samples.step(Samples.decide(asked, HANDED), "E5-explain");
        assertThat(step.action()).isEqualTo(new Action.AskFor(List.of("written explanation for the customer")));
        assertThat(step.tell()).containsExactly(Role.RND);
        Ticket accepted = asked.happened(Acceptance.of(LATER, "Ito", Tier.RND));
        assertThat(row(accepted, "F2")).as("local support still has the case").hasSize(1);
        assertThat(row(Samples.at(Priority.P3).happened(Acceptance.of(LATER, "Ito", Tier.RND)), "F2"))
                .as("an acceptance without a hand-over takes the case")
                .isEmpty();
    }

    @Test
    void nothing_is_said_before_the_opening() {
        assertThat(Samples.row(Samples.decide(Samples.at(Priority.P1), OPENED), "F5"))
                .isEmpty();
    }
}
