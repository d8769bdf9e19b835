package io.slarules.calendar;

/** A calendar has no answer: the message names the calendar, what was asked, and the bound that was met. */
public abstract class CalendarException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String calendar;

    CalendarException(String calendar, String message) {
        super(message);
        this.calendar = calendar;
    }

    /** The name of the calendar that was asked. */
    public String calendar() {
        return calendar;
    }
}
