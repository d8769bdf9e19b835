package io.slarules.triage;

import static io.slarules.triage.Backlogs.NOW;
import static io.slarules.triage.Backlogs.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.ticket.Priority;
import io.slarules.ticket.Skill;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A live backlog stands as the pure function orders the same tickets, whatever was done to it. */
class LiveBacklogTest {
    private static final int OPERATIONS = 10_000;

    private static void run(Backlogs backlogs, long seed, TriagePolicy policy, int operations, int most) {
        BacklogTwin twin = new BacklogTwin(backlogs, policy);
        for (int i = 0; i < operations; i++) {
            String which = "operation " + i + " of seed " + seed + ": " + twin.step(most);
            twin.check(which);
            if (i % 100 == 0) {
                twin.checkEveryPlace(which);
            }
        }
    }

    private static void run(long seed, TriagePolicy policy, int operations, int most) {
        run(new Backlogs(seed), seed, policy, operations, most);
    }

    /**
     * Ten times 10,000 operations on backlogs of some ten to some hundred tickets, of which that share waited several times their target;
     * after each operation every position is compared.
     */
    @ParameterizedTest
    @CsvSource({
        "0.25, 51, 80",
        "0.25, 52, 18",
        "0, 53, 60",
        "0.01, 54, 120",
        "0.1, 71, 80",
        "0.3, 72, 80",
        "0.3, 73, 20",
        "0.7, 74, 50",
        "1, 75, 80",
        "1, 76, 15"
    })
    void standsAsThePureFunctionOrdersAfterEveryOperation(double elders, long seed, int most) {
        run(new Backlogs(seed).elders(elders), seed, POLICY, OPERATIONS, most);
    }

    @Test
    void standsAsThePureFunctionOrdersUnderOtherPolicies() {
        run(55, POLICY.withoutElders(), 2000, 30);
        run(56, POLICY.withElders(2, 1).withClassFactor(64), 2000, 30);
        run(57, TriagePolicy.fair(), 2000, 30);
        run(new Backlogs(81).elders(0.5), 81, POLICY.withElders(3, 3).withQuotas(Quotas.NONE), 2000, 60);
        run(new Backlogs(82).elders(0.5), 82, POLICY.withElders(1000, 3), 1000, 60);
        run(new Backlogs(83).elders(0.5), 83, POLICY.withQuotas(Quotas.of(Map.of("A", 97, "B", 1), 13)), 2000, 60);
        run(new Backlogs(84).elders(0.9), 84, POLICY.withElders(4, 2).withClassFactor(2), 2000, 60);
        run(58, TriagePolicy.priorityThenDue(), 2000, 30);
        run(59, TriagePolicy.earliestDeadline(), 2000, 30);
        run(60, TriagePolicy.by((a, b) -> Long.compare(b.lossMilli(), a.lossMilli()), "more loss"), 2000, 30);
    }

    @Test
    void standsAsThePureFunctionOrdersWhenItIsLarge() {
        Backlogs backlogs = new Backlogs(61);
        Ledger ledger = backlogs.ledger();
        List<PlannedTicket> tickets = backlogs.backlog(20_000, 20_001);
        LiveBacklog live = LiveBacklog.of(POLICY, ledger, NOW);
        Collections.shuffle(tickets, backlogs.random);
        tickets.forEach(live::put);
        TriageOrder order = TriageOrder.of(tickets, NOW, ledger, POLICY);
        assertThat(live.places()).isEqualTo(order.places());
        List<PlannedTicket> kept = new ArrayList<>(tickets.subList(0, 5000));
        tickets.subList(5000, tickets.size()).forEach(ticket -> live.remove(ticket.id()));
        live.advanceTo(NOW.plus(Duration.ofDays(1)));
        assertThat(live.places())
                .isEqualTo(TriageOrder.of(kept, NOW.plus(Duration.ofDays(1)), ledger, POLICY)
                        .places());
    }

    @Test
    void takenTicketsHoldTheirProblemInWorkUntilTheyAreRemoved() {
        LiveBacklog live = LiveBacklog.of(POLICY, Ledger.EMPTY, NOW);
        live.put(PlannedTicket.of("lead", "A", Priority.P2, NOW).linkedTo("leak", false));
        live.put(PlannedTicket.of("other", "B", Priority.P3, NOW).linkedTo("leak", false));
        live.put(PlannedTicket.of("alone", "C", Priority.P5, NOW));
        assertThat(live.leadOf("other").map(PlannedTicket::id)).contains("lead");
        assertThat(live.position("other")).isEmpty();
        live.take("lead");
        assertThat(live.ticket("lead").flatMap(PlannedTicket::leftOut)).contains(LeftOut.IN_WORK);
        assertThat(live.head().map(place -> place.ticket().id())).contains("alone");
        assertThat(live.leadOf("other")).isEmpty();
        live.take("alone");
        assertThat(live.head().map(place -> place.ticket().id()))
                .as("nothing else is to be done")
                .contains("other");
        live.remove("lead");
        assertThat(live.places()).hasSize(1);
        assertThatThrownBy(() -> live.take("alone"))
                .hasMessage(
                        "Ticket (alone) has no place in the backlog: it is left out (IN_WORK): put it as waiting first");
        assertThatThrownBy(() -> live.take("nobody"))
                .hasMessage("Ticket (nobody) has no place in the backlog: put it first");
        assertThat(live.remove("nobody")).isFalse();
    }

    @Test
    void givesTheNextTicketForTheSkillsOfWhoAsks() {
        LiveBacklog live = LiveBacklog.of(POLICY, Ledger.EMPTY, NOW);
        live.put(PlannedTicket.of("laser", "A", Priority.P2, NOW).needing(Set.of(Skill.of("laser"))));
        live.put(PlannedTicket.of("any", "A", Priority.P5, NOW));
        assertThat(live.head(Set.of()).map(place -> place.ticket().id())).contains("any");
        assertThat(live.head(Set.of(Skill.of("laser")))
                        .map(place -> place.ticket().id()))
                .contains("laser");
    }

    @Test
    void passesOverWhatIsSkippedUntilThatIsOver() {
        LiveBacklog live = LiveBacklog.of(POLICY, Ledger.EMPTY, NOW);
        PlannedTicket first = PlannedTicket.of("first", "A", Priority.P2, NOW).needing(Set.of(Skill.of("laser")));
        live.put(first);
        live.put(PlannedTicket.of("second", "A", Priority.P3, NOW));
        Set<Skill> laser = Set.of(Skill.of("laser"));
        Skip skip = live.skip("first", "the customer's engineer is back at noon");
        assertThat(skip).isEqualTo(new Skip("first", 1, "the customer's engineer is back at noon"));
        assertThat(live.skips()).containsExactly(skip);
        assertThat(head(live, laser)).isEqualTo("second");
        assertThat(live.position("first")).as("it keeps its place").hasValue(1);
        live.put(first.losing(5));
        assertThat(head(live, laser)).as("new terms are no new turn").isEqualTo("second");
        LiveBacklog restored =
                LiveBacklog.restore(BacklogSnapshot.parse(live.snapshot().text()), POLICY);
        assertThat(restored.skips()).containsExactly(skip);
        assertThat(head(restored, laser)).isEqualTo("second");
        assertThat(live.unskip("first")).isTrue();
        assertThat(live.unskip("first")).isFalse();
        assertThat(head(live, laser)).isEqualTo("first");
        live.skip("first", "again");
        live.put(first.leftOut(LeftOut.PAUSED));
        live.put(first);
        assertThat(head(live, laser)).as("it waits anew").isEqualTo("first");
        live.skip("first", "and again");
        live.skip("second", "nor this");
        assertThat(live.head()).isEmpty();
        assertThat(live.take("first").leftOut()).as("who wants to may take it").contains(LeftOut.IN_WORK);
        assertThat(live.skips()).extracting(Skip::ticket).containsExactly("second");
        assertThatThrownBy(() -> live.skip("second", " ")).hasMessageContaining("is blank: say why");
        assertThatThrownBy(() -> live.skip("first", "why"))
                .hasMessageContaining("Ticket (first) has no place in the backlog");
    }

    private static String head(LiveBacklog live, Set<Skill> skills) {
        return live.head(skills).orElseThrow().ticket().id();
    }

    @Test
    void aTicketThatTwoPoolsHoldIsTakenOnce() {
        Pool laser = Pool.of("laser", Set.of(Skill.of("laser"), Skill.of("vacuum")));
        Pool vacuum = Pool.of("vacuum", Set.of(Skill.of("vacuum")));
        Map<Pool, LiveBacklog> backlogs = Map.of(
                laser, LiveBacklog.of(POLICY, Ledger.EMPTY, NOW), vacuum, LiveBacklog.of(POLICY, Ledger.EMPTY, NOW));
        List<PlannedTicket> tickets = List.of(
                PlannedTicket.of("pump", "A", Priority.P2, NOW)
                        .needing(Set.of(Skill.of("vacuum")))
                        .linkedTo("leak", false),
                PlannedTicket.of("seal", "B", Priority.P4, NOW)
                        .needing(Set.of(Skill.of("vacuum")))
                        .linkedTo("leak", false),
                PlannedTicket.of("beam", "A", Priority.P3, NOW).needing(Set.of(Skill.of("laser"))),
                PlannedTicket.of("valve", "A", Priority.P5, NOW).needing(Set.of(Skill.of("vacuum"))));
        backlogs.forEach(
                (pool, backlog) -> tickets.stream().filter(pool::concerns).forEach(backlog::put));
        LiveBacklog ofLaser = java.util.Objects.requireNonNull(backlogs.get(laser));
        LiveBacklog ofVacuum = java.util.Objects.requireNonNull(backlogs.get(vacuum));
        assertThat(ofVacuum.ticket("beam")).isEmpty();
        PlannedTicket taken = ofLaser.take(head(ofLaser, laser.skills()));
        assertThat(taken.id()).isEqualTo("pump");
        assertThat(vacuum.concerns(taken)).isTrue();
        ofVacuum.put(taken);
        assertThat(head(ofVacuum, vacuum.skills()))
                .as("neither the one in work nor the one that waits for its workaround")
                .isEqualTo("valve");
        assertThat(ofVacuum.ledger()).isEqualTo(Ledger.EMPTY);
        assertThat(ofLaser.ledger()).isNotEqualTo(Ledger.EMPTY);
    }

    @Test
    void refusesNullWithWhatToGive() {
        LiveBacklog live = LiveBacklog.of(POLICY, Ledger.EMPTY, NOW);
        assertThatThrownBy(() -> live.advanceTo(null)).hasMessageContaining("instant is null: give");
        assertThatThrownBy(() -> live.put(null)).hasMessageContaining("ticket is null: give");
        assertThatThrownBy(() -> live.position(null)).hasMessageContaining("id is null: give");
        assertThatThrownBy(() -> live.take(null)).hasMessageContaining("id is null: give");
        assertThatThrownBy(() -> live.remove(null)).hasMessageContaining("id is null: give");
        assertThatThrownBy(() -> live.unskip(null)).hasMessageContaining("id is null: give");
        assertThatThrownBy(() -> live.order().place(null)).hasMessageContaining("id is null: give");
        assertThatThrownBy(() -> live.head((Set<Skill>) null)).hasMessageContaining("skills is null: give");
        assertThatThrownBy(() -> LiveBacklog.restore(null, POLICY)).hasMessageContaining("snapshot is null: give");
    }

    @Test
    void doesNotGoBackInTime() {
        LiveBacklog live = LiveBacklog.of(POLICY, Ledger.EMPTY, NOW);
        live.advanceTo(NOW);
        assertThatThrownBy(() -> live.advanceTo(NOW.minusSeconds(1)))
                .hasMessageStartingWith("The backlog stands at " + NOW + " and cannot go back (");
    }

    @Test
    void saysWhyATicketCannotBeTakenOrPassedOver() {
        LiveBacklog live = LiveBacklog.of(POLICY, Ledger.EMPTY, NOW);
        PlannedTicket lead = PlannedTicket.of("lead", "A", Priority.P2, NOW).linkedTo("leak", false);
        live.put(lead);
        live.put(PlannedTicket.of("other", "B", Priority.P3, NOW).linkedTo("leak", false));
        live.put(PlannedTicket.of("alone", "C", Priority.P5, NOW));
        assertThatThrownBy(() -> live.take("other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ticket (other) has no place in the backlog: it waits for the workaround of problem leak,"
                        + " with lead");
        assertThatThrownBy(() -> live.skip("other", "why")).hasMessageEndingWith("of problem leak, with lead");
        live.take("lead");
        assertThatThrownBy(() -> live.take("other")).hasMessageEndingWith("of problem leak, which is in work");
        assertThatThrownBy(() -> live.take("lead"))
                .hasMessage("Ticket (lead) has no place in the backlog: it is left out (IN_WORK): put it as waiting"
                        + " first");
        Ledger before = live.ledger();
        assertThat(live.size()).isEqualTo(1);
        live.put(lead);
        live.put(lead);
        assertThat(live.size()).as("put twice is there once").isEqualTo(2);
        assertThat(live.ledger()).as("what was refused or put is not charged").isEqualTo(before);
    }

    /** What a question does to the backlog while it is answered would spoil the answer. */
    @Test
    void isNotChangedByWhoAsksForItsHead() {
        LiveBacklog live = LiveBacklog.of(POLICY, Ledger.EMPTY, NOW);
        live.put(PlannedTicket.of("a", "A", Priority.P2, NOW));
        live.put(PlannedTicket.of("b", "B", Priority.P3, NOW));
        assertThatThrownBy(() -> live.head(ticket -> live.remove(ticket.id())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The backlog was changed while it was asked for its head, at ticket (a): change it when the"
                        + " answer is there");
        assertThat(live.head(ticket -> live.position(ticket.id()).isPresent()))
                .as("asking is no change")
                .map(place -> place.ticket().id())
                .contains("b");
    }
}
