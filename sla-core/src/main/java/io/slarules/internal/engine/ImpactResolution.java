package io.slarules.internal.engine;

import io.slarules.decision.Conclusion;
import io.slarules.decision.Reason;
import io.slarules.decision.Superseded;
import io.slarules.internal.verbs.ImpactVerbs;
import io.slarules.internal.verbs.Proposal;
import io.slarules.ticket.ProductionImpact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Settles the production impact: the worst proposal, then the strictest cap. What was claimed before is held until a
 * verified fact lowers it; what was only assumed is not.
 *
 * @param firm the impact without what is only assumed: what later stretches hold on to
 */
record ImpactResolution(Conclusion<ProductionImpact> impact, boolean provisional, ProductionImpact firm) {
    private static final Comparator<ProductionImpact> WORST_FIRST = Comparator.reverseOrder();

    static ImpactResolution of(ImpactVerbs said, Optional<ProductionImpact> held) {
        List<Superseded<ProductionImpact>> lost = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>(2);
        ProductionImpact level = ProductionImpact.NONE;
        for (Proposal<ProductionImpact> proposal : Resolution.sorted(said.atLeast, WORST_FIRST)) {
            if (reasons.isEmpty()) {
                level = proposal.value();
                reasons.add(proposal.reason());
            } else {
                lost.add(proposal.superseded("a worse or equal impact holds"));
            }
        }
        for (Proposal<ProductionImpact> cap : Resolution.sorted(said.atMost, Comparator.naturalOrder())) {
            if (cap.value().compareTo(level) < 0) {
                level = cap.value();
                reasons.add(cap.reason());
            } else {
                lost.add(cap.superseded("the impact is not above it"));
            }
        }
        if (held.isPresent() && held.get().compareTo(level) > 0) {
            level = held.get();
            reasons.add(Reason.noRule("held at " + level + ": lowering the impact needs a verified fact"));
        }
        ProductionImpact firm = level;
        boolean provisional = false;
        for (Proposal<ProductionImpact> assumed : Resolution.sorted(said.assumed, WORST_FIRST)) {
            // An assumption that only equals what is stated tells that an unknown may still make it worse.
            provisional |= assumed.value().compareTo(firm) >= 0;
            if (assumed.value().compareTo(level) > 0) {
                level = assumed.value();
                reasons.add(assumed.reason());
            } else {
                lost.add(assumed.superseded("a worse or equal impact holds"));
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.noRule("no rule spoke: no production impact"));
        }
        return new ImpactResolution(new Conclusion<>(level, reasons, lost), provisional, firm);
    }
}
