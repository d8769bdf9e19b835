package io.slarules.internal.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that a schedule states, in canonical order, so that equal schedules have equal facts. */
public record ScheduleFacts(
        ZoneId zone,
        List<Week> weeks,
        SortedMap<LocalDate, DayHours> overrides,
        SortedMap<LocalDate, String> holidays,
        SortedMap<MonthDay, String> yearly,
        SortedMap<LocalDate, List<Rest>> breaks,
        List<Source> sources) {
    public ScheduleFacts {
        weeks = List.copyOf(weeks);
        overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
        yearly = Collections.unmodifiableSortedMap(new TreeMap<>(yearly));
        breaks = Collections.unmodifiableSortedMap(new TreeMap<>(breaks));
        sources = List.copyOf(sources);
    }

    /** The weekly hours in force on a date. */
    Week weekAt(LocalDate date) {
        Week result = weeks.get(0);
        for (Week week : weeks) {
            if (!week.from().isAfter(date)) {
                result = week;
            }
        }
        return result;
    }

    List<Shift> hoursOf(Source source, Source.Fact fact) {
        return switch (fact.kind()) {
            case OFF -> List.of();
            case HOURS -> fact.hours();
            case WORK -> weekAt(fact.date()).hours(source.workAs());
        };
    }

    /** Whether weekly hours and weekly breaks are all there is. */
    public boolean isWeekOnly() {
        return overrides.isEmpty() && holidays.isEmpty() && yearly.isEmpty() && breaks.isEmpty() && sources.isEmpty();
    }
}
