package io.slarules.rule.targets;

import io.slarules.rule.Commitment;
import io.slarules.rule.Conventions;
import io.slarules.rule.Reopening;
import io.slarules.rule.Retarget;
import io.slarules.rule.Signal;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitFor;
import java.time.Duration;

/**
 * How the clock of a target runs; each method returns this target, so that they read on. What is not said follows from the clock: the well-known ones start and
 * stop as {@link io.slarules.rule.Clock} says; one of a rule file's own runs from the opening to the closing.
 */
public interface Target {

    /**
     * The calendar it runs on, by name; {@code "24x7"} always exists, and {@code "contract"} is the customer's contract calendar.
     *
     * @throws IllegalArgumentException at compile time of the rule set, if no calendar of this name was given
     */
    Target on(String calendar);

    /** When the open time is used up, this much wall time follows before it is due; zero or more. */
    Target thenElapsed(Duration wallTime);

    /** Waits of this kind pause it. */
    Target pausedBy(WaitFor kind);

    /** Waits of any kind pause it. */
    Target pausedByAnyWait();

    /** It is paused from the one signal until the other, also before its start. */
    Target pausedFrom(Signal from, Signal until);

    /** How it goes on when facts change and the target with them. */
    Target onRetarget(Retarget how);

    /** How it goes on when the ticket is opened again. */
    Target onReopening(Reopening how);

    /** It counts in this way instead of {@link Conventions#DEFAULT}; what {@code onRetarget} and {@code onReopening} say stands. */
    Target by(Conventions conventions);

    /** It starts with the first event of this kind, instead of where its clock starts; a message counts when it goes to the customer. */
    Target startsAt(EventKind kind);

    /** It starts at this signal, or at others that were named so too, whichever comes first. */
    Target startsAt(Signal signal);

    /** It stops with the first event of this kind after its start; a message counts when it goes to the customer. */
    Target stopsAt(EventKind kind);

    /** It stops at this signal, or at others that were named so too. */
    Target stopsAt(Signal signal);

    /** While it runs, this signal ends its cycle without result and begins a new one. */
    Target restartsAt(Signal signal);

    /** Once it stopped, this signal sets it going again, as the ticket's reopening would. */
    Target reopensAt(Signal signal);

    /** It has cycles: after a stop, the next starting signal begins a new one. */
    Target recurring();

    /** It runs while this tier has the case: from the opening or the tier's acceptance until another tier accepts; each time is a cycle. An {@link Commitment#OLA}. */
    Target whileIn(Tier tier);

    /** To whom it is promised; {@link Commitment#SLA} unless stated. Only those are reported as promises to the customer. */
    Target as(Commitment commitment);
}
