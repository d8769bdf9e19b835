package io.slarules.rule.escalation;

import io.slarules.ticket.Role;
import io.slarules.ticket.Tier;
import java.util.List;
import java.util.Set;

/**
 * What is to be done at a moment. Each method adds one step with its reason and returns it, to say who is told and how
 * long it may take. Every method throws {@link IllegalArgumentException} when {@code because} is blank.
 */
public interface Moment {

    /** Hand the case to this tier. */
    StepOptions handTo(Tier tier, String because);

    /** Hand the case back to this tier. */
    StepOptions handBack(Tier tier, String because);

    /** This tier joins; the case is not handed over. */
    StepOptions join(Tier tier, String because);

    /** Tell this role. */
    StepOptions inform(Role role, String because);

    /** Tell these roles; at least one. */
    StepOptions inform(Set<Role> roles, String because);

    /** Climb the ladder of roles by this many rungs, at least 1. */
    StepOptions nextOfLadder(int rungs, String because);

    /** Ask for one thing, such as evidence, a recovery date or a re-triage. */
    StepOptions askFor(String item, String because);

    /** Ask for several things, at least one. */
    StepOptions askFor(List<String> items, String because);

    /** Visit the site. */
    StepOptions visit(String visitId, String because);

    /** Give advice. */
    StepOptions advise(String advice, String because);
}
