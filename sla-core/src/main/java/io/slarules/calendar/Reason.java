package io.slarules.calendar;

/**
 * Why a stretch of time is open or closed. Immutable.
 *
 * @param kind what kind of statement decided
 * @param name the name that its author gave it, empty for weekly hours
 * @param notice where it was published, empty when that is not known
 * @param calendar the part of a combined calendar that it comes from, empty in a calendar that is none
 */
public record Reason(Kind kind, String name, String notice, String calendar) {

    /** The kinds of statement. */
    public enum Kind {
        /** The weekly hours in force, or that it is outside of them. */
        WEEKLY_HOURS,
        /** A dated override: special hours, a make-up day, an extraordinary closing, or outside of such hours. */
        OVERRIDE,
        /** A dated holiday. */
        HOLIDAY,
        /** A holiday of every year. */
        YEARLY_HOLIDAY,
        /** A break. */
        BREAK
    }

    /** Such as {@code holiday (Spring Festival)}. */
    @Override
    public String toString() {
        String what =
                switch (kind) {
                    case WEEKLY_HOURS -> "weekly hours";
                    case OVERRIDE -> "override";
                    case HOLIDAY -> "holiday";
                    case YEARLY_HOLIDAY -> "yearly holiday";
                    case BREAK -> "break";
                };
        return (calendar.isEmpty() ? "" : calendar + ": ") + what + (name.isEmpty() ? "" : " (" + name + ")");
    }
}
