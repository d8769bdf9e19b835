package io.slarules.triage;

import static io.slarules.triage.Backlogs.NOW;
import static io.slarules.triage.Backlogs.NOW_MINUTE;
import static io.slarules.triage.Backlogs.instant;
import static io.slarules.triage.Backlogs.replacing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.ticket.Priority;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever valid parameters the order has, what is proved of it holds; and each parameter does what it is named for. */
class FairPolicyTest {
    private static final List<Priority> LEVELS = List.of(Priority.values());

    private static FairPolicy any(Random random) {
        Map<Priority, Integer> weights = new EnumMap<>(Priority.class);
        int weight = 1 + random.nextInt(50);
        for (int i = LEVELS.size() - 1; i >= 0; i--) {
            weights.put(LEVELS.get(i), weight);
            weight += 1 + random.nextInt(3 * weight);
        }
        int lost = 1 + random.nextInt(16);
        int smallest = 5 + random.nextInt(60);
        int largest = smallest << random.nextInt(8);
        Map<String, Integer> quotas = new LinkedHashMap<>();
        for (String customer : List.of("A", "B", "C", "D")) {
            if (random.nextBoolean()) {
                quotas.put(customer, 1 + random.nextInt(9));
            }
        }
        return new FairPolicy(
                weights,
                lost,
                1 + random.nextInt(lost),
                Duration.ofMinutes((largest + 1) / 2 + random.nextInt(3000)),
                LEVELS.get(random.nextInt(5)),
                smallest,
                largest,
                1 << (1 + random.nextInt(12)),
                Quotas.of(quotas, 1 + random.nextInt(9)),
                0,
                1 + random.nextInt(5));
    }

    private static int effortClass(PlannedTicket ticket, FairPolicy policy) {
        int effort = policy.smallestEffort();
        while (effort < ticket.effortMinutes() && effort < policy.largestEffort()) {
            effort *= 2;
        }
        return effort;
    }

    private static boolean keepable(long date, int effort) {
        return 2 * (date - NOW_MINUTE) >= effort;
    }

    /** The same ticket made more urgent. */
    private static Map<String, PlannedTicket> worse(PlannedTicket ticket, FairPolicy policy, Backlogs backlogs) {
        Map<String, PlannedTicket> worse = new LinkedHashMap<>();
        int effort = effortClass(ticket, policy);
        worse.put("more loss", ticket.losing(ticket.lossMilli() + backlogs.between(1, 2000)));
        worse.put("less effort", ticket.takingMinutes(Math.max(1, ticket.effortMinutes() / 2)));
        if (Backlogs.level(ticket) > 2) {
            worse.put("a more urgent level", ticket.at(Backlogs.priority(Backlogs.level(ticket) - 1)));
        }
        long due = PlannedTicket.minute(ticket.promise().orElseThrow());
        long earlier = due - backlogs.between(1, 3000);
        if (keepable(earlier, effort)) {
            worse.put("an earlier date that can be kept", ticket.promised(instant(earlier)));
        }
        long worsens = NOW_MINUTE + backlogs.between((effort + 1) / 2, 5000);
        if (ticket.worsening().isEmpty()) {
            worse.put("an announced worsening", ticket.worsening(instant(worsens)));
        }
        return worse;
    }

    @Test
    void whateverTheParametersWhatMakesACaseWorseNeverMovesItBackAndNobodyHasMeritZero() {
        Backlogs backlogs = new Backlogs(81).problems(false).elders(false);
        for (int i = 0; i < 600; i++) {
            FairPolicy policy = any(backlogs.random);
            List<PlannedTicket> tickets = backlogs.backlog(2, 25);
            Ledger ledger = backlogs.ledger();
            TriageOrder order = TriageOrder.of(tickets, NOW, ledger, policy);
            PlannedTicket ticket = tickets.get(backlogs.random.nextInt(tickets.size()));
            Place before = order.place(ticket.id()).orElseThrow();
            String which = "backlog " + i + " of seed 81 under " + policy;
            worse(ticket, policy, backlogs).forEach((how, changed) -> {
                Place after = TriageOrder.of(replacing(tickets, changed), NOW, ledger, policy)
                        .place(ticket.id())
                        .orElseThrow();
                assertThat(after.merit().value())
                        .as("%s: %s of %s", which, how, ticket)
                        .isGreaterThanOrEqualTo(before.merit().value());
                assertThat(after.rank()).as("%s: %s of %s", which, how, ticket).isLessThanOrEqualTo(before.rank());
            });
            List<Place> places = order.places();
            for (int place = 0; place < places.size(); place++) {
                assertThat(places.get(place).merit().value()).as(which).isPositive();
                for (Place behind : places.subList(place, places.size())) {
                    if (behind.ticket().band() == places.get(place).ticket().band()) {
                        assertThat(behind.merit().value() / policy.classFactor())
                                .as("%s: %s behind %s", which, behind, places.get(place))
                                .isLessThan(places.get(place).merit().value());
                    }
                }
            }
        }
    }

    @Test
    void theLargestTermsFitWhateverTheParameters() {
        Map<Priority, Integer> weights = new EnumMap<>(Priority.class);
        LEVELS.forEach(level -> weights.put(level, 1_000_000_001 - Codes.of(level)));
        FairPolicy policy = TriagePolicy.fair()
                .withPromiseWeights(weights)
                .withSixteenths(16, 16)
                .withWorseningAs(Priority.P1)
                .withEfforts(5, 5)
                .withClassFactor(2);
        PlannedTicket huge = PlannedTicket.of("huge", "A", Priority.P2, NOW)
                .losing(PlannedTicket.LARGEST_LOSS)
                .takingMinutes(1)
                .promised(NOW.plusSeconds(3600))
                .worsening(NOW.plusSeconds(3600))
                .expecting(PlannedTicket.LARGEST_LOSS)
                .linkedTo("p", false);
        List<PlannedTicket> group = java.util.stream.IntStream.range(0, 400)
                .mapToObj(i -> PlannedTicket.of("m" + i, "A", Priority.P3, NOW)
                        .losing(PlannedTicket.LARGEST_LOSS)
                        .linkedTo("p", false))
                .toList();
        List<PlannedTicket> all = new java.util.ArrayList<>(group);
        all.add(huge);
        all.add(PlannedTicket.of("small", "B", Priority.P5, NOW));
        TriageOrder order = TriageOrder.of(all, NOW, Ledger.EMPTY, policy);
        assertThat(Backlogs.ids(order)).containsExactly("huge", "small");
        long expected = ((16 * 200_000_000_000L + 32 * 1_000_000_000L - 16) << 21) / 5;
        assertThat(order.places().get(0).merit().value()).isEqualTo(expected);
        assertThat(order.places().get(0).meritClass()).isLessThan(64);
    }

    @Test
    void eachParameterDoesWhatItIsNamedFor() {
        PlannedTicket ticket = PlannedTicket.of("t", "A", Priority.P4, NOW).worsening(NOW.plus(Duration.ofHours(20)));
        FairPolicy fair = TriagePolicy.fair();
        assertThat(merit(ticket.takingMinutes(10), fair.withEfforts(30, 240)).effortClass())
                .isEqualTo(30);
        assertThat(merit(ticket.takingMinutes(9999), fair.withEfforts(30, 240)).effortClass())
                .isEqualTo(240);
        long asP2 = merit(ticket, fair).value();
        long asP1 = merit(ticket, fair.withWorseningAs(Priority.P1)).value();
        assertThat(asP1 - asP2).isBetween(((16L * 1200) << 21) / 240 - 1, ((16L * 1200) << 21) / 240 + 1);
        assertThat(merit(ticket, fair.withLastDay(Duration.ofHours(19))).worseningSixteenths())
                .isZero();
        assertThat(merit(ticket.promised(NOW), fair.withSixteenths(7, 2)).promiseSixteenths())
                .isEqualTo(7);
        assertThat(merit(ticket, fair.withSixteenths(7, 2)).promiseSixteenths()).isEqualTo(2);
    }

    private static Merit merit(PlannedTicket ticket, FairPolicy policy) {
        return TriageOrder.of(List.of(ticket), NOW, Ledger.EMPTY, policy)
                .places()
                .get(0)
                .merit();
    }

    @Test
    void effortsThatDoNotDoubleOrOutgrowTheLastDayAreRefused() {
        FairPolicy fair = TriagePolicy.fair();
        assertThatThrownBy(() -> fair.withEfforts(15, 100)).hasMessageContaining("(15 to 100)");
        assertThatThrownBy(() -> fair.withEfforts(4, 8)).hasMessageContaining("(4 to 8)");
        assertThatThrownBy(() -> fair.withEfforts(15, 3840))
                .hasMessageContaining("the last day is shorter than half of the largest effort");
        assertThatThrownBy(() -> fair.withWorseningAs(null)).hasMessageContaining("FairPolicy.worseningAs is null");
    }
}
