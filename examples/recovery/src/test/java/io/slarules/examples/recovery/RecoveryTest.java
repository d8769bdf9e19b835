package io.slarules.examples.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.examples.recovery.Recovery.Challenge;
import io.slarules.examples.recovery.Recovery.Comment;
import io.slarules.examples.recovery.Recovery.ErrorCode;
import io.slarules.examples.recovery.Recovery.Happened;
import io.slarules.examples.recovery.Recovery.Kind;
import io.slarules.examples.recovery.Recovery.Question;
import io.slarules.examples.recovery.Recovery.Skipped;
import io.slarules.recovery.Procedure;
import io.slarules.rule.Commitment;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryTest {
    private static final SlaEngine ENGINE = Scanner.engine();
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Ticket TICKET = Ticket.of("T-17", "fab-7", NOW);
    /** Friday, 15:00 in Amsterdam: two hours of R&D's week are left. */
    private static final Instant FRIDAY = Instant.parse("2026-11-27T14:00:00Z");

    private static final Challenge CHALLENGE = new Challenge("C-1", "Ms Chen", "why a test wafer?");
    private static final Comment COMMENT = new Comment("K-1", "home axes", "Wei");

    private static Decision after(Object... facts) {
        return ENGINE.decide(Ticket.of("T-17", "fab-7", NOW).withOwn(facts), NOW);
    }

    private static Step step(Decision decision, String id, Role told) {
        List<Step> steps = decision.escalations().stream()
                .filter(step -> step.reason().ruleId().equals(id) && step.tell().contains(told))
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
        Step named = step(after(new Skipped(skipped.get(0).id())), "M2", Role.ASSIGNEE);
        assertThat(named.action().toString()).contains("self test");
        assertThat(named.finishBy()).contains(NOW.plus(Duration.ofHours(4)));
    }

    private static Deadline answer(Ticket ticket, Question question, Instant now) {
        return ENGINE.decide(ticket, now).deadline(question.clock()).orElseThrow();
    }

    @Test
    void a_challenge_to_the_plan_puts_an_answer_clock_on_rnd_in_rnds_office_hours() {
        Ticket challenged = CHALLENGE.raisedOn(TICKET, FRIDAY);
        Decision decision = ENGINE.decide(challenged, FRIDAY);
        Deadline answer = decision.deadline(CHALLENGE.clock()).orElseThrow();
        assertThat(answer.state()).isEqualTo(ClockState.RUNNING);
        assertThat(answer.commitment()).isEqualTo(Commitment.OLA);
        assertThat(answer.started()).contains(FRIDAY);
        // Two working days: Tuesday, 15:00 in Amsterdam; the weekend does not count.
        assertThat(answer.due()).contains(Instant.parse("2026-12-01T14:00:00Z"));
        assertThat(answer.target().reason().ruleId()).isEqualTo("M3");
        assertThat(ENGINE.decide(TICKET, FRIDAY).deadline(CHALLENGE.clock())).isEmpty();

        Step asked = step(decision, "M3", Role.RND);
        assertThat(asked.action().toString()).contains("why a test wafer?");
        assertThat(asked.state()).isEqualTo(StepState.DUE);
        assertThat(asked.finishBy()).isEqualTo(answer.due());
        assertThat(step(decision, "M3", Role.CUSTOMER).finishBy()).contains(FRIDAY.plus(Duration.ofHours(4)));
    }

    @Test
    void rnd_is_warned_before_the_answer_is_due_and_its_director_hears_when_it_is_late() {
        Ticket challenged = CHALLENGE.raisedOn(TICKET, FRIDAY);
        Decision decision = ENGINE.decide(challenged, FRIDAY);
        // Four working hours before Tuesday, 15:00 come before 80 % of two days are used.
        Instant warned = Instant.parse("2026-12-01T10:00:00Z");
        Step warning = step(decision, "M3-warning", Role.RND);
        assertThat(warning.state()).isEqualTo(StepState.PENDING);
        assertThat(warning.at()).contains(warned);
        assertThat(step(decision.at(warned), "M3-warning", Role.RND).state()).isEqualTo(StepState.DUE);
        Decision late = ENGINE.decide(challenged, Instant.parse("2026-12-01T14:00:01Z"));
        assertThat(late.deadline(CHALLENGE.clock()).orElseThrow().state()).isEqualTo(ClockState.BREACHED);
        assertThat(step(late, "M3-late", Role.DIRECTOR).state()).isEqualTo(StepState.DUE);
    }

    @Test
    void the_answer_clock_is_paused_while_rnd_waits_for_the_customer() {
        Ticket waiting = CHALLENGE
                .raisedOn(TICKET, FRIDAY)
                .happened(
                        WaitStarted.of(FRIDAY.plus(Duration.ofHours(1)), "w", WaitFor.CUSTOMER, "the wafer map"),
                        WaitEnded.of(Instant.parse("2026-11-30T11:00:00Z"), "w"));
        assertThat(answer(waiting, CHALLENGE, FRIDAY.plus(Duration.ofHours(1))).state())
                .isEqualTo(ClockState.PAUSED);
        // An hour on Friday and three on Monday were paused.
        assertThat(answer(waiting, CHALLENGE, Instant.parse("2026-11-30T11:00:00Z"))
                        .due())
                .contains(Instant.parse("2026-12-02T10:00:00Z"));
    }

    @Test
    void an_answer_stops_its_own_clock_only() {
        Challenge other = new Challenge("C-2", "Mr Wu", "why so long?");
        Instant answered = FRIDAY.plus(Duration.ofHours(1));
        Ticket ticket = CHALLENGE.answeredOn(
                other.raisedOn(CHALLENGE.raisedOn(TICKET, FRIDAY), FRIDAY.plusSeconds(60)), answered);
        assertThat(answer(ticket, CHALLENGE, answered).state()).isEqualTo(ClockState.MET);
        assertThat(answer(ticket, other, answered).state()).isEqualTo(ClockState.RUNNING);
        Decision decision = ENGINE.decide(ticket, answered);
        assertThat(step(decision, "M3", Role.RND).action().toString()).contains("Mr Wu");
    }

    @Test
    void a_comment_opens_a_review_clock_for_its_authors_and_is_answered_to_the_commenter() {
        Ticket commented = COMMENT.raisedOn(TICKET, FRIDAY);
        Deadline review = answer(commented, COMMENT, FRIDAY);
        assertThat(review.due()).contains(Instant.parse("2026-12-11T14:00:00Z"));
        Step asked = step(ENGINE.decide(commented, FRIDAY), "M4", Role.PROCEDURE_OWNER);
        assertThat(asked.tell()).containsExactly(Role.PROCEDURE_OWNER);
        assertThat(asked.finishBy()).isEqualTo(review.due());

        Instant reviewed = FRIDAY.plus(Duration.ofDays(5));
        Decision answered = ENGINE.decide(COMMENT.answeredOn(commented, reviewed), reviewed);
        assertThat(answered.deadline(COMMENT.clock()).orElseThrow().state()).isEqualTo(ClockState.MET);
        assertThat(answered.escalations())
                .noneMatch(step -> step.reason().ruleId().equals("M4"));
        Step told = step(answered, "M5", Role.REQUESTER);
        assertThat(told.at()).contains(reviewed);
        assertThat(told.reason().words()).contains("Wei", "home axes");
    }

    @Test
    void each_skipped_step_is_asked_for_on_its_own() {
        Decision decision = after(new Skipped("self test"), new Skipped("leak test"));
        assertThat(decision.escalations())
                .filteredOn(step -> step.reason().ruleId().equals("M2"))
                .hasSize(2);
    }

    @Test
    void the_example_prints_what_its_readme_shows() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        RecoveryExample.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(Files.readString(Path.of("README.md")))
                .contains("```text\n" + printed.toString(StandardCharsets.UTF_8) + "```");
    }
}
