package io.slarules.triage;

import static io.slarules.triage.Backlogs.NOW;
import static io.slarules.triage.Backlogs.POLICY;
import static io.slarules.triage.Backlogs.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.internal.triage.Item;
import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Skill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places in a live backlog in which many have waited several times their target. */
class ElderPlacesTest {
    private static final int TICKETS = 2000;

    /** Changes between two questions, from one to hundreds, in larger backlogs: what is looked at again, and what begins anew. */
    @ParameterizedTest
    @CsvSource({"0.01, 91", "0.1, 92", "0.3, 93", "1, 94"})
    void standAsThePureFunctionOrdersAfterManyChangesWithoutAQuestion(double elders, long seed) {
        Backlogs backlogs = new Backlogs(seed).elders(elders);
        Map<String, PlannedTicket> tickets = new TreeMap<>();
        Ledger ledger = backlogs.ledger();
        LiveBacklog live = LiveBacklog.of(POLICY, ledger, NOW);
        for (PlannedTicket ticket : backlogs.backlog(TICKETS, TICKETS + 1)) {
            tickets.put(ticket.id(), ticket);
            live.put(ticket);
        }
        for (int question = 0; question < 70; question++) {
            int changes = question % 2 == 0 ? backlogs.between(1, 4) : backlogs.between(1, question < 60 ? 40 : 900);
            for (int i = 0; i < changes; i++) {
                ledger = change(backlogs, live, tickets, ledger);
            }
            if (question % 20 == 0) {
                backlogs.now += backlogs.between(0, question % 40 == 0 ? 5 : 600);
                live.advanceTo(instant(backlogs.now));
            }
            TriageOrder order = TriageOrder.of(tickets.values(), instant(backlogs.now), ledger, POLICY);
            assertThat(live.ledger()).isEqualTo(ledger);
            assertThat(positions(live, tickets.keySet()))
                    .as("question %d of seed %d, after %d changes", question, seed, changes)
                    .isEqualTo(positions(order));
        }
    }

    private static Ledger change(
            Backlogs backlogs, LiveBacklog live, Map<String, PlannedTicket> tickets, Ledger ledger) {
        int kind = backlogs.random.nextInt(30);
        if (kind == 0) {
            return take(backlogs, live, tickets, ledger);
        }
        String id = Backlogs.id(backlogs.random.nextInt(TICKETS));
        if (kind < 7) {
            tickets.remove(id);
            live.remove(id);
        } else {
            PlannedTicket ticket = backlogs.ticket(Integer.parseInt(id));
            tickets.put(id, ticket);
            live.put(ticket);
        }
        return ledger;
    }

    /** Takes the first below the strict bands: now and then one who has come in just before and waited longest of all. */
    private static Ledger take(Backlogs backlogs, LiveBacklog live, Map<String, PlannedTicket> tickets, Ledger ledger) {
        if (backlogs.random.nextBoolean()) {
            long opened = backlogs.now - 1_000_000 - backlogs.random.nextInt(1000);
            PlannedTicket old =
                    PlannedTicket.of("old", "D", Priority.P5, instant(opened)).withTarget(Backlogs.target(5));
            tickets.put(old.id(), old);
            live.put(old);
        }
        PlannedTicket first =
                live.head(ticket -> ticket.band() == Band.REST).orElseThrow().ticket();
        TriageOrder order = TriageOrder.of(tickets.values(), instant(backlogs.now), ledger, POLICY);
        tickets.put(first.id(), live.take(first.id()));
        return order.take(first.id());
    }

    /** Whoever comes and is taken between two questions has used a slot and put off the next one all the same. */
    @Test
    void standAsThePureFunctionOrdersAfterAnElderCameAndWasTaken() {
        for (int i = 0; i < 400; i++) {
            Backlogs backlogs = new Backlogs(13_000 + i).elders(0.5);
            Map<String, PlannedTicket> tickets = new TreeMap<>();
            Ledger ledger = Ledger.of(backlogs.ledger().used(), 7);
            LiveBacklog live = LiveBacklog.of(POLICY, ledger, NOW);
            for (int number = 0; number < 150; number++) {
                PlannedTicket ticket = backlogs.ticket(number, backlogs.pick(2, 3, 4, 5));
                tickets.put(ticket.id(), ticket);
                live.put(ticket);
            }
            positions(live, tickets.keySet());
            for (int taken = 0; taken < 3; taken++) {
                ledger = take(backlogs, live, tickets, ledger);
                assertThat(positions(live, tickets.keySet()))
                        .as("seed %d, %d taken", 13_000 + i, taken + 1)
                        .isEqualTo(positions(TriageOrder.of(tickets.values(), NOW, ledger, POLICY)));
            }
        }
    }

    private static Map<String, Integer> positions(LiveBacklog live, Set<String> ids) {
        Map<String, Integer> positions = new TreeMap<>();
        for (String id : ids) {
            OptionalInt position = live.position(id);
            if (position.isPresent()) {
                positions.put(id, position.getAsInt());
            }
        }
        return positions;
    }

    private static Map<String, Integer> positions(TriageOrder order) {
        Map<String, Integer> positions = new TreeMap<>();
        order.places().forEach(place -> positions.put(place.ticket().id(), place.rank()));
        return positions;
    }

    /** Each pool has a backlog of its own, in which a ticket in work anywhere holds up those of its problem. */
    @ParameterizedTest
    @CsvSource({"0.05, 101", "0.5, 102"})
    void standAsThePureFunctionOrdersInEachPool(double elders, long seed) {
        Backlogs backlogs = new Backlogs(seed).elders(elders);
        List<Skill> skills = List.of(Skill.of("laser"), Skill.of("vacuum"), Skill.of("optics"));
        List<Pool> pools = List.of(
                Pool.of("all", Set.copyOf(skills)), Pool.of("vacuum", Set.of(skills.get(1))), Pool.of("any", Set.of()));
        Map<Pool, LiveBacklog> live = new HashMap<>();
        Map<Pool, Ledger> ledgers = new HashMap<>();
        for (Pool pool : pools) {
            ledgers.put(pool, backlogs.ledger());
            live.put(pool, LiveBacklog.of(POLICY, ledgers.get(pool), NOW));
        }
        Map<String, PlannedTicket> tickets = new TreeMap<>();
        for (int i = 0; i < 400; i++) {
            PlannedTicket ticket = backlogs.ticket(backlogs.random.nextInt(90));
            int needs = backlogs.random.nextInt(5);
            ticket = needs < skills.size() ? ticket.needing(Set.of(skills.get(needs))) : ticket;
            Pool pool = pools.get(backlogs.random.nextInt(pools.size()));
            LiveBacklog backlog = live.get(pool);
            if (i % 4 == 0 && backlog.size() > 20) {
                TriageOrder order = TriageOrder.of(
                        pool.tickets(tickets.values()), instant(backlogs.now), ledgers.get(pool), POLICY);
                String taken = backlog.head().orElseThrow().ticket().id();
                ledgers.put(pool, order.take(taken));
                ticket = backlog.take(taken);
            }
            tickets.put(ticket.id(), ticket);
            for (Pool other : pools) {
                if (other.concerns(ticket)) {
                    live.get(other).put(ticket);
                } else {
                    live.get(other).remove(ticket.id());
                }
                assertThat(positions(live.get(other), tickets.keySet()))
                        .as("step %d of seed %d, pool %s", i, seed, other.name())
                        .isEqualTo(positions(TriageOrder.of(
                                other.tickets(tickets.values()), instant(backlogs.now), ledgers.get(other), POLICY)));
            }
        }
    }

    /** Dispatch told plainly: slot after slot, the best of all who are left, by comparing them all. */
    private static List<String> dispatched(List<Place> places, Ledger ledger) {
        List<Place> left = new ArrayList<>(places);
        Map<String, Integer> used = new HashMap<>();
        List<String> served = new ArrayList<>();
        int sinceElder = ledger.sinceElder();
        while (!left.isEmpty()) {
            Comparator<Place> normal = Comparator.<Place>comparingInt(
                            place -> place.ticket().item().band())
                    .thenComparing(Comparator.comparingInt(Place::meritClass).reversed())
                    .thenComparingInt(place -> round(place, used, ledger, false))
                    .thenComparing(Comparator.<Place>comparingLong(
                                    place -> place.merit().value())
                            .reversed())
                    .thenComparingLong(place -> place.ticket().item().due())
                    .thenComparingLong(place -> place.ticket().item().opened())
                    .thenComparing(place -> place.ticket().id());
            Comparator<Place> oldest = Comparator.<Place>comparingInt(place -> round(place, used, ledger, true))
                    .thenComparingLong(ElderPlacesTest::elderSince)
                    .thenComparing(place -> place.ticket().id());
            Place best = Collections.min(left, normal);
            boolean elder = false;
            if (best.ticket().item().band() >= Item.REST) {
                List<Place> elders = left.stream()
                        .filter(place -> elderSince(place) <= Backlogs.NOW_MINUTE)
                        .toList();
                elder = sinceElder >= POLICY.elderEvery() - 1 && !elders.isEmpty();
                best = elder ? Collections.min(elders, oldest) : best;
                sinceElder = elder ? 0 : sinceElder + 1;
            }
            used.merge(queue(best, elder), 1, Integer::sum);
            left.remove(best);
            served.add(best.ticket().id());
        }
        return served;
    }

    private static long elderSince(Place place) {
        return place.ticket().item().elderSince(POLICY.elderFactor());
    }

    private static String queue(Place place, boolean elder) {
        return elder ? place.flow() : place.ticket().item().band() + " " + place.meritClass() + " " + place.flow();
    }

    private static int round(Place place, Map<String, Integer> used, Ledger ledger, boolean elder) {
        Ledger.Share share = elder
                ? Ledger.Share.ofElders(place.flow())
                : Ledger.Share.of(place.ticket().band(), place.meritClass(), place.flow());
        int slots = ledger.used(share) + used.getOrDefault(queue(place, elder), 0);
        return slots / Backlogs.quota(place.flow());
    }

    @ParameterizedTest
    @CsvSource({"0, 111", "0.01, 112", "0.1, 113", "0.3, 114", "1, 115"})
    void standAsPlainDispatchServesThem(double elders, long seed) {
        for (int i = 0; i < 40; i++) {
            Backlogs backlogs = new Backlogs(1000 * seed + i).problems(false).elders(elders);
            Ledger ledger = backlogs.ledger();
            LiveBacklog live = LiveBacklog.of(POLICY, ledger, NOW);
            List<PlannedTicket> tickets = backlogs.backlog(1, 250);
            tickets.forEach(live::put);
            List<Place> places = new ArrayList<>(live.places());
            Collections.shuffle(places, backlogs.random);
            List<String> served = dispatched(places, ledger);
            for (int place = 0; place < served.size(); place++) {
                assertThat(live.position(served.get(place)))
                        .as("%s of backlog %d of seed %d", served.get(place), i, seed)
                        .hasValue(place + 1);
            }
            assertThat(new HashSet<>(served)).hasSize(tickets.size());
        }
    }

    /** A ledger from another day may be far ahead, and elders may have been due for long. */
    @Test
    void standAsThePureFunctionOrdersWhateverTheLedger() {
        Backlogs backlogs = new Backlogs(121).elders(0.4);
        for (int i = 0; i < 60; i++) {
            Map<Ledger.Share, Integer> used = new HashMap<>();
            backlogs.ledger()
                    .used()
                    .forEach((share, slots) ->
                            used.put(share, backlogs.random.nextInt(3) == 0 ? 1_000_000_000 - slots : 30 * slots));
            Ledger ledger = Ledger.of(used, backlogs.pick(0, 6, 7, 8, 1_000_000_000));
            List<PlannedTicket> tickets = backlogs.backlog(1, 200);
            LiveBacklog live = LiveBacklog.of(POLICY, ledger, NOW);
            tickets.forEach(live::put);
            TriageOrder order = TriageOrder.of(tickets, NOW, ledger, POLICY);
            for (Place place : order.places()) {
                assertThat(live.place(place.ticket().id()))
                        .as("backlog %d of seed 121", i)
                        .contains(place);
            }
        }
    }
}
