package io.slarules.ticket;

/** Whom or what a ticket waits for. */
public enum WaitFor {
    /** The customer. */
    CUSTOMER,
    /** A supplier. */
    SUPPLIER,
    /** A spare part. */
    PART,
    /** An agreed shutdown of the equipment. */
    SHUTDOWN,
    /** Another ticket. */
    OTHER_TICKET,
    /** Somebody in our own house. */
    INTERNAL
}
