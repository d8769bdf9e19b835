package io.slarules.internal.clock;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Outcome;
import io.slarules.internal.policy.Stretch;
import io.slarules.rule.Clock;
import io.slarules.rule.Reopening;
import io.slarules.rule.Retarget;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Event;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.Message;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The semantics of one clock that starts at the opening, written down a second time: it walks minute by minute and asks the calendar
 * of each minute whether it is open. Slow, and right where everything happens at whole minutes.
 */
final class MinuteOracle {
    private final Life life;
    private final Clock clock;
    private final List<Instant> counted = new ArrayList<>();
    private final Map<String, WaitFor> waits = new HashMap<>();

    /** The first target, by which also is read what happened before a rule spoke. */
    private @Nullable ClockTerms first;

    private @Nullable ClockTerms spoken;
    private @Nullable ClockTerms weighed;
    /** As the last rule said that named a target; an exemption says nothing about waits. */
    private Set<WaitFor> pausedBy = Set.of();

    private boolean targetSpoken;
    private boolean ended;
    private boolean endedByStop;
    private boolean exempt;
    private boolean closed;
    private Instant closedAt = Instant.MIN;
    private Instant endedAt = Instant.MIN;
    private Instant cycle;

    boolean promised;
    int occurrence;
    long target;
    BusinessCalendar calendar;
    Instant origin;
    Instant inForceSince = Instant.MIN;

    private MinuteOracle(Life life, Clock clock) {
        this.life = life;
        this.clock = clock;
        this.cycle = life.ticket().opened();
        this.origin = cycle;
        this.calendar = life.calendars().standard();
    }

    static MinuteOracle of(Life life, Clock clock) {
        MinuteOracle oracle = new MinuteOracle(life, clock);
        oracle.walk();
        return oracle;
    }

    private void walk() {
        Instant opened = life.ticket().opened();
        for (Stretch stretch : life.stretches()) {
            ClockTerms terms = winner(stretch.outcome());
            first = first == null && terms != null && terms.amount().isPresent() ? terms : first;
        }
        for (Instant minute = opened; !minute.isAfter(life.now()); minute = minute.plusSeconds(60)) {
            if (minute.equals(opened)) {
                stretch(minute);
                events(minute);
            } else {
                events(minute);
                stretch(minute);
            }
            if (minute.isBefore(life.now()) && !ended && !paused()) {
                counted.add(minute);
            }
        }
    }

    private void stretch(Instant minute) {
        Stretch entered = null;
        boolean lapse = true;
        for (Stretch stretch : life.stretches()) {
            if (stretch.from().equals(minute)) {
                entered = stretch;
                lapse &= stretch.lapse();
            }
        }
        if (entered != null) {
            ClockTerms terms = winner(entered.outcome());
            if (terms != null && terms.amount().isPresent()) {
                spoken = terms;
                targetSpoken = true;
                pausedBy = terms.pausedBy();
                exempt = false;
                if (!ended) {
                    weigh(terms, minute, lapse);
                }
            } else if (!lapse && (terms != null || spoken != null)) {
                spoken = terms == null ? spoken : terms;
                exempt = true;
                promised &= ended;
            }
        }
    }

    private @Nullable ClockTerms winner(Outcome outcome) {
        ClockTerms best = null;
        for (ClockTerms terms : outcome.clocks()) {
            if (terms.clock().equals(clock) && (best == null || beats(terms, best))) {
                best = terms;
            }
        }
        return best;
    }

    private boolean beats(ClockTerms terms, ClockTerms best) {
        if (terms.amount().isEmpty() || best.amount().isEmpty()) {
            return best.amount().isEmpty()
                    && (terms.amount().isPresent()
                            || terms.reason().rule().compareTo(best.reason().rule()) < 0);
        }
        int byDue = walkOn(cycle, minutes(terms), terms.calendar())
                .compareTo(walkOn(cycle, minutes(best), best.calendar()));
        return byDue < 0
                || (byDue == 0 && terms.reason().rule().compareTo(best.reason().rule()) < 0);
    }

    private void events(Instant minute) {
        for (Event event : life.events()) {
            Instant at =
                    event.at().isBefore(life.ticket().opened()) ? life.ticket().opened() : event.at();
            if (at.equals(minute)) {
                happen(event, minute);
            }
        }
    }

    private void happen(Event event, Instant minute) {
        if (event instanceof WaitStarted wait) {
            waits.putIfAbsent(wait.id(), wait.waitFor());
        } else if (event instanceof WaitEnded wait) {
            waits.remove(wait.id());
        } else if (!ended && stops(event)) {
            end(minute, true);
        } else if (!ended && event instanceof Closed) {
            end(minute, false);
        }
        if (event instanceof Resolved || event instanceof Closed) {
            closedAt = closed ? closedAt : minute;
            closed = true;
        } else if (event instanceof Reopened && closed) {
            reopen(minute);
            closed = false;
        }
    }

    private boolean stops(Event event) {
        if (clock.equals(Clock.FIRST_RESPONSE)) {
            return event instanceof Message message && message.isToCustomer();
        } else if (clock.equals(Clock.WORKAROUND)) {
            return event.kind() == EventKind.WORKAROUND_IN_PLACE || event instanceof Resolved;
        }
        return event instanceof Resolved || event instanceof Closed;
    }

    private void end(Instant minute, boolean byStop) {
        ended = true;
        endedByStop = byStop;
        endedAt = minute;
    }

    private void reopen(Instant minute) {
        if (!ended || first == null) {
            return;
        }
        ClockTerms asked = !targetSpoken || spoken == null ? first : spoken;
        Reopening how = asked.conventions()
                .reopening()
                .orElse(asked.clock().equals(Clock.FIRST_RESPONSE) ? Reopening.FIRST_STOP_FINAL : Reopening.CONTINUE);
        if (how == Reopening.FIRST_STOP_FINAL) {
            if (endedByStop) {
                return;
            }
            how = Reopening.CONTINUE;
        }
        if (how == Reopening.CONTINUE_COUNTED && !paused()) {
            Instant from = closedAt.isAfter(endedAt) ? closedAt : endedAt;
            for (Instant m = from; m.isBefore(minute); m = m.plusSeconds(60)) {
                counted.add(m);
            }
        }
        ended = false;
        if (how == Reopening.NEW_CYCLE) {
            cycle = minute;
        }
        if (exempt || !targetSpoken) {
            promised = false;
        } else if (!promised && spoken != null) {
            weigh(spoken, minute, false);
        } else if (how == Reopening.NEW_CYCLE) {
            promise(spoken, minute, minute);
            weighed = spoken;
        } else {
            occurrence++;
            inForceSince = minute;
            weigh(spoken, minute, false);
        }
    }

    private void weigh(ClockTerms terms, Instant minute, boolean lapse) {
        ClockTerms before = weighed;
        weighed = terms;
        Retarget retarget = terms.conventions().retarget();
        Instant from = retarget == Retarget.FROM_START ? cycle : minute;
        if (!promised) {
            promise(terms, occurrence == 0 && retarget != Retarget.RESTART_AT_CHANGE ? cycle : from, minute);
            return;
        }
        boolean said = before != null && same(before, terms);
        boolean alreadyInForce = target == minutes(terms) && calendar.equals(terms.calendar()) && origin.equals(from);
        if (said || alreadyInForce) {
            return;
        }
        if (lapse || terms.conventions().retarget() == Retarget.AT_CHANGE_NEVER_LATER) {
            Instant oldDue = due(minute, target, calendar, origin);
            if (!due(minute, minutes(terms), terms.calendar(), from).isBefore(oldDue)) {
                return;
            }
        }
        promise(terms, from, minute);
    }

    private void promise(ClockTerms terms, Instant from, Instant minute) {
        if (!promised || !inForceSince.equals(minute)) {
            occurrence++;
        }
        promised = true;
        target = minutes(terms);
        calendar = terms.calendar();
        origin = from;
        inForceSince = minute;
    }

    private static boolean same(ClockTerms a, ClockTerms b) {
        return minutes(a) == minutes(b) && a.calendar().equals(b.calendar());
    }

    private static long minutes(ClockTerms terms) {
        return terms.target().on(terms.calendar()).toMinutes();
    }

    private boolean paused() {
        return waits.values().stream().anyMatch(pausedBy::contains);
    }

    private long elapsed(BusinessCalendar on, Instant from) {
        return counted.stream()
                .filter(minute -> !minute.isBefore(from) && on.isOpen(minute))
                .count();
    }

    Duration elapsed() {
        return Duration.ofMinutes(elapsed(calendar, origin));
    }

    boolean runs() {
        return promised && !ended && !paused();
    }

    boolean open() {
        return promised && !ended;
    }

    /** The due of a clock that runs and has not used up its target. */
    Instant due() {
        return walkOn(life.now(), target - elapsed(calendar, origin), calendar);
    }

    /** As it happened until {@code minute}, and as if unpaused from there. */
    private Instant due(Instant minute, long amount, BusinessCalendar on, Instant from) {
        Instant due = from;
        long left = amount;
        for (Instant m : counted) {
            if (left > 0 && !m.isBefore(from) && on.isOpen(m)) {
                left--;
                due = m.plusSeconds(60);
            }
        }
        return left == 0 ? due : walkOn(minute, left, on);
    }

    /** The end of that many open minutes. */
    private static Instant walkOn(Instant from, long openMinutes, BusinessCalendar calendar) {
        Instant minute = from;
        for (long left = openMinutes; left > 0; minute = minute.plusSeconds(60)) {
            if (calendar.isOpen(minute)) {
                left--;
            }
        }
        return minute;
    }
}
