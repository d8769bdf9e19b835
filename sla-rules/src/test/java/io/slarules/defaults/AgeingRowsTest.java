package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import io.slarules.ticket.EvidenceItem;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Retriaged;
import io.slarules.ticket.Role;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.Worsening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows N5, N6 and H5, and N3 where a date says that a promise cannot be kept. */
class AgeingRowsTest {
    private static final Action RE_TRIAGE = new Action.AskFor(List.of("re-triage"));
    private static final Instant LATER = after(Duration.ofHours(1));

    private static List<Step> row(Ticket ticket, Instant now, String id) {
        return Samples.row(Samples.decide(ticket, now), id);
    }

    @ParameterizedTest
    @CsvSource({"P1, PT30M", "P2, PT2H", "P3, PT8H", "P4, PT24H", "P5, PT56H"})
    void n5_facts_that_nobody_looked_at_for_an_interval_are_looked_at_again(Priority level, Duration every) {
        Ticket ticket = Samples.at(level);
        Instant first = Fires.calendar(level).add(OPENED, every);
        Fires.step("N5 ASK_FOR #1", RE_TRIAGE, first, first, Role.ASSIGNEE).foreseenFor(ticket);
        Instant looked = first.plusSeconds(60);
        Instant second = Fires.calendar(level).add(looked, every);
        for (Ticket done : List.of(
                ticket.happened(Retriaged.of(looked, "Lin")),
                ticket.happened(StepDone.of(looked, "T/N5 ASK_FOR #1")),
                ticket.changed(looked, facts -> facts.with("note", "nothing new")))) {
            assertThat(row(done, looked, "N5"))
                    .extracting(step -> step.key() + " " + step.at().orElseThrow())
                    .containsExactly("T/N5 ASK_FOR #2 " + second);
        }
    }

    @Test
    void n5_verifies_what_is_only_claimed_and_leaves_alone_what_is_solved_or_parked() {
        Ticket ticket = Samples.at(Priority.P3);
        Ticket claimed = ticket.with(ticket.facts().evidence().with(EvidenceItem.claimed("error codes")));
        assertThat(Samples.step(Samples.decide(claimed, OPENED), "N5-claims").action())
                .isEqualTo(new Action.AskFor(List.of("error codes")));
        assertThat(row(ticket, OPENED, "N5-claims")).isEmpty();
        assertThat(row(ticket.happened(Resolved.of(LATER)), LATER, "N5")).isEmpty();
        assertThat(row(ticket.with(ticket.facts().work().parked()), OPENED, "N5"))
                .isEmpty();
    }

    @Test
    void n5_looks_again_when_the_announced_worsening_comes() {
        Instant worse = after(Duration.ofHours(5));
        Ticket ticket = Samples.calm().with(Impact.none().worsening(Worsening.at(worse, OPENED)));
        Fires.step("N5-worse ASK_FOR #1", RE_TRIAGE, worse, worse, Role.ASSIGNEE)
                .foreseenFor(ticket);
    }

    @Test
    void n6_a_worse_measurement_is_told_to_all_at_once_and_brings_the_workaround_forward() {
        Ticket ticket = Samples.at(Priority.P4)
                .changed(LATER, facts -> Samples.at(Priority.P2).facts());
        Fires.step(
                        "N6 INFORM SEVERE #1",
                        new Action.Inform(),
                        LATER,
                        LATER,
                        Role.CUSTOMER,
                        Role.ASSIGNEE,
                        Role.OWNER,
                        Role.TIER_MANAGER,
                        Role.ACCOUNT_MANAGER)
                .suddenFor(ticket);
        Decision decision = Samples.decide(ticket, LATER);
        assertThat(decision.deadline(Clock.WORKAROUND).orElseThrow().due()).contains(LATER.plus(Duration.ofHours(24)));
        assertThat(Samples.step(decision, "F2").at()).contains(LATER.plus(Duration.ofHours(6)));
        Instant down = after(Duration.ofHours(2));
        Ticket worst = ticket.changed(down, facts -> facts.with(facts.asset().down()));
        assertThat(row(worst, down, "N6"))
                .extracting(step -> step.key() + " " + step.at().orElseThrow())
                .containsExactly("T/N6 INFORM LINE_DOWN #1 " + down);
        assertThat(Samples.step(Samples.decide(worst, down), "H1").at()).contains(down);
    }

    @Test
    void n6_pressure_alone_is_no_worse_measurement() {
        Ticket pressed = Samples.at(Priority.P4)
                .changed(LATER, facts -> facts.with(facts.impact().pressure(Pressure.executive("Wang", LATER))));
        assertThat(Samples.decide(pressed, LATER).priority().value()).isEqualTo(Priority.P3);
        assertThat(row(pressed, LATER, "N6")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void h5_executive_pressure_has_a_named_owner_and_an_answer(Priority level) {
        Ticket ticket = Samples.at(level).happened(Resolved.of(LATER));
        ticket = ticket.with(ticket.facts().impact().pressure(Pressure.executive("Wang", OPENED)));
        Priority lifted = Samples.decide(ticket, OPENED).priority().value();
        Fires.step(
                        "H5 INFORM #1",
                        new Action.Inform(),
                        OPENED,
                        Duration.ofHours(4),
                        lifted,
                        Role.ACCOUNT_MANAGER,
                        Role.DIRECTOR,
                        Role.CUSTOMER_EXECUTIVE)
                .foreseenFor(ticket);
        assertThat(row(Samples.at(level), LATER, "H5")).isEmpty();
    }

    @Test
    void n3_and_c4_speak_as_soon_as_a_date_lies_behind_the_promise() {
        Ticket ticket = Samples.at(Priority.P2);
        Instant due = OPENED.plus(Duration.ofHours(24));
        for (String row : List.of("N3-date", "C4-date")) {
            assertThat(row(recovering(ticket, due), LATER, row)).isEmpty();
            Ticket late = recovering(ticket, due.plusNanos(1));
            assertThat(Samples.step(Samples.decide(late, LATER), row, Clock.WORKAROUND)
                            .at())
                    .contains(LATER);
            Ticket waiting = ticket.happened(
                    WaitStarted.of(LATER, "w", WaitFor.PART, "sensor").expectedUntil(due.plus(Duration.ofDays(30))));
            assertThat(row(waiting, LATER, row)).hasSize(2);
        }
    }

    private static Ticket recovering(Ticket ticket, Instant date) {
        return ticket.changed(LATER, facts -> facts.with(facts.work().recoveringAt(date)));
    }
}
