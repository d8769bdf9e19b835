package io.slarules.internal.policy;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Reason;
import io.slarules.internal.policy.TriageProposals.Promise;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Event;
import io.slarules.ticket.History;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Small lives of tickets, built by hand. The ticket is T-1; its Mondays are 2 and 9 March 2026. */
public final class Lives {
    public static final BusinessCalendar ALWAYS = BusinessCalendar.alwaysOpen(Calendars.ALWAYS, ZoneOffset.UTC);

    /** Monday to Friday, nine to five, UTC; a day is eight hours. */
    public static final BusinessCalendar OFFICE = BusinessCalendar.named("office")
            .in(ZoneOffset.UTC)
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .build();

    /** Monday to Friday in Berlin, with lunch. */
    public static final BusinessCalendar BERLIN = BusinessCalendar.named("berlin")
            .in(ZoneId.of("Europe/Berlin"))
            .open(MONDAY, FRIDAY, "08:00-12:00", "13:00-18:00")
            .build();

    public static final Calendars CALENDARS = Calendars.of(OFFICE, ALWAYS, BERLIN);

    public static final Reason NOBODY = Reason.noRule("nobody said otherwise");

    private final Instant opened;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Optional<Life.Expiry> expiry = Optional.empty();

    private Lives(Instant opened) {
        this.opened = opened;
    }

    /** A time of March 2026 in UTC, such as {@code "02T09:30"} for that of Monday the second. */
    public static Instant march(String dayAndTime) {
        return Instant.parse("2026-03-" + dayAndTime + (dayAndTime.length() > 8 ? "Z" : ":00Z"));
    }

    public static Lives opened(String dayAndTime) {
        return new Lives(march(dayAndTime));
    }

    public static Lives opened(Instant instant) {
        return new Lives(instant);
    }

    public Lives stretch(Outcome outcome) {
        return stretch(opened, false, outcome);
    }

    public Lives change(String dayAndTime, Outcome outcome) {
        return stretch(march(dayAndTime), false, outcome);
    }

    public Lives lapse(String dayAndTime, Outcome outcome) {
        return stretch(march(dayAndTime), true, outcome);
    }

    public Lives stretch(Instant from, boolean lapse, Outcome outcome) {
        stretches.add(new Stretch(from, lapse, outcome));
        return this;
    }

    public Lives happened(Event... more) {
        events.addAll(Arrays.asList(more));
        return this;
    }

    public Lives expires(String dayAndTime, String fact, String to) {
        expiry = Optional.of(new Life.Expiry(march(dayAndTime), fact, to));
        return this;
    }

    public Life at(String dayAndTime) {
        return at(march(dayAndTime));
    }

    /** The life as it is seen at an instant: later events and stretches are not known yet. */
    public Life at(Instant now) {
        History history = new History(List.copyOf(events)).until(now);
        List<Stretch> known = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (known.isEmpty() || !stretch.from().isAfter(now)) {
                known.add(stretch);
            }
        }
        Ticket ticket = Ticket.of("T-1", "ACME", opened).withHistory(history);
        return new Life(ticket, now, CALENDARS, history.events(), known, expiry);
    }

    public static PromisedTerms promised(Clock clock, String target) {
        return new PromisedTerms(clock, Optional.of(OpenTime.parse(target)));
    }

    public static PromisedTerms exempt(Clock clock) {
        return new PromisedTerms(clock, Optional.empty());
    }

    public static Outcome outcome(PromisedTerms... clocks) {
        return outcome(List.of(clocks), List.of(), List.of());
    }

    public static Outcome asking(PromisedTerms clock, StepTerms... steps) {
        return outcome(List.of(clock), List.of(steps), List.of());
    }

    public static Outcome outcome(List<PromisedTerms> clocks, List<StepTerms> steps, List<HoldTerms> holds) {
        return outcome(clocks, steps, holds, List.of(new Promise(Optional.empty(), NOBODY)));
    }

    public static Outcome outcome(
            List<PromisedTerms> clocks, List<StepTerms> steps, List<HoldTerms> holds, List<Promise> promises) {
        return new Outcome(
                Conclusion.of(ProductionImpact.NONE, NOBODY),
                false,
                Conclusion.of(Priority.P3, NOBODY),
                clocks.stream().map(PromisedTerms::terms).toList(),
                steps,
                holds,
                new TriageProposals(
                        Conclusion.of(Band.REST, NOBODY),
                        Conclusion.of(0L, NOBODY),
                        Conclusion.of(Optional.empty(), NOBODY),
                        Conclusion.of(60, NOBODY),
                        promises),
                Tier.LOCAL);
    }

    public static StepTerms step(String rule, Trigger trigger, Action action) {
        return new StepTerms(
                trigger,
                action,
                Optional.empty(),
                Calendars.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                0,
                reason(rule));
    }

    public static StepTerms inform(String rule, Trigger trigger) {
        return step(rule, trigger, new Action.Inform());
    }

    public static HoldTerms hold(String missing, String atMost) {
        return new HoldTerms(
                List.of(missing), OpenTime.parse(atMost), Calendars.ALWAYS, reason("E1 evidence is missing"));
    }

    public static Reason reason(String rule) {
        return new Reason(rule, "rules.drl", 1, "because the test says so", Map.of());
    }

    public static Trigger atOnce() {
        return new Trigger.AtOnce();
    }

    public static Trigger used(Clock clock, int percent) {
        return new Trigger.Used(Optional.of(clock), percent, Optional.empty());
    }

    public static Trigger breached(Clock clock) {
        return new Trigger.Breached(Optional.of(clock));
    }

    public static Trigger beforeDue(Clock clock, String amount) {
        return new Trigger.BeforeDue(Optional.of(clock), OpenTime.parse(amount));
    }

    public static Event answer(String dayAndTime) {
        return Message.toCustomer(march(dayAndTime), Channel.EMAIL);
    }

    public static Event waitStarts(String dayAndTime, String id, WaitFor kind) {
        return WaitStarted.of(march(dayAndTime), id, kind, "");
    }

    public static Event waitEnds(String dayAndTime, String id) {
        return WaitEnded.of(march(dayAndTime), id);
    }
}
