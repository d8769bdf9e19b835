package io.slarules.rule.escalation;

import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import io.slarules.rule.Signal;
import java.util.List;

/**
 * What a rule of the escalation phase can say: first <em>when</em>, then, on the returned {@link Moment}, <em>what</em>.
 * All proposals are collected; none overrides another. Rules see no clock: a moment is an obligation that the calendar
 * turns into an instant.
 */
public interface Escalations {

    /** As soon as the rule speaks: at the start of the unbroken stretch of facts in which it does. */
    Moment atOnce();

    /**
     * When this share of the clock's target is used.
     *
     * @param percent 0 or more; above 100 lies past the due
     */
    Moment whenUsed(Clock clock, int percent);

    /** When this share of the target is used or {@code amount} of open time is left before it is due, whichever comes first. */
    Moment whenUsedOrBeforeDue(Clock clock, int percent, OpenTime amount);

    /** This much of the clock's open time before it is due. */
    Moment beforeDue(Clock clock, OpenTime amount);

    /** This much of the clock's open time after it was due. */
    Moment afterDue(Clock clock, OpenTime amount);

    /** When this much of the clock's open time has elapsed. */
    Moment afterStart(Clock clock, OpenTime amount);

    /** This much open time of a named calendar after the clock's start; its pauses do not count. */
    Moment afterStart(Clock clock, OpenTime amount, String calendar);

    /** This much open time of a named calendar before the clock is due. */
    Moment beforeDue(Clock clock, OpenTime amount, String calendar);

    /** This much open time of a named calendar after the clock was due. */
    Moment afterDue(Clock clock, OpenTime amount, String calendar);

    /** This many business days of the clock's calendar before it is due; 0 or more. */
    Moment businessDaysBeforeDue(Clock clock, long days, BusinessDayRule counted);

    /** This many business days of the clock's calendar after it was due; 0 or more. */
    Moment businessDaysAfterDue(Clock clock, long days, BusinessDayRule counted);

    /** This much open time of the contract calendar after each event of the signal, while the rule speaks; each event has a step of its own. */
    Moment after(Signal signal, OpenTime amount);

    /** When the clock's promise is broken. */
    Moment whenBreached(Clock clock);

    /** The same moments for every promise to the customer, each on its own clock. */
    EachPromise eachPromise();

    /**
     * Holds back the steps that call engineers of a higher tier (hand over, join) while something is missing.
     *
     * @param missing the missing items by name, at least one
     * @param atMost the longest a step is held after the instant at which it would have been due, on the contract calendar
     */
    void hold(List<String> missing, OpenTime atMost, String because);
}
