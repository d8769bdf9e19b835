package io.slarules.internal.policy;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Reason;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.rule.Conventions;
import io.slarules.rule.Reopening;
import io.slarules.rule.Retarget;
import io.slarules.rule.Signal;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.WaitFor;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Terms of a clock, written the way a test reads best. */
public final class PromisedTerms {
    private final Clock clock;
    private Optional<Amount> amount;
    private BusinessCalendar calendar = Lives.ALWAYS;
    private final Set<WaitFor> pausedBy = EnumSet.noneOf(WaitFor.class);
    private Conventions conventions = Conventions.DEFAULT;
    private Signals signals;
    private Commitment commitment = Commitment.SLA;
    private int layer;
    private String rule;

    PromisedTerms(Clock clock, Optional<OpenTime> target) {
        this.clock = clock;
        this.rule = "target " + clock + " " + target.map(OpenTime::toString).orElse("exempt");
        this.signals = Signals.of(clock);
        this.amount = target.map(Amount::of);
    }

    public PromisedTerms on(BusinessCalendar where) {
        calendar = where;
        return this;
    }

    public PromisedTerms pausedBy(WaitFor... kinds) {
        pausedBy.addAll(List.of(kinds));
        return this;
    }

    public PromisedTerms promising(Amount other) {
        amount = Optional.of(other);
        return this;
    }

    public PromisedTerms retarget(Retarget how) {
        conventions = conventions.with(how);
        return this;
    }

    public PromisedTerms reopening(Reopening how) {
        conventions = conventions.with(how);
        return this;
    }

    public PromisedTerms by(Conventions how) {
        conventions = how;
        return this;
    }

    public PromisedTerms as(Commitment to) {
        commitment = to;
        return this;
    }

    public PromisedTerms signals(Signals other) {
        signals = other;
        return this;
    }

    public PromisedTerms starts(EventKind kind) {
        signals = new Signals(
                List.of(Signal.of(kind)), signals.stops(), List.of(), List.of(), List.of(), signals.recurring());
        return this;
    }

    public PromisedTerms stops(EventKind kind) {
        Signal stop = kind == EventKind.MESSAGE ? Signal.toCustomer() : Signal.of(kind);
        signals = new Signals(signals.starts(), List.of(stop), List.of(), List.of(), List.of(), signals.recurring());
        return this;
    }

    public PromisedTerms layer(int number) {
        layer = number;
        return this;
    }

    public PromisedTerms rule(String name) {
        rule = name;
        return this;
    }

    public ClockTerms terms() {
        Reason reason = new Reason(rule, "targets.drl", 1, "because the test says so", Map.of());
        return new ClockTerms(clock, amount, calendar, pausedBy, signals, conventions, commitment, layer, reason);
    }
}
