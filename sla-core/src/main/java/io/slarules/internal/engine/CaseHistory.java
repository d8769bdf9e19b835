package io.slarules.internal.engine;

import io.slarules.rule.Correction;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Answer;
import io.slarules.ticket.CallbackResult;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Topic;
import io.slarules.ticket.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the history says, as far as rules read it.
 *
 * @param pending the hand-over, or hand-back, that nobody has accepted yet
 * @param returned whether the case was handed back to this tier and nothing new is known since
 * @param insistence how often the customer wrote on one matter what answers nothing we asked, since the case came to this tier: 0, or 2 to
 *     {@link #MOST}
 * @param movedSinceReopening whether a tier has accepted the case since it was last reopened
 * @param told what the customer was told and is still so
 * @param callback what the last callback after the last closing or visit found; empty while none is owed
 * @param visits the visits asked for that have not begun
 * @param windows the windows of those visits, and of those that were begun or missed
 */
record CaseHistory(
        Optional<Pending> pending,
        boolean returned,
        int insistence,
        boolean movedSinceReopening,
        Set<Topic> told,
        boolean toldContained,
        boolean toldFixDate,
        boolean toldResult,
        boolean explainedToOwner,
        boolean explainedToCustomer,
        Answer closingWord,
        List<Correction> corrections,
        boolean callbackOwed,
        Optional<CallbackResult> callback,
        List<Visit> visits,
        List<AgreedPromise> windows,
        Optional<Instant> waitEnds) {
    /** From where on messages are no longer counted. */
    static final int MOST = 10;

    /** A hand-over, or hand-back, that nobody has accepted yet. */
    record Pending(Tier to, boolean back, HandOverPurpose purpose, boolean reasoned) {}

    static final CaseHistory NOTHING = new CaseHistory(
            Optional.empty(),
            false,
            0,
            false,
            Set.of(),
            false,
            false,
            false,
            false,
            false,
            Answer.UNKNOWN,
            List.of(),
            false,
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty());
}
