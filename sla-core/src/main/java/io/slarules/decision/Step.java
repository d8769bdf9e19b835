package io.slarules.decision;

import io.slarules.ticket.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One escalation step (升级): what is to be done, when, by when, and who is told. Immutable; null is refused.
 *
 * @param key stable identity for reporting the step done: ticket, rule id, action, clock, threshold where a rule has several,
 *     occurrence; not blank
 * @param action what is to be done
 * @param state where it stands
 * @param at when it falls due; for a held step, when the hold ends; empty while the clock it depends on is paused
 * @param finishBy by when it is to be done, empty when the rule sets no limit or {@code at} is empty; not before {@code at}
 * @param tell who is told, in the order of {@link Role}; never empty
 * @param missing what a held step waits for, or what was still missing when the hold ran out
 * @param heldBecause the reasons of the rules that hold it, or did until the hold ran out; empty when nothing is missing
 * @param zone the zone in which people are shown the instants
 * @param reason the rule that asks for it
 * @param superseded proposals of the same step that were not due first
 */
public record Step(
        String key,
        Action action,
        StepState state,
        Optional<Instant> at,
        Optional<Instant> finishBy,
        Set<Role> tell,
        List<String> missing,
        List<Reason> heldBecause,
        ZoneId zone,
        Reason reason,
        List<Superseded<String>> superseded) {

    /** A step; refused are a blank key, nobody to tell, and an end before the beginning. */
    public Step {
        Objects.requireNonNull(key, "Step.key is null");
        Objects.requireNonNull(action, "Step.action is null");
        Objects.requireNonNull(state, "Step.state is null");
        Objects.requireNonNull(at, "Step.at is null");
        Objects.requireNonNull(finishBy, "Step.finishBy is null");
        Objects.requireNonNull(tell, "Step.tell is null");
        Objects.requireNonNull(missing, "Step.missing is null");
        Objects.requireNonNull(heldBecause, "Step.heldBecause is null");
        Objects.requireNonNull(zone, "Step.zone is null");
        Objects.requireNonNull(reason, "Step.reason is null");
        Objects.requireNonNull(superseded, "Step.superseded is null");
        if (key.isBlank()) {
            throw new IllegalArgumentException(
                    "Step.key (\"" + key + "\") is blank: a step is reported done by its key, so give it one");
        }
        if (tell.isEmpty()) {
            throw new IllegalArgumentException("Step.tell is empty for " + key + ": somebody has to be told");
        }
        if (finishBy.isPresent() && (at.isEmpty() || finishBy.get().isBefore(at.get()))) {
            throw new IllegalArgumentException("Step.finishBy (" + finishBy.get() + ") of " + key
                    + " is before it falls due (" + at.map(Instant::toString).orElse("not known")
                    + "): give an end that is not before the beginning, or none");
        }
        // A set of one needs no order; the sets of Set.of iterate differently on each run.
        tell = tell.size() == 1 ? Set.of(tell.iterator().next()) : Collections.unmodifiableSet(EnumSet.copyOf(tell));
        missing = List.copyOf(missing);
        heldBecause = List.copyOf(heldBecause);
        superseded = List.copyOf(superseded);
    }

    /**
     * One line for people, as in {@code hand to global support, tell owner, by Mon 2026-11-23 09:30 Asia/Taipei}. A step that
     * is not due now says first what it waits for. Instants are shown in {@link #zone}.
     */
    public String summary(Language language) {
        return new Sentences(Moments.in(language)).summary(this);
    }

    /**
     * As {@link #summary(Language)}, with instants on the day of {@code now}, in {@link #zone}, shown without their date:
     * {@code hand to global support, tell owner, by 09:30 Asia/Taipei}.
     */
    public String summary(Language language, Instant now) {
        return new Sentences(Moments.in(language).onDayOf(now)).summary(this);
    }

    /** Ids and values on one line, stable; without the places of rules. */
    @Override
    public String toString() {
        return Snapshot.line(this);
    }
}
