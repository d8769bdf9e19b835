package io.slarules.report;

import io.slarules.decision.Decision;
import io.slarules.ticket.Ticket;
import java.util.Objects;

/**
 * A ticket and what was decided of it, best after the end of the period that is reported. Null is refused.
 *
 * @param ticket the ticket with its history
 * @param decision of this ticket; its promises are counted
 */
public record ServedTicket(Ticket ticket, Decision decision) {
    public ServedTicket {
        Objects.requireNonNull(ticket, "ServedTicket.ticket is null");
        Objects.requireNonNull(decision, "ServedTicket.decision is null");
        if (!ticket.id().equals(decision.ticket())) {
            throw new IllegalArgumentException("The decision (" + decision.ticket() + ") is not of ticket ("
                    + ticket.id() + "): give the decision of this ticket");
        }
    }
}
