package io.slarules.triage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A live backlog as it was: what a host keeps to go on after a restart. Immutable, thread-safe. The policy is no part of it and is given
 * again when it is restored.
 *
 * @param now the instant it stood at
 * @param ledger what had been served
 * @param tickets every ticket, those in work too, sorted by id
 * @param skips the tickets that are passed over, in the order in which they were
 */
public record BacklogSnapshot(Instant now, Ledger ledger, List<PlannedTicket> tickets, List<Skip> skips) {
    /**
     * A snapshot.
     *
     * @throws DuplicateTicketException if an id occurs more than once; it names every one
     * @throws IllegalArgumentException if a ticket is passed over that is not there, or waits for no engineer
     */
    public BacklogSnapshot {
        Objects.requireNonNull(now, "BacklogSnapshot.now is null: give the instant it stands at");
        Objects.requireNonNull(ledger, "BacklogSnapshot.ledger is null: give Ledger.EMPTY when nothing was served");
        Objects.requireNonNull(tickets, "BacklogSnapshot.tickets is null: give an empty list when there are none");
        Objects.requireNonNull(skips, "BacklogSnapshot.skips is null: give an empty list when nobody was passed over");
        tickets =
                tickets.stream().sorted(Comparator.comparing(PlannedTicket::id)).toList();
        skips = List.copyOf(skips);
        checkIds(tickets, skips);
    }

    private static void checkIds(List<PlannedTicket> tickets, List<Skip> skips) {
        Set<String> all = new HashSet<>();
        Set<String> waiting = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (PlannedTicket ticket : tickets) {
            if (!all.add(ticket.id())) {
                twice.add(ticket.id());
            }
            if (ticket.leftOut().isEmpty()) {
                waiting.add(ticket.id());
            }
        }
        if (!twice.isEmpty()) {
            throw new DuplicateTicketException(twice);
        }
        for (Skip skip : skips) {
            if (!waiting.contains(skip.ticket())) {
                throw new IllegalArgumentException("BacklogSnapshot.skips names a ticket (" + skip.ticket()
                        + ") that does not wait: leave the skip out");
            }
        }
    }

    /** A snapshot of these tickets, none of which is passed over. */
    public static BacklogSnapshot of(Instant now, Ledger ledger, Collection<PlannedTicket> tickets) {
        Objects.requireNonNull(tickets, "BacklogSnapshot.tickets is null: give an empty list when there are none");
        return new BacklogSnapshot(now, ledger, List.copyOf(tickets), List.of());
    }

    /** Lines that {@link #parse} reads back. */
    public String text() {
        return SnapshotText.of(this);
    }

    /**
     * The snapshot that {@link #text} wrote.
     *
     * @throws IllegalArgumentException if the text is none; it names the line
     */
    public static BacklogSnapshot parse(String text) {
        return SnapshotText.parse(text);
    }
}
