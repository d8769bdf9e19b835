package io.slarules.internal.engine;

import io.slarules.calendar.OpenTime;
import io.slarules.ticket.Answer;
import io.slarules.ticket.AssetKind;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Containment;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Facts;
import io.slarules.ticket.Impact;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Spread;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WorkState;
import io.slarules.ticket.WorkaroundState;
import io.slarules.ticket.Worsens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the cases of all phases have in common: the facts of one stretch, laid flat. */
public abstract class CaseFacts extends HistoryFacts {
    private static final OpenTime UNKNOWN_EFFORT = OpenTime.hours(4);

    private final Facts facts;
    private final Impact impact;

    CaseFacts(StretchFacts now) {
        super(now);
        this.facts = now.facts();
        this.impact = facts.impact();
    }

    @Override
    public final String ticket() {
        return now.ticket();
    }

    @Override
    public final String customer() {
        return facts.customer().id();
    }

    @Override
    public final String plan() {
        return facts.customer().plan();
    }

    @Override
    public final String contractCalendar() {
        return now.contractCalendar();
    }

    @Override
    public final Classification classification() {
        return facts.classification();
    }

    @Override
    public final Map<String, String> attributes() {
        return facts.attributes();
    }

    @Override
    public final String asset() {
        return facts.asset().id();
    }

    @Override
    public final AssetKind assetKind() {
        return facts.asset().kind();
    }

    @Override
    public final EquipmentState equipmentState() {
        return facts.asset().state();
    }

    @Override
    public final int tools() {
        return facts.asset().tools();
    }

    @Override
    public final Answer volumeProduction() {
        return now.volumeProduction();
    }

    @Override
    public final Answer functionImpaired() {
        return impact.functionImpaired();
    }

    @Override
    public final Answer productAtRisk() {
        return impact.productAtRisk();
    }

    @Override
    public final boolean lossKnown() {
        return impact.capacityLost().permille() != Share.UNKNOWN_PERMILLE;
    }

    @Override
    public final int lossPermille() {
        return Math.max(0, impact.capacityLost().permille());
    }

    @Override
    public final Safety safety() {
        return now.safety();
    }

    @Override
    public final Worsens worsens() {
        return now.worsening().value();
    }

    @Override
    public final boolean worseningAnnounced() {
        return now.worsening().at().isPresent() && now.worsening().value() != Worsens.STABLE;
    }

    @Override
    public final Instant worsensAt() {
        return worseningAnnounced() ? now.worsening().at().get() : Instant.MAX;
    }

    @Override
    public final Containment containment() {
        return now.containment();
    }

    @Override
    public final Spread spread() {
        return now.spread();
    }

    @Override
    public final Recurrence recurrence() {
        return now.recurrence();
    }

    @Override
    public final PressureLevel pressure() {
        return now.pressure();
    }

    @Override
    public final Tier tier() {
        return now.tier();
    }

    @Override
    public final boolean skillMissing() {
        return now.skillMissing();
    }

    @Override
    public final Tier tierWithSkills() {
        return now.tierWithSkills();
    }

    @Override
    public final WorkState workState() {
        return facts.work().state();
    }

    @Override
    public final WorkaroundState workaround() {
        return now.contained() ? WorkaroundState.IN_PLACE : facts.work().workaround();
    }

    @Override
    public final boolean contained() {
        return now.contained();
    }

    @Override
    public final Answer containmentPlan() {
        return facts.work().containmentPlan();
    }

    @Override
    public final OpenTime effort() {
        return facts.work().effort().map(OpenTime::of).orElse(UNKNOWN_EFFORT);
    }

    @Override
    public final String problem() {
        Optional<ProblemLink> link = facts.relations().problem();
        return link.isPresent() ? link.get().id() : "";
    }

    @Override
    public final boolean fixKnown() {
        Optional<ProblemLink> link = facts.relations().problem();
        return link.isPresent() && link.get().fixKnown() == Answer.YES;
    }

    @Override
    public final boolean given(String item) {
        return facts.evidence().given(item);
    }

    @Override
    public final List<String> refuted() {
        return facts.evidence().refuted();
    }

    @Override
    public final List<String> unverified() {
        return facts.evidence().unverified();
    }

    @Override
    public final boolean expectedBelowAchievable() {
        return Attributes.isLess(facts.attributes(), "expected time", "achievable time");
    }

    @Override
    public final String workOrder() {
        return facts.work().workOrder();
    }

    @Override
    public final boolean analysisDated() {
        return facts.work().analysisDate().isPresent();
    }

    @Override
    public final Answer faqEntry() {
        return facts.work().faqEntry();
    }

    @Override
    public final boolean finishExpected() {
        return facts.work().recoveryDate().isPresent() || history.waitEnds().isPresent();
    }

    @Override
    public final Instant expectedFinish() {
        Instant recovery = facts.work().recoveryDate().orElse(Instant.MIN);
        Instant wait = history.waitEnds().orElse(Instant.MIN);
        return recovery.isAfter(wait) ? recovery : wait;
    }

    @Override
    public final boolean answered() {
        return now.answered();
    }

    @Override
    public final boolean handedOverUnanswered() {
        return now.handedOverUnanswered();
    }

    @Override
    public final boolean open() {
        return !now.resolved() && !now.closed();
    }

    @Override
    public final boolean resolved() {
        return now.resolved();
    }

    @Override
    public final boolean closed() {
        return now.closed();
    }

    @Override
    public final int reopenings() {
        return now.reopenings();
    }

    @Override
    public final List<String> unknowns() {
        List<String> unknown = new ArrayList<>(8);
        addIf(lossUnknown(), "capacity lost", unknown);
        addIf(impact.containment() == Containment.UNKNOWN, "containment", unknown);
        addIf(equipmentStateUnknown(), "equipment state", unknown);
        addIf(impact.functionImpaired() == Answer.UNKNOWN, "function impaired", unknown);
        addIf(impact.pressure().level() == PressureLevel.UNKNOWN, "pressure", unknown);
        addIf(impact.productAtRisk() == Answer.UNKNOWN && volumeProduction() != Answer.NO, "product at risk", unknown);
        addIf(impact.safety() == Safety.UNKNOWN, "safety", unknown);
        addIf(volumeProduction() == Answer.UNKNOWN, "volume production", unknown);
        addIf(impact.worsening().value() == Worsens.UNKNOWN, "worsens", unknown);
        return unknown;
    }

    private boolean lossUnknown() {
        return !lossKnown() && equipmentState() != EquipmentState.UNSCHEDULED_DOWN;
    }

    private boolean equipmentStateUnknown() {
        return equipmentState() == EquipmentState.UNKNOWN && volumeProduction() != Answer.NO;
    }

    private static void addIf(boolean holds, String name, List<String> names) {
        if (holds) {
            names.add(name);
        }
    }

    @Override
    public final int agreedPromises() {
        return facts.promises().size();
    }

    @Override
    public final Facts facts() {
        return facts;
    }

    @Override
    public final String toString() {
        return "Case[" + ticket() + "]";
    }
}
