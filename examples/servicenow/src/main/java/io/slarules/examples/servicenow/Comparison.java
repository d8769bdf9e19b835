package io.slarules.examples.servicenow;

import io.slarules.SlaEngine;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.ticket.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** What the log says beside what the rules say: at every event the priority, and at the closing whether it was in time. */
final class Comparison {
    private final SlaEngine engine;
    private final List<PriorityDiffers> priorities = new ArrayList<>();
    private final List<VerdictDiffers> verdicts = new ArrayList<>();
    private long incidents;
    private long events;
    private long decisions;
    private long inTime;

    /** The priority at an event is not the log's. */
    record PriorityDiffers(String incident, int row, Priority log, Priority ours, String because) {}

    /** Whether an incident was closed in time is not what the log says. */
    record VerdictDiffers(
            String incident, Priority priority, boolean log, boolean ours, Duration elapsed, Duration target) {}

    Comparison(SlaEngine engine) {
        this.engine = engine;
    }

    /**
     * Replays incidents, one after the other.
     *
     * @param progress is told after each incident how many events are done
     */
    Comparison replay(List<Incident> all, LongConsumer progress) {
        for (Incident incident : all) {
            replay(incident);
            progress.accept(events);
        }
        return this;
    }

    private void replay(Incident incident) {
        IncidentTicket known = new IncidentTicket(incident);
        for (int i = 0; i < incident.rows().size(); i++) {
            Incident.Row row = incident.rows().get(i);
            known.happens(row);
            Decision decision = decide(known, known.at());
            if (decision.priority().value() != row.priority()) {
                priorities.add(new PriorityDiffers(
                        incident.number(),
                        i + 1,
                        row.priority(),
                        decision.priority().value(),
                        decision.priority().reason().toString()));
            }
            events++;
        }
        known.closes(incident.closed());
        judge(incident, decide(known, known.at()));
        incidents++;
    }

    private Decision decide(IncidentTicket known, Instant now) {
        decisions++;
        return engine.decide(known.ticket(), now);
    }

    private void judge(Incident incident, Decision decision) {
        Deadline closing = decision.deadline(ServiceDeskPolicy.CLOSING)
                .orElseThrow(() -> new IllegalStateException("no rule promises a closing of " + incident.number()
                        + ": its priority is " + decision.priority().value()));
        boolean ours = closing.state() == ClockState.MET;
        inTime += ours ? 1 : 0;
        if (ours != incident.madeSla()) {
            verdicts.add(new VerdictDiffers(
                    incident.number(),
                    decision.priority().value(),
                    incident.madeSla(),
                    ours,
                    closing.elapsed(),
                    closing.targetTime()));
        }
    }

    long incidents() {
        return incidents;
    }

    long events() {
        return events;
    }

    long decisions() {
        return decisions;
    }

    /** How many incidents were closed in time, by our rules. */
    long inTime() {
        return inTime;
    }

    List<PriorityDiffers> priorities() {
        return priorities;
    }

    List<VerdictDiffers> verdicts() {
        return verdicts;
    }
}
