package io.slarules.ticket;

/** How far the same fault has spread, over thirty days. Later constants are worse. */
public enum Spread {
    /** Not stated: derived from the related cases. */
    UNKNOWN,
    /** This tool alone. */
    ONE_TOOL,
    /** Another tool of the same customer. */
    ONE_SITE,
    /** Another customer too. */
    MANY_CUSTOMERS
}
