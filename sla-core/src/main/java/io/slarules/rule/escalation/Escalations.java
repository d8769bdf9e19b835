package io.slarules.rule.escalation;

import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import io.slarules.rule.Signal;
import java.time.Instant;
import java.util.List;

/**
 * What a rule of the escalation phase can say: first <em>when</em>, then, on the returned {@link Moment}, <em>what</em>.
 * All proposals are collected; none overrides another. Rules see no clock: a moment is an obligation that the calendar
 * turns into an instant.
 */
public interface Escalations {

    /** As soon as the rule speaks: at the start of the unbroken stretch of facts in which it does. */
    Moment atOnce();

    /** As {@link #atOnce}, for each subject on its own, such as a visit: the stretch is the one in which the rule speaks of this subject. */
    Moment atOnce(String subject);

    /** At this instant, or, where that has passed, as soon as the rule speaks. */
    Moment at(Instant instant);

    /** This much open time of a named calendar after the rule began to speak. */
    Moment after(OpenTime amount, String calendar);

    /**
     * This much open time of a named calendar after the last of these signals, while the rule speaks. A later signal answers what was due and counts anew; so does
     * the step itself when it is reported done.
     */
    Moment every(OpenTime amount, String calendar, Signal... since);

    /** When a call of engineers that {@link #hold} holds back would have been due: once, at the first of several. It is to be done by the end of the hold. */
    Moment whenHeld();

    /** When such a hold has lasted as long as it may, and the call goes ahead without what is missing. */
    Moment whenHoldEnds();

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

    /** As {@link #after(Signal, OpenTime)}, on a named calendar. */
    Moment after(Signal signal, OpenTime amount, String calendar);

    /** When the clock's promise is broken. */
    Moment whenBreached(Clock clock);

    /** The same moments for every promise to the customer, each on its own clock. */
    EachPromise eachPromise();

    /** The same moments for the window of each visit on site. */
    EachPromise eachVisit();

    /**
     * Holds back the steps that call engineers of a higher tier (hand over, join) while something is missing.
     *
     * @param missing the missing items by name, at least one
     * @param atMost the longest a step is held after the instant at which it would have been due, on the contract calendar unless stated
     */
    HoldOptions hold(List<String> missing, OpenTime atMost, String because);

    /** Holds back a visit on site in the same way. */
    HoldOptions holdVisit(String visitId, List<String> missing, OpenTime atMost, String because);
}
