package io.slarules.internal.verbs;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.policy.Amount;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.Signals;
import io.slarules.rule.Clock;
import io.slarules.rule.Signal;
import io.slarules.rule.Values;
import io.slarules.rule.targets.Target;
import io.slarules.rule.targets.Targets;
import io.slarules.ticket.AgreedPromise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects what rules promise. */
public final class TargetVerbs implements Targets {
    private final List<SpokenTarget> promised = new ArrayList<>(6);
    private final Voice voice;
    private final Calendars calendars;
    private final BusinessCalendar contract;
    private final Collection<AgreedPromise> agreements;

    /** @param agreements what the ticket's facts say was agreed */
    public TargetVerbs(
            Voice voice, Calendars calendars, BusinessCalendar contract, Collection<AgreedPromise> agreements) {
        this.voice = voice;
        this.calendars = calendars;
        this.contract = contract;
        this.agreements = agreements;
    }

    @Override
    public Target within(Clock clock, OpenTime amount, String because) {
        return add(clock, Optional.of(Amount.of(amount)), because);
    }

    @Override
    public Target withinBusinessDays(Clock clock, long days, BusinessDayRule counted, String because) {
        if (days < 0) {
            throw new IllegalArgumentException(
                    "target of clock " + clock + " is negative (" + days + " business days): give zero or more");
        }
        return add(clock, Optional.of(new Amount.Days(days, counted)), because);
    }

    @Override
    public Target agreed(AgreedPromise promise, String because) {
        BusinessCalendar calendar = calendars.get(promise.calendar().isEmpty() ? Calendars.ALWAYS : promise.calendar());
        OpenTime amount = promise.until().isAfter(promise.agreedAt())
                ? OpenTime.of(calendar.between(promise.agreedAt(), promise.until()))
                : OpenTime.ZERO;
        SpokenTarget target = new SpokenTarget(
                Clock.agreed(promise.id()),
                Optional.of(new Amount.Agreed(promise, amount)),
                voice.layer(),
                voice.reason(because),
                this,
                calendar,
                Signals.until(Signal.kept(promise.id())));
        promised.add(target);
        return target;
    }

    @Override
    public void allAgreed(String because) {
        for (AgreedPromise promise : agreements) {
            agreed(promise, because);
        }
    }

    @Override
    public void exempt(Clock clock, String because) {
        add(clock, Optional.empty(), because);
    }

    /** The calendar that a rule names: one that was given, or the contract calendar. */
    BusinessCalendar calendar(String name) {
        return name.equals(Values.CONTRACT) && !calendars.names().contains(name) ? contract : calendars.get(name);
    }

    private SpokenTarget add(Clock clock, Optional<Amount> amount, String because) {
        SpokenTarget target = new SpokenTarget(
                clock, amount, voice.layer(), voice.reason(because), this, contract, Signals.of(clock));
        promised.add(target);
        return target;
    }

    /** What was promised, in the order in which rules spoke. */
    public List<ClockTerms> terms() {
        List<ClockTerms> terms = new ArrayList<>(promised.size());
        for (SpokenTarget target : promised) {
            terms.add(target.terms());
        }
        return terms;
    }
}
