package io.slarules.decision;

/** What a review of a problem record or of a customer asks for. */
public enum ReviewAct {
    /** Link a case to the record. */
    LINK,
    /** Check whether a suggested case belongs to the signature. */
    CHECK,
    /** Apply the known fix to a case. */
    APPLY_FIX,
    /** Update the record for a case: count, last seen, customers. */
    UPDATE,
    /** Answer why it came again. */
    WHY_AGAIN,
    /** Open a record. */
    OPEN,
    /** Open the record again, flagged as a regression. */
    REOPEN,
    /** Park the matter and watch it. */
    PARK,
    /** Open a record for a parked matter. */
    PROMOTE,
    /** Merge a record into the oldest of its signature. */
    MERGE,
    /** Report the progress. */
    REPORT,
    /** Propose a value-added upgrade. */
    UPGRADE,
    /** Triage the matter again. */
    RETRIAGE,
    /** Review the customer: the balance is out. */
    ALARM
}
