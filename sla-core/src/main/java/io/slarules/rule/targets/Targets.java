package io.slarules.rule.targets;

import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import io.slarules.ticket.AgreedPromise;

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

    /**
     * Promises that the clock stops within this number of business days, counted as stated. A share of it used is a share of the open time from the start to
     * the date it leads to.
     *
     * @param days zero or more
     */
    Target withinBusinessDays(Clock clock, long days, BusinessDayRule counted, String because);

    /**
     * Promises what was agreed with the customer: an instant or a window. Its clock is {@link Clock#agreed}; it counts from the agreement, on the calendar that the
     * promise names (around the clock when it names none), and stops when the promise is kept; inside the window, if it is one. A move is a new promise of the clock; the old one
     * counts as broken unless the customer was told the new date, by a {@link io.slarules.ticket.Statement} about a date, before the old one passed.
     */
    Target agreed(AgreedPromise promise, String because);

    /** {@link #agreed} for each promise that the ticket's facts state. */
    void allAgreed(String because);

    /**
     * Promises the window of each visit on site that the ticket's facts state: {@link Clock#visit}, around the clock,
     * from when the window was stated first, kept by a visit that begins inside it.
     */
    void allVisits(String because);

    /**
     * Requires evidence before engineers are called; what all rules require is added up.
     *
     * @param items their names, separated by commas
     */
    void evidence(String items, String because);

    /** Makes no promise about this clock, whatever earlier layers promise. */
    void exempt(Clock clock, String because);
}
