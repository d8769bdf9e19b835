package io.slarules.internal.verbs;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Reason;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.rule.Clock;
import io.slarules.rule.Reopening;
import io.slarules.rule.Retarget;
import io.slarules.rule.targets.Target;
import io.slarules.rule.targets.Targets;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.WaitFor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Collects what rules promise. */
public final class TargetVerbs implements Targets {
    private final List<Promised> promised = new ArrayList<>(6);
    private final Voice voice;
    private final Calendars calendars;
    private final BusinessCalendar contract;

    public TargetVerbs(Voice voice, Calendars calendars, BusinessCalendar contract) {
        this.voice = voice;
        this.calendars = calendars;
        this.contract = contract;
    }

    @Override
    public Target within(Clock clock, OpenTime amount, String because) {
        if (amount.days() < 0 || amount.time().isNegative()) {
            throw new IllegalArgumentException(
                    "target of clock " + clock + " is negative (" + amount + "): give zero or more");
        }
        return add(clock, Optional.of(amount), because);
    }

    @Override
    public void exempt(Clock clock, String because) {
        add(clock, Optional.empty(), because);
    }

    private Promised add(Clock clock, Optional<OpenTime> amount, String because) {
        Promised target = new Promised(clock, amount, voice.layer(), voice.reason(because), calendars, contract);
        promised.add(target);
        return target;
    }

    /** What was promised, in the order in which rules spoke. */
    public List<ClockTerms> terms() {
        List<ClockTerms> terms = new ArrayList<>(promised.size());
        for (Promised target : promised) {
            terms.add(target.terms());
        }
        return terms;
    }

    /** A target that its rule still describes. */
    private static final class Promised implements Target {
        private final Clock clock;
        private final Optional<OpenTime> amount;
        private final int layer;
        private final Reason reason;
        private final Calendars calendars;
        private BusinessCalendar calendar;
        private Set<WaitFor> pausedBy = Set.of();
        private Retarget retarget = Retarget.FROM_START;
        private Reopening reopening;
        private Optional<EventKind> start = Optional.empty();
        private EventKind stop;

        Promised(
                Clock clock,
                Optional<OpenTime> amount,
                int layer,
                Reason reason,
                Calendars calendars,
                BusinessCalendar contract) {
            this.clock = clock;
            this.amount = amount;
            this.layer = layer;
            this.reason = reason;
            this.calendars = calendars;
            this.calendar = contract;
            this.reopening = clock.equals(Clock.FIRST_RESPONSE) ? Reopening.FIRST_STOP_FINAL : Reopening.CONTINUE;
            this.stop = defaultStop(clock);
        }

        private static EventKind defaultStop(Clock clock) {
            if (clock.equals(Clock.FIRST_RESPONSE)) {
                return EventKind.MESSAGE;
            } else if (clock.equals(Clock.WORKAROUND)) {
                return EventKind.WORKAROUND_IN_PLACE;
            }
            return clock.equals(Clock.RESOLUTION) ? EventKind.RESOLVED : EventKind.CLOSED;
        }

        ClockTerms terms() {
            return new ClockTerms(clock, amount, calendar, pausedBy, retarget, reopening, start, stop, layer, reason);
        }

        @Override
        public Target on(String name) {
            calendar = calendars.get(name);
            return this;
        }

        @Override
        public Target pausedBy(WaitFor kind) {
            Set<WaitFor> kinds = EnumSet.of(kind);
            kinds.addAll(pausedBy);
            pausedBy = kinds;
            return this;
        }

        @Override
        public Target onRetarget(Retarget how) {
            retarget = Objects.requireNonNull(how, "onRetarget is null: name a way");
            return this;
        }

        @Override
        public Target onReopening(Reopening how) {
            reopening = Objects.requireNonNull(how, "onReopening is null: name a way");
            return this;
        }

        @Override
        public Target startsAt(EventKind kind) {
            start = Optional.of(kind);
            return this;
        }

        @Override
        public Target stopsAt(EventKind kind) {
            stop = Objects.requireNonNull(kind, "stopsAt is null: name a kind of event");
            return this;
        }
    }
}
