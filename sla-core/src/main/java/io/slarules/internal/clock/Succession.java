package io.slarules.internal.clock;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.internal.clock.Promise.Ending;
import io.slarules.internal.policy.Amount;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.rule.Retarget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promises of one clock, one after the other: which is in force, and what takes its place when targets change. */
final class Succession {
    private final Lifeline line;
    private final Spans spans;
    private final Spans pauses;
    private final List<Tally> tallies = new ArrayList<>(1);
    private final List<Promise> promises = new ArrayList<>(1);

    /** The terms that were last weighed against the promise in force. */
    private @Nullable ClockTerms weighed;
    /** Null before the first promise and while the ticket is exempt. */
    private @Nullable Promise current;

    /**
     * @param spans in which the clock counts
     * @param pauses in which it is paused
     */
    Succession(Lifeline line, Spans spans, Spans pauses) {
        this.line = line;
        this.spans = spans;
        this.pauses = pauses;
    }

    /** All of them, oldest first. */
    List<Promise> promises() {
        return promises;
    }

    /** Whether there is a promise, in force or ended, from which the ticket is not exempt. */
    boolean holds() {
        return current != null;
    }

    /** When the last promise is or was due; {@link Nanos#NEVER} when there is none. */
    long due() {
        return current == null ? NEVER : current.due();
    }

    /** The promise in force, if any, ends. */
    void end(long at, Ending how) {
        if (current != null) {
            current.end(at, how);
        }
    }

    /** The ticket is exempt from now on; says whether it was not before. */
    boolean exempt(long at) {
        Promise before = current;
        if (before == null) {
            return false;
        }
        if (before.end() == NEVER) {
            before.end(at, Ending.CANCELLED);
        }
        current = null;
        return true;
    }

    /** The last promise goes on as a new one that counts from where the old one did. */
    void goOn(long at) {
        Promise last = current;
        if (last != null) {
            add(new Promise(
                    last.occurrence() + 1,
                    last.terms(),
                    amount(last.terms()),
                    tally(last.calendar()),
                    pauses,
                    last.origin(),
                    at));
        }
    }

    /** A promise that begins a cycle. */
    void begin(ClockTerms terms, long origin, long at) {
        promise(terms, origin, at);
        weighed = terms;
    }

    /**
     * Weighs what the rules say now against the promise in force, if they say something else than before.
     *
     * @param cycleStarted from when the clock's cycle counts
     * @param lapse whether a fact lapsed, which makes no promise later
     */
    void weigh(ClockTerms terms, long cycleStarted, long at, boolean lapse) {
        ClockTerms before = weighed;
        weighed = terms;
        Retarget retarget = terms.conventions().retarget();
        long origin = amount(terms) instanceof Amount.Agreed agreed
                ? Nanos.of(agreed.promise().agreedAt())
                : retarget == Retarget.FROM_START ? cycleStarted : at;
        Promise inForce = current;
        if (inForce == null) {
            boolean fromStart = promises.isEmpty()
                    && retarget != Retarget.RESTART_AT_CHANGE
                    && !(amount(terms) instanceof Amount.Agreed);
            promise(terms, fromStart ? cycleStarted : origin, Math.max(at, cycleStarted));
            return;
        }
        if ((before != null && Promise.sameAmount(before, terms)) || inForce.isOf(terms, origin)) {
            return;
        }
        boolean neverLater = lapse || retarget == Retarget.AT_CHANGE_NEVER_LATER;
        if (neverLater
                && due(nanos(terms, origin), tally(terms.calendar()), origin, at)
                        >= due(inForce.targetNanos(), tally(inForce.calendar()), inForce.origin(), at)) {
            return;
        }
        promise(terms, origin, at);
    }

    /** When an amount counted from {@code origin} is used up: as it happened until {@code at}, and as if unpaused from there. */
    private static long due(long amount, Tally tally, long origin, long at) {
        long base = tally.at(origin);
        long left = amount - (tally.at(at) - base);
        if (left > 0) {
            return tally.calendar().addNanos(at, left);
        }
        return amount == 0 ? origin : tally.reach(base + amount);
    }

    private void promise(ClockTerms terms, long origin, long begin) {
        Promise before = current;
        int occurrence =
                promises.isEmpty() ? 1 : promises.get(promises.size() - 1).occurrence() + 1;
        if (before != null && before.end() == NEVER && before.begin() == begin) {
            // Replaced at the instant at which it was made: it was in force at no instant.
            promises.remove(promises.size() - 1);
            occurrence--;
        }
        add(new Promise(occurrence, terms, amount(terms), tally(terms.calendar()), pauses, origin, begin));
    }

    private void add(Promise promise) {
        Promise before = current;
        if (before != null && before.end() == NEVER) {
            boolean untold = before.terms().amount().orElse(null) instanceof Amount.Agreed
                    && !before.late(promise.begin())
                    && !line.toldDate(before.begin(), before.due());
            before.end(promise.begin(), untold ? Ending.MOVED_UNTOLD : Ending.REPLACED);
        }
        promises.add(promise);
        current = promise;
    }

    private Tally tally(BusinessCalendar calendar) {
        for (int i = 0; i < tallies.size(); i++) {
            Tally tally = tallies.get(i);
            if (tally.calendar().equals(calendar)) {
                return tally;
            }
        }
        Tally tally = new Tally(calendar, spans);
        tallies.add(tally);
        return tally;
    }

    private static Amount amount(ClockTerms terms) {
        return terms.amount().orElseThrow();
    }

    private static long nanos(ClockTerms terms, long origin) {
        Amount amount = amount(terms);
        return (amount instanceof Amount.Days
                        ? amount.on(terms.calendar(), Nanos.instant(origin))
                        : amount.stated().on(terms.calendar()))
                .toNanos();
    }
}
