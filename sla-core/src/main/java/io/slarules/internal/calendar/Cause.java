package io.slarules.internal.calendar;

/** Why a stretch of time is open or closed: the kind of statement, its name as its author gave it, and where it was published. */
public record Cause(Kind kind, String name, String notice, String calendar) {
    /** The kinds of statement, as {@code io.slarules.calendar.Reason.Kind} names them. */
    public enum Kind {
        WEEKLY_HOURS,
        OVERRIDE,
        HOLIDAY,
        YEARLY_HOLIDAY,
        BREAK
    }

    static Cause of(Kind kind, String name) {
        return new Cause(kind, name, "", "");
    }

    Cause in(String calendarName) {
        return calendar.isEmpty() ? new Cause(kind, name, notice, calendarName) : this;
    }
}
