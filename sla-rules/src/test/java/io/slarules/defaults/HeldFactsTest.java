package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Decision;
import io.slarules.decision.Note;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Containment;
import io.slarules.ticket.Facts;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Verified;
import io.slarules.ticket.Worsening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What raises the priority at once, what lowers it only when verified, and what lapses by itself. */
class HeldFactsTest {
    private static final Instant LATER = after(Duration.ofHours(1));
    private static final Verified VERIFIED = Verified.by("Lin", "measured over a shift");

    private static Ticket stating(UnaryOperator<Impact> edit) {
        return Samples.calm().with(edit.apply(Impact.none()));
    }

    private static Facts calmed(Facts facts) {
        return facts.with(Samples.calm().facts().impact())
                .with(Samples.calm().facts().asset());
    }

    private static Priority level(Ticket ticket, Instant now) {
        return Samples.decide(ticket, now).priority().value();
    }

    @Test
    void safety_impact_worsening_and_containment_fall_only_when_verified() {
        List<Ticket> grave = List.of(
                stating(impact -> impact.safety(Safety.ACTUAL)),
                stating(impact -> impact.safety(Safety.POTENTIAL)),
                stating(impact -> impact.losing(Share.ofPercent(30))),
                stating(impact -> impact.losing(Share.ofPercent(5))),
                Samples.with(ProductionImpact.LINE_DOWN),
                stating(impact -> impact.worsening(Worsening.withinShift(OPENED))),
                stating(impact -> impact.containment(Containment.TEMPORARY_AFTER_LINE_DOWN)));
        assertThat(grave).allSatisfy(ticket -> {
            Priority before = level(ticket, OPENED);
            assertThat(before.isMoreUrgentThan(Priority.P5)).isTrue();
            assertThat(level(ticket.changed(LATER, HeldFactsTest::calmed, "the customer says so"), LATER))
                    .isEqualTo(before);
            assertThat(level(ticket.changed(LATER, HeldFactsTest::calmed, VERIFIED), LATER))
                    .isEqualTo(Priority.P5);
        });
    }

    @Test
    void raising_needs_nobodys_consent() {
        Ticket ticket =
                Samples.calm().changed(LATER, facts -> facts.with(facts.asset().down()));
        assertThat(level(ticket, LATER.minusNanos(1))).isEqualTo(Priority.P5);
        assertThat(level(ticket, LATER)).isEqualTo(Priority.P1);
    }

    @Test
    void a_fact_that_is_held_is_noted() {
        Ticket ticket = stating(impact -> impact.safety(Safety.ACTUAL))
                .changed(LATER, facts -> facts.with(facts.impact().safety(Safety.NONE)));
        assertThat(Samples.decide(ticket, LATER).notes())
                .anyMatch(note -> note.kind() == Note.Kind.HELD && note.text().contains("safety"));
    }

    @Test
    void the_first_stated_value_replaces_an_assumed_impact_without_verification() {
        Ticket unknown = Samples.calm().with(Asset.equipment("LITHO-7").inVolumeProduction());
        Ticket stated = unknown.changed(LATER, HeldFactsTest::calmed);
        assertThat(Samples.decide(stated, OPENED).impact().value()).isEqualTo(ProductionImpact.SEVERE);
        assertThat(Samples.decide(stated, OPENED).provisional()).isTrue();
        assertThat(Samples.decide(stated, LATER).impact().value()).isEqualTo(ProductionImpact.NONE);
        assertThat(Samples.decide(stated, LATER).provisional()).isFalse();
    }

    @Test
    void a_stated_severe_loss_stays_to_be_verified_while_the_line_may_be_down() {
        Ticket ticket = stating(impact -> impact.losing(Share.ofPercent(40)))
                .with(Asset.equipment("LITHO-7").inVolumeProduction());
        Decision decision = Samples.decide(ticket, OPENED);
        assertThat(decision.impact().value()).isEqualTo(ProductionImpact.SEVERE);
        assertThat(decision.provisional()).isTrue();
        assertThat(decision.impact().ruleIds()).isEqualTo("I2");
    }

    @Test
    void a_complaint_lapses_three_days_after_the_customers_last_message() {
        Instant message = after(Duration.ofHours(10));
        Ticket ticket = stating(impact -> impact.pressure(Pressure.complaint("Wang", OPENED)))
                .happened(Message.fromCustomer(message, Channel.EMAIL));
        Instant lapse = message.plus(Duration.ofDays(3));
        assertThat(level(ticket, lapse.minusNanos(1))).isEqualTo(Priority.P4);
        assertThat(level(ticket, lapse)).isEqualTo(Priority.P5);
        assertThat(Samples.decide(ticket, message).factsValidUntil()).contains(lapse);
    }

    @Test
    void executive_pressure_lapses_when_it_is_answered() {
        Ticket ticket = Samples.with(ProductionImpact.PARTIAL);
        Ticket pressed = ticket.with(ticket.facts().impact().pressure(Pressure.executive("Wang", OPENED)))
                .happened(
                        Message.toCustomer(LATER, Channel.PHONE),
                        Message.toCustomer(LATER.plusSeconds(60), Channel.PHONE).answeringPressure());
        assertThat(level(pressed, LATER)).isEqualTo(Priority.P2);
        assertThat(level(pressed, LATER.plusSeconds(60))).isEqualTo(Priority.P3);
    }

    @Test
    void related_cases_of_thirty_days_make_it_systemic_and_leave_again() {
        Relations relations = Relations.none()
                .with(
                        confirmed("A", 29, "ACME"),
                        confirmed("B", 10, "ACME"),
                        RelatedCase.suggested("C", OPENED, io.slarules.ticket.RelationSource.KEYWORDS)
                                .ofCustomer("OTHER"));
        Ticket ticket = Samples.with(ProductionImpact.MINOR).with(relations);
        Instant first = after(Duration.ofDays(1));
        Instant second = after(Duration.ofDays(20));
        assertThat(Samples.decide(ticket, OPENED).priority().ruleIds()).isEqualTo("T1+T3-systemic");
        assertThat(level(ticket, first))
                .as("one case is left, on the same site")
                .isEqualTo(Priority.P3);
        assertThat(level(ticket, second)).isEqualTo(Priority.P4);
        Ticket elsewhere = ticket.with(relations.with(confirmed("D", 5, "OTHER")));
        assertThat(level(elsewhere, second))
                .as("another customer's case counts alone")
                .isEqualTo(Priority.P3);
        assertThat(level(elsewhere, after(Duration.ofDays(25)))).isEqualTo(Priority.P4);
    }

    private static RelatedCase confirmed(String id, int daysBefore, String customer) {
        return RelatedCase.confirmed(id, OPENED.minus(Duration.ofDays(daysBefore)))
                .ofCustomer(customer);
    }

    @Test
    void the_order_of_facts_the_zone_and_the_language_of_the_machine_change_nothing() {
        Ticket one = Samples.at(Priority.P3)
                .with("a", "1")
                .with("b", "2")
                .with(Relations.none().with(confirmed("A", 3, "ACME"), confirmed("B", 2, "OTHER")));
        Ticket other = Samples.at(Priority.P3)
                .with("b", "2")
                .with("a", "1")
                .with(Relations.none().with(confirmed("B", 2, "OTHER"), confirmed("A", 3, "ACME")));
        Decision expected = Samples.decide(one, LATER);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String id : List.of("UTC", "America/St_Johns", "Pacific/Apia")) {
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                Locale.setDefault(Locale.forLanguageTag("ar"));
                assertThat(Samples.decide(other, LATER)).isEqualTo(expected).hasToString(expected.toString());
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void a_decision_leaves_the_ticket_as_it_was() {
        Ticket ticket = Samples.at(Priority.P2).with(Impact.none().productAtRisk(Answer.UNKNOWN));
        String before = ticket.toString();
        Samples.decide(ticket, LATER);
        assertThat(ticket).hasToString(before);
    }
}
