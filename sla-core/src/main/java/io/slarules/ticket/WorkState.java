package io.slarules.ticket;

/** Where the work on a ticket stands. */
public enum WorkState {
    /** Waits for an engineer. */
    QUEUED,
    /** An engineer works on it. */
    IN_WORK,
    /** Put aside and watched; the customer is told what would bring it back. */
    PARKED
}
