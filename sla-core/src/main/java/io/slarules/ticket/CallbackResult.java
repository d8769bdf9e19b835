package io.slarules.ticket;

/** What a callback after the work has found. */
public enum CallbackResult {
    /** The fault is gone and the customer is content. */
    GOOD,
    /** The fault is still there. */
    FAULT_REMAINS,
    /** The fault is gone, but the customer is not content: charges, conduct, explanation. */
    DISSATISFIED,
    /** Nobody was reached. */
    NOT_REACHED
}
