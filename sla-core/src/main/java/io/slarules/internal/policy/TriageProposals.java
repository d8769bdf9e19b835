package io.slarules.internal.policy;

import io.slarules.decision.Conclusion;
import io.slarules.decision.Reason;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the triage phase concluded; the promise still names clocks, since only the clocks know instants.
 *
 * @param promises the clocks proposed as the promise of the order, an empty clock standing for whichever is due next
 */
public record TriageProposals(
        Conclusion<Band> band,
        Conclusion<Long> lossMilli,
        Conclusion<Optional<Instant>> worsening,
        Conclusion<Integer> effortMinutes,
        List<Promise> promises) {

    /** One rule's proposal of the clock whose due is the promise of the order. */
    public record Promise(Optional<Clock> clock, Reason reason) {}
}
