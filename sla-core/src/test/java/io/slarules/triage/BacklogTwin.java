package io.slarules.triage;

import static io.slarules.triage.Backlogs.NOW;
import static io.slarules.triage.Backlogs.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.triage.PlannedTicket.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A live backlog to which random things happen, and the same tickets in a map, which the pure function orders. */
final class BacklogTwin {
    private static final List<LeftOut> LEFT_OUT = List.of(LeftOut.values());

    private final Backlogs backlogs;
    private final TriagePolicy policy;
    private final Map<String, PlannedTicket> tickets = new TreeMap<>();
    private final List<Skip> skips = new ArrayList<>();
    private Ledger ledger;
    private LiveBacklog live;
    private int added;

    BacklogTwin(Backlogs backlogs, TriagePolicy policy) {
        this.backlogs = backlogs;
        this.policy = policy;
        this.ledger = backlogs.ledger();
        this.live = LiveBacklog.of(policy, ledger, NOW);
    }

    private void put(PlannedTicket ticket) {
        tickets.put(ticket.id(), ticket);
        if (ticket.leftOut().isPresent()) {
            noLongerSkipped(ticket.id());
        }
        live.put(ticket);
    }

    private void noLongerSkipped(String id) {
        skips.removeIf(skip -> skip.ticket().equals(id));
    }

    /** Passes over a ticket, or ends that. */
    private String skip(TriageOrder order) {
        String id = any().id();
        if (backlogs.random.nextBoolean()) {
            boolean was = skips.stream().anyMatch(skip -> skip.ticket().equals(id));
            assertThat(live.unskip(id)).isEqualTo(was);
            noLongerSkipped(id);
            return "no longer skip " + id;
        } else if (order.place(id).isEmpty()) {
            assertThatThrownBy(() -> live.skip(id, "no")).hasMessageContaining("has no place in the backlog");
            return "cannot skip " + id;
        }
        Skip skip = new Skip(id, order.place(id).orElseThrow().rank(), "because\tof " + added);
        skips.add(skip);
        assertThat(live.skip(id, skip.reason())).isEqualTo(skip);
        return "skip " + id;
    }

    private PlannedTicket any() {
        List<PlannedTicket> all = new ArrayList<>(tickets.values());
        return all.get(backlogs.random.nextInt(all.size()));
    }

    private PlannedTicket fresh(int number) {
        PlannedTicket ticket = backlogs.ticket(number);
        return backlogs.random.nextInt(5) == 0
                ? ticket.expecting(backlogs.random.nextInt(2) * 300L)
                : backlogs.random.nextInt(9) == 0
                        ? ticket.linkedTo(ticket.problem().orElse(""), true)
                        : ticket;
    }

    private TriageOrder order() {
        return TriageOrder.of(tickets.values(), instant(backlogs.now), ledger, policy);
    }

    /** One random change. */
    String step(int most) {
        if (!tickets.isEmpty() && backlogs.random.nextInt(12) == 0) {
            return skip(order());
        }
        int kind = backlogs.random.nextInt(tickets.size() > most ? 8 : 12);
        if (tickets.isEmpty() || kind >= 8) {
            PlannedTicket ticket = fresh(added++);
            put(ticket);
            return "put " + ticket;
        } else if (kind == 0) {
            backlogs.now += backlogs.random.nextInt(3) == 0 ? backlogs.between(0, 3000) : backlogs.between(0, 40);
            live.advanceTo(instant(backlogs.now));
            return "advance to " + backlogs.now;
        } else if (kind == 1) {
            LeftOut why = LEFT_OUT.get(backlogs.random.nextInt(LEFT_OUT.size()));
            PlannedTicket ticket = any().leftOut(why);
            put(ticket);
            return "leave out " + ticket;
        } else if (kind == 2) {
            PlannedTicket ticket = any().waiting();
            put(ticket);
            return "let wait " + ticket;
        } else if (kind == 3) {
            PlannedTicket old = any();
            PlannedTicket ticket = fresh(Integer.parseInt(old.id()));
            put(ticket);
            return "change " + ticket;
        } else if (kind < 6) {
            String id = any().id();
            tickets.remove(id);
            noLongerSkipped(id);
            assertThat(live.remove(id)).isTrue();
            return "remove " + id;
        }
        TriageOrder order = order();
        if (order.places().isEmpty()) {
            return "nothing to take";
        }
        int place = kind == 6 ? 0 : backlogs.random.nextInt(order.places().size());
        PlannedTicket ticket = order.places().get(place).ticket();
        ledger = order.take(ticket.id());
        tickets.put(ticket.id(), ticket.leftOut(LeftOut.IN_WORK));
        noLongerSkipped(ticket.id());
        assertThat(live.take(ticket.id())).isEqualTo(ticket.leftOut(LeftOut.IN_WORK));
        return "take " + ticket + " from place " + (place + 1);
    }

    void check(String which) {
        TriageOrder order = order();
        assertThat(live.places()).as(which).isEqualTo(order.places());
        assertThat(live.size()).as(which).isEqualTo(order.places().size());
        Set<String> skipped = skips.stream().map(Skip::ticket).collect(Collectors.toSet());
        assertThat(live.head())
                .as(which)
                .isEqualTo(order.places().stream()
                        .filter(place -> !skipped.contains(place.ticket().id()))
                        .findFirst());
        assertThat(live.skips()).as(which).isEqualTo(skips);
        assertThat(live.ledger()).as(which).isEqualTo(order.ledger());
        assertThat(live.nextChange()).as(which).isEqualTo(order.nextChange());
        checkPositions(which, order);
        if (!tickets.isEmpty()) {
            String id = any().id();
            assertThat(live.place(id)).as("%s: place of %s", which, id).isEqualTo(order.place(id));
            assertThat(live.leadOf(id).map(PlannedTicket::id))
                    .as("%s: lead of %s", which, id)
                    .isEqualTo(order.attached().getOrDefault(id, Optional.empty()));
        }
    }

    /** Of every ticket, whether it has a place or not. */
    private void checkPositions(String which, TriageOrder order) {
        Map<String, Integer> positions = new TreeMap<>();
        Map<String, Integer> expected = new TreeMap<>();
        for (String id : tickets.keySet()) {
            live.position(id).ifPresent(position -> positions.put(id, position));
        }
        for (Place place : order.places()) {
            expected.put(place.ticket().id(), place.rank());
        }
        assertThat(positions).as(which).isEqualTo(expected);
    }

    void checkEveryPlace(String which) {
        TriageOrder order = order();
        for (String id : tickets.keySet()) {
            assertThat(live.place(id)).as("%s: place of %s", which, id).isEqualTo(order.place(id));
            assertThat(live.position(id).isPresent())
                    .as("%s: position of %s", which, id)
                    .isEqualTo(order.place(id).isPresent());
        }
        LiveBacklog restored =
                LiveBacklog.restore(BacklogSnapshot.parse(live.snapshot().text()), policy);
        assertThat(restored.snapshot().tickets()).as(which).containsExactlyElementsOf(tickets.values());
        assertThat(restored.skips()).as(which).isEqualTo(skips);
        assertThat(restored.order()).as(which).isEqualTo(order.withSkips(skips));
        assertThat(restored.order().head()).as(which).isEqualTo(restored.head());
        live = backlogs.random.nextBoolean() ? live : restored;
    }
}
