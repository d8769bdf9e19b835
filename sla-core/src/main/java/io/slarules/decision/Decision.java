package io.slarules.decision;

import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be said about one ticket at one instant, each value with its reason. Immutable and thread-safe; null is refused.
 *
 * <p>Equality covers ids and values, not the place of a rule in its file nor the revision of the rule set, so that
 * decisions of two revisions can be compared. {@link #toString} is stable and one line per value, fit for golden files.
 *
 * @param ticket the ticket's id; not blank
 * @param now the instant the decision was made for; later events are not considered, and listed in {@code notes}
 * @param impact the production impact
 * @param provisional whether the impact rests on facts that are unknown, and has to be verified
 * @param priority the priority
 * @param deadlines every promise, those due first first; promises of a clock that were replaced are not listed
 * @param escalations every step that is due, held, pending or done; sorted by state, instant and key
 * @param triage the terms of the triage order
 * @param conclusions the records of the host's own types that the rules concluded, equal ones once with all their reasons; sorted by
 *     type, then rule
 * @param nextChange the earliest later instant at which time alone changes anything here; empty when nothing ever does
 * @param factsValidUntil the instant from which on the facts lapse and the rules have to be asked again; never before
 *     {@code nextChange}
 * @param notes what the reader should know about the facts; sorted
 * @param revision the content hash of the rule set and its calendars
 * @param outlook what {@link #at} and {@link #account} read; no part of equality
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
        List<Conclusion<Object>> conclusions,
        Optional<Change> nextChange,
        Optional<Instant> factsValidUntil,
        List<Note> notes,
        String revision,
        Outlook outlook) {

    /** A decision; refused are a blank ticket id, a next change that is not later, and facts that lapse before it. */
    public Decision {
        Objects.requireNonNull(ticket, "Decision.ticket is null");
        Objects.requireNonNull(now, "Decision.now is null");
        Objects.requireNonNull(impact, "Decision.impact is null");
        Objects.requireNonNull(priority, "Decision.priority is null");
        Objects.requireNonNull(deadlines, "Decision.deadlines is null");
        Objects.requireNonNull(escalations, "Decision.escalations is null");
        Objects.requireNonNull(triage, "Decision.triage is null");
        Objects.requireNonNull(conclusions, "Decision.conclusions is null");
        Objects.requireNonNull(nextChange, "Decision.nextChange is null");
        Objects.requireNonNull(factsValidUntil, "Decision.factsValidUntil is null");
        Objects.requireNonNull(notes, "Decision.notes is null");
        Objects.requireNonNull(revision, "Decision.revision is null");
        Objects.requireNonNull(outlook, "Decision.outlook is null");
        if (ticket.isBlank()) {
            throw new IllegalArgumentException("Decision.ticket (\"" + ticket + "\") is blank: name the ticket");
        }
        if (nextChange.isPresent() && !nextChange.get().at().isAfter(now)) {
            throw new IllegalArgumentException(
                    "Decision.nextChange (" + nextChange.get().at() + ") of " + ticket + " is not after now (" + now
                            + "): give the earliest later instant");
        }
        if (nextChange.isPresent()
                && factsValidUntil.isPresent()
                && factsValidUntil.get().isBefore(nextChange.get().at())) {
            throw new IllegalArgumentException("Decision.factsValidUntil (" + factsValidUntil.get() + ") of " + ticket
                    + " is before its next change (" + nextChange.get().at()
                    + "): facts that lapse are a change themselves");
        }
        deadlines = List.copyOf(deadlines);
        escalations = List.copyOf(escalations);
        conclusions = List.copyOf(conclusions);
        notes = notes.size() > 1 ? notes.stream().sorted().toList() : List.copyOf(notes);
    }

    /** A decision put together by hand, as tests do; it cannot be seen later. */
    public Decision(
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
        this(
                ticket,
                now,
                impact,
                provisional,
                priority,
                deadlines,
                escalations,
                triage,
                List.of(),
                nextChange,
                factsValidUntil,
                notes,
                revision,
                Outlook.NONE);
    }

    /**
     * The same facts and events seen at a later instant: what {@code decide} would say then, if nothing happens in between. No rule runs. Events that were later than
     * {@link #now} stay ignored.
     *
     * @param later not before {@link #now}, and before {@link #factsValidUntil} where there is one
     * @throws FactsExpiredException from the instant on at which a fact lapses; it names the fact
     * @throws IllegalArgumentException if {@code later} is before {@link #now}
     * @throws DeadlineException if an instant lies beyond a calendar's horizon
     * @throws IllegalStateException if no engine made this decision
     */
    public Decision at(Instant later) {
        Objects.requireNonNull(later, "later is null: give the instant to see the decision at");
        if (later.isBefore(now)) {
            throw new IllegalArgumentException("Decision on ticket (" + ticket + ") of " + now
                    + " cannot be seen earlier (" + later + "): ask SlaEngine.decide for that instant");
        }
        return outlook.at(this, later);
    }

    /**
     * Every interval that the promise in force on this clock, or its last one, counted or skipped, with the reason.
     *
     * @throws IllegalArgumentException if the decision has no deadline of this clock
     * @throws IllegalStateException if no engine made this decision
     */
    public ClockAccount account(Clock clock) {
        Deadline deadline = deadline(clock)
                .orElseThrow(() -> new IllegalArgumentException("Decision on ticket (" + ticket
                        + ") has no deadline of clock (" + clock + "): it has "
                        + deadlines.stream().map(Deadline::clock).sorted().toList()));
        return outlook.account(this, deadline);
    }

    /** What the rules concluded of one of the host's own types, with its reasons; of the facts that hold at {@link #now}. */
    public <T> List<Conclusion<T>> conclusions(Class<T> type) {
        return conclusions.stream()
                .filter(conclusion -> type.isInstance(conclusion.value()))
                .map(conclusion -> new Conclusion<>(type.cast(conclusion.value()), conclusion.reasons(), List.of()))
                .toList();
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

    /** The whole decision in English, as plain text for a person; see {@link #explain(Language)}. */
    public String explain() {
        return explain(Language.ENGLISH);
    }

    /**
     * The whole decision as plain text for a person: the priority and why, the impact, each deadline, the steps by state,
     * the triage terms, what time will change, and what to know about the facts. Lines end with {@code \n}; the same decision
     * always gives the same text. Instants that belong to a calendar are shown in its zone, the others in the first
     * zone other than UTC that a deadline or a step has, or else in UTC.
     */
    public String explain(Language language) {
        return Explanation.of(this, language);
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

    /** Ids and values, one to a line, sorted; equal decisions give equal texts. For people there is {@link #explain()}. */
    @Override
    public String toString() {
        return Snapshot.of(this);
    }
}
