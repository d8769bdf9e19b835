package io.slarules.triage;

import static io.slarules.triage.Backlogs.NOW;
import static io.slarules.triage.Backlogs.POLICY;
import static io.slarules.triage.Backlogs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.decision.Language;
import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.triage.Ledger.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is defined where a queue, a ledger or a policy is out of the ordinary. */
class TriageEdgesTest {
    private static PlannedTicket ticket(String id, String customer) {
        return PlannedTicket.of(id, customer, Priority.P3, NOW);
    }

    @Test
    void customersWithoutAQuotaShareOne() {
        List<PlannedTicket> tickets = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tickets.add(ticket("1-" + i, "unknown " + i));
            tickets.add(ticket("2-" + i, "D"));
        }
        assertThat(ids(Backlogs.order(tickets, Ledger.EMPTY)))
                .containsExactly("1-0", "1-1", "2-0", "2-1", "1-2", "1-3", "2-2", "2-3");
        assertThat(ids(TriageOrder.of(tickets, NOW))).as("nobody has a quota").isSorted();
    }

    @Test
    void lossesMayBeZeroOrHugeAndASumIsCapped() {
        List<PlannedTicket> tickets = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            tickets.add(ticket("T-" + (1000 + i), "A")
                    .losing(PlannedTicket.LARGEST_LOSS)
                    .takingMinutes(1)
                    .linkedTo("all", false));
        }
        tickets.add(ticket("none", "A").losing(0));
        TriageOrder order = Backlogs.order(tickets, Ledger.EMPTY);
        assertThat(order.places()).hasSize(2);
        Merit most = order.places().get(0).merit();
        assertThat(most.lossMilli()).isEqualTo(200_000_000_000L);
        assertThat(most.value())
                .isPositive()
                .isGreaterThan(order.places().get(1).merit().value());
        assertThat(order.places().get(1).merit().value()).isPositive();
    }

    @Test
    void idsMayBeInAnyScript() {
        List<String> ids = List.of("", " ", "T-10", "T-9", "a\tb\\n", "Ä", "工单", "订单\n", "😀");
        List<PlannedTicket> tickets = new ArrayList<>();
        ids.forEach(id -> tickets.add(0, ticket(id, "客户\t" + id)));
        assertThat(ids(Backlogs.order(tickets, Ledger.EMPTY)))
                .containsExactlyElementsOf(ids)
                .isSorted();
        LiveBacklog live = LiveBacklog.of(POLICY, Ledger.EMPTY, NOW);
        tickets.forEach(live::put);
        assertThat(LiveBacklog.restore(BacklogSnapshot.parse(live.snapshot().text()), POLICY)
                        .places())
                .isEqualTo(live.places());
    }

    @Test
    void aLedgerOfAnotherDayOrAnotherPolicyGoesOn() {
        Ledger old = Ledger.of(
                Map.of(
                        Share.of(Band.REST, 12, "gone"), 3,
                        Share.of(Band.REST, 12, "A"), 900,
                        Share.ofElders("gone"), 1),
                99);
        List<PlannedTicket> tickets = List.of(ticket("1", "A"), ticket("2", "B"));
        TriageOrder order = Backlogs.order(tickets, old);
        assertThat(order.ledger()).isEqualTo(old);
        String head = ids(order).get(0);
        Ledger next = order.take(head);
        assertThat(next.used().keySet()).noneMatch(share -> share.flow().equals("gone"));
        assertThat(next.sinceElder()).isEqualTo(7);
        assertThat(TriageOrder.of(List.of(), NOW, old).head()).isEmpty();
    }

    @Test
    void aCustomerWhoIsRoundsAheadWaitsForTheOthers() {
        PlannedTicket a = ticket("1", "A");
        PlannedTicket b = ticket("2", "B");
        int meritClass =
                Backlogs.order(List.of(a), Ledger.EMPTY).places().get(0).meritClass();
        Ledger ahead = Ledger.of(Map.of(Share.of(Band.REST, meritClass, "A"), 9), 0);
        TriageOrder order = Backlogs.order(List.of(a, b), ahead);
        assertThat(ids(order)).containsExactly("2", "1");
        assertThat(order.explain("1", "2"))
                .isEqualTo("2 goes before 1: merit is similar, and A has used its share of the round");
    }

    @Test
    void customersWithoutAQuotaAreNotNamedAsIfTheyWereOne() {
        PlannedTicket b = ticket("1", "B");
        PlannedTicket unknown = ticket("0", "nobody");
        int meritClass =
                Backlogs.order(List.of(b), Ledger.EMPTY).places().get(0).meritClass();
        Ledger ahead = Ledger.of(Map.of(Share.of(Band.REST, meritClass, "OTHERS"), 2), 0);
        TriageOrder order = Backlogs.order(List.of(b, unknown), ahead);
        assertThat(order.explain("0", "1"))
                .isEqualTo("1 goes before 0: merit is similar, and customers without a quota have used their share of"
                        + " the round");
        assertThat(order.explain("0", "1", Language.CHINESE)).isEqualTo("1 排在 0 之前：效益相近，无配额客户本轮名额已用完");
    }

    @Test
    void aLedgerThatCouldNotBeCountedOnFromIsRefused() {
        Share share = Share.of(Band.REST, 9, "A");
        assertThat(Ledger.of(Map.of(share, 1_000_000_000), 1_000_000_000).used(share))
                .isEqualTo(1_000_000_000);
        assertThatThrownBy(() -> Ledger.of(Map.of(share, 1_000_000_001), 0))
                .hasMessageContaining("(1000000001) is too large");
        assertThatThrownBy(() -> Ledger.of(Map.of(), Integer.MAX_VALUE)).hasMessageContaining("is too large");
        PlannedTicket a = ticket("1", "A");
        int meritClass =
                Backlogs.order(List.of(a), Ledger.EMPTY).places().get(0).meritClass();
        Ledger far = Ledger.of(Map.of(Share.of(Band.REST, meritClass, "A"), 1_000_000_000), 0);
        TriageOrder order = Backlogs.order(List.of(a, ticket("2", "A"), ticket("3", "B")), far);
        assertThat(ids(order)).containsExactly("3", "1", "2");
        assertThat(order.take("1").sinceElder()).isEqualTo(1);
    }

    @Test
    void nullInAPolicyIsNamed() {
        Map<String, Integer> quotas = new java.util.HashMap<>();
        quotas.put("A", null);
        assertThatThrownBy(() -> Quotas.of(quotas, 2)).hasMessageContaining("Quotas.customers of A is null");
        Map<Priority, Integer> weights =
                new java.util.HashMap<>(TriagePolicy.fair().promiseWeights());
        weights.put(Priority.P3, null);
        assertThatThrownBy(() -> TriagePolicy.fair().withPromiseWeights(weights))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("weight of P3")
                .hasMessageContaining("(none)");
    }

    @Test
    void aLedgerIsTextThatParsesBack() {
        Ledger ledger = Ledger.of(
                Map.of(
                        Share.of(Band.DANGER, 17, "客户\tA\\\n"),
                        2,
                        Share.of(Band.REST, 9, "OTHERS"),
                        1,
                        Share.ofElders("B"),
                        4),
                5);
        assertThat(ledger.text())
                .isEqualTo("since elder\t5\nelders\t0\t4\tB\ndanger\t17\t2\t客户\\tA\\\\\\n\nrest\t9\t1\tOTHERS\n");
        assertThat(Ledger.parse(ledger.text())).isEqualTo(ledger);
        assertThat(Ledger.parse(ledger.text().replace("\n", "\r\n"))).isEqualTo(ledger);
        assertThat(Ledger.parse("")).isEqualTo(Ledger.EMPTY);
        assertThatThrownBy(() -> Ledger.parse("since elder\t5\nrest\tnine\t1\tA"))
                .hasMessageStartingWith("Line 2 (rest nine 1 A) cannot be read: ");
        assertThatThrownBy(() -> Ledger.of(Map.of(), -1)).hasMessageContaining("(-1) is negative");
        assertThatThrownBy(() -> Ledger.parse("since elder\t5\nnight\t9\t1\tA"))
                .hasMessageStartingWith("Line 2 (night 9 1 A) cannot be read: ");
        assertThatThrownBy(() -> Ledger.parse("rest\t64\t1\tA"))
                .hasMessageStartingWith("Line 1 (rest 64 1 A) cannot be read: ")
                .hasMessageContaining("(64)");
        assertThatThrownBy(() -> Ledger.parse("rest\t9\t1\tA\nrest\t9\t2\tA"))
                .hasMessageStartingWith("Line 2 (rest 9 2 A) cannot be read: ")
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> Ledger.parse("rest\t9\t-1\tA")).hasMessageStartingWith("Line 1 (rest 9 -1 A)");
    }

    @Test
    void whoIsTakenBeforeHisTurnLeavesTheEldersSlotToTheOneWhoseTurnItIs() {
        PlannedTicket old = ticket("old", "A").withTarget(Duration.ofMinutes(1));
        PlannedTicket older = PlannedTicket.of("older", "A", Priority.P5, NOW.minus(Duration.ofDays(9)))
                .withTarget(Duration.ofMinutes(1));
        PlannedTicket waiting = PlannedTicket.of("waited", "B", Priority.P5, NOW.minus(Duration.ofDays(8)))
                .withTarget(Duration.ofMinutes(1));
        TriageOrder order = Backlogs.order(List.of(old, older, waiting), Ledger.of(Map.of(), 7));
        assertThat(order.places().get(0).lane()).isEqualTo(Lane.ELDER);
        assertThat(ids(order).get(0)).isEqualTo("older");
        assertThat(order.take("older").sinceElder()).isZero();
        assertThat(order.take("waited").sinceElder()).isEqualTo(7);
    }

    @Test
    void pausedTimeDoesNotAgeATicket() {
        PlannedTicket ticket = PlannedTicket.of("1", "A", Priority.P2, NOW.minus(Duration.ofDays(3)))
                .withTarget(Duration.ofDays(1));
        Ledger due = Ledger.of(Map.of(), 7);
        assertThat(Backlogs.order(List.of(ticket), due).places().get(0).lane()).isEqualTo(Lane.ELDER);
        assertThat(Backlogs.order(List.of(ticket.pausedFor(Duration.ofMinutes(1))), due)
                        .places()
                        .get(0)
                        .lane())
                .isEqualTo(Lane.NORMAL);
    }

    @Test
    void expectedCasesAddToWhatALeadCarries() {
        PlannedTicket one = ticket("1", "A").losing(100).linkedTo("leak", false).expecting(30);
        PlannedTicket two = ticket("2", "A").losing(50).linkedTo("leak", false).expecting(70);
        assertThat(Backlogs.order(List.of(one, two), Ledger.EMPTY)
                        .places()
                        .get(0)
                        .merit()
                        .lossMilli())
                .isEqualTo(220);
    }

    @Test
    void aPolicyForWhichAProofDoesNotHoldIsRefusedWithEverythingThatIsWrong() {
        FairPolicy fair = TriagePolicy.fair();
        assertThat(fair.promiseWeights()).containsEntry(Priority.P1, 2000).containsEntry(Priority.P5, 40);
        assertThatThrownBy(() -> fair.withPromiseWeights(
                        Map.of(Priority.P1, 2000, Priority.P2, 80, Priority.P3, 240, Priority.P4, 80)))
                .isInstanceOfSatisfying(InvalidPolicyException.class, thrown -> assertThat(thrown.problems())
                        .hasSize(2)
                        .anyMatch(problem -> problem.startsWith(
                                "weight of P3 is not 1 to 10^9 and below that of the level before (240)"))
                        .anyMatch(problem -> problem.startsWith("weight of P5 ") && problem.contains("(none)")));
        assertThatThrownBy(() -> fair.withSixteenths(1, 4)).hasMessageContaining("(far 4, lost 1)");
        assertThatThrownBy(() -> fair.withSixteenths(0, 0)).isInstanceOf(InvalidPolicyException.class);
        assertThatThrownBy(() -> fair.withSixteenths(17, 1)).isInstanceOf(InvalidPolicyException.class);
        assertThatThrownBy(() -> fair.withLastDay(Duration.ofHours(15))).hasMessageContaining("(PT15H)");
        assertThat(fair.withLastDay(Duration.ofHours(16)).lastDay()).isEqualTo(Duration.ofHours(16));
        assertThatThrownBy(() -> fair.withClassFactor(6)).hasMessageContaining("(6)");
        assertThatThrownBy(() -> fair.withElders(1, 3)).hasMessageContaining("(1) in FairPolicy.elderEvery");
        assertThatThrownBy(() -> fair.withElders(8, 0)).hasMessageContaining("(0) in FairPolicy.elderFactor");
        assertThatThrownBy(() -> Quotas.of(Map.of("A", 0, "OTHERS", 2), 0))
                .isInstanceOfSatisfying(InvalidPolicyException.class, thrown -> assertThat(thrown.problems())
                        .hasSize(3));
    }
}
