package io.slarules.internal.engine;

import io.slarules.ticket.Facts;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Spread;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Spread and recurrence: as the host states them, else counted from the related cases of the last 30 days that are
 * confirmed or of the same signature ({@code priority.md}). A case counts from its opening until 30 days have passed.
 */
record Related(Spread spread, Recurrence recurrence) {
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int FREQUENT = 3;

    static Related at(Facts facts, Instant instant) {
        Relations relations = facts.relations();
        Spread spread = Spread.ONE_TOOL;
        int count = 0;
        for (RelatedCase related : relations.relatedCases()) {
            if (related.counts() && inWindow(related, instant)) {
                count++;
                boolean another = !related.customer().isEmpty()
                        && !related.customer().equals(facts.customer().id());
                if (another) {
                    spread = Spread.MANY_CUSTOMERS;
                } else if (spread == Spread.ONE_TOOL) {
                    spread = Spread.ONE_SITE;
                }
            }
        }
        Recurrence recurrence =
                count == 0 ? Recurrence.FIRST : count < FREQUENT ? Recurrence.REPEATED : Recurrence.FREQUENT;
        return new Related(
                relations.spread() == Spread.UNKNOWN ? spread : relations.spread(),
                relations.recurrence() == Recurrence.UNKNOWN ? recurrence : relations.recurrence());
    }

    private static boolean inWindow(RelatedCase related, Instant instant) {
        return !instant.isBefore(related.opened())
                && instant.isBefore(related.opened().plus(WINDOW));
    }

    /** When a related case next enters or leaves the window; empty when what they say is stated anyway. */
    static Optional<Instant> nextChange(Facts facts, Instant after) {
        Relations relations = facts.relations();
        if (relations.relatedCases().isEmpty()
                || (relations.spread() != Spread.UNKNOWN && relations.recurrence() != Recurrence.UNKNOWN)) {
            return Optional.empty();
        }
        Instant next = Instant.MAX;
        for (RelatedCase related : relations.relatedCases()) {
            if (related.counts()) {
                next = earliestAfter(after, related.opened(), next);
                next = earliestAfter(after, related.opened().plus(WINDOW), next);
            }
        }
        return next.equals(Instant.MAX) ? Optional.empty() : Optional.of(next);
    }

    private static Instant earliestAfter(Instant after, Instant candidate, Instant best) {
        return candidate.isAfter(after) && candidate.isBefore(best) ? candidate : best;
    }
}
