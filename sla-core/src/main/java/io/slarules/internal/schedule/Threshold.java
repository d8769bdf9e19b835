package io.slarules.internal.schedule;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.clock.Nanos;
import io.slarules.internal.clock.Promise;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.Clock;
import java.util.Optional;

/** When a trigger comes on a promise. */
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
        } else if (trigger instanceof Trigger.BrokenByChange broken) {
            return broken.clock();
        } else if (trigger instanceof Trigger.Elapsed elapsed) {
            return elapsed.clock();
        } else if (trigger instanceof Trigger.Offset offset) {
            return offset.clock();
        } else if (trigger instanceof Trigger.DaysOffset days) {
            return days.clock();
        } else if (trigger instanceof Trigger.EndsLate late) {
            return late.clock();
        }
        return Optional.empty();
    }

    /** Whether a step needs no clock. */
    static boolean needsNoClock(Trigger trigger) {
        return trigger instanceof Trigger.AtOnce
                || trigger instanceof Trigger.AtOnceOf
                || trigger instanceof Trigger.At
                || trigger instanceof Trigger.AfterSignal
                || trigger instanceof Trigger.AfterSpeaking
                || trigger instanceof Trigger.Every
                || ofHolds(trigger);
    }

    /** Whether a step comes where another one is held. */
    static boolean ofHolds(Trigger trigger) {
        return trigger instanceof Trigger.Held || trigger instanceof Trigger.HoldEnds;
    }

    /** What the step is about, where its rule speaks of each subject on its own; empty for others. */
    static String subject(Trigger trigger) {
        return trigger instanceof Trigger.AtOnceOf of ? of.subject() : "";
    }

    /**
     * When the trigger comes on a promise, by what happened and as if nothing else will; {@link Nanos#NEVER} when it did not come before the promise ended, or
     * does not count at present.
     */
    static long instant(Trigger trigger, Promise promise, Calendars calendars) {
        long at;
        if (trigger instanceof Trigger.Breached) {
            at = promise.breach();
        } else if (trigger instanceof Trigger.BrokenByChange) {
            at = promise.begin();
        } else if (trigger instanceof Trigger.EndsLate late) {
            at = endsLate(late, promise) ? promise.begin() : NEVER;
        } else if (trigger instanceof Trigger.Offset offset) {
            long from = offset.anchor() == Trigger.Anchor.START ? promise.origin() : promise.due();
            at = after(from, offset.amount(), calendars.get(offset.calendar()), offset.before());
        } else if (trigger instanceof Trigger.DaysOffset offset) {
            at = promise.due() == NEVER ? NEVER : days(offset, promise, calendars);
        } else if (trigger instanceof Trigger.Used used) {
            at = counted(share(used, promise), promise);
            if (used.orBeforeDue().isPresent()) {
                at = Math.min(at, beforeDue(used.orBeforeDue().get(), promise));
            }
        } else if (trigger instanceof Trigger.BeforeDue before) {
            at = beforeDue(before.amount(), promise);
        } else if (trigger instanceof Trigger.AfterDue after) {
            at = promise.isDueWhenUsedUp()
                    ? counted(Math.addExact(promise.targetNanos(), nanos(after.amount(), promise.calendar())), promise)
                    : after(promise.due(), after.amount(), promise.calendar(), false);
        } else if (trigger instanceof Trigger.Elapsed elapsed) {
            at = counted(nanos(elapsed.amount(), promise.calendar()), promise);
        } else {
            throw new IllegalArgumentException("trigger measures no clock (" + trigger + ")");
        }
        return at > promise.end() ? NEVER : at;
    }

    private static long days(Trigger.DaysOffset offset, Promise promise, Calendars calendars) {
        BusinessCalendar calendar =
                offset.calendar().isPresent() ? calendars.get(offset.calendar().get()) : promise.calendar();
        long days = offset.before() ? -offset.days() : offset.days();
        return Nanos.of(calendar.addBusinessDays(Nanos.instant(promise.due()), days, offset.counted()));
    }

    /** When this much is counted; never, when the promise ended before. */
    private static long counted(long amount, Promise promise) {
        boolean missed = promise.end() != NEVER && amount > 0 && promise.elapsed(promise.end()) < amount;
        return missed ? NEVER : promise.reach(amount);
    }

    private static long beforeDue(OpenTime amount, Promise promise) {
        return promise.isDueWhenUsedUp()
                ? counted(Math.max(0, promise.targetNanos() - nanos(amount, promise.calendar())), promise)
                : after(promise.due(), amount, promise.calendar(), true);
    }

    private static long after(long from, OpenTime amount, BusinessCalendar calendar, boolean before) {
        long open = nanos(amount, calendar);
        return from == NEVER ? NEVER : calendar.addNanos(from, before ? -open : open);
    }

    private static long share(Trigger.Used used, Promise promise) {
        long target = promise.targetNanos();
        long share = share(target, used.percent());
        // More than the whole is a broken promise, also of one that is due at once.
        return used.percent() > 100 ? Math.max(share, Math.addExact(target, 1)) : share;
    }

    /** Whether a trigger makes sense for a promise: notices ahead need time ahead, and only a change leaves nothing of a promise. */
    static boolean concerns(Trigger trigger, Promise promise) {
        if (trigger instanceof Trigger.BrokenByChange) {
            return promise.targetNanos() > 0 && nothingLeft(promise);
        } else if (trigger instanceof Trigger.EndsLate late && !endsLate(late, promise)) {
            return false;
        }
        return !isAdvanceNotice(trigger) || !nothingLeft(promise);
    }

    private static boolean endsLate(Trigger.EndsLate late, Promise promise) {
        long due = promise.due();
        return due != NEVER && Nanos.of(late.expectedEnd()) > due;
    }

    private static boolean nothingLeft(Promise promise) {
        return promise.elapsed(promise.begin()) >= promise.targetNanos();
    }

    /**
     * Whether the step tells something ahead of the due, so that it makes no sense for a promise whose due has come when it is made: that of
     * {@code beforeDue}, and a share of at most the whole that is asked of every promise.
     */
    private static boolean isAdvanceNotice(Trigger trigger) {
        return trigger instanceof Trigger.BeforeDue
                || trigger instanceof Trigger.EndsLate
                || (trigger instanceof Trigger.Offset offset && offset.before())
                || (trigger instanceof Trigger.DaysOffset days && days.before())
                || (trigger instanceof Trigger.Used used
                        && (used.orBeforeDue().isPresent() || (used.clock().isEmpty() && used.percent() <= 100)));
    }

    /** Whether two thresholds have one text. */
    static boolean isNamedAlike(Trigger one, Trigger other) {
        if (one instanceof Trigger.Used share
                && other instanceof Trigger.Used otherShare
                && share.orBeforeDue().isEmpty()
                && otherShare.orBeforeDue().isEmpty()) {
            return share.percent() == otherShare.percent();
        }
        return text(one).equals(text(other));
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
        if (trigger instanceof Trigger.Elapsed elapsed) {
            return "start+" + elapsed.amount();
        } else if (trigger instanceof Trigger.Offset offset) {
            return (offset.anchor() == Trigger.Anchor.START ? "start" : "due") + (offset.before() ? "-" : "+")
                    + offset.amount() + " " + offset.calendar();
        } else if (trigger instanceof Trigger.DaysOffset days) {
            return "due" + (days.before() ? "-" : "+") + days.days() + " business days";
        } else if (trigger instanceof Trigger.AfterSignal after) {
            return after.signal() + "+" + after.amount();
        }
        if (trigger instanceof Trigger.BrokenByChange) {
            return "broken by a change";
        } else if (trigger instanceof Trigger.AtOnceOf of) {
            return of.subject();
        } else if (trigger instanceof Trigger.At instant) {
            return "at " + instant.instant();
        } else if (trigger instanceof Trigger.EndsLate) {
            return "ends late";
        } else if (trigger instanceof Trigger.AfterSpeaking after) {
            return "after " + after.amount();
        } else if (trigger instanceof Trigger.Every every) {
            return "every " + every.amount();
        } else if (ofHolds(trigger)) {
            return trigger instanceof Trigger.Held ? "held" : "hold ends";
        }
        return trigger instanceof Trigger.Breached ? "breach" : "at once";
    }

    /** The least amount that is at least this share of the target. */
    static long share(long target, int percent) {
        return part(target, percent, 100);
    }

    /** The least amount that is at least so many thousandths of the target. */
    static long permille(long target, int permille) {
        return part(target, permille, 1000);
    }

    private static long part(long target, int count, int parts) {
        long rest = target % parts;
        return Math.addExact(Math.multiplyExact(target / parts, count), (rest * count + parts - 1) / parts);
    }

    private static long nanos(OpenTime amount, BusinessCalendar calendar) {
        return amount.on(calendar).toNanos();
    }
}
