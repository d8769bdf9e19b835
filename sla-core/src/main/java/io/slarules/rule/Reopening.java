package io.slarules.rule;

/** How a clock goes on when a stopped ticket is opened again ({@code clocks.md}, "reopen"). */
public enum Reopening {
    /** The same promise continues; the time between closing and reopening is not counted. */
    CONTINUE,
    /** The same promise continues, and the time between closing and reopening counts. */
    CONTINUE_COUNTED,
    /** A new promise begins at the reopening. */
    NEW_CYCLE,
    /** The first stop is final. */
    FIRST_STOP_FINAL
}
