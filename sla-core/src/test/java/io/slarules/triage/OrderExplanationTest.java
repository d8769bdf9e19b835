package io.slarules.triage;

import static io.slarules.triage.Backlogs.NOW;
import static io.slarules.triage.Backlogs.POLICY;
import static io.slarules.triage.Backlogs.ids;
import static io.slarules.triage.Backlogs.replacing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.decision.Language;
import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Skill;
import io.slarules.triage.MoveUp.Term;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an order says of itself, and what it lets a desk do. */
class OrderExplanationTest {
    private static PlannedTicket ticket(String id, String customer, Priority level) {
        return PlannedTicket.of(id, customer, level, NOW.minus(Duration.ofHours(1)))
                .withTarget(Duration.ofDays(3));
    }

    @Test
    void whatIsSaidToMoveATicketUpDoes() {
        Backlogs backlogs = new Backlogs(71);
        Set<Term> seen = EnumSet.noneOf(Term.class);
        for (int i = 0; i < 60; i++) {
            List<PlannedTicket> tickets = backlogs.problems(i % 2 == 0).backlog(2, 25);
            TriageOrder order = Backlogs.order(tickets, backlogs.ledger());
            String id = ids(order)
                    .get(order.places().size()
                            - 1
                            - backlogs.random.nextInt(Math.min(3, order.places().size())));
            for (MoveUp move : order.movesUp(id)) {
                TriageOrder changed = Backlogs.order(replacing(tickets, move.changed()), order.ledger());
                assertThat(changed.place(id).orElseThrow().rank())
                        .as("backlog %s of seed 71: %s", i, move)
                        .isEqualTo(move.rank())
                        .isLessThan(order.place(id).orElseThrow().rank());
                seen.add(move.term());
                boolean elders = order.places().stream().anyMatch(place -> place.lane() == Lane.ELDER);
                if (move.term() == Term.LOSS && !elders) {
                    PlannedTicket less = move.changed().losing(move.changed().lossMilli() - 1);
                    assertThat(Backlogs.order(replacing(tickets, less), order.ledger())
                                    .place(id)
                                    .map(Place::rank))
                            .as("backlog %s of seed 71: a loss of one less than %s", i, move)
                            .isEqualTo(order.place(id).map(Place::rank));
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Term.values());
    }

    @Test
    void theFirstKeyInWhichTwoTicketsDifferIsNamed() {
        Backlogs backlogs = new Backlogs(72);
        Set<Key> seen = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            TriageOrder order = Backlogs.order(backlogs.backlog(10, 60), backlogs.ledger());
            for (int place = 1; place < order.places().size(); place++) {
                String first = ids(order).get(place - 1);
                String second = ids(order).get(place);
                seen.add(order.key(first, second));
                assertThat(order.explain(first, second))
                        .startsWith(first + " goes before " + second + ": ")
                        .isEqualTo(order.explain(second, first));
                assertThat(order.explain(first, second, Language.CHINESE)).startsWith(first + " 排在 " + second + " 之前：");
            }
        }
        assertThat(seen).contains(Key.BAND, Key.ELDER_SLOT, Key.MERIT_CLASS, Key.ROUND, Key.MERIT);
    }

    @Test
    void plainOrdersNameTheirKeys() {
        PlannedTicket early = ticket("early", "A", Priority.P4).promised(NOW.plusSeconds(600));
        PlannedTicket urgent = ticket("urgent", "B", Priority.P2)
                .promised(NOW.plusSeconds(6000))
                .losing(1);
        List<PlannedTicket> both = List.of(early, urgent);
        TriageOrder byLevel = TriageOrder.of(both, NOW, Ledger.EMPTY, TriagePolicy.priorityThenDue());
        assertThat(byLevel.explain("early", "urgent")).isEqualTo("urgent goes before early: P2 goes before P4");
        TriageOrder byDate = TriageOrder.of(both, NOW, Ledger.EMPTY, TriagePolicy.earliestDeadline());
        assertThat(ids(byDate)).containsExactly("early", "urgent");
        assertThat(byDate.key("early", "urgent")).isEqualTo(Key.PROMISE);
        TriagePolicy own = TriagePolicy.by((a, b) -> Long.compare(b.lossMilli(), a.lossMilli()), "it loses more");
        TriageOrder byLoss = TriageOrder.of(both, NOW, Ledger.EMPTY, own);
        assertThat(byLoss.explain("early", "urgent")).isEqualTo("urgent goes before early: it loses more");
        assertThat(byLoss.take("urgent")).isEqualTo(Ledger.EMPTY);
        assertThat(byLoss.movesUp("early"))
                .extracting(MoveUp::term, MoveUp::rank)
                .containsExactly(tuple(Term.LOSS, 1));
        assertThatThrownBy(() -> TriagePolicy.by(Comparator.comparing(PlannedTicket::id), " "))
                .hasMessageContaining("words is blank");
    }

    @Test
    void aCustomerIsToldHowManyGoBeforeHimAndNothingOfWhoTheyAre() {
        TriageOrder order = TriageOrder.of(
                List.of(
                        ticket("danger", "Secret", Priority.P1).in(Band.DANGER),
                        ticket("line", "Secret", Priority.P1),
                        ticket("mine", "A", Priority.P4),
                        ticket("other", "Secret", Priority.P2).linkedTo("leak", false),
                        ticket("with", "Secret", Priority.P3).linkedTo("leak", false)),
                NOW,
                Ledger.EMPTY,
                POLICY);
        assertThat(order.tellCustomer("mine", Language.ENGLISH))
                .isEqualTo(
                        "Your case mine is number 4 of 4 in our queue. Before it: 1 case in which people are in danger;"
                                + " 1 case in which production is stopped; 1 case in which our work prevents more loss now, or whose"
                                + " turn it is. From 1970-03-20 09:40 UTC at the latest it has a turn kept for long waits.");
        assertThat(order.tellCustomer("danger", Language.ENGLISH))
                .contains("is number 1 of 4")
                .contains("It is next.");
        assertThat(order.tellCustomer("with", Language.ENGLISH)).startsWith("Your case with has the same cause");
        assertThat(order.tellCustomer("mine", Language.CHINESE)).startsWith("您的客服订单 mine 在队列中排第 4 位，共 4 个。");
        assertThat(order.tellCustomer("with", Language.CHINESE)).contains("起因相同");
        assertThat(order.explain("with")).isEqualTo("with waits for the workaround of problem leak, which other leads");
        assertThat(order.explainMovesUp("mine", Language.ENGLISH))
                .startsWith("mine is number 4; it would move up\n  to number 3 if it lost ")
                .endsWith("\n  from 1970-03-20 09:40 UTC on it has a turn of those who waited longest");
        assertThat(order.explainMovesUp("danger", Language.CHINESE)).startsWith("danger 排第 1 位；单独改变任何一项都不能使其前移");
        assertThat(order.explain("mine")).endsWith(", round 1 of A");
    }

    @Test
    void whereNothingMovesATicketUpItIsSaidWhy() {
        TriageOrder order = TriageOrder.of(
                List.of(
                        ticket("line", "A", Priority.P1).losing(PlannedTicket.LARGEST_LOSS),
                        ticket("next", "A", Priority.P2).losing(100)),
                NOW);
        assertThat(order.explainMovesUp("line", Language.ENGLISH))
                .startsWith("line is number 1; no single change of its terms moves it up: nothing stands before it");
        assertThat(order.explainMovesUp("next", Language.ENGLISH))
                .startsWith("next is number 2; no single change of its terms moves it up: what stands before it is"
                        + " danger to people or stopped production");
    }

    @Test
    void plainOrdersSayWhatMovesATicketUpToo() {
        PlannedTicket first = ticket("a", "A", Priority.P2).losing(100).takingMinutes(60);
        PlannedTicket second = ticket("b", "A", Priority.P3).losing(50).takingMinutes(90);
        TriageOrder byDate = TriageOrder.of(
                List.of(first.promised(NOW.plusSeconds(600)), second.promised(NOW.plusSeconds(6000))),
                NOW,
                Ledger.EMPTY,
                TriagePolicy.earliestDeadline());
        assertThat(byDate.explainMovesUp("b", Language.ENGLISH))
                .isEqualTo(
                        "b is number 2; it would move up\n  to number 1 if it were promised by 1970-03-11 10:49 UTC");
        TriageOrder byLevel = TriageOrder.of(List.of(first, second), NOW, Ledger.EMPTY, TriagePolicy.priorityThenDue());
        assertThat(byLevel.movesUp("b")).extracting(MoveUp::term).containsExactly(Term.PRIORITY);
        assertThat(byLevel.movesUp("a")).isEmpty();
        assertThat(byLevel.explainMovesUp("a", Language.CHINESE)).isEqualTo("a 排第 1 位；单独改变任何一项都不能使其前移：其前没有其他订单");
        TriagePolicy own = TriagePolicy.by(
                (a, b) -> Long.compare(b.lossMilli() * a.effortMinutes(), a.lossMilli() * b.effortMinutes()),
                "it saves more");
        assertThat(TriageOrder.of(List.of(first, second), NOW, Ledger.EMPTY, own)
                        .movesUp("b"))
                .extracting(MoveUp::term)
                .containsExactly(Term.EFFORT);
    }

    @Test
    void aSecondDateAfterALostOneMovesATicketUp() {
        PlannedTicket late = ticket("late", "A", Priority.P3).promised(NOW.minusSeconds(60));
        PlannedTicket other = ticket("other", "B", Priority.P3).losing(200);
        TriageOrder order = TriageOrder.of(List.of(late, other), NOW);
        assertThat(ids(order)).containsExactly("other", "late");
        assertThat(order.movesUp("late"))
                .filteredOn(move -> move.term() == Term.PROMISE)
                .singleElement()
                .satisfies(move -> assertThat(move.changed().promise()).contains(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void whatIsSaidFollowsTheParametersOfThePolicy() {
        FairPolicy own = TriagePolicy.fair()
                .withSixteenths(16, 2)
                .withLastDay(Duration.ofHours(36))
                .withEfforts(30, 240);
        PlannedTicket ticket = ticket("t", "A", Priority.P3).takingMinutes(500);
        assertThat(said(ticket, own))
                .contains("; nothing is promised; ")
                .contains("effort class 4 h (more than 2 h); ");
        assertThat(said(ticket.promised(NOW.plus(Duration.ofHours(37))), own))
                .contains("; its promise is more than 36 h away; ");
        assertThat(said(ticket.promised(NOW.plus(Duration.ofHours(36))), own))
                .contains("; its promise is not more than 36 h away and can be kept; ");
        assertThat(said(ticket.promised(NOW), own))
                .contains("; its promise can no longer be kept and counts in full; ");
        assertThat(said(ticket.takingMinutes(20), own)).contains("effort class 30 min (30 min or less); ");
        assertThat(said(ticket.promised(NOW), TriagePolicy.fair()))
                .contains("; its promise can no longer be kept and counts a quarter; ");
        assertThat(TriageOrder.of(List.of(ticket.promised(NOW)), NOW, Ledger.EMPTY, own.withSixteenths(5, 1))
                        .explain("t", Language.CHINESE))
                .contains("；承诺已无法兑现，按十六分之 5 计；");
    }

    private static String said(PlannedTicket ticket, TriagePolicy policy) {
        return TriageOrder.of(List.of(ticket), NOW, Ledger.EMPTY, policy).explain(ticket.id());
    }

    @Test
    void theDatesComparedAreThoseThatALeadCarries() {
        PlannedTicket lead = ticket("lead", "A", Priority.P3).linkedTo("leak", false);
        PlannedTicket member =
                ticket("member", "A", Priority.P4).linkedTo("leak", false).promised(NOW.plus(Duration.ofDays(5)));
        PlannedTicket other = ticket("other", "A", Priority.P3).promised(NOW.plus(Duration.ofDays(9)));
        assertThat(TriageOrder.of(List.of(lead, member, other), NOW).explain("lead", "other"))
                .isEqualTo("lead goes before other: equal merit, and its promise is earlier (1970-03-16 10:40 UTC"
                        + " against 1970-03-20 10:40 UTC)");
    }

    @Test
    void aCustomerIsToldInHisZoneAndByPlainOrdersNothingOfMerit() {
        List<PlannedTicket> both = List.of(ticket("a", "A", Priority.P2), ticket("b", "B", Priority.P3));
        assertThat(TriageOrder.of(both, NOW).tellCustomer("b", Language.ENGLISH, ZoneId.of("Asia/Taipei")))
                .endsWith(" From 1970-03-20 17:40 Asia/Taipei at the latest it has a turn kept for long waits.");
        TriageOrder plain = TriageOrder.of(both, NOW, Ledger.EMPTY, TriagePolicy.priorityThenDue());
        assertThat(plain.tellCustomer("b", Language.ENGLISH))
                .isEqualTo("Your case b is number 2 of 2 in our queue. Before it: 1 case whose turn comes first by the"
                        + " rules for everybody.");
        assertThat(plain.explain("b", "a")).isEqualTo("a goes before b: P2 goes before P3");
        TriageOrder byDate = TriageOrder.of(
                List.of(both.get(0), both.get(1).promised(NOW)), NOW, Ledger.EMPTY, TriagePolicy.earliestDeadline());
        assertThat(byDate.explain("b", "a"))
                .isEqualTo("b goes before a: its promise is earlier (1970-03-11 10:40 UTC against no promise)");
    }

    @Test
    void theCustomerOfACaseWithoutAPlaceIsToldWhy() {
        for (LeftOut why : LeftOut.values()) {
            TriageOrder order =
                    TriageOrder.of(List.of(ticket("mine", "A", Priority.P3).leftOut(why)), NOW);
            assertThat(order.tellCustomer("mine", Language.ENGLISH)).startsWith("Your case mine is ");
            assertThat(order.tellCustomer("mine", Language.CHINESE)).startsWith("您的客服订单 mine ");
        }
        assertThatThrownBy(() -> TriageOrder.of(List.of(), NOW).tellCustomer("mine", Language.ENGLISH))
                .hasMessage("Ticket (mine) is not in the order: no ticket of this id was given");
    }

    @Test
    void aSkipTakesAReasonAndIsReported() {
        TriageOrder order = TriageOrder.of(
                List.of(
                        ticket("first", "A", Priority.P2).needing(Set.of(Skill.of("laser"))),
                        ticket("second", "A", Priority.P3),
                        ticket("third", "A", Priority.P4)),
                NOW);
        assertThat(order.head(Set.of()).map(place -> place.ticket().id())).contains("second");
        assertThat(order.head(Set.of(Skill.of("laser")))
                        .map(place -> place.ticket().id()))
                .contains("first");
        TriageOrder skipped = order.skip("second", "the customer asked to wait until noon");
        assertThat(skipped.head(Set.of()).map(place -> place.ticket().id())).contains("third");
        assertThat(skipped.place("second")).isEqualTo(order.place("second"));
        assertThat(skipped.skips()).containsExactly(new Skip("second", 2, "the customer asked to wait until noon"));
        assertThatThrownBy(() -> order.skip("second", " ")).hasMessageContaining("is blank: say why");
        assertThatThrownBy(() -> order.skip("second", null)).hasMessageContaining("Skip.reason is null");
        assertThatThrownBy(() -> order.skip("none", "why")).hasMessageContaining("Ticket (none) is not in the order");
    }

    @Test
    void aPoolHoldsWhatItsSkillsCoverAndAllThatIsInWork() {
        PlannedTicket laser = ticket("laser", "A", Priority.P2)
                .needing(Set.of(Skill.of("laser")))
                .linkedTo("leak", false)
                .leftOut(LeftOut.IN_WORK);
        PlannedTicket member = ticket("member", "A", Priority.P3).linkedTo("leak", false);
        PlannedTicket other = ticket("other", "A", Priority.P5);
        PlannedTicket vacuum = ticket("vacuum", "A", Priority.P2).needing(Set.of(Skill.of("vacuum")));
        Pool pool = Pool.of("software", Set.of(Skill.of("java")));
        TriageOrder order = TriageOrder.of(pool.tickets(List.of(laser, member, other, vacuum)), NOW);
        assertThat(ids(order)).containsExactly("other");
        assertThat(order.attached()).isEqualTo(Map.of("member", Optional.empty()));
        assertThat(pool.holds(vacuum)).isFalse();
    }
}
