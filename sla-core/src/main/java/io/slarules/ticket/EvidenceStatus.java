package io.slarules.ticket;

/** How firmly an item of evidence stands. */
public enum EvidenceStatus {
    /** Asked for, not given yet. */
    ASKED_FOR,
    /** Said, not checked. */
    CLAIMED,
    /** Measured. */
    MEASURED,
    /** Verified by a second look. */
    VERIFIED,
    /** Found to be wrong. */
    REFUTED
}
