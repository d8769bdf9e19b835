package io.slarules.ticket;

/** What a case costs the customer's production now. Later constants are worse. */
public enum ProductionImpact {
    /** Nothing is lost. */
    NONE,
    /** Below 5 % of the capacity, a function impaired, or equipment outside volume production. */
    MINOR,
    /** At least 5 % of the capacity. */
    PARTIAL,
    /** At least 30 % of the capacity, or product at risk. */
    SEVERE,
    /** Volume production stands still, or at least 90 % of the capacity is lost. */
    LINE_DOWN
}
