package io.slarules.internal.policy;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.Reason;
import io.slarules.ticket.Role;
import java.util.Optional;
import java.util.Set;

/**
 * One rule's proposal of an escalation step.
 *
 * @param within how long the step may take once due, in open time of {@code calendar}; empty: no limit stated
 * @param calendar the name of the calendar on which {@code within} runs
 */
public record StepTerms(
        Trigger trigger,
        Action action,
        Optional<OpenTime> within,
        String calendar,
        Set<Role> tell,
        int layer,
        Reason reason) {}
