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
import org.junit.jupiter.params.provider.ValueSource;

/** A live backlog stands as the pure function orders the same tickets, whatever was done to it. */
class LiveBacklogTest {
    private static final int OPERATIONS = 25_000;

    private static void run(long seed, TriagePolicy policy, int operations, int most) {
        BacklogTwin twin = new BacklogTwin(new Backlogs(seed), policy);
        for (int i = 0; i < operations; i++) {
            String which = "operation " + i + " of seed " + seed + ": " + twin.step(most);
            twin.check(which);
            if (i % 100 == 0) {
                twin.checkEveryPlace(which);
            }
        }
    }

    /** Four times 25,000 operations on backlogs of some ten to some hundred tickets. */
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void standsAsThePureFunctionOrdersAfterEveryOperation(long seed) {
        run(seed, POLICY, OPERATIONS, seed == 51 ? 80 : 10 + 8 * (int) (seed - 51));
    }

    @Test
    void standsAsThePureFunctionOrdersUnderOtherPolicies() {
        run(55, POLICY.withoutElders(), 2000, 30);
        run(56, POLICY.withElders(2, 1).withClassFactor(64), 2000, 30);
        run(57, TriagePolicy.fair(), 2000, 30);
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
                .hasMessage("Ticket (alone) has no place in the backlog: it is left out or waits for another of its"
                        + " problem");
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
}
