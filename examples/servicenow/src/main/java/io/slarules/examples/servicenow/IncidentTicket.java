package io.slarules.examples.servicenow;

import io.slarules.ticket.Closed;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Event;
import io.slarules.ticket.Facts;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ticket of one incident, as it grows row by row.
 *
 * <p>The first row's impact and urgency hold from the opening on; each later row that changes one is a change of facts, and the states in which an incident
 * awaits somebody are waits. The order of rows is what happened: a row that bears an earlier time than the row before it, or than the
 * opening, counts from theirs. Events of one minute are told apart by their sequence number.
 *
 * <p>An incident is closed when {@code closed_at} says so, which is its last closing: rows of state Closed before that are edits, or were
 * taken back.
 */
final class IncidentTicket {
    /** The log says nothing of who the caller works for. */
    private static final Customer CUSTOMER = Customer.of("service desk");

    private static final Map<String, Facts> FACTS = new ConcurrentHashMap<>();

    private final List<Event> news = new ArrayList<>();
    private Ticket ticket;
    private Instant at;
    private Facts facts;
    private String state = "";
    private long sequence;

    IncidentTicket(Incident incident) {
        at = incident.opened();
        facts = facts(incident.rows().get(0));
        ticket = Ticket.of(incident.number(), facts, at);
    }

    /** There are only nine; equal facts need not be made for each row. */
    private static Facts facts(Incident.Row row) {
        return FACTS.computeIfAbsent(
                row.impact() + row.urgency(),
                both -> Facts.of(CUSTOMER).with("impact", row.impact()).with("urgency", row.urgency()));
    }

    /** The ticket as it is known so far. */
    Ticket ticket() {
        ticket = ticket.happened(news.toArray(Event[]::new));
        news.clear();
        return ticket;
    }

    /** When the last thing happened that is known so far. */
    Instant at() {
        return at;
    }

    /** The next row happens. */
    void happens(Incident.Row row) {
        at = later(at, row.updated());
        if (!facts.equals(facts(row))) {
            facts = facts(row);
            add(FactsChanged.of(at, facts));
        }
        if (!state.equals(row.state())) {
            if (waitFor(state).isPresent()) {
                add(WaitEnded.of(at, state));
            }
            state = row.state();
            waitFor(state).ifPresent(party -> add(WaitStarted.of(at, state, party, "")));
        }
    }

    /** The incident is closed for good. */
    void closes(Instant closed) {
        at = later(at, closed);
        add(Closed.of(at));
    }

    private static Optional<WaitFor> waitFor(String state) {
        return switch (state) {
            case "Awaiting User Info" -> Optional.of(WaitFor.CUSTOMER);
            case "Awaiting Vendor" -> Optional.of(WaitFor.SUPPLIER);
            case "Awaiting Problem" -> Optional.of(WaitFor.OTHER_TICKET);
            case "Awaiting Evidence" -> Optional.of(WaitFor.INTERNAL);
            default -> Optional.empty();
        };
    }

    private void add(Event event) {
        news.add(event.withSequence(sequence++));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
