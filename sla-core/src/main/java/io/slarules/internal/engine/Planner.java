package io.slarules.internal.engine;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.CalendarException;
import io.slarules.calendar.Calendars;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Event;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.Facts;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WorkState;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Turns a decision into the terms of the triage order, and says which tickets wait for no engineer. */
public final class Planner {
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofMinutes(1_000_000_000);

    private final Calendars calendars;

    public Planner(Calendars calendars) {
        this.calendars = calendars;
    }

    public PlannedTicket plan(Ticket ticket, Decision decision) {
        var terms = decision.triage();
        Facts facts = ticket.factsAt(decision.now());
        PlannedTicket planned = PlannedTicket.of(
                        ticket.id(), facts.customer().id(), decision.priority().value(), ticket.opened())
                .in(terms.band().value())
                .losing(terms.lossMilli().value())
                .takingMinutes(terms.effortMinutes().value())
                .needing(facts.work().needs());
        planned = terms.promise().value().map(planned::promised).orElse(planned);
        planned = terms.worsening().value().map(planned::worsening).orElse(planned);
        planned = decision.deadline(Clock.WORKAROUND)
                .map(ageing(planned, decision.now()))
                .orElse(planned);
        Optional<ProblemLink> problem = facts.relations().problem();
        if (problem.isPresent()) {
            planned = planned.linkedTo(problem.get().id(), problem.get().fixKnown() == Answer.YES);
        }
        return leftOut(ticket, decision).map(planned::leftOut).orElse(planned);
    }

    /** The target in force, added to the opening on its calendar, and what the pauses of its clock took. */
    private Function<Deadline, PlannedTicket> ageing(PlannedTicket planned, Instant now) {
        return workaround -> {
            try {
                BusinessCalendar calendar = calendars.get(workaround.calendar());
                Instant opened = planned.opened();
                Duration target = Duration.between(opened, calendar.add(opened, workaround.targetTime()));
                Duration paused = paused(workaround, calendar, now);
                return planned.withTarget(clamp(target, ONE_MINUTE)).pausedFor(clamp(paused, Duration.ZERO));
            } catch (CalendarException e) {
                // A target that no calendar can count is never exceeded several times.
                return planned;
            }
        };
    }

    /** How much later than without its pauses a clock is due, or has come so far. */
    private static Duration paused(Deadline deadline, BusinessCalendar calendar, Instant now) {
        if (deadline.started().isEmpty()) {
            return Duration.ZERO;
        }
        Instant started = deadline.started().get();
        return deadline.due()
                .map(due -> Duration.between(calendar.add(started, deadline.targetTime()), due))
                .orElseGet(() -> Duration.between(calendar.add(started, deadline.elapsed()), now));
    }

    private static Duration clamp(Duration time, Duration least) {
        return time.compareTo(least) < 0 ? least : time.compareTo(MOST) > 0 ? MOST : time;
    }

    private static Optional<LeftOut> leftOut(Ticket ticket, Decision decision) {
        Instant now = decision.now();
        boolean resolved = false;
        boolean closed = false;
        for (Event event : ticket.history().events()) {
            if (event.at().isAfter(now)) {
                break;
            }
            EventKind kind = event.kind();
            resolved = (resolved || kind == EventKind.RESOLVED) && kind != EventKind.REOPENED;
            closed = (closed || kind == EventKind.CLOSED || kind == EventKind.CANCELLED) && kind != EventKind.REOPENED;
        }
        if (closed) {
            return Optional.of(LeftOut.CLOSED);
        } else if (resolved) {
            return Optional.of(LeftOut.RESOLVED);
        }
        WorkState state = ticket.factsAt(now).work().state();
        if (state == WorkState.PARKED) {
            return Optional.of(LeftOut.PARKED);
        } else if (state == WorkState.IN_WORK) {
            return Optional.of(LeftOut.IN_WORK);
        }
        return paused(decision) ? Optional.of(LeftOut.PAUSED) : Optional.empty();
    }

    /** A ticket is paused when a clock of it is, and none runs. */
    private static boolean paused(Decision decision) {
        boolean paused = false;
        for (Deadline deadline : decision.deadlines()) {
            if (deadline.state() == ClockState.RUNNING || deadline.state() == ClockState.BREACHED) {
                return false;
            }
            paused |= deadline.state() == ClockState.PAUSED;
        }
        return paused;
    }
}
