package io.slarules.rule.escalation;

import io.slarules.rule.Clock;

/** How long a hold may last; each method returns the same hold, so that they read on. */
public interface HoldOptions {

    /** The calendar on which the longest time of the hold runs, by name; the contract calendar unless stated. */
    HoldOptions on(String calendar);

    /**
     * Nor longer than this share of the target that the clock has when the step would have been due; without such a promise it bounds nothing.
     *
     * @param percent 0 or more
     */
    HoldOptions norLongerThan(int percent, Clock clock);
}
