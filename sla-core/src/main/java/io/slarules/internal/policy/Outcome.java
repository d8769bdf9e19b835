package io.slarules.internal.policy;

import io.slarules.decision.Conclusion;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Tier;
import java.util.List;

/**
 * Everything the rules concluded from one set of facts. It holds for every stretch with those facts. Lists are in the order of rule names, then
 * text, so that firing order leaves no trace.
 *
 * @param tier the tier that had the ticket; holds delay only the steps that call a higher one
 * @param conclusions records of the host's own types
 */
public record Outcome(
        Conclusion<ProductionImpact> impact,
        boolean provisional,
        Conclusion<Priority> priority,
        List<ClockTerms> clocks,
        List<StepTerms> steps,
        List<HoldTerms> holds,
        TriageProposals triage,
        Tier tier,
        List<Conclusion<Object>> conclusions) {

    /** An outcome in which nothing of the host's own types is concluded. */
    public Outcome(
            Conclusion<ProductionImpact> impact,
            boolean provisional,
            Conclusion<Priority> priority,
            List<ClockTerms> clocks,
            List<StepTerms> steps,
            List<HoldTerms> holds,
            TriageProposals triage,
            Tier tier) {
        this(impact, provisional, priority, clocks, steps, holds, triage, tier, List.of());
    }
}
