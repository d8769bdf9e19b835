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
import io.slarules.rule.escalation.VisitAsked;
import io.slarules.ticket.Evidence;
import io.slarules.ticket.EvidenceItem;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Visit;
import io.slarules.ticket.VisitStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows V1 to V3: visits on site. */
class VisitRowsTest {
    private static final Instant DAY_END = Instant.parse("2026-03-02T16:00:00Z");
    private static final Visit ASKED = Visit.of("v1");
    /** Wednesday, 10:00 to 12:00 in Berlin. */
    private static final Instant FROM = Instant.parse("2026-03-04T09:00:00Z");

    private static final Instant UNTIL = Instant.parse("2026-03-04T11:00:00Z");
    private static final Clock WINDOW = Clock.visit("v1");

    private static Ticket visiting(Ticket ticket, Visit... visits) {
        return ticket.with(ticket.facts().work().visiting(visits));
    }

    private static List<Step> row(Ticket ticket, Instant now, String id) {
        return Samples.row(Samples.decide(ticket, now), id);
    }

    @ParameterizedTest
    @EnumSource(
            value = Priority.class,
            names = {"P2", "P3", "P4", "P5"})
    void v1_holds_a_visit_for_a_day_while_remote_work_was_neither_tried_nor_ruled_out(Priority level) {
        Ticket ticket = visiting(Samples.at(level), ASKED);
        Fires.step(
                        "V1 ASK_FOR v1 #1",
                        new Action.AskFor(List.of(VisitAsked.REMOTE_WORK)),
                        OPENED,
                        DAY_END,
                        Role.REQUESTER)
                .foreseenFor(ticket);
        Step held = row(ticket, OPENED, "V2").get(0);
        assertThat(held.state()).isEqualTo(StepState.HELD);
        assertThat(held.at()).contains(DAY_END);
        assertThat(held.missing()).containsExactly(VisitAsked.REMOTE_WORK);
        assertThat(row(ticket, DAY_END, "V2").get(0).state()).isEqualTo(StepState.DUE);
    }

    @Test
    void v1_holds_a_visit_without_evidence_and_asks_once() {
        Ticket ticket =
                visiting(Samples.at(Priority.P3), ASKED.afterRemoteWork()).with(Evidence.none());
        assertThat(row(ticket, OPENED, "V1"))
                .extracting(Step::action)
                .containsExactly(new Action.AskFor(List.of(Evidence.TRIED)));
        Ticket asked = ticket.with(Evidence.of(EvidenceItem.askedFor(Evidence.TRIED)));
        assertThat(row(asked, OPENED, "V1")).isEmpty();
        assertThat(row(asked, OPENED, "V2").get(0).state()).isEqualTo(StepState.HELD);
    }

    @Test
    void v1_a_p1_case_passes() {
        Ticket ticket = visiting(Samples.at(Priority.P1), ASKED).with(Evidence.none());
        assertThat(row(ticket, OPENED, "V1")).isEmpty();
        assertThat(row(ticket, OPENED, "V2").get(0).state()).isEqualTo(StepState.DUE);
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void v2_a_justified_visit_is_on_the_next_business_day_of_the_site(Priority level) {
        for (Visit visit : List.of(ASKED.afterRemoteWork(), ASKED.remoteWorkCannotHelp())) {
            Fires.step("V2 VISIT v1 #1", new Action.Visit("v1"), OPENED, DAY_END, Role.CUSTOMER, Role.VISITOR)
                    .foreseenFor(visiting(Samples.at(level), visit));
        }
        assertThat(row(Samples.at(level), OPENED, "V2")).isEmpty();
    }

    @Test
    void v2_each_visit_has_a_step_of_its_own_from_when_it_was_asked_for() {
        Instant later = after(Duration.ofHours(2));
        Ticket ticket = visiting(Samples.at(Priority.P3), ASKED.afterRemoteWork())
                .changed(
                        later,
                        facts -> facts.with(facts.work().visiting(Visit.of("v2").afterRemoteWork())));
        assertThat(row(ticket, later, "V2"))
                .extracting(step -> step.key() + " " + step.at().orElseThrow())
                .containsExactly("T/V2 VISIT v1 #1 " + OPENED, "T/V2 VISIT v2 #1 " + later);
    }

    @Test
    void v2_the_window_is_told_on_the_business_day_before_inside_the_hours_of_the_site() {
        Ticket ticket = visiting(Samples.at(Priority.P3), ASKED.between(FROM, UNTIL));
        Instant told = UNTIL.minus(Duration.ofDays(1));
        Fires.step("V2-window INFORM VISIT v1 #1", new Action.Inform(), told, told, Role.CUSTOMER, Role.VISITOR)
                .foreseenFor(ticket);
        // A window in the evening of Monday is told on Friday when the site opens.
        Instant monday = Instant.parse("2026-03-09T18:00:00Z");
        Ticket evening = visiting(Samples.at(Priority.P3), ASKED.between(monday, monday.plus(Duration.ofHours(2))));
        assertThat(Samples.step(Samples.decide(evening, OPENED), "V2-window").at())
                .contains(Instant.parse("2026-03-06T08:00:00Z"));
        assertThat(row(ticket, OPENED, "V2")).as("the visit is arranged").isEmpty();
    }

    @Test
    void v3_a_window_in_which_nobody_comes_is_told_before_it_ends_and_is_a_broken_promise() {
        Ticket ticket = visiting(Samples.at(Priority.P3), ASKED.between(FROM, UNTIL));
        Instant told = UNTIL.minus(Duration.ofMinutes(30));
        Fires.step("V3 INFORM VISIT v1 #1", new Action.Inform(), told, told, Role.CUSTOMER, Role.TIER_MANAGER)
                .foreseenFor(ticket);
        Instant missed = UNTIL.plusNanos(1);
        Decision decision = Samples.decide(ticket, missed);
        assertThat(decision.deadline(WINDOW).orElseThrow().state()).isEqualTo(ClockState.BREACHED);
        assertThat(Samples.step(decision, "H4", WINDOW).at()).contains(missed);
        assertThat(Samples.row(decision, "N4")).extracting(Step::key).contains("T/N4 LADDER VISIT v1 breach #1");
        for (String row : List.of("N3", "C4")) {
            assertThat(Samples.row(decision, row)).extracting(Step::key).noneMatch(key -> key.contains("VISIT"));
        }
    }

    @Test
    void v3_is_silent_when_the_visitor_comes_inside_the_window() {
        Ticket come = visiting(Samples.at(Priority.P3), ASKED.between(FROM, UNTIL))
                .happened(VisitStarted.of(FROM, "v1", "Lin"));
        Decision decision = Samples.decide(come, UNTIL.plusSeconds(1));
        assertThat(Samples.row(decision, "V3")).isEmpty();
        assertThat(decision.deadline(WINDOW).orElseThrow().state()).isEqualTo(ClockState.MET);
    }
}
