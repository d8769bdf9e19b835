package io.slarules.internal.engine;

import io.slarules.decision.Conclusion;
import io.slarules.decision.Note;
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
 * verified fact lowers it; what was only assumed is not, and it never lifts the impact above the strictest cap.
 *
 * @param firm the impact without what is only assumed: what later stretches hold on to
 * @param fallen what the facts alone would give, where an impact above it is held; else empty
 */
record ImpactResolution(
        Conclusion<ProductionImpact> impact,
        boolean provisional,
        ProductionImpact firm,
        Optional<ProductionImpact> fallen) {
    private static final Comparator<ProductionImpact> WORST_FIRST = Comparator.reverseOrder();

    /** That an impact is held, if it is. */
    Optional<Note> held() {
        return fallen.map(stated -> new Note(
                Note.Kind.HELD,
                "impact is held at " + firm + " (stated: " + stated
                        + "): lowering it needs a verified fact and a reason"));
    }

    static ImpactResolution of(ImpactVerbs said, Optional<ProductionImpact> held) {
        List<Superseded<ProductionImpact>> lost = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>(3);
        ProductionImpact level = ProductionImpact.NONE;
        for (Proposal<ProductionImpact> proposal : Resolution.sorted(said.atLeast, WORST_FIRST)) {
            if (reasons.isEmpty()) {
                level = proposal.value();
                reasons.add(proposal.reason());
            } else {
                lost.add(proposal.superseded("a worse or equal impact holds"));
            }
        }
        List<Proposal<ProductionImpact>> caps = Resolution.sorted(said.atMost, Comparator.naturalOrder());
        boolean capped = !caps.isEmpty() && caps.get(0).value().compareTo(level) < 0;
        if (capped) {
            level = caps.get(0).value();
            reasons.add(caps.get(0).reason());
        }
        Optional<ProductionImpact> fallen = Optional.empty();
        if (held.isPresent() && held.get().compareTo(level) > 0) {
            fallen = Optional.of(level);
            level = held.get();
            reasons.add(Reason.noRule("held at " + level + ": lowering the impact needs a verified fact"));
        }
        ProductionImpact firm = level;
        int room = caps.isEmpty() ? 1 : caps.get(0).value().compareTo(firm);
        boolean provisional = false;
        for (Proposal<ProductionImpact> assumed : Resolution.sorted(said.assumed, WORST_FIRST)) {
            // An assumption that only equals what is stated tells that an unknown may still make it worse.
            provisional |= room > 0 && assumed.value().compareTo(firm) >= 0;
            if (assumed.value().compareTo(level) <= 0) {
                lost.add(assumed.superseded("a worse or equal impact holds"));
            } else if (capped || room < 0) {
                lost.add(assumed.superseded("a cap keeps the impact below it"));
            } else {
                level = assumed.value();
                reasons.add(assumed.reason());
            }
        }
        if (!capped && !caps.isEmpty() && room >= 0 && caps.get(0).value().compareTo(level) < 0) {
            capped = true;
            level = caps.get(0).value();
            reasons.add(caps.get(0).reason());
        }
        for (Proposal<ProductionImpact> cap : caps.subList(capped ? 1 : 0, caps.size())) {
            lost.add(cap.superseded("the impact is not above it"));
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.noRule("no rule spoke: no production impact"));
        }
        return new ImpactResolution(new Conclusion<>(level, reasons, lost), provisional, firm, fallen);
    }
}
