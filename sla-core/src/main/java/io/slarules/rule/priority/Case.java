package io.slarules.rule.priority;

import io.slarules.rule.TicketFacts;
import io.slarules.ticket.ProductionImpact;

/** The one fact of the priority phase: the ticket and its production impact. */
public interface Case extends TicketFacts {

    /** The production impact, as the impact phase settled it. */
    ProductionImpact impact();

    /** Whether the impact rests on unknown facts. */
    boolean provisional();
}
