package io.slarules.ticket;

/** State of production equipment by SEMI E10. */
public enum EquipmentState {
    /** Not stated. */
    UNKNOWN,
    /** Does what it is for. */
    PRODUCTIVE,
    /** Could run, but is not run. */
    STANDBY,
    /** Used for engineering. */
    ENGINEERING,
    /** Down as planned. */
    SCHEDULED_DOWN,
    /** Down, and nobody planned it. */
    UNSCHEDULED_DOWN,
    /** Outside the scheduled time. */
    NONSCHEDULED
}
