package io.slarules.testing;

import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.Objects;

/** From when on there is something to expect of a ticket. */
final class Opening {
    private Opening() {}

    /** Refuses an instant before the opening: what is expected then was almost surely meant of another. */
    static void check(Ticket ticket, Instant now) {
        Objects.requireNonNull(ticket, "ticket is null: give the ticket to decide");
        Objects.requireNonNull(now, "now is null: give the instant to decide for");
        if (now.isBefore(ticket.opened())) {
            throw new IllegalArgumentException("The instant (" + now + ") is before ticket (" + ticket.id()
                    + ") is opened (" + ticket.opened()
                    + "), when there is nothing to expect of it yet. Give the opening or a later instant, or open the"
                    + " ticket earlier; a wrong month or a wrong zone looks like this. Policy.decide decides for any"
                    + " instant.");
        }
    }
}
