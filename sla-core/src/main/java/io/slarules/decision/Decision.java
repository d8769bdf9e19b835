package io.slarules.decision;

import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be said about one ticket at one instant, each value with its reason. Immutable and thread-safe.
 *
 * <p>Equality covers ids and values, not the place of a rule in its file nor the revision of the rule set, so that
 * decisions of two revisions can be compared. {@link #toString} is stable and one line per value, fit for golden files.
 *
 * @param ticket the ticket's id
 * @param now the instant the decision was made for; later events are not considered, and listed in {@code notes}
 * @param impact the production impact
 * @param provisional whether the impact rests on facts that are unknown, and has to be verified
 * @param priority the priority
 * @param deadlines every promise, those due first first; promises of a clock that were replaced are not listed
 * @param escalations every step that is due, held, pending or done; sorted by state, instant and key
 * @param triage the terms of the triage order
 * @param nextChange the earliest later instant at which time alone changes anything here; empty when nothing ever does
 * @param factsValidUntil the instant from which on the facts lapse and the rules have to be asked again; never before
 *     {@code nextChange}
 * @param notes what the reader should know about the facts; sorted
 * @param revision the content hash of the rule set and its calendars
 */
public record Decision(
        String ticket,
        Instant now,
        Conclusion<ProductionImpact> impact,
        boolean provisional,
        Conclusion<Priority> priority,
        List<Deadline> deadlines,
        List<Step> escalations,
        TriageTerms triage,
        Optional<Change> nextChange,
        Optional<Instant> factsValidUntil,
        List<Note> notes,
        String revision) {

    public Decision {
        deadlines = List.copyOf(deadlines);
        escalations = List.copyOf(escalations);
        notes = List.copyOf(notes);
    }

    /** The promise measured by this clock, if the rules made one. */
    public Optional<Deadline> deadline(Clock clock) {
        return deadlines.stream().filter(d -> d.clock().equals(clock)).findFirst();
    }

    /** The open promise that is due first; empty when none has a due instant. */
    public Optional<Deadline> nextDeadline() {
        return deadlines.stream().filter(d -> d.open() && d.due().isPresent()).findFirst();
    }

    /** The steps in this state, in the order of {@link #escalations}. */
    public List<Step> steps(StepState state) {
        return escalations.stream().filter(s -> s.state() == state).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decision that
                && ticket.equals(that.ticket)
                && now.equals(that.now)
                && impact.equals(that.impact)
                && provisional == that.provisional
                && priority.equals(that.priority)
                && deadlines.equals(that.deadlines)
                && escalations.equals(that.escalations)
                && triage.equals(that.triage)
                && nextChange.equals(that.nextChange)
                && factsValidUntil.equals(that.factsValidUntil)
                && notes.equals(that.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticket, now, priority, deadlines, escalations);
    }
}
