package io.slarules.triage;

import io.slarules.internal.triage.Item;
import java.util.Comparator;
import java.util.Objects;

/**
 * A queue sorted by comparing two tickets at a time, without bands, groups, rounds or elders; it neither reads nor writes the ledger. Where
 * the comparison finds no difference, the earlier promise goes first, then the earlier opening, then the id.
 *
 * <p>No such order keeps a customer's tickets from being pushed back without bound by another's, since it cannot look at the queue.
 */
public final class PlainPolicy implements TriagePolicy {
    static final PlainPolicy PRIORITY_THEN_DUE =
            new PlainPolicy(Comparator.comparing(PlannedTicket::priority), Key.PRIORITY, "");
    static final PlainPolicy EARLIEST_DEADLINE =
            new PlainPolicy(Comparator.comparingLong(ticket -> ticket.item().due()), Key.PROMISE, "");
    private static final Comparator<PlannedTicket> TIES = Comparator.comparingLong(
                    (PlannedTicket ticket) -> ticket.item().due())
            .thenComparingLong(ticket -> ticket.item().opened())
            .thenComparing(PlannedTicket::id);

    private final Comparator<PlannedTicket> comparator;
    private final Key key;
    private final String words;

    private PlainPolicy(Comparator<PlannedTicket> comparator, Key key, String words) {
        this.comparator = comparator;
        this.key = key;
        this.words = words;
    }

    static PlainPolicy of(Comparator<PlannedTicket> comparator, String words) {
        Objects.requireNonNull(comparator, "comparator is null: give how two tickets compare");
        Objects.requireNonNull(words, "words is null: say what an earlier place means");
        if (words.isBlank()) {
            throw new IllegalArgumentException("words is blank (\"" + words + "\"): say what an earlier place means");
        }
        return new PlainPolicy(comparator, Key.OWN, words);
    }

    /** What its own key is called in explanations; empty for the ready ones. */
    public String words() {
        return words;
    }

    /** Total: equal only for the same id. */
    int compare(PlannedTicket a, PlannedTicket b) {
        int difference = comparator.compare(a, b);
        return difference == 0 ? TIES.compare(a, b) : difference;
    }

    /** The first key in which two tickets differ. */
    Key key(PlannedTicket a, PlannedTicket b) {
        Item x = a.item();
        Item y = b.item();
        return comparator.compare(a, b) != 0
                ? key
                : x.due() != y.due() ? Key.PROMISE : x.opened() != y.opened() ? Key.OPENED : Key.ID;
    }
}
