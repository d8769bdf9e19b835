package io.slarules.rule;

import io.slarules.calendar.OpenTime;
import io.slarules.ticket.Role;

/** Who is told of a step of a review, and how long it may take; each method returns the same step, so that they read on. */
public interface ReviewOptions {

    /** Tells this role too. A step that names nobody tells the problem owner, of a customer the account manager. */
    ReviewOptions tell(Role role);

    /** How long the step may take once it is due: open time of the standard calendar, or of the one named by {@link #on}. */
    ReviewOptions within(OpenTime amount);

    /** The calendar on which {@link #within} and {@link #every} run, by name. */
    ReviewOptions on(String calendar);

    /** The step is due one interval after the rule began to speak, and again one interval after each time it was done. */
    ReviewOptions every(OpenTime interval);
}
