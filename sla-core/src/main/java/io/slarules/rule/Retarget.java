package io.slarules.rule;

/** How a running clock goes on when facts change and its target with them ({@code clocks.md}, "retarget"). */
public enum Retarget {
    /** The new target counts from the clock's original start; what was paused stays paused. The default. */
    FROM_START,
    /**
     * Of the promise in force and the new one counted from the change, the one due first is in force whole. A change of
     * facts never makes such a promise later.
     */
    AT_CHANGE_NEVER_LATER,
    /**
     * The new target counts from the change; so does the first one where a change of facts brings it about later than the clock's
     * start, as an agreement that is attached to a ticket.
     */
    RESTART_AT_CHANGE
}
