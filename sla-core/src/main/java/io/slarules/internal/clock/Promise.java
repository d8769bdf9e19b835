package io.slarules.internal.clock;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.internal.policy.Amount;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.rule.Conventions;
import java.time.Duration;

/** One promise of a clock, in force from {@link #begin} until {@link #end}. */
public final class Promise {
    private static final long UNKNOWN = Long.MIN_VALUE;

    /** How a promise ended. */
    enum Ending {
        /** It has not. */
        NONE,
        /** It was kept, in time or late. */
        KEPT,
        /** The ticket was closed, or the cycle begun anew, without it. */
        LAPSED,
        /** The ticket was withdrawn, or became exempt. */
        CANCELLED,
        /** Another promise took its place. */
        REPLACED,
        /** An agreed date was moved before it passed, and the customer was not told in time. */
        MOVED_UNTOLD
    }

    private final int occurrence;
    private final ClockTerms terms;
    private final Duration target;
    private final long targetNanos;
    private final Tally tally;
    private final Spans pauses;
    private final boolean dueWhenUsedUp;
    /** Whether it is broken exactly when its open time exceeds its target. */
    private final boolean plain;

    private final long origin;
    private final long base;
    private final long begin;
    private long end = NEVER;
    private Ending ending = Ending.NONE;
    private long dueAt = UNKNOWN;
    private long breachAt = UNKNOWN;

    Promise(int occurrence, ClockTerms terms, Amount amount, Tally tally, Spans pauses, long origin, long begin) {
        this.occurrence = occurrence;
        this.terms = terms;
        this.target = amount instanceof Amount.Days
                ? amount.on(tally.calendar(), Nanos.instant(origin))
                : amount.stated().on(tally.calendar());
        this.targetNanos = target.toNanos();
        this.tally = tally;
        this.pauses = pauses;
        this.dueWhenUsedUp = isDueWhenUsedUp(amount, terms.conventions());
        this.plain = dueWhenUsedUp
                && amount instanceof Amount.Open
                && terms.conventions().breach() == Conventions.Breach.AFTER_DUE;
        this.origin = origin;
        this.base = tally.at(origin);
        this.begin = begin;
    }

    private static boolean isDueWhenUsedUp(Amount amount, Conventions conventions) {
        return conventions.pauses() != Conventions.Pauses.WALL_TIME
                && !(amount instanceof Amount.Open open && !open.thenElapsed().isZero());
    }

    /** Which promise of its clock this is, from 1. */
    public int occurrence() {
        return occurrence;
    }

    /** The rule's terms that made it. */
    public ClockTerms terms() {
        return terms;
    }

    /** The calendar it counts on. */
    public BusinessCalendar calendar() {
        return tally.calendar();
    }

    /** How much open time was promised. */
    public Duration target() {
        return target;
    }

    public long targetNanos() {
        return targetNanos;
    }

    /** From when it counts; after {@link #begin} only where a cycle waits for the due instant of the one before. */
    public long origin() {
        return origin;
    }

    /** Since when it was in force. */
    public long begin() {
        return begin;
    }

    /** When it was kept, replaced or cancelled; {@link Nanos#NEVER} while it is in force. */
    public long end() {
        return end;
    }

    void end(long instant, Ending how) {
        end = instant;
        ending = how;
        dueAt = UNKNOWN;
        breachAt = UNKNOWN;
    }

    Ending ending() {
        return ending;
    }

    /** Open time counted at an instant. */
    public long elapsed(long instant) {
        return instant <= origin ? 0 : tally.at(instant) - base();
    }

    /** What was counted before it; not known for good while its origin is still to come. */
    private long base() {
        return origin > begin ? tally.at(origin) : base;
    }

    /**
     * The earliest instant at which this much is counted: in the past by what happened, in the future as if nothing else will;
     * {@link Nanos#NEVER} when it does not count at present and had not come so far.
     */
    public long reach(long amount) {
        return amount <= 0 ? origin : tally.reach(base() + amount);
    }

    /** Whether nothing took its place and nobody let it go: it is open, or was kept. */
    boolean stands() {
        return ending == Ending.NONE || ending == Ending.KEPT;
    }

    /** The last instant that is in time, as people are told it; counted on from its end when it ended before, {@link Nanos#NEVER} while it does not count. */
    public long due() {
        if (dueAt == UNKNOWN) {
            dueAt = dueNow();
        }
        return dueAt;
    }

    private long dueNow() {
        Conventions conventions = terms.conventions();
        boolean wallPauses = conventions.pauses() == Conventions.Pauses.WALL_TIME;
        long due = wallPauses ? unpaused() : usedUp();
        if (due == NEVER) {
            return NEVER;
        }
        Amount amount = terms.amount().orElseThrow();
        if (!(amount instanceof Amount.Open) && due == unpaused()) {
            // Nothing paused it: the date that was counted to or agreed, be it open then or not.
            due = Nanos.of(amount.due(calendar(), Nanos.instant(origin)));
        } else if (conventions.boundary() == Conventions.Boundary.NEXT_OPENING) {
            due = Nanos.of(calendar().nextOpen(Nanos.instant(due)));
        }
        if (amount instanceof Amount.Open open) {
            due += open.thenElapsed().toNanos();
        }
        return wallPauses ? withPausesBefore(due) : due;
    }

    private long unpaused() {
        return calendar().addNanos(origin, targetNanos);
    }

    /** A due instant that each pause which begins before it puts off by its length; what was due stays due. */
    private long withPausesBefore(long due) {
        long later = due;
        for (int i = 0; i < pauses.size() && pauses.from(i) < Math.min(later, end); i++) {
            long until = Math.min(pauses.to(i), end);
            if (until == NEVER) {
                return NEVER;
            }
            later += Math.max(0, until - Math.max(pauses.from(i), origin));
        }
        return later;
    }

    private long usedUp() {
        if (end != NEVER) {
            long left = targetNanos - elapsed(end);
            if (left > 0) {
                return calendar().addNanos(end, left);
            }
        }
        return reach(targetNanos);
    }

    /** Whether it is due when its open time is used up, and no wall time comes on top. */
    public boolean isDueWhenUsedUp() {
        return dueWhenUsedUp;
    }

    /** The first instant at which it is broken if nothing else happens; {@link Nanos#NEVER} while it does not count. */
    public long breach() {
        if (breachAt == UNKNOWN) {
            if (plain) {
                breachAt = reach(targetNanos + 1);
            } else {
                long due = due();
                boolean after = terms.conventions().breach() == Conventions.Breach.AFTER_DUE;
                breachAt = due == NEVER ? NEVER : after ? due + 1 : due;
            }
        }
        return breachAt;
    }

    /** Whether it is broken at an instant. */
    public boolean late(long instant) {
        return plain ? elapsed(instant) > targetNanos : instant >= breach();
    }

    /** Whether the promise of these terms, counted from {@code from}, would be this one. */
    boolean isOf(ClockTerms other, long from) {
        return origin == from && sameAmount(terms, other);
    }

    /** Whether two terms promise the same amount, however it is stated. */
    static boolean sameAmount(ClockTerms a, ClockTerms b) {
        Amount one = a.amount().orElseThrow();
        Amount other = b.amount().orElseThrow();
        if (!a.calendar().equals(b.calendar())) {
            return false;
        }
        return one.equals(other)
                || (one instanceof Amount.Open x
                        && other instanceof Amount.Open y
                        && x.thenElapsed().equals(y.thenElapsed())
                        && x.open().on(a.calendar()).equals(y.open().on(b.calendar())));
    }
}
