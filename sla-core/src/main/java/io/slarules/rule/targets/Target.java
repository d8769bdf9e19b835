package io.slarules.rule.targets;

import io.slarules.rule.Reopening;
import io.slarules.rule.Retarget;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.WaitFor;

/** How the clock of a target runs; each method returns this target, so that they read on. */
public interface Target {

    /**
     * The calendar it runs on, by name; {@code "24x7"} always exists.
     *
     * @throws IllegalArgumentException at compile time of the rule set, if no calendar of this name was given
     */
    Target on(String calendar);

    /** Waits of this kind pause it. */
    Target pausedBy(WaitFor kind);

    /** How it goes on when facts change and the target with them. */
    Target onRetarget(Retarget how);

    /** How it goes on when the ticket is opened again. */
    Target onReopening(Reopening how);

    /** It starts with the first event of this kind, instead of at the opening. */
    Target startsAt(EventKind kind);

    /** It stops with the first event of this kind after its start; a message counts when it goes to the customer. */
    Target stopsAt(EventKind kind);
}
