package io.slarules.internal.engine;

import io.slarules.calendar.Calendars;
import io.slarules.internal.rules.CompiledRules;
import io.slarules.internal.rules.DatedRules;
import io.slarules.ruleset.TicketPolicy;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;

/** By which rules a ticket is judged at each instant of its life. Thread-safe. */
final class Policies {
    private final DatedRules rules;
    private final TicketPolicy tickets;
    private final IdentityHashMap<CompiledRules, Evaluator> evaluators = new IdentityHashMap<>();

    Policies(DatedRules rules, TicketPolicy tickets, Calendars calendars, List<Role> ladder, Recorder recorder) {
        this.rules = rules;
        this.tickets = tickets;
        for (CompiledRules some : rules.distinct()) {
            evaluators.put(some, new Evaluator(some, calendars, ladder, recorder));
        }
    }

    /** The instants at which the rules for a ticket change during its life, in order. */
    List<Instant> changes() {
        return tickets == TicketPolicy.NEWEST ? rules.changes() : List.of();
    }

    Evaluator at(Ticket ticket, Instant instant) {
        CompiledRules inForce = rules.at(tickets == TicketPolicy.NEWEST ? instant : ticket.opened());
        Evaluator evaluator = evaluators.get(inForce);
        if (evaluator == null) {
            throw new IllegalStateException("No rules are in force at " + instant);
        }
        return evaluator;
    }
}
