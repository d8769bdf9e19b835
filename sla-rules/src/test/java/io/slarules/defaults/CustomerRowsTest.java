package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Row C1, and what is asked so that the facts are right (Q1, Q2); C4 is tested beside N3. */
class CustomerRowsTest {
    private static final Instant EARLY = after(Duration.ofMinutes(1));
    private static final Action INFORM = new Action.Inform();

    @ParameterizedTest
    @CsvSource({"P1, PT15M", "P2, PT1H", "P3, PT4H", "P4, PT8H", "P5, PT8H"})
    void c1_the_first_response_is_owed_from_the_opening_on(Priority level, Duration within) {
        Ticket ticket = Samples.at(level);
        Fires.step("C1 INFORM #1", INFORM, OPENED, within, level, Role.CUSTOMER).foreseenFor(ticket);
        Decision decision = Samples.decide(ticket, OPENED);
        assertThat(Samples.step(decision, "C1").finishBy())
                .isEqualTo(decision.deadline(Clock.FIRST_RESPONSE).orElseThrow().due());
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void c1_goes_with_the_first_answer_or_the_closing_and_not_with_the_solution(Priority level) {
        Ticket ticket = Samples.at(level);
        assertThat(firstResponse(ticket.happened(Message.fromCustomer(EARLY, Channel.EMAIL))))
                .hasSize(1);
        assertThat(firstResponse(ticket.happened(Resolved.of(EARLY)))).hasSize(1);
        assertThat(firstResponse(ticket.happened(Message.toCustomer(EARLY, Channel.EMAIL))))
                .isEmpty();
        assertThat(firstResponse(ticket.happened(Closed.of(EARLY)))).isEmpty();
    }

    private static List<Step> firstResponse(Ticket ticket) {
        return Samples.row(Samples.decide(ticket, after(Duration.ofHours(3))), "C1");
    }

    @Test
    void c1_a_hand_over_before_the_first_response_makes_it_due_at_once_and_leaves_the_clock_alone() {
        Instant handed = after(Duration.ofMinutes(30));
        Ticket ticket =
                Samples.at(Priority.P3).happened(HandOver.of(handed, Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL));
        Fires.step("C1-handover INFORM #1", INFORM, handed, handed, Role.CUSTOMER)
                .suddenFor(ticket);
        Decision decision = Samples.decide(ticket, handed);
        assertThat(Samples.row(decision, "C1")).isEmpty();
        assertThat(decision.deadline(Clock.FIRST_RESPONSE).orElseThrow().due()).contains(after(Duration.ofHours(4)));
        Instant closed = after(Duration.ofHours(1));
        assertThat(Samples.row(Samples.decide(ticket.happened(Closed.of(closed)), closed), "C1-handover"))
                .isEmpty();
    }

    @Test
    void c1_a_hand_over_after_the_first_response_asks_for_nothing() {
        Ticket ticket = Samples.at(Priority.P3)
                .happened(
                        Message.toCustomer(EARLY, Channel.PHONE),
                        HandOver.of(EARLY.plusSeconds(1), Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL));
        Decision decision = Samples.decide(ticket, after(Duration.ofHours(1)));
        assertThat(Samples.row(decision, "C1")).isEmpty();
        assertThat(Samples.row(decision, "C1-handover")).isEmpty();
    }

    @Test
    void q1_an_impact_that_rests_on_unknown_facts_is_verified_within_half_an_hour() {
        Ticket unknown = Samples.calm().with(Asset.equipment("LITHO-7").inVolumeProduction());
        Fires.step(
                        "Q1 ASK_FOR #1",
                        new Action.AskFor(List.of("verification of the production impact")),
                        OPENED,
                        after(Duration.ofMinutes(30)),
                        Role.ASSIGNEE)
                .foreseenFor(unknown);
        assertThat(Samples.row(Samples.decide(Samples.calm(), OPENED), "Q1")).isEmpty();
        assertThat(Samples.row(Samples.decide(unknown.happened(Resolved.of(EARLY)), EARLY), "Q1"))
                .isEmpty();
    }

    @Test
    void q2_every_unknown_fact_of_the_priority_is_asked_for() {
        Ticket blank = Ticket.of("T", "ACME", OPENED);
        Step asked = Samples.step(Samples.decide(blank, OPENED), "Q2");
        assertThat(asked.action())
                .isEqualTo(new Action.AskFor(List.of(
                        "capacity lost",
                        "containment",
                        "equipment state",
                        "function impaired",
                        "pressure",
                        "product at risk",
                        "safety",
                        "volume production",
                        "worsens")));
        assertThat(asked.tell()).containsExactlyInAnyOrder(Role.ASSIGNEE, Role.REQUESTER);
        assertThat(Samples.row(Samples.decide(Samples.calm(), OPENED), "Q2")).isEmpty();
    }

    @Test
    void q2_asks_for_nothing_that_was_given_since() {
        Ticket ticket = Samples.calm()
                .with(Impact.none().losing(Share.UNKNOWN).productAtRisk(io.slarules.ticket.Answer.UNKNOWN))
                .changed(EARLY, facts -> facts.with(facts.impact().losing(Share.ofPercent(10))));
        Step before = Samples.step(Samples.decide(ticket, OPENED), "Q2");
        Step later = Samples.step(Samples.decide(ticket, EARLY), "Q2");
        assertThat(before.action()).isEqualTo(new Action.AskFor(List.of("capacity lost", "product at risk")));
        assertThat(later.action()).isEqualTo(new Action.AskFor(List.of("product at risk")));
        assertThat(later.at()).contains(OPENED);
    }
}
