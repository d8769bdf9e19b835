package io.slarules.rule.escalation;

import io.slarules.calendar.OpenTime;
import io.slarules.ticket.Role;

/** Who is told of a step, and how long it may take; each method returns the same step, so that they read on. */
public interface StepOptions {

    /** Tells this role too. A step that names nobody tells the owner. */
    StepOptions tell(Role role);

    /** How long the step may take once it is due: open time of the contract calendar, or of the one named by {@link #on}. */
    StepOptions within(OpenTime amount);

    /** The calendar on which {@link #within} runs, by name. */
    StepOptions on(String calendar);
}
