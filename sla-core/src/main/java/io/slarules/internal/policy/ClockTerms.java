package io.slarules.internal.policy;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Reason;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.rule.Conventions;
import io.slarules.rule.Reopening;
import io.slarules.ticket.WaitFor;
import java.util.Optional;
import java.util.Set;

/**
 * One rule's proposal about one clock in one stretch: its target, or that the ticket is exempt from it.
 *
 * @param amount empty means exempt
 * @param layer of the rule set, from 0; a later layer beats an earlier one
 */
public record ClockTerms(
        Clock clock,
        Optional<Amount> amount,
        BusinessCalendar calendar,
        Set<WaitFor> pausedBy,
        Signals signals,
        Conventions conventions,
        Commitment commitment,
        int layer,
        Reason reason) {

    private static final Set<Clock> FIRST_STOP_FINAL =
            Set.of(Clock.FIRST_RESPONSE, Clock.CLASSIFICATION, Clock.EXPLANATION, Clock.ACKNOWLEDGEMENT);

    /** The target as it is stated; zero for an exemption. */
    public OpenTime target() {
        return amount.isPresent() ? amount.get().stated() : OpenTime.ZERO;
    }

    /** How the clock goes on when the ticket is opened again: as stated, or as suits the clock. */
    public Reopening reopening() {
        if (conventions.reopening().isPresent()) {
            return conventions.reopening().get();
        } else if (FIRST_STOP_FINAL.contains(clock)) {
            return Reopening.FIRST_STOP_FINAL;
        }
        return signals.recurring() ? Reopening.NEW_CYCLE : Reopening.CONTINUE;
    }
}
