package io.slarules.calendar;

/** A calendar was stated that is not open at any instant of its horizon, so that no promise on it could ever fall due. */
public final class NeverOpenException extends CalendarException {
    private static final long serialVersionUID = 1L;

    NeverOpenException(String calendar) {
        super(
                calendar,
                "calendar (" + calendar + ") is never open from " + BusinessCalendar.HORIZON_START + " to "
                        + BusinessCalendar.HORIZON_END + "; state weekly hours or a dated opening");
    }
}
