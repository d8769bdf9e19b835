package io.slarules.triage;

import io.slarules.internal.triage.Entry;

/** A planned ticket in a live backlog. */
final class Waiting extends Entry {
    private final PlannedTicket ticket;

    Waiting(PlannedTicket ticket) {
        super(ticket.item());
        this.ticket = ticket;
    }

    PlannedTicket ticket() {
        return ticket;
    }
}
