package io.slarules.internal.engine;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.ticket.Event;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WorkState;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Instant;
import java.util.Optional;

/** Turns a decision into the terms of the triage order, and says which tickets wait for no engineer. */
public final class Planner {
    private Planner() {}

    public static PlannedTicket plan(Ticket ticket, Decision decision) {
        var terms = decision.triage();
        return new PlannedTicket(
                ticket.id(),
                ticket.factsAt(decision.now()).customer().id(),
                decision.priority().value(),
                terms.band().value(),
                terms.lossMilli().value(),
                terms.effortMinutes().value(),
                terms.promise().value(),
                ticket.opened(),
                terms.worsening().value(),
                leftOut(ticket, decision));
    }

    private static Optional<LeftOut> leftOut(Ticket ticket, Decision decision) {
        Instant now = decision.now();
        boolean resolved = false;
        boolean closed = false;
        for (Event event : ticket.history().events()) {
            if (event.at().isAfter(now)) {
                break;
            }
            EventKind kind = event.kind();
            resolved = (resolved || kind == EventKind.RESOLVED) && kind != EventKind.REOPENED;
            closed = (closed || kind == EventKind.CLOSED || kind == EventKind.CANCELLED) && kind != EventKind.REOPENED;
        }
        if (closed) {
            return Optional.of(LeftOut.CLOSED);
        } else if (resolved) {
            return Optional.of(LeftOut.RESOLVED);
        }
        WorkState state = ticket.factsAt(now).work().state();
        if (state == WorkState.PARKED) {
            return Optional.of(LeftOut.PARKED);
        } else if (state == WorkState.IN_WORK) {
            return Optional.of(LeftOut.IN_WORK);
        }
        return paused(decision) ? Optional.of(LeftOut.PAUSED) : Optional.empty();
    }

    /** A ticket is paused when a clock of it is, and none runs. */
    private static boolean paused(Decision decision) {
        boolean paused = false;
        for (Deadline deadline : decision.deadlines()) {
            if (deadline.state() == ClockState.RUNNING || deadline.state() == ClockState.BREACHED) {
                return false;
            }
            paused |= deadline.state() == ClockState.PAUSED;
        }
        return paused;
    }
}
