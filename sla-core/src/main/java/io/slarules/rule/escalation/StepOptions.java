package io.slarules.rule.escalation;

import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import io.slarules.ticket.Role;

/** Who is told of a step, and how long it may take; each method returns the same step, so that they read on. */
public interface StepOptions {

    /** Tells this role too. A step that names nobody tells the owner. */
    StepOptions tell(Role role);

    /** How long the step may take once it is due, in thousandths of the target of the clock that it waits for; 0 or more. */
    StepOptions withinPermille(int permille);

    /** How long the step may take once it is due: open time of the contract calendar, or of the one named by {@link #on}. */
    StepOptions within(OpenTime amount);

    /**
     * It is to be done by the due of this clock's promise, whatever shortens or moves that; {@link #within} counts only where the clock has no promise
     * with a due.
     */
    StepOptions byDueOf(Clock clock);

    /** The calendar on which {@link #within} runs, by name; {@code "contract"} is the customer's contract calendar. */
    StepOptions on(String calendar);

    /**
     * It falls in the open hours of this calendar: at the next opening, or, where that would be after the due that it is to precede, at the closing before.
     * Nobody is reminded at midnight.
     */
    StepOptions during(String calendar);

    /**
     * It comes again after each interval, this many times, as long as its rule speaks and its promise is in force; the interval runs on the calendar of
     * {@link #within}.
     *
     * @param interval above zero
     * @param times 1 to 100, beside the first
     */
    StepOptions repeatedEvery(OpenTime interval, int times);

    /** It comes no sooner than this after a step of the same rule and kind was reported done; on the calendar of {@link #within}. */
    StepOptions coolDown(OpenTime amount);
}
