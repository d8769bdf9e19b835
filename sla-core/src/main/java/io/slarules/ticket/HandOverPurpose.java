package io.slarules.ticket;

/** Why a case is handed to another tier. */
public enum HandOverPurpose {
    /** The tier lacks a needed skill. */
    SKILL,
    /** The tier has no plan how to contain the matter. */
    NO_CONTAINMENT,
    /** A written explanation for the customer is asked for; the case does not move. */
    EXPLAIN_TO_CUSTOMER,
    /** The tier has too much to do. */
    LOAD,
    /** Another purpose, or not stated. */
    OTHER;

    /** Whether the case moves to the other tier when it is accepted. */
    public boolean movesTheCase() {
        return this != EXPLAIN_TO_CUSTOMER;
    }
}
