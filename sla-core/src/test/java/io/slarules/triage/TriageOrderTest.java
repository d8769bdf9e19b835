package io.slarules.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.decision.Language;
import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TriageOrderTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:30Z");
    private static final Instant OPENED = NOW.minus(Duration.ofDays(1));

    private static final List<Priority> LEVELS = List.of(Priority.values());
    private static final List<Band> BANDS = List.of(Band.values());
    private static final Map<Priority, Long> WEIGHTS =
            Map.of(Priority.P1, 2000L, Priority.P2, 800L, Priority.P3, 240L, Priority.P4, 80L, Priority.P5, 40L);

    private static PlannedTicket planned(String id, Band band, long loss, int effort, Optional<Instant> promise) {
        PlannedTicket ticket = PlannedTicket.of(id, "ACME", Priority.P3, OPENED)
                .in(band)
                .losing(loss)
                .takingMinutes(effort);
        return promise.map(ticket::promised).orElse(ticket);
    }

    private static PlannedTicket planned(String id, long loss) {
        return planned(id, Band.REST, loss, 60, Optional.empty());
    }

    private static PlannedTicket leftOut(String id, LeftOut why) {
        return planned(id, 0).leftOut(why);
    }

    private static List<String> ids(PlannedTicket... tickets) {
        return TriageOrder.of(List.of(tickets), NOW).places().stream()
                .map(place -> place.ticket().id())
                .toList();
    }

    private static Merit merit(PlannedTicket ticket) {
        return Merit.of(ticket.item(), TriagePolicy.fair().scale(), PlannedTicket.minute(NOW));
    }

    private static PlannedTicket any(Random random, int number) {
        PlannedTicket ticket = PlannedTicket.of(
                        "T-" + number,
                        "C" + random.nextInt(3),
                        LEVELS.get(random.nextInt(5)),
                        NOW.minus(Duration.ofMinutes(random.nextInt(5))))
                .in(BANDS.get(random.nextInt(3)))
                .losing(random.nextInt(3) == 0 ? PlannedTicket.LARGEST_LOSS : random.nextInt(4) * 500L)
                .takingMinutes(1 + random.nextInt(3000));
        ticket = random.nextBoolean() ? ticket : ticket.promised(near(random));
        ticket = random.nextBoolean() ? ticket : ticket.worsening(near(random));
        return random.nextInt(8) == 0 ? ticket.leftOut(LeftOut.PAUSED) : ticket;
    }

    private static Instant near(Random random) {
        return NOW.plusSeconds(random.nextInt(200_000) - 40_000L);
    }

    private static long naiveMinute(Instant instant) {
        return BigInteger.valueOf(instant.getEpochSecond())
                .subtract(BigInteger.valueOf(Math.floorMod(instant.getEpochSecond(), 60)))
                .divide(BigInteger.valueOf(60))
                .longValueExact();
    }

    /** The definition of triage.md, step by step. */
    private static BigInteger naive(PlannedTicket ticket) {
        int p = 15;
        while (p < ticket.effortMinutes() && p < 1920) {
            p *= 2;
        }
        long u = 1;
        if (ticket.promise().isPresent()) {
            long left = naiveMinute(ticket.promise().get()) - naiveMinute(NOW);
            u = 2 * left < p ? 4 : left <= 1440 ? 16 : 1;
        }
        long v = 0;
        if (ticket.worsening().isPresent()) {
            long left = naiveMinute(ticket.worsening().get()) - naiveMinute(NOW);
            v = left <= 1440 && 2 * left >= p ? 16 : 0;
        }
        long b = WEIGHTS.get(ticket.priority());
        return BigInteger.valueOf(16)
                .multiply(BigInteger.valueOf(ticket.lossMilli()))
                .add(BigInteger.valueOf(u * b + v * 800))
                .shiftLeft(21)
                .divide(BigInteger.valueOf(p));
    }

    @Test
    void computesTheMeritOfTheDefinition() {
        Random random = new Random(11);
        for (int i = 0; i < 5000; i++) {
            PlannedTicket ticket = any(random, i);
            assertThat(BigInteger.valueOf(merit(ticket).value()))
                    .as("%s of seed 11", ticket)
                    .isEqualTo(naive(ticket));
        }
    }

    @Test
    void switchesAtTheExactMinute() {
        assertThat(sixteenths(30, 60)).as("half of the effort is left").isEqualTo(16);
        assertThat(sixteenths(29, 60)).as("less than half is left").isEqualTo(4);
        assertThat(sixteenths(1440, 60)).isEqualTo(16);
        assertThat(sixteenths(1441, 60)).isEqualTo(1);
        assertThat(sixteenths(-5, 60)).isEqualTo(4);
        assertThat(merit(planned("A", 0)).promiseSixteenths()).isEqualTo(1);
        for (int[] effort :
                new int[][] {{1, 15}, {15, 15}, {16, 30}, {60, 60}, {61, 120}, {1920, 1920}, {9999, 1920}}) {
            assertThat(merit(planned("A", Band.REST, 0, effort[0], Optional.empty()))
                            .effortClass())
                    .isEqualTo(effort[1]);
        }
    }

    @Test
    void countsAWorseningInItsLastDayWhileItCanBePrevented() {
        assertThat(worsening(1441)).isZero();
        assertThat(worsening(1440)).isEqualTo(16);
        assertThat(worsening(30)).as("half of the effort is left").isEqualTo(16);
        assertThat(worsening(29)).as("less than half is left").isZero();
    }

    private static int worsening(int minutesLeft) {
        Instant worse = NOW.plus(Duration.ofMinutes(minutesLeft)).plusSeconds(20);
        PlannedTicket ticket = planned("A", 0).worsening(worse);
        return merit(ticket).worseningSixteenths();
    }

    private static int sixteenths(int minutesLeft, int effort) {
        Instant due = NOW.plus(Duration.ofMinutes(minutesLeft)).plusSeconds(20);
        return merit(planned("A", Band.REST, 0, effort, Optional.of(due))).promiseSixteenths();
    }

    @Test
    void ordersByOneKeyAfterTheOther() {
        assertThat(ids(
                        planned("rest", Band.REST, PlannedTicket.LARGEST_LOSS, 15, Optional.empty()),
                        planned("stopped", Band.LINE_DOWN, 0, 960, Optional.empty()),
                        planned("danger", Band.DANGER, 0, 960, Optional.empty())))
                .containsExactly("danger", "stopped", "rest");
        assertThat(ids(planned("a", 5), planned("b", 7))).containsExactly("b", "a");
        Instant late = NOW.plus(Duration.ofDays(5));
        assertThat(ids(
                        planned("a", Band.REST, 5, 60, Optional.empty()),
                        planned("b", Band.REST, 5, 60, Optional.of(late.plusSeconds(60))),
                        planned("c", Band.REST, 5, 60, Optional.of(late))))
                .containsExactly("c", "b", "a");
        assertThat(ids(
                        planned("b", Band.REST, 5, 60, Optional.of(late)),
                        planned("a", Band.REST, 5, 60, Optional.of(late.plusSeconds(29)))))
                .as("instants of one minute are equal")
                .containsExactly("a", "b");
    }

    @Test
    void isTheSameForEveryOrderOfItsTickets() {
        Random random = new Random(12);
        List<PlannedTicket> tickets = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tickets.add(any(random, i));
        }
        TriageOrder order = TriageOrder.of(tickets, NOW);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(tickets, random);
            TriageOrder shuffled = TriageOrder.of(tickets, NOW);
            assertThat(shuffled)
                    .as("round %s of seed 12", round)
                    .isEqualTo(order)
                    .hasSameHashCodeAs(order);
            assertThat(shuffled).hasToString(order.toString());
        }
        assertThat(order.places().size() + order.leftOut().size()).isEqualTo(200);
        for (int i = 0; i < order.places().size(); i++) {
            Place place = order.places().get(i);
            assertThat(place.rank()).isEqualTo(i + 1);
            assertThat(order.place(place.ticket().id())).contains(place);
        }
    }

    @Test
    void namesEveryTicketThatIsGivenTwice() {
        assertThatThrownBy(() -> TriageOrder.of(
                        List.of(planned("b", 1), planned("a", 1), planned("b", 2), planned("a", 3), planned("c", 1)),
                        NOW))
                .isInstanceOfSatisfying(DuplicateTicketException.class, thrown -> assertThat(thrown.ids())
                        .containsExactly("a", "b"))
                .hasMessage("The queue has more than one ticket of the same id (a, b): give each ticket once, with its"
                        + " latest facts");
    }

    @Test
    void setsAsideWhatWaitsForNobody() {
        TriageOrder order = TriageOrder.of(
                List.of(leftOut("z", LeftOut.PAUSED), planned("a", 1), leftOut("b", LeftOut.CLOSED)), NOW);
        assertThat(order.places()).hasSize(1);
        assertThat(order.leftOut()).extracting(PlannedTicket::id).containsExactly("b", "z");
        assertThat(order.place("z")).isEmpty();
        assertThat(order.head().orElseThrow().ticket().id()).isEqualTo("a");
        assertThatThrownBy(() -> order.explain("z"))
                .hasMessage("Ticket (z) is not in the order: it is left out: PAUSED");
        assertThatThrownBy(() -> order.explain("a", "no"))
                .hasMessage("Ticket (no) is not in the order: no ticket of this id was given");
        assertThat(TriageOrder.of(List.of(), NOW).head()).isEmpty();
    }

    @Test
    void saysWhyOneStandsBeforeTheOther() {
        TriageOrder order = TriageOrder.of(
                List.of(
                        planned("danger", Band.DANGER, 0, 60, Optional.empty()),
                        planned("much", 500),
                        planned("a", 5),
                        planned("b", 5)),
                NOW);
        assertThat(order.explain("danger", "much"))
                .isEqualTo("danger goes before much: danger to people goes before everything else")
                .isEqualTo(order.explain("much", "danger"));
        assertThat(order.explain("a", "much"))
                .startsWith("much goes before a: a minute of work saves far more (merit ")
                .contains(
                        String.valueOf(order.place("much").orElseThrow().merit().value()));
        assertThat(order.explain("b", "a"))
                .isEqualTo("a goes before b: equal in everything else, and its id sorts first");
        assertThat(order.explain("a", "a")).isEqualTo("a is the same ticket");
        assertThat(order.explain("danger", "much", Language.CHINESE)).isEqualTo("danger 排在 much 之前：人身危险先于其他");
    }

    @Test
    void saysEffortAsAClassWithItsMeaning() {
        assertThat(explained(1, Language.ENGLISH)).contains("; effort class 15 min (15 min or less); ");
        assertThat(explained(31, Language.ENGLISH)).contains("; effort class 1 h (more than 30 min, up to 1 h); ");
        assertThat(explained(480, Language.ENGLISH)).contains("; effort class 8 h (more than 4 h, up to 8 h); ");
        assertThat(explained(9999, Language.ENGLISH)).contains("; effort class 32 h (more than 16 h); ");
        assertThat(explained(15, Language.CHINESE)).contains("；工时档 15 分钟（不超过 15 分钟）；");
        assertThat(explained(60, Language.CHINESE)).contains("；工时档 1 小时（超过 30 分钟，不超过 1 小时）；");
        assertThat(explained(1920, Language.CHINESE)).contains("；工时档 32 小时（超过 16 小时）；");
    }

    private static String explained(int effort, Language language) {
        PlannedTicket only = planned("a", Band.REST, 0, effort, Optional.empty());
        return TriageOrder.of(List.of(only), NOW).explain("a", language);
    }

    @Test
    void saysInstantsToTheMinuteWithTheirZone() {
        Instant late = Instant.parse("2026-03-07T09:30:15Z");
        TriageOrder order = TriageOrder.of(
                List.of(
                        planned("a", Band.REST, 5, 60, Optional.of(late)),
                        planned("b", Band.REST, 5, 60, Optional.empty())),
                NOW);
        assertThat(order.explain("b", "a"))
                .isEqualTo("a goes before b: equal merit, and its promise is earlier (2026-03-07 09:30 UTC against"
                        + " no promise)");
        assertThat(order.explain("b", "a", Language.CHINESE))
                .isEqualTo("a 排在 b 之前：效益相同，承诺更早（2026-03-07 09:30 UTC 对 无承诺）");
        TriageOrder byAge = TriageOrder.of(List.of(opened("new", OPENED), opened("old", OPENED.minusSeconds(60))), NOW);
        assertThat(byAge.explain("new", "old"))
                .isEqualTo("old goes before new: equal merit and promise, and it was opened earlier"
                        + " (2026-03-01 07:59 UTC against 2026-03-01 08:00 UTC)");
        assertThat(byAge.explain("new", "old", Language.CHINESE))
                .endsWith("（2026-03-01 07:59 UTC 对 2026-03-01 08:00 UTC）");
    }

    private static PlannedTicket opened(String id, Instant at) {
        return PlannedTicket.of(id, "ACME", Priority.P3, at).losing(5).takingMinutes(60);
    }

    @Test
    void refusesTermsThatCannotBe() {
        assertThatThrownBy(() -> planned("a", -1))
                .hasMessageContaining("lossMilli")
                .hasMessageContaining("(-1)");
        assertThatThrownBy(() -> planned("a", PlannedTicket.LARGEST_LOSS + 1)).hasMessageContaining("lossMilli");
        assertThatThrownBy(() -> planned("a", Band.REST, 0, 0, Optional.empty()))
                .hasMessageContaining("effortMinutes");
        assertThatThrownBy(() -> planned("a", 0).promised(null)).hasMessageContaining("PlannedTicket.promise");
        assertThatThrownBy(() -> TriageOrder.of(null, NOW)).hasMessageStartingWith("tickets is null");
    }
}
