package io.slarules.rule.escalation;

import io.slarules.rule.TicketFacts;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import java.util.List;

/** The one fact of the escalation phase: the ticket, its production impact and its priority. */
public interface Case extends TicketFacts {

    /** The production impact, as the impact phase settled it. */
    ProductionImpact impact();

    /** Whether the impact rests on unknown facts. */
    boolean provisional();

    /** The priority, as the priority phase settled it. */
    Priority priority();

    /** The evidence that rules of the targets phase require and that is not given, by name, in the order of the rules' names. */
    List<String> missing();

    /** The part of {@link #missing} that nobody has asked for yet. */
    List<String> unasked();

    /** The visits on site that were asked for and have no window yet. */
    List<VisitAsked> visitsAsked();

    /** Whether the level became more urgent when it last changed. */
    boolean raised();

    /** Whether the level became less urgent when it last changed. */
    boolean lowered();

    /** Whether the production impact became worse when it last changed. */
    boolean worsened();

    /** The most urgent level that the ticket has had. */
    Priority mostUrgent();
}
