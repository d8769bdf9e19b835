package io.slarules.internal.clock;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.internal.clock.Promise.Ending;
import io.slarules.internal.policy.Amount;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.Signals;
import io.slarules.rule.Clock;
import io.slarules.rule.Conventions;
import io.slarules.rule.Reopening;
import io.slarules.rule.Signal;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.EventKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replays one clock, stretch by stretch and event by event.
 *
 * <p>Events at the instant at which facts change still meet the promise that was in force until then, unless the host's sequence numbers put them after
 * the change. A rule's target counts as changed when it differs from what was proposed in the stretch before; so a target that a lapse left in force stays
 * when other facts change later.
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

    private static final Signal CLASSIFIED = Signal.classified();

    private final Lifeline line;
    private final Clock clock;
    private final Spans spans = new Spans();
    private final Spans pauses = new Spans();
    private final boolean keepsPauses;
    private final Succession promises;
    private final PauseState pause = new PauseState();
    private boolean pausing;

    /** What the rules say now; or said last, in stretches in which none speaks. */
    private @Nullable ClockTerms spoken;

    /** Whether a rule has spoken by now; what happened before that makes no promise. */
    private boolean promising;

    private boolean exempt;
    private long exemptSince = NEVER;
    private long started = NEVER;
    private long cycleStarted = NEVER;

    private Heed heed = Heed.NOTHING;

    private Rest rest = Rest.NONE;
    private long restedAt = NEVER;
    private @Nullable EventKind restedBy;
    /** When the ticket was resolved or closed; never while it is open. */
    private long closedAt = NEVER;
    /** Whether it is closed or withdrawn, rather than resolved only. */
    private boolean shut;

    private ClockReplay(Lifeline line, Clock clock, boolean keepsPauses) {
        this.line = line;
        this.clock = clock;
        this.keepsPauses = keepsPauses;
        this.promises = new Succession(line, spans, pauses);
    }

    static ClockRun of(Lifeline line, Clock clock) {
        return new ClockReplay(line, clock, line.pausesByWallTime(clock)).run();
    }

    /** When a clock was paused. Few ask for it, so it is replayed for them. */
    static Spans pauses(Lifeline line, Clock clock) {
        ClockReplay replay = new ClockReplay(line, clock, true);
        replay.run();
        return replay.pauses;
    }

    private ClockRun run() {
        int event = 0;
        for (int stretch = 0; stretch < line.stretches(); stretch++) {
            enter(stretch, event);
            int until = line.eventsUntilEndOf(stretch);
            event = line.next(heeded(), event, until);
            while (event < until) {
                happen(event);
                event = line.next(heeded(), event + 1, until);
            }
        }
        boolean cancelled = exempt && !promises.holds();
        return new ClockRun(
                line,
                clock,
                promises.promises(),
                spoken,
                cancelled ? exemptSince : NEVER,
                exempt,
                rest == Rest.NONE && pause.holds(),
                rest,
                restedAt,
                spans);
    }

    private void enter(int stretch, int eventsSeen) {
        ClockTerms terms = Contest.winner(line.outcome(stretch), clock, cycleStarted, line.opened());
        boolean lapse = line.lapse(stretch);
        long begin = line.begin(stretch);
        if (terms == null || terms.amount().isEmpty()) {
            if (!lapse && (terms != null || spoken != null)) {
                if (terms != null) {
                    hear(terms);
                }
                exempt(begin);
            }
            return;
        }
        hear(terms);
        exempt = false;
        if (started == NEVER) {
            startIfDue(terms, eventsSeen);
        }
        promising = true;
        pauseBy(terms, begin, eventsSeen);
        if (started != NEVER && rest == Rest.NONE) {
            promises.weigh(terms, cycleStarted, begin, lapse);
        }
    }

    @SuppressWarnings("ReferenceEquality") // The same object mostly; an equal one is worked out again.
    private void hear(ClockTerms terms) {
        if (spoken != terms) {
            spoken = terms;
            heed = new Heed(terms);
        }
    }

    private long heeded() {
        return rest == Rest.NONE ? heed.moving : heed.resting;
    }

    private void exempt(long at) {
        exempt = true;
        if (rest == Rest.NONE && promises.exempt(at)) {
            exemptSince = at;
        }
    }

    private void pauseBy(ClockTerms terms, long at, int eventsSeen) {
        if (line.waits()) {
            pause.by(terms.pausedBy());
            pause.waits(eventsSeen == 0 ? 0 : line.waits(eventsSeen - 1));
            settle(at);
        }
    }

    /**
     * The clock may have to start with the opening or an event that happened before any rule spoke about it; nothing paused it
     * in that time, since no rule said so.
     */
    private void startIfDue(ClockTerms terms, int eventsSeen) {
        pause.by(Set.of());
        int event = 0;
        if (opens(terms)) {
            start(startOf(terms), -1);
        } else {
            while (event < eventsSeen && !line.gives(event, terms.signals().starts())) {
                event++;
            }
            if (event == eventsSeen) {
                return;
            }
            start(line.at(event), event++);
        }
        for (; event < eventsSeen; event++) {
            follow(event);
        }
    }

    private boolean opens(ClockTerms terms) {
        List<Signal> starts = terms.signals().starts();
        for (int i = 0; i < starts.size(); i++) {
            if (line.atOpening(starts.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The opening; for what was agreed before it, the agreement. */
    private long startOf(ClockTerms terms) {
        return terms.amount().orElse(null) instanceof Amount.Agreed agreed
                ? Math.min(line.opened(), Nanos.of(agreed.promise().agreedAt()))
                : line.opened();
    }

    /** @param event that started it; -1 for the opening */
    private void start(long at, int event) {
        started = at;
        cycleStarted = at;
        settle(at);
        if (spoken != null && stopsBeing(spoken.signals(), event)) {
            rest(Rest.KEPT, at, EventKind.FACTS_CHANGED);
            settle(at);
        }
    }

    /** What the clock waits for may be so already when it starts. */
    private boolean stopsBeing(Signals signals, int event) {
        return heed.followsFacts && signals.stops().contains(CLASSIFIED) && line.classified(event);
    }

    /** Something that the terms heed. */
    private void happen(int event) {
        ClockTerms terms = spoken;
        if (terms == null) {
            return;
        }
        boolean turns = line.waits() && pause.waits(line.waits(event));
        if ((line.kindBit(event) & heed.signals) != 0) {
            turns |= pause.signals(line, event, terms.signals().pauses());
            if (started != NEVER) {
                follow(event);
            } else if (!exempt && line.gives(event, terms.signals().starts())) {
                start(line.at(event), event);
                if (rest == Rest.NONE) {
                    promises.weigh(terms, cycleStarted, line.at(event), false);
                }
            }
        }
        if (turns && started != NEVER) {
            settle(line.at(event));
        }
    }

    private long rounded(long at) {
        return heed.precision == 0 ? at : Math.max(cycleStarted, at - Math.floorMod(at, heed.precision));
    }

    private void follow(int event) {
        EventKind kind = line.kind(event);
        if (kind == null || spoken == null) {
            return;
        }
        long at = line.at(event);
        Signals signals = spoken.signals();
        boolean closes = kind == EventKind.CLOSED || kind == EventKind.CANCELLED;
        if (rest == Rest.NONE) {
            if (stops(event)) {
                rest(Rest.KEPT, at, kind);
            } else if (line.gives(event, signals.restarts())) {
                rest(Rest.CLOSED, at, kind);
                cycle(at);
            } else if (closes || (kind == EventKind.RESOLVED && endsWithSolution(signals))) {
                rest(kind == EventKind.CANCELLED ? Rest.WITHDRAWN : Rest.CLOSED, at, kind);
            }
        } else if (rest == Rest.KEPT && line.gives(event, signals.reopens())) {
            goOn(Reopening.CONTINUE, at);
        }
        if (closes || kind == EventKind.RESOLVED) {
            closedAt = Math.min(closedAt, at);
            shut |= closes;
        } else if (kind == EventKind.REOPENED) {
            reopen(at);
            closedAt = NEVER;
            shut = false;
        }
        if (rest != Rest.NONE && signals.recurring() && mayBegin(signals) && line.gives(event, signals.starts())) {
            cycle(at);
        }
        settle(at);
    }

    private boolean stops(int event) {
        ClockTerms terms = spoken;
        return terms != null
                && line.gives(event, terms.signals().stops())
                && !(terms.amount().orElse(null) instanceof Amount.Agreed agreed
                        && line.at(event) < earliest(agreed.promise()));
    }

    /** From when an agreed promise can be kept: it has been made, and its window has begun. */
    private static long earliest(AgreedPromise promise) {
        long made = Nanos.of(promise.agreedAt());
        return promise.from().isPresent()
                ? Math.max(made, Nanos.of(promise.from().get()))
                : made;
    }

    /** A cycle that no customer waits for ends when the ticket is resolved. */
    private static boolean endsWithSolution(Signals signals) {
        return signals.recurring() && !signals.starts().contains(Signal.fromCustomer());
    }

    private boolean mayBegin(Signals signals) {
        return !shut && (closedAt == NEVER || !endsWithSolution(signals));
    }

    private void rest(Rest how, long at, EventKind by) {
        rest = how;
        restedAt = at;
        restedBy = by;
        promises.end(at, how == Rest.KEPT ? Ending.KEPT : how == Rest.CLOSED ? Ending.LAPSED : Ending.CANCELLED);
    }

    /** Counts from here on, or no longer. */
    private void settle(long at) {
        boolean runs = started != NEVER && rest == Rest.NONE;
        boolean pauses = runs && pause.holds();
        boolean counts = runs && (!pauses || heed.hidesDue);
        if (pauses == pausing && counts == spans.running()) {
            return;
        }
        // What changes while the clock runs on is a pause that begins or ends.
        boolean ran = pausing || spans.running();
        long bound = runs && ran ? rounded(at) : at;
        pausing = pauses;
        if (keepsPauses) {
            this.pauses.run(pauses, bound);
        }
        spans.run(counts, bound);
    }

    private void reopen(long at) {
        if (rest == Rest.NONE || spoken == null || restedBy == EventKind.ACCEPTANCE) {
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
        goOn(how, at);
    }

    private void goOn(Reopening how, long at) {
        if (how == Reopening.NEW_CYCLE) {
            cycle(at);
            return;
        }
        if (how == Reopening.CONTINUE_COUNTED && !pause.holds()) {
            spans.start(Math.max(restedAt, Math.min(closedAt, at)));
            spans.stop(at);
        }
        rest = Rest.NONE;
        ClockTerms terms = spoken;
        if (!promising || terms == null) {
            return;
        } else if (exempt) {
            exempt(at);
            return;
        }
        promises.goOn(at);
        promises.weigh(terms, cycleStarted, at, false);
    }

    /** A new cycle begins. */
    private void cycle(long at) {
        rest = Rest.NONE;
        cycleStarted = at;
        settle(at);
        ClockTerms terms = spoken;
        if (!promising || terms == null) {
            return;
        } else if (exempt) {
            exempt(at);
            return;
        }
        if (terms.conventions().cycleStart() == Conventions.CycleStart.NOT_BEFORE_PREVIOUS_DUE) {
            long due = promises.due();
            cycleStarted = due == NEVER ? at : Math.max(at, due);
        }
        promises.begin(terms, cycleStarted, at);
    }
}
