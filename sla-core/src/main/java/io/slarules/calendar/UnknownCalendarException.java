package io.slarules.calendar;

/** A calendar was asked for by a name that none has; the message lists the names there are, and the nearest one. */
public final class UnknownCalendarException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The message names what asked for the calendar, the name and the names there are. */
    public UnknownCalendarException(String message) {
        super(message);
    }
}
