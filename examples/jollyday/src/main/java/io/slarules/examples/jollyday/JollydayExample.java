package io.slarules.examples.jollyday;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import de.focus_shift.jollyday.core.HolidayCalendar;
import io.slarules.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;

/** Prints which hours of a Bavarian office count over the turn of a year. */
public final class JollydayExample {
    private JollydayExample() {}

    /** Takes no arguments. */
    public static void main(String... args) {
        Instant from = Instant.parse("2026-12-31T08:00:00Z");
        System.out.print(munich().explain(from, from.plus(Duration.ofDays(7))));
    }

    static BusinessCalendar munich() {
        return BusinessCalendar.named("munich")
                .in("Europe/Berlin")
                .open(MONDAY, FRIDAY, "08:00-18:00")
                .holidays(JollydayHolidays.of(HolidayCalendar.GERMANY, "by", Year.of(2025), Year.of(2027)))
                .build();
    }
}
