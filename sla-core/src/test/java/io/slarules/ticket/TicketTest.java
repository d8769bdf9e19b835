package io.slarules.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketTest {
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant T1 = OPENED.plus(Duration.ofMinutes(5));
    private static final Instant T2 = OPENED.plus(Duration.ofMinutes(30));
    private static final Instant T3 = OPENED.plus(Duration.ofHours(2));
    private static final Instant T4 = OPENED.plus(Duration.ofHours(3));
    private static final Instant T5 = OPENED.plus(Duration.ofHours(4));

    @Test
    void aMinimalTicketIsOneLine() {
        Ticket ticket = Ticket.of("T-17", "ACME", OPENED);

        assertThat(ticket.facts()).isEqualTo(Facts.of(Customer.of("ACME")));
        assertThat(ticket.history()).isEqualTo(History.none());
        assertThat(ticket.contradictions()).isEmpty();
        assertThat(ticket.latestFacts()).isSameAs(ticket.facts());
    }

    @Test
    void aRichTicketReadsAsItsStory() {
        Ticket ticket = Ticket.of("T-18", Customer.of("ACME").onPlan("gold").onCalendar("acme-fab"), OPENED)
                .with(Asset.equipment("LITHO-7").inVolumeProduction().down())
                .with(Classification.EQUIPMENT_FAULT)
                .with(People.ownedBy(Person.of("lin")))
                .with(Impact.none().losing(Share.ofPercent(40)).safety(Safety.POTENTIAL))
                .with(Work.at(Tier.LOCAL)
                        .needing(Skill.of("optics", SkillLevel.CONSULTANT))
                        .effort(Duration.ofHours(3)))
                .with(Evidence.of(EvidenceItem.claimed("error codes")))
                .with(Relations.ofSignature("E-4711"))
                .with(AgreedPromise.by(T5, "p1", OPENED))
                .with("wafer size", "300 mm")
                .happened(
                        Message.toCustomer(T1, Channel.EMAIL),
                        WaitStarted.of(T2, "w1", WaitFor.CUSTOMER, "log files"),
                        WaitEnded.of(T3, "w1"))
                .changed(T4, facts -> facts.with(facts.impact().losing(Share.ofPercent(60))))
                .changed(
                        T5,
                        facts -> facts.with(facts.impact().losing(Share.NOTHING)),
                        Verified.by("Lin", "runs at full rate"));

        assertThat(ticket.facts().impact().capacityLost()).isEqualTo(Share.ofPercent(40));
        assertThat(ticket.latestFacts().impact().capacityLost()).isEqualTo(Share.NOTHING);
        assertThat(ticket.latestFacts().attribute("wafer size")).isEqualTo("300 mm");
        assertThat(ticket.history().last(FactsChanged.class).orElseThrow())
                .returns(true, FactsChanged::verified)
                .returns("Lin", FactsChanged::by)
                .returns("runs at full rate", FactsChanged::reason);
        assertThat(ticket.contradictions()).isEmpty();
    }

    @Test
    void factsHoldFromTheirChangeUntilTheNext() {
        Ticket ticket = Ticket.of("T-17", "ACME", OPENED)
                .changed(T1, facts -> facts.with(Classification.QUESTION))
                .changed(T3, facts -> facts.with(Classification.DEFECT), "the log shows a crash");

        assertThat(ticket.factsAt(T1.minusNanos(1)).classification()).isEqualTo(Classification.UNCLASSIFIED);
        assertThat(ticket.factsAt(T1).classification()).isEqualTo(Classification.QUESTION);
        assertThat(ticket.factsAt(T3.minusNanos(1)).classification()).isEqualTo(Classification.QUESTION);
        assertThat(ticket.factsAt(T5).classification()).isEqualTo(Classification.DEFECT);
        assertThat(ticket.history().last(FactsChanged.class).orElseThrow())
                .returns(false, FactsChanged::verified)
                .returns("the log shows a crash", FactsChanged::reason);
    }

    @Test
    void aChangeEditsTheFactsOfItsTimeAndLeavesLaterOnesAlone() {
        Ticket ticket = Ticket.of("T-17", "ACME", OPENED)
                .changed(T3, facts -> facts.with("shift", "night").with("crew", "B"))
                .changed(T1, facts -> facts.with("shift", "early").with("lot", "7"));

        assertThat(ticket.factsAt(T1).attribute("shift")).isEqualTo("early");
        assertThat(ticket.factsAt(T1).attribute("crew")).isEmpty();
        assertThat(ticket.latestFacts().attribute("shift")).isEqualTo("night");
        assertThat(ticket.latestFacts().attribute("lot")).isEmpty();
    }

    @Test
    void changesOfOneInstantKeepTheOrderInWhichTheyWereMade() {
        Ticket ticket = Ticket.of("T-17", "ACME", OPENED)
                .changed(T1, facts -> facts.with("step", "z"))
                .changed(T1, facts -> facts.with("step", "a").with("both", "yes"))
                .changed(T1, facts -> facts.with("step", "m"));

        assertThat(ticket.latestFacts().attribute("step")).isEqualTo("m");
        assertThat(ticket.latestFacts().attribute("both")).isEqualTo("yes");
        assertThat(ticket.history().all(FactsChanged.class))
                .extracting(FactsChanged::sequence)
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void editingTheOpeningFactsLeavesTheHistoryAlone() {
        Ticket ticket = Ticket.of("T-17", "ACME", OPENED)
                .happened(Closed.of(T1))
                .with(Customer.of("OTHER"))
                .with(Impact.none());

        assertThat(ticket.facts().customer().id()).isEqualTo("OTHER");
        assertThat(ticket.facts().impact()).isEqualTo(Impact.none());
        assertThat(ticket.history()).isEqualTo(History.of(Closed.of(T1)));
        assertThat(ticket.withHistory(History.none()).history().isEmpty()).isTrue();
    }

    @Test
    void aPromiseThatNoFactsNameIsKeptForNothing() {
        Ticket ticket = Ticket.of("T-17", "ACME", OPENED).happened(PromiseKept.of(T2, "p1"));

        assertThat(ticket.contradictions())
                .containsExactly(new Contradiction(
                        "promise kept that was not agreed (p1)", List.of(PromiseKept.of(T2, "p1")), "keeps nothing"));
        assertThat(ticket.with(AgreedPromise.by(T3, "p1", OPENED)).contradictions())
                .isEmpty();
        assertThat(ticket.changed(T1, facts -> facts.with(AgreedPromise.by(T3, "p1", T1)))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void aTicketWithoutIdentityIsRefused() {
        assertThatExceptionOfType(InvalidFactsException.class)
                .isThrownBy(() -> Ticket.of(" ", "ACME", OPENED))
                .withMessageContaining("Ticket.id");
    }
}
