package io.slarules.internal.schedule;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.clock.Promise;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.Clock;
import java.util.Optional;

/** A trigger as an amount of a promise's open time. */
final class Threshold {
    private Threshold() {}

    /** The clock a trigger names; empty for every clock, and for a trigger that needs none. */
    static Optional<Clock> clock(Trigger trigger) {
        if (trigger instanceof Trigger.Used used) {
            return used.clock();
        } else if (trigger instanceof Trigger.BeforeDue before) {
            return before.clock();
        } else if (trigger instanceof Trigger.AfterDue after) {
            return after.clock();
        } else if (trigger instanceof Trigger.Breached breached) {
            return breached.clock();
        }
        return Optional.empty();
    }

    /** How much of the promise's open time has to be counted for the step to fall due, in nanoseconds. */
    static long amount(Trigger trigger, Promise promise) {
        long target = promise.targetNanos();
        if (trigger instanceof Trigger.Used used) {
            long share = share(target, used.percent());
            return used.orBeforeDue().isPresent()
                    ? Math.min(share, before(target, used.orBeforeDue().get(), promise.calendar()))
                    : share;
        } else if (trigger instanceof Trigger.BeforeDue before) {
            return before(target, before.amount(), promise.calendar());
        } else if (trigger instanceof Trigger.AfterDue after) {
            return Math.addExact(target, nanos(after.amount(), promise.calendar()));
        } else if (trigger instanceof Trigger.Breached) {
            return Math.addExact(target, 1);
        }
        throw new IllegalArgumentException("trigger measures no clock (" + trigger + ")");
    }

    /**
     * Whether the step tells something ahead of the due, so that it makes no sense for a promise whose due has come when it is made: that of
     * {@code beforeDue}, and a share of at most the whole that is asked of every promise.
     */
    static boolean isAdvanceNotice(Trigger trigger) {
        return trigger instanceof Trigger.BeforeDue
                || (trigger instanceof Trigger.Used used
                        && (used.orBeforeDue().isPresent() || (used.clock().isEmpty() && used.percent() <= 100)));
    }

    /** The threshold in a step's key, such as {@code 150%}. */
    static String text(Trigger trigger) {
        if (trigger instanceof Trigger.Used used) {
            String share = used.percent() + "%";
            return used.orBeforeDue().isPresent()
                    ? share + "|due-" + used.orBeforeDue().get()
                    : share;
        } else if (trigger instanceof Trigger.BeforeDue before) {
            return "due-" + before.amount();
        } else if (trigger instanceof Trigger.AfterDue after) {
            return "due+" + after.amount();
        }
        return trigger instanceof Trigger.Breached ? "breach" : "at once";
    }

    /** The least amount that is at least this share of the target. */
    private static long share(long target, int percent) {
        long hundredths = target / 100;
        long rest = target % 100;
        return Math.addExact(Math.multiplyExact(hundredths, percent), (rest * percent + 99) / 100);
    }

    private static long before(long target, OpenTime amount, BusinessCalendar calendar) {
        return Math.max(0, target - nanos(amount, calendar));
    }

    private static long nanos(OpenTime amount, BusinessCalendar calendar) {
        return amount.on(calendar).toNanos();
    }
}
