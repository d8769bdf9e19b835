package io.slarules.rule.targets;

import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;

/**
 * What a rule of the targets phase can say. Of the rules that speak about a clock, those of the latest layer count, and
 * inside it the one due first. Every method throws {@link IllegalArgumentException} when {@code because} is blank.
 */
public interface Targets {

    /**
     * Promises that the clock stops within this amount of open time. It runs on the customer's contract calendar and is
     * never paused, unless the returned object is told otherwise.
     *
     * @param amount zero or more
     */
    Target within(Clock clock, OpenTime amount, String because);

    /** Makes no promise about this clock, whatever earlier layers promise. */
    void exempt(Clock clock, String because);
}
