package io.slarules.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a calendar learns its holidays from: a library, a file that the host has read, a company's own list. A calendar reads
 * it once, when it is built, and keeps the facts, so that the calendar stays what it is when the source changes.
 *
 * <p>A source says for which dates it is complete. A year that it lists nothing for is a year without holidays when it lies
 * within, and unknown when it lies outside; {@link BusinessCalendar#reservations} and {@link Answer} tell the difference.
 */
public interface HolidaySource {

    /** A name that people know the source by, unique within a calendar. */
    String name();

    /** The first date for which the source is complete. */
    LocalDate knownFrom();

    /** The last date for which the source is complete. */
    LocalDate knownThrough();

    /** One fact for each date that is not an ordinary one, within the dates that are known, in any order. */
    List<Holiday> holidays();

    /** A source of facts that are at hand. */
    static HolidaySource of(String name, LocalDate knownFrom, LocalDate knownThrough, List<Holiday> holidays) {
        return new ListedHolidays(name, knownFrom, knownThrough, holidays);
    }
}
