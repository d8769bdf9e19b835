package io.slarules.internal.verbs;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.decision.Reason;
import io.slarules.internal.policy.Amount;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.Signals;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.rule.Conventions;
import io.slarules.rule.Reopening;
import io.slarules.rule.Retarget;
import io.slarules.rule.Signal;
import io.slarules.rule.targets.Target;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitFor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A target that its rule still describes. */
final class SpokenTarget implements Target {
    private final Clock clock;
    private final int layer;
    private final Reason reason;
    private final TargetVerbs verbs;
    private Optional<Amount> amount;
    private BusinessCalendar calendar;
    private Set<WaitFor> pausedBy = Set.of();
    private Signals signals;
    private boolean ownStart;
    private boolean ownStop;
    private Conventions conventions = Conventions.DEFAULT;
    private @Nullable Retarget retarget;
    private @Nullable Reopening reopening;
    private Commitment commitment = Commitment.SLA;

    SpokenTarget(
            Clock clock,
            Optional<Amount> amount,
            int layer,
            Reason reason,
            TargetVerbs verbs,
            BusinessCalendar calendar,
            Signals signals) {
        this.clock = clock;
        this.amount = amount;
        this.layer = layer;
        this.reason = reason;
        this.verbs = verbs;
        this.calendar = calendar;
        this.signals = signals;
    }

    ClockTerms terms() {
        Conventions all = conventions;
        if (retarget != null) {
            all = all.with(retarget);
        }
        if (reopening != null) {
            all = all.with(reopening);
        }
        return new ClockTerms(clock, amount, calendar, pausedBy, signals, all, commitment, layer, reason);
    }

    @Override
    public Target on(String name) {
        calendar = verbs.calendar(name);
        return this;
    }

    @Override
    public Target thenElapsed(Duration wallTime) {
        if (wallTime.isNegative()) {
            throw new IllegalArgumentException("wall time after the target of clock " + clock + " is negative ("
                    + wallTime + "): give zero or more");
        }
        if (!(amount.orElse(null) instanceof Amount.Open open)) {
            throw new IllegalArgumentException("target of clock " + clock
                    + " is not stated as open time, so that no wall time can follow it: use within(...)");
        }
        amount = Optional.of(new Amount.Open(open.open(), wallTime));
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
    public Target pausedByAnyWait() {
        pausedBy = EnumSet.allOf(WaitFor.class);
        return this;
    }

    @Override
    public Target pausedFrom(Signal from, Signal until) {
        signals = new Signals(
                signals.starts(),
                signals.stops(),
                signals.restarts(),
                signals.reopens(),
                with(signals.pauses(), new Signals.Pause(from, until)),
                signals.recurring());
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
    public Target by(Conventions counted) {
        conventions = Objects.requireNonNull(counted, "conventions are null: name some");
        return this;
    }

    @Override
    public Target startsAt(EventKind kind) {
        return startsAt(signal(kind));
    }

    @Override
    public Target startsAt(Signal signal) {
        signals = new Signals(
                ownStart ? with(signals.starts(), signal) : List.of(signal),
                signals.stops(),
                signals.restarts(),
                signals.reopens(),
                signals.pauses(),
                signals.recurring());
        ownStart = true;
        return this;
    }

    @Override
    public Target stopsAt(EventKind kind) {
        stopsAt(signal(kind));
        // Who solves a matter has contained it, and who closes it has solved it.
        if (kind == EventKind.WORKAROUND_IN_PLACE) {
            stopsAt(Signal.of(EventKind.RESOLVED));
        } else if (kind == EventKind.RESOLVED) {
            stopsAt(Signal.of(EventKind.CLOSED));
        }
        return this;
    }

    @Override
    public Target stopsAt(Signal signal) {
        signals = new Signals(
                signals.starts(),
                ownStop ? with(signals.stops(), signal) : List.of(signal),
                signals.restarts(),
                signals.reopens(),
                signals.pauses(),
                signals.recurring());
        ownStop = true;
        return this;
    }

    @Override
    public Target restartsAt(Signal signal) {
        signals = new Signals(
                signals.starts(),
                signals.stops(),
                with(signals.restarts(), signal),
                signals.reopens(),
                signals.pauses(),
                signals.recurring());
        return this;
    }

    @Override
    public Target reopensAt(Signal signal) {
        signals = new Signals(
                signals.starts(),
                signals.stops(),
                signals.restarts(),
                with(signals.reopens(), signal),
                signals.pauses(),
                signals.recurring());
        return this;
    }

    @Override
    public Target recurring() {
        signals = new Signals(
                signals.starts(), signals.stops(), signals.restarts(), signals.reopens(), signals.pauses(), true);
        return this;
    }

    @Override
    public Target whileIn(Tier tier) {
        ownStart = false;
        startsAt(Signal.openingIn(tier));
        startsAt(Signal.acceptedBy(tier));
        ownStop = true;
        stopsAt(Signal.acceptedByOtherThan(tier));
        recurring();
        return as(Commitment.OLA);
    }

    @Override
    public Target as(Commitment to) {
        commitment = Objects.requireNonNull(to, "commitment is null: name one");
        return this;
    }

    private static Signal signal(EventKind kind) {
        return kind == EventKind.MESSAGE ? Signal.toCustomer() : Signal.of(kind);
    }

    private static <T> List<T> with(List<T> list, T more) {
        if (list.contains(more)) {
            return list;
        }
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }
}
