package io.slarules.internal.clock;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.rule.Clock;
import io.slarules.rule.Reopening;
import io.slarules.rule.Retarget;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.WaitFor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replays one clock, stretch by stretch and event by event.
 *
 * <p>Events at the instant at which facts change still meet the promise that was in force until then. A rule's target counts as changed when
 * it differs from what was proposed in the stretch before; so a target that a lapse left in force stays when other facts change later.
 */
final class ClockReplay {
    /** How a clock came to rest. */
    enum Rest {
        /** It has not. */
        NONE,
        /** By the event that keeps the promise. */
        KEPT,
        /** The ticket was closed without it. */
        CLOSED,
        /** The ticket was withdrawn. */
        WITHDRAWN
    }

    private final Lifeline line;
    private final Clock clock;
    private final Spans spans = new Spans();
    private final List<Tally> tallies = new ArrayList<>(1);
    private final List<Promise> promises = new ArrayList<>(1);

    /** What the rules say now; or said last, in stretches in which none speaks. */
    private @Nullable ClockTerms spoken;
    /** The terms that were last weighed against the promise in force. */
    private @Nullable ClockTerms weighed;
    /** Null before the first promise and while the ticket is exempt. */
    private @Nullable Promise current;

    /** Whether a rule has spoken by now; what happened before that makes no promise. */
    private boolean promising;

    private boolean exempt;
    private long exemptSince = NEVER;
    private long started = NEVER;
    private long cycleStarted = NEVER;
    private int pausing;
    private int waiting;
    private Rest rest = Rest.NONE;
    private long restedAt = NEVER;
    private long closedAt = NEVER;

    private ClockReplay(Lifeline line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    static ClockRun of(Lifeline line, Clock clock) {
        return new ClockReplay(line, clock).run();
    }

    private ClockRun run() {
        int event = 0;
        for (int stretch = 0; stretch < line.stretches(); stretch++) {
            enter(stretch, event);
            long end = line.end(stretch);
            while (event < line.events() && line.at(event) <= end) {
                happen(event++);
            }
        }
        boolean cancelled = exempt && current == null;
        return new ClockRun(
                line, clock, promises, spoken, cancelled ? exemptSince : NEVER, exempt, paused(), rest, restedAt);
    }

    private void enter(int stretch, int eventsSeen) {
        ClockTerms terms = Contest.winner(line.outcome(stretch), clock, cycleStarted, line.opened());
        boolean lapse = line.lapse(stretch);
        long begin = line.begin(stretch);
        if (terms == null || terms.target().isEmpty()) {
            if (!lapse && (terms != null || spoken != null)) {
                spoken = terms == null ? spoken : terms;
                exempt(begin);
            }
            return;
        }
        spoken = terms;
        exempt = false;
        if (started == NEVER) {
            startIfDue(terms, eventsSeen);
        }
        promising = true;
        pauseBy(terms, begin);
        if (started != NEVER && rest == Rest.NONE) {
            weigh(terms, begin, lapse);
        }
    }

    private void exempt(long at) {
        exempt = true;
        if (rest == Rest.NONE && current != null) {
            if (current.end() == NEVER) {
                current.end(at);
            }
            current = null;
            exemptSince = at;
        }
    }

    private void pauseBy(ClockTerms terms, long at) {
        if (line.waits()) {
            int mask = 0;
            for (WaitFor kind : terms.pausedBy()) {
                mask |= Lifeline.bit(kind);
            }
            pausing = mask;
            settle(at);
        }
    }

    /**
     * The clock may have to start with the opening or an event that happened before any rule spoke about it; nothing paused it
     * in that time, since no rule said so.
     */
    private void startIfDue(ClockTerms terms, int eventsSeen) {
        int event = 0;
        if (terms.start().isPresent()) {
            while (event < eventsSeen && line.kind(event) != terms.start().get()) {
                event++;
            }
            if (event == eventsSeen) {
                return;
            }
        }
        pausing = 0;
        start(terms.start().isPresent() ? line.at(event++) : line.opened());
        for (; event < eventsSeen; event++) {
            follow(event);
        }
    }

    private void start(long at) {
        started = at;
        cycleStarted = at;
        settle(at);
    }

    private void happen(int event) {
        if (line.waits()) {
            waiting = line.waits(event);
        }
        if (started != NEVER) {
            follow(event);
        } else if (spoken != null
                && !exempt
                && spoken.start().isPresent()
                && spoken.start().get() == line.kind(event)) {
            start(line.at(event));
            weigh(spoken, line.at(event), false);
        }
    }

    private void follow(int event) {
        long at = line.at(event);
        EventKind kind = line.kind(event);
        if (kind == null) {
            return;
        }
        boolean closes = kind == EventKind.CLOSED || kind == EventKind.CANCELLED;
        if (rest == Rest.NONE) {
            if (stops(kind)) {
                rest(Rest.KEPT, at);
            } else if (closes) {
                rest(kind == EventKind.CLOSED ? Rest.CLOSED : Rest.WITHDRAWN, at);
            }
        }
        if ((closes || kind == EventKind.RESOLVED) && closedAt == NEVER) {
            closedAt = at;
        } else if (kind == EventKind.REOPENED) {
            reopen(at);
            closedAt = NEVER;
        }
        settle(at);
    }

    private boolean stops(EventKind kind) {
        if (spoken == null) {
            return false;
        }
        EventKind stop = spoken.stop();
        return kind == stop
                || (stop == EventKind.WORKAROUND_IN_PLACE && kind == EventKind.RESOLVED)
                || (stop == EventKind.RESOLVED && kind == EventKind.CLOSED);
    }

    private void rest(Rest how, long at) {
        rest = how;
        restedAt = at;
        if (current != null) {
            current.end(at);
        }
    }

    private boolean paused() {
        return (waiting & pausing) != 0;
    }

    /** Counts from here on, or no longer. */
    private void settle(long at) {
        boolean counts = started != NEVER && rest == Rest.NONE && !paused();
        if (counts != spans.running()) {
            if (counts) {
                spans.start(at);
            } else {
                spans.stop(at);
            }
        }
    }

    private void reopen(long at) {
        if (rest == Rest.NONE || spoken == null) {
            return;
        }
        Reopening how = spoken.reopening();
        if (how == Reopening.FIRST_STOP_FINAL) {
            if (rest == Rest.KEPT) {
                return;
            }
            // Closing without an answer was no stop: the answer is owed again.
            how = Reopening.CONTINUE;
        }
        if (how == Reopening.CONTINUE_COUNTED && !paused()) {
            spans.start(Math.max(restedAt, Math.min(closedAt, at)));
            spans.stop(at);
        }
        rest = Rest.NONE;
        if (how == Reopening.NEW_CYCLE) {
            cycleStarted = at;
        }
        if (!promising) {
            return;
        } else if (exempt) {
            exempt(at);
            return;
        }
        Promise last = current;
        if (last == null) {
            weigh(spoken, at, false);
        } else if (how == Reopening.NEW_CYCLE) {
            promise(spoken, at, at);
            weighed = spoken;
        } else {
            add(new Promise(
                    last.occurrence() + 1, last.terms(), last.target(), tally(last.calendar()), last.origin(), at));
            weigh(spoken, at, false);
        }
    }

    /** Weighs what the rules say now against the promise in force, if they say something else than before. */
    private void weigh(ClockTerms terms, long at, boolean lapse) {
        ClockTerms before = weighed;
        weighed = terms;
        BusinessCalendar calendar = terms.calendar();
        long origin = terms.retarget() == Retarget.FROM_START ? cycleStarted : at;
        Promise inForce = current;
        if (inForce == null) {
            promise(terms, promises.isEmpty() ? cycleStarted : origin, Math.max(at, cycleStarted));
            return;
        }
        long target = nanos(terms);
        if ((before != null && sameTarget(before, terms))
                || (inForce.isTarget(target, calendar) && inForce.origin() == origin)) {
            return;
        }
        boolean neverLater = lapse || terms.retarget() == Retarget.AT_CHANGE_NEVER_LATER;
        if (neverLater
                && due(target, tally(calendar), origin, at)
                        >= due(inForce.targetNanos(), tally(inForce.calendar()), inForce.origin(), at)) {
            return;
        }
        promise(terms, origin, at);
    }

    private static boolean sameTarget(ClockTerms a, ClockTerms b) {
        return nanos(a) == nanos(b) && a.calendar().equals(b.calendar());
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
        Duration target = terms.target().orElse(OpenTime.ZERO).on(terms.calendar());
        add(new Promise(occurrence, terms, target, tally(terms.calendar()), origin, begin));
    }

    private void add(Promise promise) {
        if (current != null && current.end() == NEVER) {
            current.end(promise.begin());
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

    private static long nanos(ClockTerms terms) {
        return terms.target().orElse(OpenTime.ZERO).on(terms.calendar()).toNanos();
    }
}
