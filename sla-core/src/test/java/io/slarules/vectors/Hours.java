package io.slarules.vectors;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Timetable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Locale;

/** The calendar that a vector states. */
final class Hours {
    private Hours() {}

    /** Around the clock for a vector that states none. */
    static BusinessCalendar of(Entry vector) {
        Entry stated = vector.entryOrNone("calendar");
        if (!stated.states("week")) {
            return BusinessCalendar.alwaysOpen("hours", zone(vector));
        }
        Timetable timetable = BusinessCalendar.named("hours").in(zone(vector));
        Entry week = stated.entry("week");
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
            week.pairs(name).forEach(hours -> timetable.open(day, hours.get(0) + "-" + hours.get(1)));
        }
        stated.texts("holidays").forEach(date -> timetable.holiday(LocalDate.parse(date), "holiday"));
        stated.texts("yearly_holidays").forEach(day -> timetable.yearly(MonthDay.parse("--" + day), "holiday"));
        return timetable.build();
    }

    /** The zone of the vector's dates and times. */
    static ZoneId zone(Entry vector) {
        Entry calendar = vector.entryOrNone("calendar");
        return ZoneId.of(calendar.states("tz") ? calendar.text("tz") : "UTC");
    }

    /** The zone in which instants without one are given. */
    static ZoneId zoneOfInstants(Entry vector) {
        return vector.states("instant_tz") ? ZoneId.of(vector.text("instant_tz")) : zone(vector);
    }
}
