package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Language;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Share;
import io.slarules.ticket.Skill;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Work;
import io.slarules.ticket.Worsening;
import io.slarules.triage.BacklogSnapshot;
import io.slarules.triage.Key;
import io.slarules.triage.Ledger;
import io.slarules.triage.LiveBacklog;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.Quotas;
import io.slarules.triage.TriageOrder;
import io.slarules.triage.TriagePolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A queue from facts to the next case, through the public API: with the default rules, and with a rule file of one's own on top. */
class PlanTest {
    private static final TriagePolicy POLICY = TriagePolicy.fair().withQuotas(Quotas.of(Map.of("fab-1", 3), 2));
    private static final Skill OPTICS = Skill.of("optics");

    private static final RuleFile OWN = RuleFile.of(
            "acme-triage.drl",
            """
            // What our desk knows better than the default: gold tools earn twice as much, a swap of a part takes an hour.
            package acme.triage

            agenda-group "triage"

            rule "AO1 gold tools"
            when
                Case( plan == "gold", lossKnown, $tools : tools, $loss : lossPermille )
            then
                triage.loss(2L * $tools * $loss, "a gold tool earns twice as much");
            end

            rule "AO2 answer first"
            when
                Case( plan == "gold" )
            then
                triage.promise(Clock.FIRST_RESPONSE, "gold is answered first");
                triage.effort(OpenTime.hours(1), "gold keeps spare parts on site");
            end
            """);

    private static Ticket losing(String id, String customer, String plan, int percent) {
        return Ticket.of(id, Customer.of(customer).onPlan(plan), OPENED)
                .with(Asset.equipment("ETCH-04").inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPercent(percent)).worsening(Worsening.stable()));
    }

    private static SlaEngine engine(RuleSet rules) {
        return SlaEngine.compile(rules, Calendars.of(Samples.OFFICE));
    }

    private static final SlaEngine DEFAULT = engine(DefaultRules.ruleSet());

    private static List<String> ids(TriageOrder order) {
        return order.places().stream().map(place -> place.ticket().id()).toList();
    }

    @Test
    void theDefaultRulesPlanATicket() {
        Ticket ticket = losing("T-1", "fab-1", "", 40)
                .with(Impact.none().losing(Share.ofPercent(40)).worsening(Worsening.withinShift(OPENED)))
                .with(Work.at(Tier.LOCAL).needing(OPTICS).effort(Duration.ofHours(3)))
                .with(Relations.none().linkedTo(ProblemLink.of("PR-9")));
        PlannedTicket planned = DEFAULT.plan(ticket, OPENED);
        assertThat(planned)
                .isEqualTo(PlannedTicket.of("T-1", "fab-1", Priority.P2, OPENED)
                        .in(Band.REST)
                        .losing(400)
                        .takingMinutes(180)
                        .promised(after(Duration.ofHours(24)))
                        .worsening(after(Duration.ofHours(8)))
                        .withTarget(Duration.ofHours(24))
                        .needing(Set.of(OPTICS))
                        .linkedTo("PR-9", false));
        assertThat(DEFAULT.plan(
                                ticket.with(Relations.none()
                                        .linkedTo(ProblemLink.of("PR-9").withKnownFix())),
                                OPENED)
                        .effortMinutes())
                .as("applying a known fix")
                .isEqualTo(30);
    }

    @Test
    void theTargetThatATicketAgesByIsThatOfItsCalendarAsElapsedTime() {
        Ticket ticket = losing("T-1", "fab-1", "", 12);
        PlannedTicket planned = DEFAULT.plan(ticket, OPENED);
        Duration elapsed = Duration.between(
                OPENED,
                DEFAULT.decide(ticket, OPENED)
                        .deadline(Clock.WORKAROUND)
                        .flatMap(deadline -> deadline.due())
                        .orElseThrow());
        assertThat(elapsed)
                .as("three office days, with the nights between them")
                .isEqualTo(Duration.ofHours(56));
        assertThat(planned.target()).contains(elapsed);
    }

    @Test
    void aRuleFileOfOnesOwnBeatsTheDefaultTermByTerm() {
        SlaEngine own = engine(DefaultRules.ruleSet().plus(OWN));
        Ticket gold = losing("gold", "fab-1", "gold", 12);
        PlannedTicket planned = own.plan(gold, OPENED);
        PlannedTicket before = DEFAULT.plan(gold, OPENED);
        assertThat(before.lossMilli()).isEqualTo(120);
        assertThat(planned.lossMilli()).isEqualTo(240);
        assertThat(planned.effortMinutes()).isEqualTo(60);
        assertThat(planned.promise()).as("the answer").isPresent().isNotEqualTo(before.promise());
        assertThat(planned.band()).as("of which it says nothing").isEqualTo(before.band());
        assertThat(own.decide(gold, OPENED).triage().lossMilli().reason().toString())
                .isEqualTo("a gold tool earns twice as much [acme-triage.drl:6 \"AO1 gold tools\"]");
        assertThat(own.decide(gold, OPENED).triage().lossMilli().superseded())
                .extracting(lost -> lost.value(), lost -> lost.why())
                .containsExactly(org.assertj.core.api.Assertions.tuple(120L, "a later layer speaks"));
        Ticket plain = losing("plain", "fab-2", "", 20);
        assertThat(own.plan(plain, OPENED)).isEqualTo(DEFAULT.plan(plain, OPENED));
        assertThat(ids(DEFAULT.triage(List.of(gold, plain), OPENED))).containsExactly("plain", "gold");
        assertThat(ids(own.triage(List.of(gold, plain), OPENED))).containsExactly("gold", "plain");
    }

    @Test
    void aQueueGoesFromFactsToTheNextCaseAndOn() {
        List<Ticket> tickets = List.of(
                losing("stopped", "fab-2", "", 95),
                losing("severe", "fab-1", "", 40).with(Work.at(Tier.LOCAL).needing(OPTICS)),
                losing("minor", "fab-2", "", 2),
                losing("question", "fab-3", "", 0),
                losing("elsewhere", "fab-3", "", 80)
                        .with(Asset.equipment("LAB-1").withVolumeProduction(Answer.NO)));
        TriageOrder order = DEFAULT.triage(tickets, OPENED, Ledger.EMPTY, POLICY);
        assertThat(ids(order)).startsWith("stopped", "severe").hasSize(5);
        assertThat(order.key("stopped", "severe")).isEqualTo(Key.BAND);
        assertThat(order.head().orElseThrow().ticket().id()).isEqualTo("stopped");
        LiveBacklog live = LiveBacklog.of(POLICY, Ledger.EMPTY, OPENED);
        tickets.forEach(ticket -> live.put(DEFAULT.plan(ticket, OPENED)));
        assertThat(live.order()).isEqualTo(order);
        live.take("stopped");
        assertThat(live.ledger()).isEqualTo(order.take("stopped"));
        assertThat(live.head(Set.of()).orElseThrow().ticket().id())
                .as("without the skill that the severe one needs")
                .isNotEqualTo("severe");
        live.skip("severe", "the customer's clean room is closed until noon");
        LiveBacklog restored =
                LiveBacklog.restore(BacklogSnapshot.parse(live.snapshot().text()), POLICY);
        assertThat(restored.order()).isEqualTo(live.order());
        assertThat(restored.order().skips()).hasSize(1);
        assertThat(restored.order().tellCustomer("stopped", Language.ENGLISH))
                .isEqualTo("Your case stopped is being worked on now.");
    }
}
