package io.slarules.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/** A holiday source whose facts are at hand. */
record ListedHolidays(String name, LocalDate knownFrom, LocalDate knownThrough, List<Holiday> holidays)
        implements HolidaySource {
    ListedHolidays {
        requireNonNull(name, "name");
        requireNonNull(knownFrom, "knownFrom");
        requireNonNull(knownThrough, "knownThrough");
        holidays = List.copyOf(holidays);
    }
}
