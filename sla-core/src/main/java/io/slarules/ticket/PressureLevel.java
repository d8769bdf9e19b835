package io.slarules.ticket;

/** How hard the customer presses. Pressure is heard and answered; it moves the priority by one level at most. */
public enum PressureLevel {
    /** Not stated; ranks as normal. */
    UNKNOWN,
    /** As usual. */
    NORMAL,
    /** The customer complains. */
    COMPLAINT,
    /** An executive of the customer has spoken to ours. */
    EXECUTIVE
}
