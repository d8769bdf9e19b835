package io.slarules.decision;

/** Where a clock stands at the decision's instant ({@code clocks.md}, "States"). */
public enum ClockState {
    /** The event that starts it has not happened. */
    NOT_STARTED,
    RUNNING,
    /** A wait that pauses it is open; there is no due instant, only elapsed and remaining. */
    PAUSED,
    /** Stopped within the target. */
    MET,
    /** Stopped after the target was exceeded. */
    MET_LATE,
    /** The target is exceeded and the clock still runs. */
    BREACHED,
    /** The ticket became exempt, or was closed without what the clock measures. */
    CANCELLED,
    /** An earlier promise, in time when another one took its place. */
    REPLACED
}
