package io.slarules.examples.jollyday;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.slarules.calendar.Holiday;
import io.slarules.calendar.HolidaySource;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The public holidays that Jollyday knows for a country and one of its regions, over some years. Jollyday computes any year; how
 * far its rules can be trusted is the host's judgement, which the last year states.
 */
public final class JollydayHolidays {
    private JollydayHolidays() {}

    /** The holidays of a region, such as {@code by} for Bavaria, from one year through another. */
    public static HolidaySource of(HolidayCalendar country, String region, Year from, Year through) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        SortedMap<LocalDate, String> names = new TreeMap<>();
        for (Year year = from; !year.isAfter(through); year = year.plusYears(1)) {
            manager.getHolidays(year, region).stream()
                    .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .forEach(holiday -> names.merge(
                            holiday.getDate(), holiday.getDescription(Locale.ENGLISH), (one, two) -> one + ", " + two));
        }
        List<Holiday> holidays = names.entrySet().stream()
                .map(entry -> Holiday.off(entry.getKey(), entry.getValue()))
                .toList();
        return HolidaySource.of(
                "Jollyday " + country + " " + region,
                from.atDay(1),
                through.plusYears(1).atDay(1).minusDays(1),
                holidays);
    }
}
