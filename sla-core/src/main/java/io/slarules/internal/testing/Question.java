package io.slarules.internal.testing;

import io.slarules.ticket.Ticket;
import java.time.Instant;

/**
 * What a test asks of the rules: a ticket, at an instant.
 *
 * @param hash of both; a ticket is large, and a question is looked up often
 */
public record Question(Ticket ticket, Instant now, int hash) {
    static Question of(Ticket ticket, Instant now) {
        return new Question(ticket, now, 31 * ticket.hashCode() + now.hashCode());
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
