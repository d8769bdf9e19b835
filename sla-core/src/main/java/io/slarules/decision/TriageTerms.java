package io.slarules.decision;

import io.slarules.rule.Band;
import java.time.Instant;
import java.util.Optional;

/**
 * What the triage order is computed from ({@code triage.md}); integers, and free of the time of asking.
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
        Conclusion<Integer> effortMinutes) {}
