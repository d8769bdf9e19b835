package io.slarules.triage;

import io.slarules.internal.triage.IdIndex;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tickets given for an order, each known by a number: first those who wait for an engineer, then the others by id. */
final class Intake {
    private final PlannedTicket[] tickets;
    private final int waiting;
    private final IdIndex index;
    private final List<PlannedTicket> leftOut;

    private Intake(PlannedTicket[] tickets, int waiting) {
        this.tickets = tickets;
        this.waiting = waiting;
        this.leftOut = List.of(Arrays.copyOfRange(tickets, waiting, tickets.length));
        this.index = new IdIndex(tickets.length, number -> tickets[number].id());
    }

    /**
     * Takes the tickets in.
     *
     * @param order how those who wait are numbered; where it is empty, as they come
     */
    static Intake of(Collection<PlannedTicket> given, Optional<Comparator<PlannedTicket>> order) {
        PlannedTicket[] all = given.toArray(PlannedTicket[]::new);
        int waiting = waitingFirst(all);
        order.ifPresent(by -> Arrays.sort(all, 0, waiting, by));
        Intake intake = new Intake(all, waiting);
        intake.enter();
        return intake;
    }

    private static int waitingFirst(PlannedTicket[] all) {
        List<PlannedTicket> others = new ArrayList<>();
        int waiting = 0;
        for (PlannedTicket ticket : all) {
            if (ticket.leftOut().isPresent()) {
                others.add(ticket);
            } else {
                all[waiting++] = ticket;
            }
        }
        others.sort(Comparator.comparing(PlannedTicket::id));
        for (int i = 0; i < others.size(); i++) {
            all[waiting + i] = others.get(i);
        }
        return waiting;
    }

    private void enter() {
        Set<String> twice = new TreeSet<>();
        for (int i = 0; i < tickets.length; i++) {
            if (!index.add(i)) {
                twice.add(tickets[i].id());
            }
        }
        if (!twice.isEmpty()) {
            throw new DuplicateTicketException(twice);
        }
    }

    /** How many wait: they have the numbers from 0. */
    int waiting() {
        return waiting;
    }

    int size() {
        return tickets.length;
    }

    PlannedTicket ticket(int number) {
        return tickets[number];
    }

    /** The number of an id; below 0 when no such ticket was given. */
    int find(String id) {
        return index.find(Objects.requireNonNull(id, "id is null: give the id of a ticket"));
    }

    List<PlannedTicket> leftOut() {
        return leftOut;
    }

    /** The problems that somebody works on. */
    Set<String> inWork() {
        Set<String> problems = new HashSet<>();
        for (PlannedTicket ticket : leftOut) {
            if (ticket.leftOut().equals(Optional.of(LeftOut.IN_WORK))
                    && ticket.item().grouped()) {
                problems.add(ticket.item().problem());
            }
        }
        return problems;
    }

    /** All tickets, one of them replaced by another of the same id. */
    List<PlannedTicket> with(PlannedTicket changed) {
        List<PlannedTicket> all = new ArrayList<>(Arrays.asList(tickets));
        all.set(find(changed.id()), changed);
        return all;
    }
}
