package io.slarules.internal.policy;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Reason;
import io.slarules.rule.Clock;
import io.slarules.rule.Reopening;
import io.slarules.rule.Retarget;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.WaitFor;
import java.util.Optional;
import java.util.Set;

/**
 * One rule's proposal about one clock in one stretch: its target, or that the ticket is exempt from it.
 *
 * @param target empty means exempt
 * @param start empty means the opening of the ticket
 * @param stop the kind of event that keeps the promise; a message counts only when it goes to the customer
 * @param layer of the rule set, from 0; a later layer beats an earlier one
 */
public record ClockTerms(
        Clock clock,
        Optional<OpenTime> target,
        BusinessCalendar calendar,
        Set<WaitFor> pausedBy,
        Retarget retarget,
        Reopening reopening,
        Optional<EventKind> start,
        EventKind stop,
        int layer,
        Reason reason) {}
