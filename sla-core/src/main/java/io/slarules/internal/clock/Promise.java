package io.slarules.internal.clock;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.internal.policy.ClockTerms;
import java.time.Duration;

/** One promise of a clock, in force from {@link #begin} until {@link #end}. */
public final class Promise {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final int occurrence;
    private final ClockTerms terms;
    private final Duration target;
    private final long targetNanos;
    private final Tally tally;
    private final long origin;
    private final long base;
    private final long begin;
    private long end = NEVER;
    private long dueAt = UNKNOWN;
    private long breachAt = UNKNOWN;

    Promise(int occurrence, ClockTerms terms, Duration target, Tally tally, long origin, long begin) {
        this.occurrence = occurrence;
        this.terms = terms;
        this.target = target;
        this.targetNanos = target.toNanos();
        this.tally = tally;
        this.origin = origin;
        this.base = tally.at(origin);
        this.begin = begin;
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

    /** From when it counts; not after {@link #begin}. */
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

    void end(long instant) {
        end = instant;
    }

    /** Open time counted at an instant. */
    public long elapsed(long instant) {
        return instant <= origin ? 0 : tally.at(instant) - base;
    }

    /**
     * The earliest instant at which this much is counted: in the past by what happened, in the future as if nothing else will;
     * {@link Nanos#NEVER} when it does not count at present and had not come so far.
     */
    public long reach(long amount) {
        if (amount <= 0) {
            return origin;
        } else if (amount == targetNanos) {
            // The two amounts that everything asks for again.
            dueAt = dueAt == UNKNOWN ? tally.reach(base + amount) : dueAt;
            return dueAt;
        } else if (amount == targetNanos + 1) {
            breachAt = breachAt == UNKNOWN ? tally.reach(base + amount) : breachAt;
            return breachAt;
        }
        return tally.reach(base + amount);
    }

    /** The last instant that is in time; as {@link #reach}, and counted on from its end when it ended before. */
    public long due() {
        if (end != NEVER) {
            long left = targetNanos - elapsed(end);
            if (left > 0) {
                return calendar().addNanos(end, left);
            }
        }
        return reach(targetNanos);
    }

    boolean isTarget(long nanos, BusinessCalendar calendar) {
        return targetNanos == nanos && calendar().equals(calendar);
    }
}
