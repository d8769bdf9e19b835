package io.slarules.examples.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.decision.ClockState;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Decision;
import io.slarules.decision.StepState;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Tier;
import io.slarules.triage.Place;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a support manager expects of the shipped queue. */
class QueueTest {
    private static final Queue QUEUE = Queue.of(HelpDesk.shipped());

    @Test
    void every_ticket_is_in_the_order_or_waits_for_the_lead_of_its_problem_or_is_left_out_with_a_reason() {
        assertThat(QUEUE.order().places().size()
                        + QUEUE.order().attached().size()
                        + QUEUE.order().leftOut().size())
                .isEqualTo(QUEUE.tickets().size());
        assertThat(QUEUE.order().leftOut())
                .allSatisfy(ticket -> assertThat(ticket.leftOut()).isPresent());
    }

    @Test
    void the_stopped_line_goes_first_and_nothing_else_is_a_P1() {
        assertThat(QUEUE.order().head().map(Place::ticket).map(PlannedTicket::id))
                .contains("TW-4417");
        assertThat(band("TW-4417")).isEqualTo(Band.LINE_DOWN);
        assertThat(QUEUE.tickets().values())
                .filteredOn(judged -> judged.decision().priority().value() == Priority.P1)
                .extracting(Judged::id)
                .containsExactly("TW-4417");
    }

    @Test
    void the_loudest_customers_minor_tickets_push_nobody_aside_who_loses_production() {
        List<Integer> minor = QUEUE.tickets().values().stream()
                .filter(QueueTest::isLoud)
                .filter(judged -> loss(judged.id()) < 50)
                .map(judged -> rank(judged.id()))
                .toList();
        List<Integer> losing = QUEUE.order().places().stream()
                .filter(place -> place.merit().lossMilli() >= 50)
                .map(Place::rank)
                .toList();

        assertThat(minor).hasSize(11);
        assertThat(losing).hasSizeGreaterThan(10);
        assertThat(minor).allSatisfy(rank -> assertThat(losing).allMatch(other -> other < rank));
    }

    @Test
    void noise_lifts_a_ticket_by_one_level_at_most() {
        assertThat(QUEUE.tickets().values())
                .filteredOn(QueueTest::isLoud)
                .hasSize(12)
                .allSatisfy(judged ->
                        assertThat(judged.decision().priority().ruleIds()).matches("T1\\+T4-pressure"));
        assertThat(priority("SH-8847")).isEqualTo(Priority.P4);
        assertThat(priority("SH-8841")).isEqualTo(Priority.P3);
        assertThat(priority("SH-8840")).isEqualTo(Priority.P2);
    }

    @Test
    void a_fault_at_three_customers_is_lifted_as_systemic() {
        assertThat(List.of("TW-4412", "SH-8821"))
                .allSatisfy(id -> assertThat(decision(id).priority().ruleIds()).isEqualTo("T1+T3-systemic"));
        assertThat(decision("DD-1207").priority().value()).isEqualTo(Priority.P2);
    }

    @Test
    void what_waits_for_the_customer_or_a_shutdown_is_paused_and_left_out() {
        assertThat(leftOut(LeftOut.PAUSED)).containsExactlyInAnyOrder("TW-4390", "SH-8805", "SW-549");
        assertThat(decision("TW-4390").deadline(Clock.WORKAROUND)).hasValueSatisfying(clock -> {
            assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
            assertThat(clock.due()).isEmpty();
            // Thu 10:15-12:00, 13:00-17:30 and Fri 08:30-12:00, 13:00-15:10.
            assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(105 + 270 + 210 + 130));
        });
        // The first wait ended when the logs came: Thu 10:05-16:00, Fri 09:30-12:15 count.
        assertThat(decision("SW-549").deadline(Clock.WORKAROUND))
                .hasValueSatisfying(clock -> assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(355 + 165)));
    }

    @Test
    void who_works_has_parked_or_has_resolved_is_left_out() {
        assertThat(leftOut(LeftOut.IN_WORK)).containsExactlyInAnyOrder("TW-4385", "DD-1194");
        assertThat(leftOut(LeftOut.PARKED)).containsExactlyInAnyOrder("TW-4372", "DD-1186");
        assertThat(leftOut(LeftOut.RESOLVED)).containsExactlyInAnyOrder("TW-4380", "SW-541");
    }

    @Test
    void closed_hours_weekends_and_holidays_do_not_count() {
        // Fri 17:45 to 18:00 in Dresden, then from Mon 08:00, twenty minutes from now.
        assertThat(decision("DD-1203").deadline(Clock.FIRST_RESPONSE)).hasValueSatisfying(clock -> {
            assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(15));
            assertThat(clock.due()).contains(Instant.parse("2026-11-23T10:45:00Z"));
        });
        // Tue 16:30-18:00, nothing on the holiday, Thu and Fri whole, Mon until 16:30.
        assertThat(due("DD-1189", Clock.WORKAROUND)).isEqualTo(Instant.parse("2026-11-23T15:30:00Z"));
        // This contract covers Saturdays: Sat 15:30-20:00, Mon, Tue, Wed until 15:30.
        assertThat(due("SH-8812", Clock.WORKAROUND)).isEqualTo(Instant.parse("2026-11-25T07:30:00Z"));
        // Opened before midnight; counts from 08:30 on and not over lunch.
        assertThat(due("TW-4402", Clock.FIRST_RESPONSE)).isEqualTo(Instant.parse("2026-11-23T05:30:00Z"));
    }

    @Test
    void a_line_down_on_a_workaround_is_a_P3_that_keeps_its_date() {
        Decision decision = decision("TW-4409");
        assertThat(decision.priority().value()).isEqualTo(Priority.P3);
        assertThat(decision.deadline(Clock.WORKAROUND).map(clock -> clock.state()))
                .contains(ClockState.MET);
        assertThat(due("TW-4409", Clock.RESOLUTION)).isEqualTo(Instant.parse("2026-11-27T13:40:00Z"));
    }

    @Test
    void a_case_that_came_back_goes_on_where_it_stopped() {
        assertThat(decision("TW-4377").deadline(Clock.WORKAROUND)).hasValueSatisfying(clock -> {
            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            // Mon 10:10-17:30 and Tue 08:30-16:00 without lunch, then from Mon 11:20.
            assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(380 + 390 + 140));
        });
    }

    @Test
    void a_missing_skill_hands_the_case_to_the_lowest_tier_that_has_it() {
        // Its evidence is incomplete, so that the call of engineers is held for a while.
        assertThat(decision("DD-1209").steps(StepState.HELD))
                .filteredOn(step -> step.reason().ruleId().equals("F1"))
                .extracting(step -> step.action().toString())
                .containsExactly("HandTo[tier=" + Tier.RND + "]");
    }

    @Test
    void an_unverified_claim_counts_as_severe_at_worst_and_has_to_be_verified() {
        assertThat(priority("TW-4413")).isEqualTo(Priority.P2);
        assertThat(decision("TW-4413").provisional()).isTrue();
        assertThat(decision("TW-4413").steps(StepState.DUE))
                .extracting(step -> step.reason().ruleId())
                .contains("Q1", "Q2");
        assertThat(QUEUE.tickets().values())
                .filteredOn(judged -> judged.decision().provisional())
                .extracting(Judged::id)
                .containsExactly("TW-4413");
    }

    @Test
    void every_conclusion_of_every_decision_has_a_reason() {
        assertThat(QUEUE.tickets().values()).extracting(Judged::decision).allSatisfy(decision -> {
            assertReasoned(decision.priority());
            assertReasoned(decision.impact());
            decision.deadlines().forEach(deadline -> assertReasoned(deadline.target()));
            assertThat(decision.escalations())
                    .allSatisfy(step -> assertThat(step.reason().words()).isNotBlank());
        });
    }

    @Test
    void the_desks_own_log_has_no_contradictions() {
        Map<String, List<String>> found = QUEUE.tickets().values().stream()
                .filter(judged -> !judged.decision().notes().isEmpty())
                .collect(Collectors.toMap(Judged::id, judged -> judged.decision().notes().stream()
                        .map(Object::toString)
                        .toList()));
        assertThat(found).isEmpty();
    }

    @Test
    void a_step_that_is_reported_done_is_not_due_again() {
        assertThat(decision("TW-4417").steps(StepState.DONE))
                .extracting(step -> step.reason().ruleId())
                .contains("H1");
        assertThat(QUEUE.tickets().values())
                .flatExtracting(
                        judged -> judged.host().ticket().history().all(io.slarules.ticket.StepDone.class).stream()
                                .filter(done -> judged.decision().steps(StepState.DONE).stream()
                                        .noneMatch(step -> step.key().equals(done.key())))
                                .toList())
                .as("reported done, but no such step is known")
                .isEmpty();
    }

    @Test
    void an_unknown_ticket_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> QUEUE.get("TW-4471"))
                .isInstanceOf(UsageException.class)
                .hasMessage("There is no ticket (TW-4471) in the queue; did you mean (TW-4411)?");
    }

    private static void assertReasoned(Conclusion<?> conclusion) {
        assertThat(conclusion.reasons()).isNotEmpty().allSatisfy(reason -> assertThat(reason.words())
                .isNotBlank());
    }

    private static boolean isLoud(Judged judged) {
        PressureLevel level = judged.host().ticket().facts().impact().pressure().level();
        return level == PressureLevel.COMPLAINT || level == PressureLevel.EXECUTIVE;
    }

    private static Decision decision(String id) {
        return QUEUE.get(id).decision();
    }

    private static Priority priority(String id) {
        return decision(id).priority().value();
    }

    private static Band band(String id) {
        return decision(id).triage().band().value();
    }

    private static long loss(String id) {
        return decision(id).triage().lossMilli().value();
    }

    private static Instant due(String id, Clock clock) {
        return decision(id).deadline(clock).flatMap(deadline -> deadline.due()).orElseThrow();
    }

    private static int rank(String id) {
        return QUEUE.order().place(id).orElseThrow().rank();
    }

    private static List<String> leftOut(LeftOut why) {
        return QUEUE.order().leftOut().stream()
                .filter(ticket -> ticket.leftOut().orElseThrow() == why)
                .map(PlannedTicket::id)
                .toList();
    }
}
