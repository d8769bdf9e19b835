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
import io.slarules.ticket.EventKind;
import io.slarules.ticket.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects what rules promise. */
public final class TargetVerbs implements Targets {
    private static final Pattern COMMA = Pattern.compile(",");

    private final List<SpokenTarget> promised = new ArrayList<>(6);
    private final Voice voice;
    private final Calendars calendars;
    private final BusinessCalendar contract;
    private final Collection<AgreedPromise> agreements;
    private final Collection<AgreedPromise> windows;
    private final List<Proposal<String>> required = new ArrayList<>(2);

    /**
     * @param agreements what the ticket's facts say was agreed
     * @param windows the windows of visits
     */
    public TargetVerbs(
            Voice voice,
            Calendars calendars,
            BusinessCalendar contract,
            Collection<AgreedPromise> agreements,
            Collection<AgreedPromise> windows) {
        this.voice = voice;
        this.calendars = calendars;
        this.contract = contract;
        this.agreements = agreements;
        this.windows = windows;
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
        return agreed(Clock.agreed(promise.id()), promise, calendar, Signals.until(Signal.kept(promise.id())), because);
    }

    private Target agreed(
            Clock clock, AgreedPromise promise, BusinessCalendar calendar, Signals signals, String because) {
        OpenTime amount = promise.until().isAfter(promise.agreedAt())
                ? OpenTime.of(calendar.between(promise.agreedAt(), promise.until()))
                : OpenTime.ZERO;
        SpokenTarget target = new SpokenTarget(
                clock,
                Optional.of(new Amount.Agreed(promise, amount)),
                voice.layer(),
                voice.reason(because),
                this,
                calendar,
                signals);
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
    public void allVisits(String because) {
        for (AgreedPromise window : windows) {
            Signals signals = Signals.until(
                    new Signal(Optional.of(EventKind.VISIT_STARTED), window.id()),
                    new Signal(Optional.of(EventKind.VISIT_ENDED), window.id()));
            agreed(Clock.visit(window.id()), window, calendars.get(Calendars.ALWAYS), signals, because);
        }
    }

    @Override
    public void evidence(String items, String because) {
        required.add(Proposal.by(voice, items, because));
    }

    /** The evidence that each rule requires, its items separated by commas. */
    public List<Proposal<String>> required() {
        return Collections.unmodifiableList(required);
    }

    /** What is required and not given, in the order of the rules' names. */
    public List<String> missing(Evidence evidence) {
        if (required.isEmpty()) {
            return List.of();
        }
        required.sort(Comparator.comparing(proposal -> proposal.reason().rule()));
        List<String> missing = new ArrayList<>(4);
        for (Proposal<String> proposal : required) {
            for (String item : COMMA.split(proposal.value(), -1)) {
                String name = item.strip();
                if (!name.isEmpty() && !evidence.given(name) && !missing.contains(name)) {
                    missing.add(name);
                }
            }
        }
        return Collections.unmodifiableList(missing);
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
