package io.slarules.internal.verbs;

import io.slarules.rule.impact.Impacts;
import io.slarules.ticket.ProductionImpact;
import java.util.ArrayList;
import java.util.List;

/** Collects what rules say about the production impact. */
public final class ImpactVerbs implements Impacts {
    public final List<Proposal<ProductionImpact>> atLeast = new ArrayList<>(4);
    public final List<Proposal<ProductionImpact>> assumed = new ArrayList<>(2);
    public final List<Proposal<ProductionImpact>> atMost = new ArrayList<>(1);
    private final Voice voice;

    public ImpactVerbs(Voice voice) {
        this.voice = voice;
    }

    @Override
    public void atLeast(ProductionImpact impact, String because) {
        atLeast.add(Proposal.by(voice, impact, because));
    }

    @Override
    public void assume(ProductionImpact impact, String because) {
        assumed.add(Proposal.by(voice, impact, because));
    }

    @Override
    public void atMost(ProductionImpact impact, String because) {
        atMost.add(Proposal.by(voice, impact, because));
    }
}
