package io.slarules.ticket;

/** How often the same fault has come, over thirty days. Later constants are worse. */
public enum Recurrence {
    /** Not stated: derived from the related cases. */
    UNKNOWN,
    /** For the first time. */
    FIRST,
    /** Once or twice before. */
    REPEATED,
    /** Three times or more before, or more often than its usual rate explains. */
    FREQUENT
}
