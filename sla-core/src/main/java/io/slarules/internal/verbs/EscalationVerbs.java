package io.slarules.internal.verbs;

import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.policy.HoldTerms;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.Clock;
import io.slarules.rule.Signal;
import io.slarules.rule.Values;
import io.slarules.rule.escalation.EachPromise;
import io.slarules.rule.escalation.Escalations;
import io.slarules.rule.escalation.HoldOptions;
import io.slarules.rule.escalation.Moment;
import io.slarules.ticket.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Collects the steps and holds that rules ask for. */
public final class EscalationVerbs implements Escalations {
    private static final List<Trigger> AT_ONCE = List.of(new Trigger.AtOnce());

    private final List<SpokenHold> holds = new ArrayList<>(1);
    private final List<SpokenStep> steps = new ArrayList<>(16);
    private final Set<Clock> promises;
    private final Setting setting;

    /**
     * What a spoken step needs to know of its surroundings.
     *
     * @param contractCalendar the name of the customer's calendar
     */
    record Setting(Voice voice, Calendars calendars, String contractCalendar, List<Role> ladder) {
        /** The calendar that a rule names: one that was given, or the contract calendar. */
        String calendar(String name) {
            boolean contract =
                    name.equals(Values.CONTRACT) && !calendars.names().contains(name);
            return contract ? contractCalendar : calendars.get(name).name();
        }
    }

    /**
     * @param promises the clocks on which the targets phase made a promise
     */
    public EscalationVerbs(
            Voice voice, Calendars calendars, String contractCalendar, List<Role> ladder, Set<Clock> promises) {
        this.setting = new Setting(voice, calendars, contractCalendar, ladder);
        this.promises = promises;
    }

    /** The steps asked for, in the order in which rules spoke. */
    public List<StepTerms> steps() {
        List<StepTerms> terms = new ArrayList<>(steps.size() + promises.size());
        for (SpokenStep step : steps) {
            step.addTerms(terms);
        }
        return terms;
    }

    /** The holds asked for, in the order in which rules spoke. */
    public List<HoldTerms> holds() {
        List<HoldTerms> terms = new ArrayList<>(holds.size());
        for (SpokenHold hold : holds) {
            terms.add(hold.terms());
        }
        return terms;
    }

    @Override
    public Moment atOnce() {
        return moment(AT_ONCE);
    }

    @Override
    public Moment atOnce(String subject) {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("the subject of a step is blank: name it, or say atOnce()");
        }
        return moment(List.of(new Trigger.AtOnceOf(subject)));
    }

    @Override
    public Moment at(Instant instant) {
        return moment(List.of(new Trigger.At(instant)));
    }

    @Override
    public Moment after(OpenTime amount, String calendar) {
        return moment(List.of(new Trigger.AfterSpeaking(stated(amount), calendar(calendar))));
    }

    @Override
    public Moment every(OpenTime amount, String calendar, Signal... since) {
        if (since.length == 0) {
            throw new IllegalArgumentException("every(...) names no signal to count from: name at least one");
        }
        if (amount.equals(OpenTime.ZERO)) {
            throw new IllegalArgumentException("every(...) comes after no time: give an interval above zero");
        }
        return moment(List.of(new Trigger.Every(amount, calendar(calendar), List.of(since))));
    }

    @Override
    public Moment whenHeld() {
        return moment(List.of(new Trigger.Held()));
    }

    @Override
    public Moment whenHoldEnds() {
        return moment(List.of(new Trigger.HoldEnds()));
    }

    String calendar(String name) {
        return setting.calendar(name);
    }

    @Override
    public Moment whenUsed(Clock clock, int percent) {
        return moment(List.of(new Trigger.Used(Optional.of(clock), notNegative(percent), Optional.empty())));
    }

    @Override
    public Moment whenUsedOrBeforeDue(Clock clock, int percent, OpenTime amount) {
        return moment(List.of(new Trigger.Used(Optional.of(clock), notNegative(percent), Optional.of(amount))));
    }

    @Override
    public Moment beforeDue(Clock clock, OpenTime amount) {
        return moment(List.of(new Trigger.BeforeDue(Optional.of(clock), stated(amount))));
    }

    @Override
    public Moment afterDue(Clock clock, OpenTime amount) {
        return moment(List.of(new Trigger.AfterDue(Optional.of(clock), stated(amount))));
    }

    @Override
    public Moment afterStart(Clock clock, OpenTime amount) {
        return moment(List.of(new Trigger.Elapsed(Optional.of(clock), stated(amount))));
    }

    @Override
    public Moment afterStart(Clock clock, OpenTime amount, String calendar) {
        return offset(clock, Trigger.Anchor.START, false, amount, calendar);
    }

    @Override
    public Moment beforeDue(Clock clock, OpenTime amount, String calendar) {
        return offset(clock, Trigger.Anchor.DUE, true, amount, calendar);
    }

    @Override
    public Moment afterDue(Clock clock, OpenTime amount, String calendar) {
        return offset(clock, Trigger.Anchor.DUE, false, amount, calendar);
    }

    private Moment offset(Clock clock, Trigger.Anchor anchor, boolean before, OpenTime amount, String calendar) {
        String name = setting.calendar(calendar);
        return moment(List.of(new Trigger.Offset(Optional.of(clock), anchor, before, stated(amount), name)));
    }

    @Override
    public Moment businessDaysBeforeDue(Clock clock, long days, BusinessDayRule counted) {
        return moment(List.of(new Trigger.DaysOffset(Optional.of(clock), true, notNegative(days), counted)));
    }

    @Override
    public Moment businessDaysAfterDue(Clock clock, long days, BusinessDayRule counted) {
        return moment(List.of(new Trigger.DaysOffset(Optional.of(clock), false, notNegative(days), counted)));
    }

    @Override
    public Moment after(Signal signal, OpenTime amount) {
        return moment(List.of(new Trigger.AfterSignal(signal, stated(amount), setting.contractCalendar())));
    }

    @Override
    public Moment after(Signal signal, OpenTime amount, String calendar) {
        return moment(List.of(new Trigger.AfterSignal(signal, stated(amount), calendar(calendar))));
    }

    @Override
    public EachPromise eachVisit() {
        Set<Clock> others = new HashSet<>();
        for (Clock clock : promises) {
            if (!clock.isVisit()) {
                others.add(clock);
            }
        }
        return new SpokenPromises(promises, others, this);
    }

    @Override
    public Moment whenBreached(Clock clock) {
        return moment(List.of(new Trigger.Breached(Optional.of(clock))));
    }

    @Override
    public EachPromise eachPromise() {
        return new SpokenPromises(promises, Set.of(), this);
    }

    @Override
    public HoldOptions hold(List<String> missing, OpenTime atMost, String because) {
        return hold(new SpokenHold(missing, Optional.empty(), atMost, setting, because));
    }

    @Override
    public HoldOptions holdVisit(String visitId, List<String> missing, OpenTime atMost, String because) {
        return hold(new SpokenHold(missing, Optional.of(visitId), atMost, setting, because));
    }

    private HoldOptions hold(SpokenHold hold) {
        holds.add(hold);
        return hold;
    }

    Moment moment(List<Trigger> triggers) {
        return new SpokenMoment(triggers, setting, steps);
    }

    static OpenTime stated(OpenTime amount) {
        return Objects.requireNonNull(amount, "the amount of time is null: give one, such as OpenTime.hours(1)");
    }

    static long notNegative(long days) {
        if (days < 0) {
            throw new IllegalArgumentException("business days are negative (" + days + "): give 0 or more");
        }
        return days;
    }

    static int notNegative(int percent) {
        if (percent < 0) {
            throw new IllegalArgumentException("share used is negative (" + percent + " %): give 0 or more");
        }
        return percent;
    }
}
