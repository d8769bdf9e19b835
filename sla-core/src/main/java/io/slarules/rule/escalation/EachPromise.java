package io.slarules.rule.escalation;

import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import java.time.Instant;

/** Moments for every promise to the customer; each promise gets a step of its own, on its own clock. */
public interface EachPromise {

    /** The same without the promise of this clock. */
    EachPromise except(Clock clock);

    /** The same without the windows of visits. */
    EachPromise exceptVisits();

    /** When this share of the promise is used: 0 or more; above 100 lies past the due. */
    Moment whenUsed(int percent);

    /** This much open time before it is due. */
    Moment beforeDue(OpenTime amount);

    /** This many business days of a named calendar before it is due; 0 or more. */
    Moment businessDaysBeforeDue(long days, BusinessDayRule counted, String calendar);

    /** At once, when the work is expected to end after it is due. */
    Moment whenEndingAfterDue(Instant expectedEnd);

    /** When {@code percent} of it is used or {@code amount} of open time is left, whichever comes first; not for a promise that is due as soon as it is made. */
    Moment whenUsedOrBeforeDue(int percent, OpenTime amount);

    /** When it is made by a change of facts, a reopening or an agreement and nothing of it is left; not for a promise of no time at all. */
    Moment whenBrokenByChange();

    /** When it is broken. */
    Moment whenBreached();
}
