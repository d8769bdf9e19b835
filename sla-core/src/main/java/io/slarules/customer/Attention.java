package io.slarules.customer;

import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WorkLogged;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which part of the work each customer got: of the time logged on tickets. */
public final class Attention {
    private static final int WHOLE = 1000;

    private Attention() {}

    /**
     * The part of the work logged in a span that went to each customer, by customer; rounded down to thousandths. A customer with a ticket and without work
     * got nothing.
     *
     * @param tickets of all customers
     */
    public static SortedMap<String, Share> of(Collection<Ticket> tickets, Instant fromInclusive, Instant toExclusive) {
        Objects.requireNonNull(tickets, "tickets is null: give the tickets of all customers");
        SortedMap<String, Duration> spent = new TreeMap<>();
        Duration all = Duration.ZERO;
        for (Ticket ticket : tickets) {
            Duration work = Duration.ZERO;
            for (WorkLogged logged : ticket.history().all(WorkLogged.class)) {
                if (!logged.at().isBefore(fromInclusive) && logged.at().isBefore(toExclusive)) {
                    work = work.plus(logged.spent());
                }
            }
            spent.merge(ticket.latestFacts().customer().id(), work, Duration::plus);
            all = all.plus(work);
        }
        SortedMap<String, Share> shares = new TreeMap<>();
        for (Map.Entry<String, Duration> one : spent.entrySet()) {
            long minutes = all.toMinutes();
            shares.put(
                    one.getKey(),
                    minutes == 0
                            ? Share.UNKNOWN
                            : Share.ofPermille((int) (one.getValue().toMinutes() * WHOLE / minutes)));
        }
        return shares;
    }
}
