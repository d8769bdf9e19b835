package io.slarules.internal.policy;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.Reason;
import io.slarules.rule.Clock;
import io.slarules.ticket.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One rule's proposal of an escalation step.
 *
 * @param within how long the step may take once due, in open time of {@code calendar}; empty: no limit stated
 * @param withinPermille how long it may take in thousandths of the target of its clock; -1: not stated so
 * @param byDueOf the clock whose due limits it instead, where that has one
 * @param calendar the name of the calendar on which {@code within} and repeats run
 * @param during the name of the calendar in whose hours it has to fall; empty: at any time
 * @param repeat how it comes again
 * @param coolDown how long after a step of the same rule and kind was done it may come at the earliest
 */
public record StepTerms(
        Trigger trigger,
        Action action,
        Optional<OpenTime> within,
        int withinPermille,
        Optional<Clock> byDueOf,
        String calendar,
        Optional<String> during,
        Optional<Repeat> repeat,
        Optional<OpenTime> coolDown,
        Set<Role> tell,
        int layer,
        Reason reason) {

    /** A step whose time is not stated by a clock. */
    public StepTerms(
            Trigger trigger,
            Action action,
            Optional<OpenTime> within,
            String calendar,
            Optional<String> during,
            Optional<Repeat> repeat,
            Optional<OpenTime> coolDown,
            Set<Role> tell,
            int layer,
            Reason reason) {
        this(trigger, action, within, -1, Optional.empty(), calendar, during, repeat, coolDown, tell, layer, reason);
    }

    /** How a step comes again: after each interval, so many times. */
    public record Repeat(OpenTime interval, int times) {}

    /** This step and what the same rule says beside it of the same moment. */
    public StepTerms and(StepTerms other, Action both) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(tell);
        all.addAll(other.tell);
        String words = reason.words().equals(other.reason.words())
                ? reason.words()
                : reason.words() + "; " + other.reason.words();
        return new StepTerms(
                trigger,
                both,
                within.isPresent() ? within : other.within,
                Math.max(withinPermille, other.withinPermille),
                byDueOf.isPresent() ? byDueOf : other.byDueOf,
                calendar,
                during,
                repeat,
                coolDown,
                all,
                layer,
                new Reason(reason.rule(), reason.file(), reason.line(), words, reason.bound()));
    }
}
