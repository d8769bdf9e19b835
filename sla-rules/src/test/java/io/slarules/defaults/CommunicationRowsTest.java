package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.ClosingAnswered;
import io.slarules.ticket.Explained;
import io.slarules.ticket.ExplanationRejected;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Statement;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Topic;
import io.slarules.ticket.Verified;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows C1b to C3 and C5 to C8: what the customer is told in the course of a case. */
class CommunicationRowsTest {
    private static final Instant EARLY = after(Duration.ofMinutes(10));
    private static final Instant LATER = after(Duration.ofHours(1));
    private static final Action INFORM = new Action.Inform();

    private static Ticket answered(Ticket ticket) {
        return ticket.happened(Message.toCustomer(EARLY, Channel.EMAIL));
    }

    private static Statement told(Topic topic) {
        return Statement.of(LATER, "s", topic, "as it is", Role.CUSTOMER);
    }

    private static List<Step> row(Ticket ticket, String id) {
        return Samples.row(Samples.decide(ticket, after(Duration.ofDays(200))), id);
    }

    @ParameterizedTest
    @CsvSource({"P1, PT1H", "P2, PT4H", "P3, PT8H", "P4, PT8H", "P5, PT8H"})
    void c1b_whoever_was_answered_learns_what_the_matter_is(Priority level, Duration within) {
        Ticket ticket = answered(Samples.at(level));
        Fires.step("C1b ASK_FOR #1", new Action.AskFor(List.of("classification")), EARLY, within, level, Role.ASSIGNEE)
                .suddenFor(ticket);
        assertThat(row(ticket.with(Classification.QUESTION), "C1b")).isEmpty();
        assertThat(row(ticket.happened(Resolved.of(LATER)), "C1b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P1, PT1H", "P2, PT4H", "P3, PT8H", "P4, PT8H", "P5, PT8H"})
    void c2_a_work_order_for_what_is_broken_brings_the_second_response(Priority level, Duration within) {
        Ticket ticket = Samples.at(level)
                .with(Classification.DEFECT)
                .changed(LATER, facts -> facts.with(facts.work().onWorkOrder("WO-7")));
        Fires.step("C2 INFORM #1", INFORM, LATER, within, level, Role.CUSTOMER).suddenFor(ticket);
        assertThat(row(ticket.with(Classification.DEFECT).happened(told(Topic.PLAN)), "C2"))
                .isEmpty();
        Ticket question = Samples.at(level).with(Classification.QUESTION);
        assertThat(row(question.with(question.facts().work().onWorkOrder("WO-7")), "C2"))
                .isEmpty();
        Ticket fault = Samples.at(level).with(Classification.EQUIPMENT_FAULT);
        assertThat(row(fault, "C2")).as("no work order yet").isEmpty();
        assertThat(row(fault.with(fault.facts().work().onWorkOrder("WO-7")), "C2"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"P1, PT15M", "P2, PT1H", "P3, PT4H", "P4, PT8H", "P5, PT8H"})
    void c2b_a_question_is_answered_and_an_analysis_is_dated_as_the_level_says(Priority level, Duration within) {
        Fires due = Fires.step("C2b INFORM #1", INFORM, OPENED, within, level, Role.CUSTOMER);
        Ticket question = Samples.at(level).with(Classification.QUESTION);
        due.foreseenFor(question);
        assertThat(row(question.happened(Resolved.of(LATER)), "C2b")).isEmpty();
        Ticket analysis = Samples.at(level).with(Classification.OPERATIONAL_ANALYSIS);
        due.foreseenFor(analysis);
        Ticket dated = analysis.with(analysis.facts().work().analysedAt(LATER)).happened(told(Topic.DATE));
        assertThat(row(dated, "C2b")).isEmpty();
        assertThat(row(Samples.at(level).with(Classification.TRAINING), "C2b")).isEmpty();
    }

    @Test
    void c2b_an_answered_question_without_an_entry_proposes_one() {
        Ticket answered = Samples.at(Priority.P5).with(Classification.QUESTION).happened(Resolved.of(LATER));
        assertThat(row(answered, "C2b-faq")).hasSize(1);
        Ticket listed = answered.with(answered.facts().work().withFaqEntry(Answer.YES));
        assertThat(row(listed, "C2b-faq")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P1, PT2H", "P2, PT24H", "P3, PT24H", "P4, PT56H", "P5, PT56H"})
    void c3_the_customer_hears_how_it_stands_after_each_interval_of_silence(Priority level, Duration interval) {
        Ticket ticket = answered(Samples.at(level));
        Instant due = Fires.calendar(level).add(EARLY, interval);
        Fires.step("C3 INFORM #1", INFORM, due, due, Role.CUSTOMER).foreseenAfter(EARLY, ticket);
        Instant said = due.plusSeconds(60);
        Ticket told = ticket.happened(Message.toCustomer(said, Channel.PHONE));
        Instant next = Fires.calendar(level).add(said, interval);
        assertThat(Samples.row(Samples.decide(told, said), "C3"))
                .extracting(step -> step.key() + " " + step.at().orElseThrow())
                .containsExactly("T/C3 INFORM #2 " + next);
        Ticket done = ticket.happened(StepDone.of(said, "T/C3 INFORM #1"));
        assertThat(Samples.row(Samples.decide(done, said), "C3"))
                .extracting(step -> step.key() + " " + step.at().orElseThrow())
                .containsExactly("T/C3 INFORM #2 " + next);
    }

    @Test
    void c3_nothing_is_reported_before_the_first_answer_nor_after_the_end_nor_while_parked() {
        assertThat(row(Samples.at(Priority.P3), "C3")).isEmpty();
        Ticket answered = answered(Samples.at(Priority.P3));
        assertThat(row(answered.happened(Resolved.of(LATER)), "C3")).isEmpty();
        assertThat(row(answered.with(answered.facts().work().parked()), "C3")).isEmpty();
    }

    @Test
    void c5_a_parked_case_is_explained_and_watched() {
        Ticket parked = Samples.at(Priority.P4)
                .changed(LATER, facts -> facts.with(facts.work().parked()));
        Fires.step("C5 INFORM #1", INFORM, LATER, Duration.ofHours(8), Priority.P4, Role.CUSTOMER)
                .suddenFor(parked);
        assertThat(row(parked.happened(told(Topic.PARKING)), "C5")).isEmpty();
        Step watch = Samples.step(Samples.decide(parked, LATER), "C5-watch");
        assertThat(watch.at()).contains(LATER.plus(Duration.ofDays(90)));
        assertThat(row(parked, "C5-urgent")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void c5_nothing_urgent_or_dangerous_stays_parked(Priority level) {
        Ticket parked = Samples.at(level).with(Samples.at(level).facts().work().parked());
        assertThat(row(parked, "C5-urgent")).hasSize(level.isAtLeast(Priority.P2) ? 1 : 0);
        Ticket hazard = parked.with(parked.facts().impact().safety(Safety.POTENTIAL));
        assertThat(row(hazard, "C5-urgent")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void c6_contained_then_the_cause_in_plain_words_then_the_date_of_the_fix(Priority level) {
        Ticket contained = Samples.at(level).happened(WorkaroundInPlace.of(LATER, "Lin", "two recipes only"));
        boolean always = level.isAtLeast(Priority.P2);
        Fires.step("C6 INFORM #1", INFORM, LATER, Duration.ofHours(4), level, Role.CUSTOMER)
                .suddenFor(contained);
        Fires.step(
                        "C6-owner ASK_FOR #1",
                        new Action.AskFor(List.of("cause and result in plain words")),
                        LATER,
                        Duration.ofHours(always ? 7 * 24 : 7 * 8),
                        level,
                        Role.OWNER,
                        Role.RND)
                .suddenFor(contained);
        Fires.step(
                        "C6-cause INFORM #1",
                        INFORM,
                        LATER,
                        Duration.ofHours(always ? 10 * 24 : 10 * 8),
                        level,
                        Role.CUSTOMER)
                .suddenFor(contained);
        assertThat(row(contained, "C6-fix")).isEmpty();
        Instant explained = after(Duration.ofHours(3));
        Ticket understood = contained.happened(
                Explained.of(explained, Role.OWNER), Explained.of(explained.plusSeconds(1), Role.CUSTOMER));
        assertThat(row(understood, "C6-owner")).isEmpty();
        assertThat(row(understood, "C6-cause")).isEmpty();
        assertThat(row(understood, "C6-fix")).hasSize(1);
        Instant at = after(Duration.ofHours(4));
        assertThat(row(understood.happened(Statement.of(at, "d", Topic.DATE, "in May", Role.CUSTOMER)), "C6-fix"))
                .isEmpty();
        Ticket puzzled = understood.happened(ExplanationRejected.of(at, Role.CUSTOMER, "too short"));
        assertThat(Samples.step(Samples.decide(puzzled, at), "C6-cause").at()).contains(at);
        assertThat(row(puzzled, "C6-owner")).isEmpty();
    }

    @Test
    void c6_what_was_told_since_is_told() {
        Ticket contained = Samples.at(Priority.P3).happened(WorkaroundInPlace.of(LATER));
        assertThat(row(answered(contained), "C6")).as("told before").hasSize(1);
        Instant said = after(Duration.ofHours(2));
        assertThat(row(contained.happened(Message.toCustomer(said, Channel.PHONE)), "C6"))
                .isEmpty();
    }

    @Test
    void c7_a_lower_level_is_given_its_reason() {
        Ticket lowered = Samples.at(Priority.P2)
                .changed(LATER, facts -> Samples.at(Priority.P4).facts(), Verified.by("Lin", "measured"));
        Fires.step("C7 INFORM P4 #1", INFORM, LATER, Duration.ofHours(4), Priority.P4, Role.CUSTOMER)
                .suddenFor(lowered);
        Ticket raised = Samples.at(Priority.P4)
                .changed(LATER, facts -> Samples.at(Priority.P2).facts());
        assertThat(row(raised, "C7")).isEmpty();
        assertThat(row(Samples.at(Priority.P4), "C7")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P1, PT4H", "P2, PT4H", "P3, PT8H", "P4, PT8H", "P5, PT8H"})
    void c8_resolved_the_result_and_the_cause_and_then_the_customers_word(Priority level, Duration within) {
        Ticket resolved = answered(Samples.at(level)).happened(Resolved.of(LATER));
        Fires.step("C8 INFORM #1", INFORM, LATER, within, level, Role.CUSTOMER).suddenFor(resolved);
        Instant said = after(Duration.ofHours(2));
        assertThat(row(resolved.happened(Message.toCustomer(said, Channel.PHONE)), "C8"))
                .isEmpty();
        Duration silence = Duration.ofHours(level.isAtLeast(Priority.P2) ? 5 * 24 : 5 * 8);
        Decision decision = Samples.decide(resolved, LATER);
        assertThat(Samples.step(decision, "C8-silence").at())
                .contains(Fires.calendar(level).add(LATER, silence));
        word(resolved, said, Answer.YES, "C8-yes", "close the case");
        word(resolved, said, Answer.NO, "C8-no", "open the case again");
    }

    private static void word(Ticket resolved, Instant said, Answer word, String id, String advice) {
        Ticket ticket = resolved.happened(ClosingAnswered.of(said, word));
        assertThat(row(ticket, "C8-silence")).isEmpty();
        assertThat(row(ticket, id)).extracting(Step::action).containsExactly(new Action.Advise(advice));
    }

    @Test
    void a_case_of_a_known_problem_and_a_defect_is_not_hidden() {
        Ticket linked = Samples.at(Priority.P3)
                .with(Samples.at(Priority.P3).facts().relations().linkedTo(ProblemLink.of("PR-1")));
        assertThat(row(linked, "C10")).hasSize(1);
    }
}
