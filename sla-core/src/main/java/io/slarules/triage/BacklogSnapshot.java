package io.slarules.triage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A live backlog as it was: what a host keeps to go on after a restart. Immutable, thread-safe. The policy is no part of it and is given
 * again when it is restored.
 *
 * @param now the instant it stood at
 * @param ledger what had been served
 * @param tickets every ticket, those in work too, sorted by id
 */
public record BacklogSnapshot(Instant now, Ledger ledger, List<PlannedTicket> tickets) {
    public BacklogSnapshot {
        Objects.requireNonNull(now, "BacklogSnapshot.now is null: give the instant it stands at");
        Objects.requireNonNull(ledger, "BacklogSnapshot.ledger is null: give Ledger.EMPTY when nothing was served");
        tickets =
                tickets.stream().sorted(Comparator.comparing(PlannedTicket::id)).toList();
    }

    /** A snapshot of these tickets. */
    public static BacklogSnapshot of(Instant now, Ledger ledger, Collection<PlannedTicket> tickets) {
        return new BacklogSnapshot(now, ledger, List.copyOf(tickets));
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
