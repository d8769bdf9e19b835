package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Evidence;
import io.slarules.ticket.EvidenceItem;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The evidence gate: rows E1 to E4, and what each class of matter needs. */
class EvidenceRowsTest {
    private static final Instant LATE = after(Duration.ofDays(100));
    private static final String NEED = "need behind the question";

    /** A case whose skill is missing from the opening on, so that engineers are called at once. */
    private static Ticket calling(Priority level) {
        Ticket ticket = Samples.at(level);
        return ticket.with(ticket.facts().work().needing(Samples.FIRMWARE));
    }

    private static Ticket lacking(Priority level, String... items) {
        return asking(calling(level).with(Evidence.none()), items);
    }

    private static Ticket asking(Ticket ticket, String... items) {
        Evidence evidence = ticket.facts().evidence();
        for (String item : items) {
            evidence = evidence.with(EvidenceItem.askedFor(item));
        }
        return ticket.with(evidence);
    }

    private static Step row(Ticket ticket, Instant now, String id) {
        return Samples.step(Samples.decide(ticket, now), id);
    }

    @ParameterizedTest
    @CsvSource({"P2, PT4H", "P3, PT6H", "P4, PT8H", "P5, PT8H"})
    void e1_holds_for_a_quarter_of_the_target_but_not_longer_than_its_level_allows(Priority level, Duration hold) {
        Ticket ticket = lacking(level);
        Instant end = Fires.calendar(level).add(OPENED, hold);
        Decision before = Samples.decide(ticket, end.minusNanos(1));
        Step held = Samples.step(before, "F1");
        assertThat(held.state()).isEqualTo(StepState.HELD);
        assertThat(held.at()).contains(end);
        assertThat(held.missing()).containsExactly(Evidence.TRIED);
        Step request = Samples.step(before, "E1");
        assertThat(request.action()).isEqualTo(new Action.AskFor(List.of(Evidence.TRIED)));
        assertThat(request.at()).contains(OPENED);
        assertThat(request.finishBy()).contains(end);
        assertThat(request.tell()).containsExactly(Role.REQUESTER, Role.CUSTOMER);
        assertThat(Samples.step(before, "E3").state()).isEqualTo(StepState.PENDING);
        Decision then = Samples.decide(ticket, end);
        assertThat(Samples.step(then, "F1").state()).isEqualTo(StepState.DUE);
        assertThat(Samples.step(then, "F1").missing()).as("flagged incomplete").containsExactly(Evidence.TRIED);
        Step passed = Samples.step(then, "E3");
        assertThat(passed.state()).isEqualTo(StepState.DUE);
        assertThat(passed.at()).contains(end);
        assertThat(passed.finishBy()).contains(end);
        assertThat(passed.tell()).containsExactly(Role.REQUESTER_MANAGER, Role.RECEIVER);
    }

    @Test
    void e1_holds_a_quarter_of_a_short_target() {
        // Ten open hours a day: three days are 30 h, a quarter of them 7 h 30 min.
        Ticket ticket = lacking(Priority.P3);
        Ticket fab = ticket.with(ticket.facts().customer().onCalendar("fab"));
        assertThat(row(fab, OPENED, "F1").at()).contains(Samples.FAB.add(OPENED, Duration.ofMinutes(450)));
    }

    @Test
    void e1_asks_when_engineers_are_to_be_called_and_not_before() {
        Ticket ticket = Samples.at(Priority.P2).with(Evidence.none());
        Instant called = after(Duration.ofHours(6));
        assertThat(row(ticket, OPENED, "E1").state()).isEqualTo(StepState.PENDING);
        assertThat(row(ticket, called, "E1").at()).contains(called);
        assertThat(row(ticket, called, "F2").state()).isEqualTo(StepState.HELD);
        assertThat(row(ticket, called.plus(Duration.ofHours(4)), "F2").state()).isEqualTo(StepState.DUE);
        assertThat(Samples.row(Samples.decide(Samples.working(ticket, Tier.RND), LATE), "E1"))
                .as("nobody is called from R&D")
                .isEmpty();
    }

    @Test
    void e1_asks_for_nothing_that_was_asked_for_and_holds_all_the_same() {
        Ticket ticket = lacking(Priority.P3, Evidence.TRIED);
        Decision decision = Samples.decide(ticket, OPENED);
        assertThat(Samples.row(decision, "E1")).isEmpty();
        assertThat(Samples.step(decision, "F1").state()).isEqualTo(StepState.HELD);
    }

    @Test
    void e1_lets_go_when_the_evidence_comes() {
        Instant given = after(Duration.ofHours(1));
        Ticket ticket = lacking(Priority.P3)
                .changed(given, facts -> facts.with(facts.evidence().afterTrying("restart", "no change")));
        Decision decision = Samples.decide(ticket, given);
        assertThat(Samples.step(decision, "F1").state()).isEqualTo(StepState.DUE);
        assertThat(Samples.step(decision, "F1").missing()).isEmpty();
        assertThat(Samples.row(decision, "E1")).isEmpty();
        assertThat(Samples.row(decision, "E3")).isEmpty();
    }

    @Test
    void a_claim_is_missing_and_a_measurement_is_not_until_it_is_refuted() {
        Ticket question = calling(Priority.P3).with(Classification.QUESTION);
        Evidence tried = question.facts().evidence();
        assertThat(missing(question.with(tried.with(EvidenceItem.claimed(NEED)))))
                .containsExactly(NEED);
        Evidence measured = tried.with(EvidenceItem.measured(NEED, "Lin", OPENED));
        assertThat(missing(question.with(measured))).isEmpty();
        Evidence refuted = measured.with(EvidenceItem.refuted(NEED, "Wu", OPENED.plusSeconds(60)));
        assertThat(missing(question.with(refuted))).containsExactly(NEED);
    }

    private static List<String> missing(Ticket ticket) {
        return row(ticket, OPENED, "F1").missing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UNCLASSIFIED; ''",
                "DEFECT; release, configuration, steps or logs around the event, first-seen time, whether it works elsewhere",
                "EQUIPMENT_FAULT; E10 state with time stamps, error codes, parts swapped, last change, capacity figure and who verified it",
                "OPERATIONAL_ANALYSIS; question, data window, owner",
                "PERFORMANCE; action, measured time, expected time, achievable time, users online, data volume, environment, comparable installation",
                "QUESTION; need behind the question",
                "CHANGE_REQUEST; need behind the question",
                "COMPLAINT; need behind the question",
                "TRAINING; ''"
            })
    void each_class_needs_its_own_items_and_all_what_was_tried(Classification kind, String items) {
        List<String> own = items.isEmpty() ? List.of() : Arrays.asList(items.split(", "));
        assertThat(missing(calling(Priority.P3).with(kind))).isEqualTo(own);
        assertThat(missing(lacking(Priority.P3).with(kind)))
                .contains(Evidence.TRIED)
                .containsAll(own)
                .hasSize(own.size() + 1);
    }

    @Test
    void a_defect_in_a_browser_needs_console_and_network_too() {
        Ticket defect = calling(Priority.P3).with(Classification.DEFECT);
        assertThat(missing(defect.with("client", "browser"))).contains("console capture", "network capture");
        assertThat(missing(defect.with("client", "terminal"))).doesNotContain("console capture", "network capture");
    }

    @Test
    void e2_a_p1_case_passes_at_once_and_owes_its_evidence_within_half_an_hour() {
        Ticket ticket = lacking(Priority.P1);
        Decision decision = Samples.decide(ticket, OPENED);
        assertThat(decision.steps(StepState.HELD)).isEmpty();
        assertThat(Samples.step(decision, "F1").state()).isEqualTo(StepState.DUE);
        assertThat(Samples.row(decision, "E1")).isEmpty();
        Fires.step(
                        "E2 ASK_FOR #1",
                        new Action.AskFor(List.of(Evidence.TRIED)),
                        OPENED,
                        Duration.ofMinutes(30),
                        Priority.P1,
                        Role.REQUESTER,
                        Role.LOCAL_SUPPORT)
                .foreseenFor(ticket);
        assertThat(Samples.row(Samples.decide(asking(ticket, Evidence.TRIED), LATE), "E2"))
                .isEmpty();
        assertThat(Samples.row(Samples.decide(calling(Priority.P1), LATE), "E2"))
                .isEmpty();
    }

    @Test
    void a_case_that_becomes_p1_is_held_no_longer() {
        Instant down = after(Duration.ofHours(1));
        Ticket ticket = lacking(Priority.P3)
                .changed(down, facts -> facts.with(facts.asset().down()));
        Decision decision = Samples.decide(ticket, down);
        assertThat(Samples.step(decision, "F1").state()).isEqualTo(StepState.DUE);
        assertThat(Samples.row(decision, "E1")).isEmpty();
        assertThat(Samples.row(decision, "E2")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void e4_each_item_that_is_refuted_calls_for_a_re_triage(Priority level) {
        Instant first = after(Duration.ofHours(1));
        Instant second = after(Duration.ofHours(2));
        Ticket ticket = refuting(refuting(Samples.at(level), "error codes", first), "last change", second);
        Action reTriage = new Action.AskFor(List.of("re-triage"));
        Fires.step("E4 ASK_FOR error codes #1", reTriage, first, first, Role.ASSIGNEE)
                .suddenFor(ticket);
        Fires.step("E4 ASK_FOR last change #1", reTriage, second, second, Role.ASSIGNEE)
                .suddenFor(ticket);
        Ticket given = ticket.changed(
                LATE, facts -> facts.with(facts.evidence().with(EvidenceItem.verified("error codes", "Lin", LATE))));
        assertThat(Samples.row(Samples.decide(given, LATE), "E4"))
                .extracting(Step::key)
                .containsExactly("T/E4 ASK_FOR last change #1");
    }

    private static Ticket refuting(Ticket ticket, String item, Instant at) {
        return ticket.changed(at, facts -> facts.with(facts.evidence().with(EvidenceItem.refuted(item, "Wu", at))));
    }

    @Test
    void e4_what_cannot_be_achieved_becomes_a_request() {
        Ticket slow = Samples.at(Priority.P4).with(Classification.PERFORMANCE);
        Ticket beyond = slow.with("expected time", "2 s").with("achievable time", "5 s");
        assertThat(row(beyond, OPENED, "E4-request").action())
                .isEqualTo(new Action.Advise("classify as a change request"));
        Ticket within = slow.with("expected time", "5 s").with("achievable time", "5 s");
        Ticket unread = slow.with("expected time", "soon").with("achievable time", "5 s");
        for (Ticket ticket : List.of(slow, within, unread, beyond.with(Classification.DEFECT))) {
            assertThat(Samples.row(Samples.decide(ticket, OPENED), "E4-request"))
                    .isEmpty();
        }
    }
}
