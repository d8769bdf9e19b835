package io.slarules.examples.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.examples.recovery.Recovery.Challenge;
import io.slarules.examples.recovery.Recovery.Comment;
import io.slarules.examples.recovery.Recovery.ErrorCode;
import io.slarules.examples.recovery.Recovery.Happened;
import io.slarules.examples.recovery.Recovery.Kind;
import io.slarules.examples.recovery.Recovery.Skipped;
import io.slarules.recovery.Procedure;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryTest {
    private static final SlaEngine ENGINE =
            Scanner.engine(Calendars.of(BusinessCalendar.alwaysOpen("fab", ZoneId.of("Asia/Taipei"))));
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static Decision after(Object... facts) {
        return ENGINE.decide(Ticket.of("T-17", "fab-7", NOW).withOwn(facts), NOW);
    }

    private static Step step(Decision decision, String id) {
        List<Step> steps = decision.escalations().stream()
                .filter(step -> step.reason().ruleId().equals(id))
                .toList();
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PART_SWAPPED | lens | home axes, dose calibration, focus calibration, test wafer",
                "PART_SWAPPED | robot | home axes",
                "SOFTWARE_REPAIRED | '' | self test",
                "INSTALLED | '' | leak test, levelling, home axes, dose calibration, focus calibration, test wafer",
                "POWER_LOST | '' | leak test, self test, home axes",
                "POWER_LOST_PARTLY | loader | self test",
                "EARTHQUAKE | '' | leak test, levelling, test wafer",
                "LEAK | '' | leak test",
                "CONTAMINATION | '' | chamber cleaning, test wafer",
                "RECALIBRATED | dose | home axes, dose calibration, focus calibration"
            })
    void what_happened_makes_procedures_due_in_order(Kind kind, String what, String due) {
        assertThat(String.join(
                        ", ",
                        Scanner.plan(after(new Happened(kind, what)), "NXT-1").ids()))
                .isEqualTo(due);
    }

    @Test
    void calibrations_that_depend_on_each_other_are_repeated_within_a_bound() {
        assertThat(Scanner.plan(after(new Happened(Kind.RECALIBRATED, "focus")), "NXT-1")
                        .stages()
                        .get(1)
                        .mostRepeats())
                .isEqualTo(Scanner.MOST_REPEATS);
    }

    @Test
    void an_error_code_proposes_what_is_valid_for_the_tools_version() {
        Decision decision = after(new ErrorCode("E-2041"));
        assertThat(Scanner.proposed(decision, "NXT-1"))
                .extracting(Procedure::id, Procedure::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("home axes", "5"),
                        org.assertj.core.groups.Tuple.tuple("stage alignment", "1"));
        assertThat(Scanner.proposed(decision, "NXT-2"))
                .extracting(Procedure::version)
                .containsExactly("5", "2");
    }

    @Test
    void a_required_step_that_was_skipped_is_named() {
        Decision decision = after(new Happened(Kind.POWER_LOST, ""));
        List<Procedure> skipped = Scanner.plan(decision, "NXT-1").skipped(List.of("leak test", "home axes"));
        assertThat(skipped).extracting(Procedure::id).containsExactly("self test");
        Step named = step(after(new Skipped(skipped.get(0).id())), "M2");
        assertThat(named.action().toString()).contains("self test");
        assertThat(named.finishBy()).contains(NOW.plus(Duration.ofHours(4)));
    }

    @Test
    void a_challenge_to_the_plan_puts_an_answer_clock_on_rnd() {
        Step answer = step(after(new Challenge("Ms Chen", "why a test wafer?")), "M3");
        assertThat(answer.tell()).contains(Role.RND, Role.CUSTOMER);
        assertThat(answer.finishBy()).contains(NOW.plus(Duration.ofDays(2)));
        assertThat(answer.action().toString()).contains("why a test wafer?");
    }

    @Test
    void a_comment_opens_a_review_clock_for_its_authors_and_is_answered_to_the_commenter() {
        Step review = step(after(new Comment("home axes", "Wei", false)), "M4");
        assertThat(review.tell()).containsExactly(Role.PROCEDURE_OWNER);
        assertThat(review.finishBy()).contains(NOW.plus(Duration.ofDays(10)));
        Step answer = step(after(new Comment("home axes", "Wei", true)), "M5");
        assertThat(answer.tell()).containsExactly(Role.REQUESTER);
        assertThat(answer.reason().words()).contains("Wei", "home axes");
    }

    @Test
    void the_example_prints_both_plans() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        RecoveryExample.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("at most 4 rounds", "shortened without [test wafer]", "Ms Chen", "stage alignment 2");
    }
}
