package io.slarules.rule.impact;

import io.slarules.rule.TicketFacts;

/** The one fact of the impact phase: the ticket, with nothing settled yet. */
public interface Case extends TicketFacts {}
