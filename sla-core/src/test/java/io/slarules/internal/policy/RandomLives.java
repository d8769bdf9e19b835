package io.slarules.internal.policy;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.rule.Clock;
import io.slarules.rule.Reopening;
import io.slarules.rule.Retarget;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Event;
import io.slarules.ticket.Message;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Random tickets over about ten days: policies that change, waits, answers, closings and reopenings. Everything happens at whole minutes. */
public final class RandomLives {
    private static final List<Clock> CLOCKS = List.of(Clock.FIRST_RESPONSE, Clock.WORKAROUND, Clock.RESOLUTION);
    private static final List<BusinessCalendar> CALENDARS = List.of(Lives.ALWAYS, Lives.OFFICE, Lives.BERLIN);
    private static final List<WaitFor> WAITS = List.of(WaitFor.CUSTOMER, WaitFor.PART, WaitFor.INTERNAL);
    private static final List<Retarget> RETARGETS = List.copyOf(EnumSet.allOf(Retarget.class));
    private static final List<Reopening> REOPENINGS = List.copyOf(EnumSet.allOf(Reopening.class));

    private final SplittableRandom random;
    private final Instant opened;
    private boolean oneCalendar;

    public RandomLives(long seed) {
        random = new SplittableRandom(seed);
        opened = Lives.march("02T00:00").plus(Duration.ofMinutes(random.nextInt(7 * 24 * 60)));
    }

    /** All clocks run on one calendar. */
    public RandomLives onOneCalendar() {
        oneCalendar = true;
        return this;
    }

    public Instant opened() {
        return opened;
    }

    /** An instant within ten days of the opening. */
    public Instant instant() {
        return opened.plus(Duration.ofMinutes(random.nextInt(10 * 24 * 60)));
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A life with up to four stretches, a dozen events and steps; {@link Lives#at} cuts it off at an instant. */
    public Lives life() {
        Lives life = Lives.opened(opened);
        BusinessCalendar shared = CALENDARS.get(below(3));
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            outcomes.add(outcome(oneCalendar ? Optional.of(shared) : Optional.empty()));
        }
        life.stretch(outcomes.get(0));
        List<Instant> changes = new ArrayList<>();
        for (int i = below(4); i > 0; i--) {
            changes.add(instant());
        }
        changes.sort(null);
        for (Instant change : changes) {
            life.stretch(change, chance(30), outcomes.get(below(3)));
        }
        return life.happened(events().toArray(Event[]::new));
    }

    private Outcome outcome(Optional<BusinessCalendar> shared) {
        List<PromisedTerms> promised = new ArrayList<>();
        for (Clock clock : CLOCKS) {
            if (chance(85)) {
                promised.add(promised(clock, shared.orElseGet(() -> CALENDARS.get(below(3)))));
            }
            if (chance(10)) {
                promised.add(promised(clock, shared.orElseGet(() -> CALENDARS.get(below(3))))
                        .rule("also " + clock));
            }
        }
        List<StepTerms> steps = new ArrayList<>();
        for (int i = below(7); i > 0; i--) {
            steps.add(step());
        }
        List<HoldTerms> holds = chance(30) ? List.of(Lives.hold("logs", (1 + below(6)) + " h")) : List.of();
        return Lives.outcome(promised, steps, holds);
    }

    private PromisedTerms promised(Clock clock, BusinessCalendar calendar) {
        if (chance(8)) {
            return Lives.exempt(clock);
        }
        PromisedTerms terms = Lives.promised(clock, (chance(5) ? 0 : 10 + below(60 * 60)) + " min")
                .on(calendar)
                .retarget(RETARGETS.get(below(RETARGETS.size())))
                .reopening(REOPENINGS.get(below(REOPENINGS.size())));
        for (WaitFor kind : WAITS) {
            if (chance(40)) {
                terms.pausedBy(kind);
            }
        }
        return terms;
    }

    private StepTerms step() {
        Optional<Clock> clock = chance(25) ? Optional.empty() : Optional.of(CLOCKS.get(below(3)));
        OpenTime amount = OpenTime.minutes(below(600));
        Trigger trigger =
                switch (below(6)) {
                    case 0 -> new Trigger.AtOnce();
                    case 1 -> new Trigger.BeforeDue(clock, amount);
                    case 2 -> new Trigger.AfterDue(clock, amount);
                    case 3 -> new Trigger.Breached(clock);
                    case 4 -> new Trigger.Used(clock, below(220), Optional.of(amount));
                    default -> new Trigger.Used(clock, below(220), Optional.empty());
                };
        Action action =
                switch (below(3)) {
                    case 0 -> new Action.HandTo(Tier.GLOBAL);
                    case 1 -> new Action.Join(Tier.RND);
                    default -> new Action.Inform();
                };
        String rule = "R" + below(4) + (chance(50) ? " one" : " two");
        Optional<OpenTime> within = chance(50) ? Optional.of(amount) : Optional.empty();
        String calendar = CALENDARS.get(below(3)).name();
        return new StepTerms(
                trigger,
                action,
                within,
                calendar,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(Role.ASSIGNEE),
                0,
                Lives.reason(rule));
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int i = below(4); i > 0; i--) {
            String id = "w" + i;
            Instant from = instant();
            events.add(WaitStarted.of(from, id, WAITS.get(below(3)), ""));
            if (chance(80)) {
                events.add(WaitEnded.of(from.plus(Duration.ofMinutes(below(3000))), id));
            }
        }
        if (chance(60)) {
            events.add(Message.toCustomer(instant(), Channel.EMAIL));
        }
        if (chance(50)) {
            events.add(WorkaroundInPlace.of(instant()));
        }
        Instant end = instant();
        for (int i = below(3); i > 0; i--) {
            events.add(chance(60) ? Resolved.of(end) : Closed.of(end));
            end = end.plus(Duration.ofMinutes(below(1500)));
            if (chance(70)) {
                events.add(Reopened.of(end, "again"));
                end = end.plus(Duration.ofMinutes(below(1500)));
            }
        }
        for (int i = 0; i < 4; i++) {
            if (chance(30)) {
                events.add(StepDone.of(instant(), "T-1/R" + i + " INFORM WORKAROUND #1"));
                events.add(StepDone.of(instant(), "T-1/R" + i + " INFORM #1"));
            }
        }
        return events;
    }
}
