package io.slarules.rule.targets;

import io.slarules.rule.TicketFacts;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;

/** The one fact of the targets phase: the ticket, its production impact and its priority. */
public interface Case extends TicketFacts {

    /** The production impact, as the impact phase settled it. */
    ProductionImpact impact();

    /** Whether the impact rests on unknown facts. */
    boolean provisional();

    /** The priority, as the priority phase settled it. */
    Priority priority();
}
