package io.slarules.examples.queue;

import io.slarules.ticket.Ticket;
import java.time.ZoneId;

/**
 * A ticket of the help desk: what the library judges, and what only people read.
 *
 * @param zone the customer's zone
 */
record HostTicket(Ticket ticket, String title, ZoneId zone) {
    String id() {
        return ticket.id();
    }
}
