package io.slarules.triage;

import static io.slarules.triage.Backlogs.NOW;
import static io.slarules.triage.Backlogs.NOW_MINUTE;
import static io.slarules.triage.Backlogs.flow;
import static io.slarules.triage.Backlogs.instant;
import static io.slarules.triage.Backlogs.quota;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.ticket.Priority;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every customer has his share, and nobody starves: F1 to F4, E1 and E2 of the specification's list. */
class FairnessTest {
    private static final int BACKLOGS = 300;
    private static final int ALL = 13;

    private interface Check {
        void of(List<String> flows, String flow, int quota, int total, String which);
    }

    /** One band, one class of merit, no elders: the flows of the places, and each flow that is there. */
    private static void forEachFlow(long seed, boolean withLedger, Check check) {
        Backlogs backlogs = new Backlogs(seed).elders(false).problems(false);
        for (int i = 0; i < BACKLOGS; i++) {
            List<PlannedTicket> tickets = new ArrayList<>();
            int size = backlogs.between(5, 90);
            for (int number = 0; number < size; number++) {
                tickets.add(backlogs.ticket(number, 2)
                        .losing(backlogs.between(300, 420))
                        .takingMinutes(60));
            }
            Map<Integer, List<Place>> classes = Backlogs.order(tickets, Ledger.EMPTY).places().stream()
                    .collect(Collectors.groupingBy(Place::meritClass));
            List<PlannedTicket> largest =
                    classes.values().stream().max((a, b) -> Integer.compare(a.size(), b.size())).orElseThrow().stream()
                            .map(Place::ticket)
                            .toList();
            TriageOrder order = Backlogs.order(largest, withLedger ? backlogs.ledger() : Ledger.EMPTY);
            List<String> flows =
                    order.places().stream().map(place -> flow(place.ticket())).toList();
            int total = new TreeSet<>(flows).stream().mapToInt(Backlogs::quota).sum();
            for (String flow : new TreeSet<>(flows)) {
                check.of(flows, flow, quota(flow), total, flow + " in backlog " + i + " of seed " + seed);
            }
        }
    }

    @Test
    void everyWindowHoldsItsShareOfACustomerWhoStillWaits() {
        for (boolean withLedger : new boolean[] {false, true}) {
            forEachFlow(21, withLedger, (flows, flow, quota, total, which) -> {
                int last = flows.lastIndexOf(flow);
                for (int from = 0; from <= last; from++) {
                    int served = 0;
                    for (int slots = 1; slots < last + 2 - from; slots++) {
                        served += flows.get(from + slots - 1).equals(flow) ? 1 : 0;
                        if (served < quota * ((slots + 1) / total - 1)) {
                            assertThat(served)
                                    .as("%s: %s slots from %s", which, slots, from)
                                    .isNegative();
                        }
                    }
                }
            });
        }
    }

    @Test
    void noGapIsLongerThanTwiceWhatTheOthersMayTake() {
        forEachFlow(22, true, (flows, flow, quota, total, which) -> {
            int before = -1;
            for (int i = 0; i < flows.size(); i++) {
                if (flows.get(i).equals(flow)) {
                    assertThat(i - before - 1)
                            .as("%s before place %s", which, i + 1)
                            .isLessThanOrEqualTo(2 * (total - quota));
                    before = i;
                }
            }
        });
    }

    @Test
    void theFirstSlotsHoldTheShareOfEachRoundWhenNothingWasServedBefore() {
        forEachFlow(23, false, (flows, flow, quota, total, which) -> {
            int served = 0;
            for (int slots = 1; slots <= flows.lastIndexOf(flow) + 1; slots++) {
                served += flows.get(slots - 1).equals(flow) ? 1 : 0;
                assertThat(served).as("%s: %s slots", which, slots).isGreaterThanOrEqualTo(quota * (slots / total));
            }
        });
    }

    private static PlannedTicket better(Backlogs backlogs, int number) {
        return backlogs.ticket(number, 2).losing(900).takingMinutes(30);
    }

    private static PlannedTicket old(int number, String customer, long deadline, long opened) {
        return PlannedTicket.of(Backlogs.id(number), customer, Priority.P5, instant(opened))
                .withTarget(Backlogs.target(5))
                .takingMinutes(960)
                .promised(instant(deadline));
    }

    /** Takes the head again and again, a better ticket coming in each time; says at which step each ticket was taken. */
    private static Map<String, Integer> served(
            List<PlannedTicket> start, Backlogs backlogs, int steps, boolean ofA, int oldBelow) {
        List<PlannedTicket> tickets = new ArrayList<>(start);
        Ledger ledger = Ledger.EMPTY;
        Map<String, Integer> when = new HashMap<>();
        for (int step = 0; step < steps; step++) {
            TriageOrder order = TriageOrder.of(tickets, NOW, ledger, Backlogs.POLICY);
            String id = order.head().orElseThrow().ticket().id();
            ledger = order.take(id);
            when.put(id, step);
            tickets.removeIf(ticket -> ticket.id().equals(id));
            if (Integer.parseInt(id) >= oldBelow) {
                PlannedTicket next = better(backlogs, 5000 + step);
                tickets.add(ofA ? onBehalfOfA(next) : next);
            }
        }
        return when;
    }

    private static PlannedTicket onBehalfOfA(PlannedTicket ticket) {
        return PlannedTicket.of(ticket.id(), "A", ticket.priority(), ticket.opened())
                .withTarget(Backlogs.target(2))
                .losing(900)
                .takingMinutes(30)
                .promised(ticket.promise().orElseThrow());
    }

    @Test
    void eldersAreServedUnderEndlessBetterWork() {
        Backlogs backlogs = new Backlogs(24).elders(false).problems(false);
        List<PlannedTicket> tickets = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tickets.add(onBehalfOfA(better(backlogs, 2000 + i)));
        }
        for (int i = 0; i < 20; i++) {
            tickets.add(old(i, "ABCD".substring(i % 4, i % 4 + 1), NOW_MINUTE - 144_000, NOW_MINUTE - 158_400 - i));
        }
        Map<String, Integer> when = served(tickets, backlogs, 400, true, 0);
        List<Integer> slots = elders(when, 0, 20);
        assertThat(slots).hasSize(20);
        for (int i = 0; i < slots.size(); i++) {
            assertThat(slots.get(i)).as("elder %s of seed 24", i + 1).isLessThan(8 * (i + 1));
        }
    }

    @Test
    void aCustomersElderWaitsABoundedNumberOfSlotsWhateverEldersOthersHave() {
        Backlogs backlogs = new Backlogs(25).elders(false).problems(false);
        List<PlannedTicket> tickets = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            tickets.add(old(i, "A", NOW_MINUTE - 144_000, NOW_MINUTE - 288_000 - i));
        }
        for (int i = 0; i < 5; i++) {
            tickets.add(old(900 + i, "D", NOW_MINUTE - 72_000, NOW_MINUTE - 86_400 - i));
        }
        for (int i = 0; i < 10; i++) {
            tickets.add(better(backlogs, 2000 + i));
        }
        Map<String, Integer> when = served(tickets, backlogs, 700, false, 2000);
        List<Integer> slots = elders(when, 900, 905);
        assertThat(slots).hasSize(5);
        for (int i = 0; i < slots.size(); i++) {
            int rounds = (i + quota("D")) / quota("D") + 1;
            assertThat(slots.get(i)).as("elder %s of seed 25", i + 1).isLessThanOrEqualTo(8 * rounds * ALL);
        }
    }

    private static List<Integer> elders(Map<String, Integer> when, int from, int to) {
        return when.entrySet().stream()
                .filter(entry -> Integer.parseInt(entry.getKey()) >= from && Integer.parseInt(entry.getKey()) < to)
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }
}
