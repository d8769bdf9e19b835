package io.slarules.triage;

import static io.slarules.triage.Backlogs.NOW;
import static io.slarules.triage.Backlogs.NOW_MINUTE;
import static io.slarules.triage.Backlogs.flow;
import static io.slarules.triage.Backlogs.ids;
import static io.slarules.triage.Backlogs.instant;
import static io.slarules.triage.Backlogs.level;
import static io.slarules.triage.Backlogs.replacing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What makes a case worse never moves it back, and a new case disturbs no others: M and S1 to S3 of the specification's list. */
class MonotoneTest {
    private static final int BACKLOGS = 1500;

    private static boolean keepable(long date, int effort) {
        return 2 * (date - NOW_MINUTE) >= effort;
    }

    private static int effortClass(PlannedTicket ticket) {
        int effort = 15;
        while (effort < ticket.effortMinutes() && effort < 1920) {
            effort *= 2;
        }
        return effort;
    }

    private static long due(PlannedTicket ticket) {
        return PlannedTicket.minute(ticket.promise().orElseThrow());
    }

    /** The same ticket made more urgent, in each way that the order promises to honour. */
    private static Map<String, PlannedTicket> worse(PlannedTicket ticket, Backlogs backlogs) {
        Map<String, PlannedTicket> worse = new LinkedHashMap<>();
        worse.put("more loss", ticket.losing(ticket.lossMilli() + backlogs.between(1, 2000)));
        worse.put("half the effort", ticket.takingMinutes(Math.max(15, ticket.effortMinutes() / 2)));
        int effort = effortClass(ticket);
        long earlier = due(ticket) - backlogs.between(1, 3000);
        if (!keepable(earlier, effort) && keepable(due(ticket), effort)) {
            earlier = Math.min(due(ticket), NOW_MINUTE + (effort + 1) / 2);
        }
        worse.put("an earlier date that can still be kept", ticket.promised(instant(earlier)));
        worse.put("a more urgent level", Backlogs.at(ticket, Math.max(1, level(ticket) - 1)));
        int up = level(ticket) > 1 ? Math.max(2, level(ticket) - 1) : 1;
        long renewed = Math.min(due(ticket), NOW_MINUTE + Backlogs.target(up).toMinutes());
        worse.put(
                "a re-triage upwards",
                Backlogs.at(ticket, up)
                        .promised(instant(renewed))
                        .losing(ticket.lossMilli() + backlogs.between(0, 300)));
        long worsens = NOW_MINUTE + backlogs.between((effort + 1) / 2, 5000);
        long announced = ticket.worsening().map(PlannedTicket::minute).orElse(0L);
        if (announced > NOW_MINUTE && keepable(announced, effort)) {
            worsens = Math.min(worsens, announced);
        }
        worse.put("an announced worsening", ticket.worsening(instant(worsens)));
        return worse;
    }

    private static boolean elders(TriageOrder order) {
        return order.places().stream().anyMatch(place -> place.lane() == Lane.ELDER);
    }

    @Test
    void whatMakesACaseWorseNeverLowersItsMeritNorMovesItBack() {
        Backlogs backlogs = new Backlogs(31).problems(false);
        for (int i = 0; i < BACKLOGS; i++) {
            List<PlannedTicket> tickets = backlogs.elders(i % 2 == 0).backlog(2, 30);
            TriageOrder order = Backlogs.order(tickets, backlogs.ledger());
            PlannedTicket ticket = tickets.get(backlogs.random.nextInt(tickets.size()));
            Place before = order.place(ticket.id()).orElseThrow();
            int number = i;
            worse(ticket, backlogs).forEach((how, changed) -> {
                TriageOrder after = Backlogs.order(replacing(tickets, changed), order.ledger());
                Place place = after.place(ticket.id()).orElseThrow();
                assertThat(place.merit().value())
                        .as("%s of %s in backlog %s of seed 31", how, ticket, number)
                        .isGreaterThanOrEqualTo(before.merit().value());
                if (!elders(order) && !elders(after)) {
                    assertThat(place.rank())
                            .as("%s of %s in backlog %s of seed 31", how, ticket, number)
                            .isLessThanOrEqualTo(before.rank());
                }
            });
        }
    }

    @Test
    void aNewCaseLeavesTheOrderOfAllOthersAndMovesEachOtherCustomersByOnePlaceAtMost() {
        Backlogs backlogs = new Backlogs(32).problems(false).elders(false);
        for (int i = 0; i < BACKLOGS / 2; i++) {
            List<PlannedTicket> tickets = backlogs.backlog(2, 30);
            TriageOrder order = Backlogs.order(tickets, backlogs.ledger());
            PlannedTicket added = backlogs.ticket(9999);
            List<PlannedTicket> more = new ArrayList<>(tickets);
            more.add(added);
            TriageOrder after = Backlogs.order(more, order.ledger());
            String which = "backlog " + i + " of seed 32";
            for (boolean own : new boolean[] {false, true}) {
                assertThat(of(after, added, own)).as(which).isEqualTo(of(order, added, own));
            }
            for (Place place : order.places()) {
                if (!flow(place.ticket()).equals(flow(added))) {
                    int moved = after.place(place.ticket().id()).orElseThrow().rank() - place.rank();
                    assertThat(moved).as("%s: %s", which, place.ticket()).isBetween(0, 1);
                }
            }
        }
    }

    /** The ids of those who share their turns with a ticket, or of those who do not, without the ticket itself. */
    private static List<String> of(TriageOrder order, PlannedTicket added, boolean own) {
        Map<String, PlannedTicket> byId = new LinkedHashMap<>();
        order.places().forEach(place -> byId.put(place.ticket().id(), place.ticket()));
        return ids(order).stream()
                .filter(id -> !id.equals(added.id()))
                .filter(id -> flow(byId.get(id)).equals(flow(added)) == own)
                .toList();
    }

    @Test
    void theOrderHoldsForTheInstantItNames() {
        assertThat(Backlogs.order(List.of(), Ledger.EMPTY).now()).isEqualTo(NOW);
    }
}
