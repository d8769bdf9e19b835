package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.decision.Step;
import io.slarules.ticket.Callback;
import io.slarules.ticket.CallbackResult;
import io.slarules.ticket.Cancelled;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.Role;
import io.slarules.ticket.Statement;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Topic;
import io.slarules.ticket.Verified;
import io.slarules.ticket.VisitEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows C9 to C12: what was told wrong is corrected, a defect disclosed, the customer called back, a complaint answered. */
class CandourRowsTest {
    private static final Instant FIRST = after(Duration.ofMinutes(10));
    private static final Instant LATER = after(Duration.ofHours(1));
    private static final Instant LATE = after(Duration.ofDays(200));
    private static final Action INFORM = new Action.Inform();

    private static List<Step> row(Ticket ticket, String id) {
        return Samples.row(Samples.decide(ticket, LATE), id);
    }

    private static Statement saying(Instant at, String id, Topic topic, Role... told) {
        return Statement.of(at, id, topic, "as it seems", told);
    }

    @ParameterizedTest
    @CsvSource({"P1, PT1H", "P2, PT24H", "P3, PT8H", "P4, PT8H", "P5, PT8H"})
    void c9_what_is_no_longer_so_is_corrected_with_everyone_who_was_told_and_r_and_d(Priority level, Duration within) {
        for (Topic topic : List.of(Topic.CAUSE, Topic.CLASSIFICATION, Topic.DATE)) {
            Ticket ticket = Samples.at(level)
                    .happened(
                            saying(FIRST, "s1", topic, Role.CUSTOMER, Role.ACCOUNT_MANAGER),
                            saying(LATER, "s2", topic).superseding("s1"));
            Fires.step("C9 INFORM s1 #1", INFORM, LATER, within, level, Role.CUSTOMER, Role.ACCOUNT_MANAGER, Role.RND)
                    .suddenFor(ticket);
        }
    }

    @Test
    void c9_only_those_who_have_not_heard_it_are_told() {
        Ticket ticket = Samples.at(Priority.P3)
                .happened(
                        saying(FIRST, "s1", Topic.CAUSE, Role.CUSTOMER, Role.OWNER),
                        saying(LATER, "s2", Topic.CAUSE, Role.CUSTOMER).superseding("s1"));
        assertThat(row(ticket, "C9").get(0).tell()).containsExactly(Role.OWNER, Role.RND);
        Instant rest = after(Duration.ofHours(2));
        assertThat(row(ticket.happened(saying(rest, "s3", Topic.CAUSE, Role.OWNER, Role.RND)), "C9"))
                .isEmpty();
        Ticket plan = Samples.at(Priority.P3)
                .happened(
                        saying(FIRST, "s1", Topic.PLAN, Role.CUSTOMER),
                        saying(LATER, "s2", Topic.PLAN).superseding("s1"));
        assertThat(row(plan, "C9")).as("a plan may change").isEmpty();
    }

    @Test
    void c9_a_class_that_was_told_and_turns_out_otherwise_is_corrected_and_each_correction_is_its_own() {
        Ticket ticket = Samples.at(Priority.P4)
                .with(Classification.DEFECT)
                .happened(
                        saying(FIRST, "s1", Topic.CLASSIFICATION, Role.CUSTOMER),
                        saying(FIRST, "s2", Topic.DATE, Role.CUSTOMER))
                .changed(LATER, facts -> facts.with(Classification.QUESTION));
        assertThat(row(ticket, "C9")).extracting(Step::key).containsExactly("T/C9 INFORM s1 #1");
        Instant moved = after(Duration.ofHours(2));
        Ticket twice = ticket.happened(saying(moved, "s3", Topic.DATE).superseding("s2"));
        assertThat(row(twice, "C9"))
                .extracting(step -> step.key() + " " + step.at().orElseThrow())
                .containsExactly("T/C9 INFORM s1 #1 " + LATER, "T/C9 INFORM s2 #1 " + moved);
    }

    @ParameterizedTest
    @CsvSource({"P1, PT24H", "P2, PT24H", "P3, PT8H", "P4, PT8H", "P5, PT8H"})
    void c10_a_defect_is_disclosed_and_a_breach_of_that_goes_outside_the_owning_group(Priority level, Duration within) {
        Ticket defect = Samples.at(level).with(Classification.DEFECT);
        Ticket known =
                Samples.at(level).with(Samples.at(level).facts().relations().linkedTo(ProblemLink.of("PR-1")));
        Instant broken = Fires.calendar(level).add(OPENED, within);
        for (Ticket ticket : List.of(defect, known)) {
            Fires.step("C10 INFORM #1", INFORM, OPENED, within, level, Role.CUSTOMER)
                    .foreseenFor(ticket);
            Fires.step("C10-breach INFORM #1", INFORM, broken, broken, Role.OUTSIDE_MANAGEMENT)
                    .foreseenFor(ticket);
            Ticket told = ticket.happened(saying(FIRST, "s", Topic.KNOWN_DEFECT, Role.CUSTOMER));
            assertThat(row(told, "C10")).isEmpty();
            assertThat(row(told, "C10-breach")).isEmpty();
            assertThat(row(ticket.happened(Closed.of(FIRST)), "C10"))
                    .as("closing hides nothing")
                    .hasSize(1);
        }
        assertThat(row(Samples.at(level), "C10")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void c11_whoever_was_helped_is_called_back(Priority level) {
        Duration within = Duration.ofHours(level.isAtLeast(Priority.P2) ? 5 * 24 : 5 * 8);
        Ticket closed = Samples.at(level).happened(Closed.of(LATER));
        Fires.step("C11 INFORM CLOSED+0 min #1", INFORM, LATER, within, level, Role.CUSTOMER)
                .suddenFor(closed);
        Ticket visited = Samples.at(level).happened(VisitEnded.of(LATER, "v1", "sensor replaced"));
        Fires.step("C11 INFORM VISIT_ENDED+0 min #1", INFORM, LATER, within, level, Role.CUSTOMER)
                .suddenFor(visited);
        assertThat(row(closed, "C11-care")).hasSize(level.isAtLeast(Priority.P2) ? 1 : 0);
        Instant called = after(Duration.ofHours(2));
        assertThat(row(closed.happened(Callback.of(called, CallbackResult.NOT_REACHED)), "C11"))
                .hasSize(1);
        for (CallbackResult result :
                List.of(CallbackResult.GOOD, CallbackResult.FAULT_REMAINS, CallbackResult.DISSATISFIED)) {
            Ticket reached = closed.happened(Callback.of(called, result));
            assertThat(row(reached, "C11")).isEmpty();
            assertThat(row(reached, "C11-care")).isEmpty();
            assertThat(row(reached, "C11-again")).hasSize(result == CallbackResult.FAULT_REMAINS ? 1 : 0);
            assertThat(row(reached, "C11-complaint")).hasSize(result == CallbackResult.DISSATISFIED ? 1 : 0);
        }
    }

    @Test
    void c11_a_case_that_was_p1_once_gets_a_care_call_and_a_withdrawn_one_none() {
        Ticket calmer = Samples.at(Priority.P1)
                .changed(FIRST, facts -> Samples.at(Priority.P4).facts(), Verified.by("Lin", "runs again"))
                .happened(Closed.of(LATER));
        assertThat(row(calmer, "C11-care")).hasSize(1);
        assertThat(row(Samples.at(Priority.P1).happened(Cancelled.of(LATER, "duplicate")), "C11"))
                .isEmpty();
    }

    @Test
    void c12_a_complaint_has_an_owner_and_an_answer_within_four_hours() {
        Ticket classified = Samples.at(Priority.P5).with(Classification.COMPLAINT);
        Fires.step("C12 INFORM #1", INFORM, OPENED, Duration.ofHours(4), Priority.P5, Role.CUSTOMER, Role.TIER_MANAGER)
                .foreseenFor(classified);
        Ticket pressing = Samples.at(Priority.P1);
        pressing = pressing.with(pressing.facts().impact().pressure(Pressure.complaint("Wang", OPENED)));
        Fires.step("C12 INFORM #1", INFORM, OPENED, Duration.ofHours(4), Priority.P1, Role.CUSTOMER, Role.TIER_MANAGER)
                .foreseenFor(pressing);
        assertThat(row(classified.happened(Closed.of(LATER)), "C12")).isEmpty();
        assertThat(row(Samples.at(Priority.P1), "C12")).isEmpty();
    }
}
