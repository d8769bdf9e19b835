package io.slarules.ticket;

/** Which way a message goes. */
public enum Direction {
    /** From the support to the customer. */
    TO_CUSTOMER,
    /** From the customer to the support. */
    FROM_CUSTOMER
}
