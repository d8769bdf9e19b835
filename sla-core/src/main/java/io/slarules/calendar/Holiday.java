package io.slarules.calendar;

import static java.util.Objects.requireNonNull;

import io.slarules.internal.calendar.Shift;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What a {@link HolidaySource} states about one date. Immutable.
 *
 * @param date the date
 * @param kind closed, a working day, or open at stated hours
 * @param hours the hours of a date that is open at stated ones, such as {@code 09:00-12:00}; else empty
 * @param name the holiday that makes the date special, also of a working day that makes up for it
 * @param notice where it was published, empty when that is not known
 */
public record Holiday(LocalDate date, Kind kind, List<String> hours, String name, String notice) {

    /** What kind of date it is. */
    public enum Kind {
        /** Closed. It loses against a dated override. */
        OFF,
        /** A working day whatever weekday it is (调休): an override with the hours of the weekday that the calendar names. */
        WORK,
        /** An override with hours of its own: a half day. */
        HOURS
    }

    /**
     * Checks the facts.
     *
     * @throws IllegalArgumentException when hours are missing, cannot be read or do not fit the kind
     */
    public Holiday {
        requireNonNull(date, "date");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(notice, "notice");
        hours = hours.stream().map(text -> Shift.parse(text).toString()).toList();
        if (hours.isEmpty() == (kind == Kind.HOURS)) {
            throw new IllegalArgumentException("holiday (" + date + ") is " + kind + " and states the hours " + hours
                    + "; exactly a date of kind HOURS has hours of its own");
        }
    }

    /** A date on which it is closed. */
    public static Holiday off(LocalDate date, String name) {
        return new Holiday(date, Kind.OFF, List.of(), name, "");
    }

    /** A working day that makes up for a holiday. */
    public static Holiday work(LocalDate date, String name) {
        return new Holiday(date, Kind.WORK, List.of(), name, "");
    }

    /** A date with hours of its own, such as {@code 09:00-12:00}. */
    public static Holiday hours(LocalDate date, String name, String... hours) {
        return new Holiday(date, Kind.HOURS, Arrays.asList(hours), name, "");
    }

    /** The same, with where it was published. */
    public Holiday withNotice(String where) {
        return new Holiday(date, kind, hours, name, where);
    }
}
