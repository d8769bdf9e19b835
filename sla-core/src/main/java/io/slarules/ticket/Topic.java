package io.slarules.ticket;

/** What a statement to somebody is about. */
public enum Topic {
    /** The cause. */
    CAUSE,
    /** The classification. */
    CLASSIFICATION,
    /** A date. */
    DATE,
    /** A known defect. */
    KNOWN_DEFECT,
    /** The plan and who works on it. */
    PLAN,
    /** The priority and its reason. */
    PRIORITY,
    /** Why the case is parked and what would bring it back. */
    PARKING,
    /** Something else, or not stated. */
    OTHER
}
