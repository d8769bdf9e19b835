package io.slarules.calendar;

import java.time.Instant;

/**
 * The answer lies beyond the instants for which a calendar is computed, or the question starts there. It is thrown after a
 * bounded amount of work, however far the amount or the instant.
 */
public final class BeyondHorizonException extends CalendarException {
    private static final long serialVersionUID = 1L;

    private final Instant instant;
    private final Instant horizon;

    BeyondHorizonException(String calendar, Instant instant, Instant horizon) {
        super(
                calendar,
                "calendar (" + calendar + ") has no answer for (" + instant + ") up to its horizon (" + horizon
                        + "); check the instant and the amount, and whether the calendar is ever open there");
        this.instant = instant;
        this.horizon = horizon;
    }

    /** The instant that was asked about. */
    public Instant instant() {
        return instant;
    }

    /** The end of the computed span that was met: its first instant, or the first one after it. */
    public Instant horizon() {
        return horizon;
    }
}
