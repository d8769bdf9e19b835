package io.slarules.examples.queue;

import io.slarules.SlaEngine;
import io.slarules.decision.Decision;
import io.slarules.defaults.DefaultRules;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.TriageOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tickets of a help desk, each judged by the default rules, and their order. */
final class Queue {
    private final HelpDesk desk;
    private final Map<String, Judged> tickets;
    private final TriageOrder order;

    private Queue(HelpDesk desk, Map<String, Judged> tickets, TriageOrder order) {
        this.desk = desk;
        this.tickets = tickets;
        this.order = order;
    }

    /** This is all that a host does: compile once, decide per ticket, order the queue. */
    static Queue of(HelpDesk desk) {
        SlaEngine engine = SlaEngine.compile(DefaultRules.ruleSet().on(desk.tiers()), desk.calendars());
        Map<String, Judged> tickets = new LinkedHashMap<>();
        List<PlannedTicket> planned = new ArrayList<>();
        for (HostTicket host : desk.tickets()) {
            Decision decision = engine.decide(host.ticket(), desk.now());
            planned.add(engine.plan(host.ticket(), decision));
            tickets.put(host.id(), new Judged(host, decision));
        }
        return new Queue(desk, tickets, TriageOrder.of(planned, desk.now()));
    }

    HelpDesk desk() {
        return desk;
    }

    /** By id, in the order of the files. */
    Map<String, Judged> tickets() {
        return tickets;
    }

    TriageOrder order() {
        return order;
    }

    /**
     * The ticket of an id.
     *
     * @throws UsageException if there is none
     */
    Judged get(String id) {
        Judged judged = tickets.get(id);
        if (judged == null) {
            throw new UsageException(
                    "There is no ticket (" + id + ") in the queue" + Nearest.hint(id, tickets.keySet()));
        }
        return judged;
    }
}
