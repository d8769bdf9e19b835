package io.slarules.ticket;

/** How certain it is that two cases belong together. */
public enum Certainty {
    /** Suggested; to be checked. */
    SUGGESTED,
    /** Confirmed. */
    CONFIRMED,
    /** Found to be wrong. */
    REJECTED
}
