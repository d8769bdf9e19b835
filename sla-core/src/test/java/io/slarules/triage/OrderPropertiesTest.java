package io.slarules.triage;

import static io.slarules.triage.Backlogs.NOW;
import static io.slarules.triage.Backlogs.flow;
import static io.slarules.triage.Backlogs.ids;
import static io.slarules.triage.Backlogs.steps;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every order, on random backlogs with random ledgers: O1 to O9 of the specification's list. */
class OrderPropertiesTest {
    private static final int BACKLOGS = 400;

    private interface Check {
        void of(List<PlannedTicket> tickets, TriageOrder order, Backlogs backlogs, String which);
    }

    private static void forEachBacklog(long seed, Check check) {
        Backlogs backlogs = new Backlogs(seed);
        for (int i = 0; i < BACKLOGS; i++) {
            List<PlannedTicket> tickets = backlogs.problems(i % 4 != 0).backlog(1, 60);
            TriageOrder order = Backlogs.order(tickets, backlogs.ledger());
            check.of(tickets, order, backlogs, "backlog " + i + " of seed " + seed);
        }
    }

    @Test
    void everyTicketIsThereOnceAsWorkOrAttachedToALead() {
        forEachBacklog(1, (tickets, order, backlogs, which) -> {
            List<String> all = new ArrayList<>(ids(order));
            all.addAll(order.attached().keySet());
            assertThat(all)
                    .as(which)
                    .containsExactlyInAnyOrderElementsOf(
                            tickets.stream().map(PlannedTicket::id).toList());
        });
    }

    @Test
    void theOrderInWhichTicketsAreGivenIsOfNoConsequence() {
        forEachBacklog(2, (tickets, order, backlogs, which) -> {
            List<PlannedTicket> shuffled = new ArrayList<>(tickets);
            Collections.shuffle(shuffled, backlogs.random);
            assertThat(Backlogs.order(shuffled, order.ledger())).as(which).isEqualTo(order);
        });
    }

    @Test
    void onlyTheIdDecidesBetweenTicketsThatAreEqualInEverythingElse() {
        forEachBacklog(3, (tickets, order, backlogs, which) -> {
            PlannedTicket like = tickets.get(0);
            List<PlannedTicket> ties = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ties.add(PlannedTicket.of(Backlogs.id(i), like.customer(), like.priority(), like.opened())
                        .losing(like.lossMilli()));
            }
            Collections.shuffle(ties, backlogs.random);
            assertThat(ids(Backlogs.order(ties, order.ledger()))).as(which).isSorted();
        });
    }

    @Test
    void dangerGoesBeforeALineDownAndThatBeforeTheRest() {
        forEachBacklog(4, (tickets, order, backlogs, which) -> assertThat(
                        order.places().stream().map(place -> place.ticket().band()))
                .as(which)
                .isSorted());
    }

    @Test
    void whatIsLineDownOrDangerIsNeverAttached() {
        forEachBacklog(5, (tickets, order, backlogs, which) -> assertThat(tickets)
                .as(which)
                .filteredOn(ticket -> order.attached().containsKey(ticket.id()))
                .allMatch(ticket -> Backlogs.level(ticket) > 1));
    }

    @Test
    void nobodyIsPlacedBeforeATicketOfFourTimesItsMeritEldersAside() {
        forEachBacklog(6, (tickets, order, backlogs, which) -> {
            List<Place> normal = order.places().stream()
                    .filter(place -> place.lane() == Lane.NORMAL)
                    .toList();
            for (int i = 0; i < normal.size(); i++) {
                for (int j = i + 1; j < normal.size(); j++) {
                    assertThat(normal.get(j).merit().value() / 4)
                            .as(
                                    "%s, place %s before %s",
                                    which, normal.get(i).rank(), normal.get(j).rank())
                            .isLessThan(normal.get(i).merit().value());
                    assertThat(bits(normal.get(j)) / 2).as(which).isLessThanOrEqualTo(bits(normal.get(i)) / 2);
                }
            }
        });
    }

    private static int bits(Place place) {
        return Long.SIZE - Long.numberOfLeadingZeros(place.merit().value());
    }

    @Test
    void insideOneCustomerItGoesByMerit() {
        Comparator<Place> byMerit =
                Comparator.comparingLong((Place place) -> place.merit().value()).reversed();
        forEachBacklog(7, (tickets, order, backlogs, which) -> {
            Map<Object, List<Place>> queues = order.places().stream()
                    .filter(place -> place.lane() != Lane.ELDER)
                    .collect(Collectors.groupingBy(
                            place -> List.of(place.ticket().band(), flow(place.ticket()))));
            queues.values().forEach(queue -> assertThat(queue).as(which).isSortedAccordingTo(byMerit));
        });
    }

    @Test
    void whileEldersWaitOneHasAtLeastEveryEighthSlotBelowTheStrictBands() {
        forEachBacklog(8, (tickets, order, backlogs, which) -> {
            Set<String> elders = order.places().stream()
                    .map(Place::ticket)
                    .filter(ticket -> Backlogs.level(ticket) > 1)
                    .filter(ticket -> !waitedThrice(ticket).isAfter(NOW))
                    .map(PlannedTicket::id)
                    .collect(Collectors.toCollection(HashSet::new));
            int since = order.ledger().sinceElder();
            for (Place place : order.places()) {
                elders.remove(place.ticket().id());
                if (place.lane() == Lane.NORMAL) {
                    assertThat(since < 7 || elders.isEmpty())
                            .as("%s at %s", which, place.rank())
                            .isTrue();
                    since++;
                } else if (place.lane() == Lane.ELDER) {
                    assertThat(since).as("%s at %s", which, place.rank()).isGreaterThanOrEqualTo(7);
                    assertThat(waitedThrice(place.ticket())).as(which).isBeforeOrEqualTo(NOW);
                    since = 0;
                }
            }
        });
    }

    private static Instant waitedThrice(PlannedTicket ticket) {
        return ticket.opened().plus(Backlogs.target(Backlogs.level(ticket)).multipliedBy(3));
    }

    @Test
    void timeAloneChangesNothingBeforeTheInstantThatTheOrderNames() {
        Set<Boolean> changed = new HashSet<>();
        forEachBacklog(11, (tickets, order, backlogs, which) -> {
            Instant next = order.nextChange().orElse(NOW.plus(Duration.ofDays(400)));
            assertThat(next).as(which).isAfter(NOW);
            for (Instant at : List.of(
                    next.minusSeconds(60), NOW.plus(Duration.between(NOW, next).dividedBy(2)))) {
                TriageOrder later = TriageOrder.of(tickets, at, order.ledger(), order.policy());
                assertThat(later.places()).as("%s at %s", which, at).isEqualTo(order.places());
                assertThat(later.attached()).as("%s at %s", which, at).isEqualTo(order.attached());
            }
            changed.add(!TriageOrder.of(tickets, next, order.ledger(), order.policy())
                    .places()
                    .equals(order.places()));
        });
        assertThat(changed)
                .as("it names instants at which something does change")
                .contains(true);
    }

    @Test
    void takingTheHeadAgainAndAgainGivesTheOrder() {
        Backlogs backlogs = new Backlogs(9).problems(false);
        for (int i = 0; i < BACKLOGS / 4; i++) {
            List<PlannedTicket> rest = new ArrayList<>(backlogs.backlog(1, 60));
            TriageOrder order = Backlogs.order(rest, backlogs.ledger());
            TriageOrder next = order;
            List<String> taken = new ArrayList<>();
            while (!next.places().isEmpty()) {
                taken.add(steps(next).get(0));
                String id = ids(next).get(0);
                rest.removeIf(ticket -> ticket.id().equals(id));
                next = Backlogs.order(rest, next.take(id));
            }
            assertThat(taken).as("backlog %s of seed 9", i).isEqualTo(steps(order));
        }
    }

    @Test
    void aLeadIsTheWorstOfItsGroupAndCarriesItsLossItsEarliestDateAndItsEarliestWorsening() {
        forEachBacklog(10, (tickets, order, backlogs, which) -> {
            Map<String, PlannedTicket> byId =
                    tickets.stream().collect(Collectors.toMap(PlannedTicket::id, ticket -> ticket));
            Map<String, List<PlannedTicket>> groups = new HashMap<>();
            order.attached().forEach((id, lead) -> groups.computeIfAbsent(
                            lead.orElseThrow(), first -> new ArrayList<>(List.of(byId.get(first))))
                    .add(byId.get(id)));
            groups.forEach((id, group) -> {
                PlannedTicket lead = byId.get(id);
                for (PlannedTicket member : group) {
                    assertThat(member.problem()).as(which).isEqualTo(lead.problem());
                    assertThat(Comparator.comparing(PlannedTicket::priority)
                                    .thenComparing(Comparator.comparingLong(PlannedTicket::lossMilli)
                                            .reversed())
                                    .compare(lead, member))
                            .as("%s: %s leads %s", which, lead, member)
                            .isLessThanOrEqualTo(0);
                }
                long loss = group.stream().mapToLong(PlannedTicket::lossMilli).sum();
                Optional<Instant> due = group.stream()
                        .flatMap(ticket -> ticket.promise().stream())
                        .min(Comparator.naturalOrder());
                Optional<Instant> worsens = group.stream()
                        .flatMap(ticket -> ticket.worsening().stream())
                        .filter(NOW::isBefore)
                        .min(Comparator.naturalOrder());
                PlannedTicket alone = PlannedTicket.of(id, lead.customer(), lead.priority(), lead.opened())
                        .losing(loss)
                        .takingMinutes(lead.effortMinutes())
                        .promised(due.orElseThrow());
                alone = worsens.map(alone::worsening).orElse(alone);
                assertThat(order.place(id).orElseThrow().merit())
                        .as("%s: %s", which, lead)
                        .isEqualTo(Backlogs.order(List.of(alone), Ledger.EMPTY)
                                .head()
                                .orElseThrow()
                                .merit());
            });
        });
    }
}
