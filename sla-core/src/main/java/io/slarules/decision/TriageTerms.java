package io.slarules.decision;

import io.slarules.rule.Band;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the triage order (分流) is computed from ({@code triage.md}); integers, and free of the time of asking. Immutable; null
 * is refused.
 *
 * @param band strict band
 * @param lossMilli production loss per hour, in 1/1000 tool-equivalents, 0 to 10⁹
 * @param promise the date promised next; empty when nothing is due or the clock is paused
 * @param worsening when a significantly worse state is expected; empty when none is announced
 * @param effortMinutes estimated effort to containment, at least 1
 */
public record TriageTerms(
        Conclusion<Band> band,
        Conclusion<Long> lossMilli,
        Conclusion<Optional<Instant>> promise,
        Conclusion<Optional<Instant>> worsening,
        Conclusion<Integer> effortMinutes) {

    private static final long MOST_LOSS = 1_000_000_000;

    /** The terms, each with its reasons. */
    public TriageTerms {
        Objects.requireNonNull(band, "TriageTerms.band is null");
        Objects.requireNonNull(lossMilli, "TriageTerms.lossMilli is null");
        Objects.requireNonNull(promise, "TriageTerms.promise is null");
        Objects.requireNonNull(worsening, "TriageTerms.worsening is null");
        Objects.requireNonNull(effortMinutes, "TriageTerms.effortMinutes is null");
        if (lossMilli.value() < 0 || lossMilli.value() > MOST_LOSS) {
            throw new IllegalArgumentException("TriageTerms.lossMilli (" + lossMilli.value()
                    + ") is not in 0..10^9: give the loss per hour in 1/1000 tool-equivalents");
        }
        if (effortMinutes.value() < 1) {
            throw new IllegalArgumentException("TriageTerms.effortMinutes (" + effortMinutes.value()
                    + ") is below 1: give the effort to containment in minutes");
        }
    }
}
