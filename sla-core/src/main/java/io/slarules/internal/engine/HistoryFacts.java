package io.slarules.internal.engine;

import io.slarules.rule.Correction;
import io.slarules.rule.TicketFacts;
import io.slarules.ticket.Answer;
import io.slarules.ticket.CallbackResult;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Topic;
import io.slarules.ticket.Visit;
import java.util.List;
import java.util.Set;

/** The facts of a case that its history says rather than the host. */
public abstract class HistoryFacts implements TicketFacts {
    final StretchFacts now;
    final CaseHistory history;

    HistoryFacts(StretchFacts now) {
        this.now = now;
        this.history = now.history();
    }

    @Override
    public final boolean awaitingAcceptance() {
        return history.pending().isPresent();
    }

    @Override
    public final Tier handedTo() {
        return history.pending().isPresent() ? history.pending().get().to() : now.tier();
    }

    @Override
    public final HandOverPurpose handOverPurpose() {
        return history.pending().isPresent() ? history.pending().get().purpose() : HandOverPurpose.OTHER;
    }

    @Override
    public final boolean handingBack() {
        return history.pending().isPresent() && history.pending().get().back();
    }

    @Override
    public final boolean handBackReasoned() {
        return history.pending().isEmpty() || history.pending().get().reasoned();
    }

    @Override
    public final boolean returned() {
        return history.returned();
    }

    @Override
    public final int insistence() {
        return history.insistence();
    }

    @Override
    public final boolean movedSinceReopening() {
        return history.movedSinceReopening();
    }

    @Override
    public final Set<Topic> told() {
        return history.told();
    }

    @Override
    public final boolean toldContained() {
        return history.toldContained();
    }

    @Override
    public final boolean toldFixDate() {
        return history.toldFixDate();
    }

    @Override
    public final boolean toldResult() {
        return history.toldResult();
    }

    @Override
    public final boolean explainedToOwner() {
        return history.explainedToOwner();
    }

    @Override
    public final boolean explainedToCustomer() {
        return history.explainedToCustomer();
    }

    @Override
    public final List<Correction> corrections() {
        return history.corrections();
    }

    @Override
    public final Answer closingWord() {
        return history.closingWord();
    }

    @Override
    public final boolean callbackOwed() {
        return history.callbackOwed();
    }

    @Override
    public final boolean faultRemains() {
        return history.callback().isPresent() && history.callback().get() == CallbackResult.FAULT_REMAINS;
    }

    @Override
    public final boolean dissatisfied() {
        return history.callback().isPresent() && history.callback().get() == CallbackResult.DISSATISFIED;
    }

    @Override
    public final List<Visit> visits() {
        return history.visits();
    }

    @Override
    public final int visitWindows() {
        return history.windows().size();
    }
}
