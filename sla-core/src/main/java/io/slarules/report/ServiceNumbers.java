package io.slarules.report;

import io.slarules.ticket.Classification;
import io.slarules.ticket.WaitFor;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The service of one period in numbers. Each event counts in the period in which it happened. Immutable; null is refused.
 *
 * @param period the period
 * @param received requests opened in it
 * @param answered requests first answered in it: the first message to the customer, or the first-response clock where messages are not kept
 * @param meanFirstResponse elapsed time from the opening to that answer, mean, to the second; empty when nothing was answered
 * @param slowFirstResponse the time that nine of ten first responses did not exceed (nearest rank); empty when nothing was answered
 * @param classes how many of the requests received are of each class, by their latest facts
 * @param defectsResolved how many of the defects received were resolved by the end of the period
 * @param resolved requests resolved or closed for good in it
 * @param solvedLocally of those, how many no other tier than local support ever worked on
 * @param work time logged in it
 * @param handOvers hand-overs to another tier in it
 * @param missingSkills of those, how many because a skill was missing
 * @param recurrences of the requests received, how many belong to a problem record or follow a case of the same matter
 * @param reopenings how often a ticket was opened again in it
 * @param promises how promises ended in it
 * @param paused time of waits in it, by whom they waited for
 * @param course the requests received and resolved in each month, week or day of it
 */
public record ServiceNumbers(
        Period period,
        int received,
        int answered,
        Optional<Duration> meanFirstResponse,
        Optional<Duration> slowFirstResponse,
        SortedMap<Classification, Integer> classes,
        int defectsResolved,
        int resolved,
        int solvedLocally,
        Duration work,
        int handOvers,
        int missingSkills,
        int recurrences,
        int reopenings,
        SortedMap<PromiseKind, Promises> promises,
        SortedMap<WaitFor, Duration> paused,
        List<Part> course) {

    /**
     * A part of the period.
     *
     * @param label such as {@code 2026-03}
     */
    public record Part(String label, int received, int resolved) {
        public Part {
            Objects.requireNonNull(label, "ServiceNumbers.Part.label is null");
        }
    }

    public ServiceNumbers {
        Objects.requireNonNull(period, "ServiceNumbers.period is null");
        Objects.requireNonNull(meanFirstResponse, "ServiceNumbers.meanFirstResponse is null");
        Objects.requireNonNull(slowFirstResponse, "ServiceNumbers.slowFirstResponse is null");
        Objects.requireNonNull(work, "ServiceNumbers.work is null");
        classes = Collections.unmodifiableSortedMap(
                new TreeMap<>(Objects.requireNonNull(classes, "ServiceNumbers.classes is null")));
        promises = Collections.unmodifiableSortedMap(
                new TreeMap<>(Objects.requireNonNull(promises, "ServiceNumbers.promises is null")));
        paused = Collections.unmodifiableSortedMap(
                new TreeMap<>(Objects.requireNonNull(paused, "ServiceNumbers.paused is null")));
        course = List.copyOf(Objects.requireNonNull(course, "ServiceNumbers.course is null"));
    }

    /**
     * The numbers of these tickets in a period.
     *
     * @throws IllegalArgumentException if a ticket is given twice
     */
    public static ServiceNumbers of(Collection<ServedTicket> tickets, Period period) {
        Objects.requireNonNull(tickets, "tickets is null: give the tickets to report on");
        Objects.requireNonNull(period, "period is null: give the period to report on");
        Tally tally = new Tally(period);
        Set<String> ids = new HashSet<>();
        for (ServedTicket served : tickets) {
            if (!ids.add(served.ticket().id())) {
                throw new IllegalArgumentException("Ticket (" + served.ticket().id()
                        + ") is given twice: give each ticket once, with its whole history and its last decision");
            }
            tally.add(served);
        }
        return tally.numbers();
    }

    /** Defects received. */
    public int defects() {
        return classes.getOrDefault(Classification.DEFECT, 0);
    }

    /** Requests received that are no defects. */
    public int others() {
        return received - defects();
    }

    /** The defects among the requests received, in thousandths, rounded to the nearest; empty when none came. */
    public OptionalInt defectPermille() {
        return permille(defects(), received);
    }

    /** The defects resolved among those received, in thousandths, rounded to the nearest; empty when none came. */
    public OptionalInt resolvedPermille() {
        return permille(defectsResolved, defects());
    }

    /** The requests solved locally among those resolved, in thousandths, rounded to the nearest; empty when none was resolved. */
    public OptionalInt locallyPermille() {
        return permille(solvedLocally, resolved);
    }

    /** All promises that ended in the period. */
    public Promises allPromises() {
        return promises.values().stream().reduce(Promises.NONE, Promises::plus);
    }

    private static OptionalInt permille(int part, int whole) {
        return whole == 0 ? OptionalInt.empty() : OptionalInt.of((int) ((2000L * part + whole) / (2L * whole)));
    }
}
