package io.slarules.internal.review;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.Reason;
import io.slarules.ticket.Role;
import java.util.Optional;
import java.util.Set;

/**
 * One rule's proposal of a step.
 *
 * @param within how long it may take once due, on {@code calendar}; empty: no limit stated
 * @param every after which interval it comes, and comes again; empty: at once, and once
 */
record ReviewTerms(
        Action action,
        Optional<OpenTime> within,
        Optional<OpenTime> every,
        String calendar,
        Set<Role> tell,
        Reason reason) {

    /** What tells this step from others of the same subject; its occurrence is still missing. */
    String base() {
        String about =
                action instanceof Action.Review review && !review.subject().isEmpty() ? " " + review.subject() : "";
        String to = action instanceof Action.Inform ? " " + tell : "";
        return reason.ruleId() + " " + action.kind() + about + to;
    }
}
