package io.slarules.ticket;

/** What the ticket is about. */
public enum AssetKind {
    /** Not stated. */
    UNKNOWN,
    /** Production equipment. */
    EQUIPMENT,
    /** A product that is no production equipment, such as software. */
    PRODUCT
}
