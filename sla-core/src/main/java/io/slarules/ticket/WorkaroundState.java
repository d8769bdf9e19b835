package io.slarules.ticket;

/** Where the temporary solution stands. */
public enum WorkaroundState {
    /** Not stated. */
    UNKNOWN,
    /** There is none. */
    NONE,
    /** One is expected soon. */
    EXPECTED,
    /** It is in place. */
    IN_PLACE
}
