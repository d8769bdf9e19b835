package io.slarules.triage;

/**
 * One thing that would move a ticket up if it were otherwise, the rest staying as it is.
 *
 * @param term what would have to be otherwise
 * @param changed the ticket as it would have to be: with the least change that moves it up
 * @param rank the place it would have then
 */
public record MoveUp(Term term, PlannedTicket changed, int rank) {

    /** What a ticket is placed by. */
    public enum Term {
        /** More production lost. */
        LOSS,
        /** Less effort until it is contained. */
        EFFORT,
        /** A more urgent priority; in the fair order below P1. */
        PRIORITY,
        /** A promise that is in its last day; in a plain order an earlier one. */
        PROMISE,
        /** A worsening announced for the last day before it; in a plain order an earlier one. */
        WORSENING
    }
}
