package io.slarules.ticket;

/** Hazard to people or the environment: energy, chemicals, laser, lifting. Later constants are worse. */
public enum Safety {
    /** Not stated; ranks as none, and the fact is asked for. */
    UNKNOWN,
    /** No hazard. */
    NONE,
    /** Somebody could come to harm. */
    POTENTIAL,
    /** Somebody is in danger or has come to harm. */
    ACTUAL
}
