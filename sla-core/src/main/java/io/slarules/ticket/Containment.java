package io.slarules.ticket;

/** How firmly the equipment runs. */
public enum Containment {
    /** Not stated; ranks as steady, and the fact is asked for. */
    UNKNOWN,
    /** It does not run on a temporary workaround. */
    STEADY,
    /** It stood still and runs only on a temporary workaround. */
    TEMPORARY_AFTER_LINE_DOWN
}
