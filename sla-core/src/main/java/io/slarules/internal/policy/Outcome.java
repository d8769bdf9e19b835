package io.slarules.internal.policy;

import io.slarules.decision.Conclusion;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import java.util.List;

/** Everything the rules concluded from one set of facts. It holds for every stretch with those facts. Lists are in the order of rule names, then text, so that firing order leaves no trace. */
public record Outcome(
        Conclusion<ProductionImpact> impact,
        boolean provisional,
        Conclusion<Priority> priority,
        List<ClockTerms> clocks,
        List<StepTerms> steps,
        List<HoldTerms> holds,
        TriageProposals triage) {}
