package io.slarules.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds on each date: the dated override before the dated holiday before the yearly holiday before the weekly hours in
 * force. A schedule's own override comes before one that a source of holidays announces. Immutable.
 */
final class Days {
    /** The hours of a date, none where it is closed, and why. */
    record Day(List<Shift> hours, List<Cause> causes) {}

    private final Map<Long, Day> dated = new HashMap<>();
    private final Map<Integer, Day> yearly = new HashMap<>();
    private final Map<Long, List<Rest>> rests = new HashMap<>();
    private final long[] weekFrom;
    private final Day[][] weeks;
    private final List<Week> weekFacts;
    private final boolean hasRests;

    Days(ScheduleFacts facts) {
        facts.yearly()
                .forEach((day, name) -> yearly.put(
                        key(day.getMonthValue(), day.getDayOfMonth()),
                        closed(List.of(Cause.of(Cause.Kind.YEARLY_HOLIDAY, name)))));
        holidays(facts).forEach((date, causes) -> dated.put(date.toEpochDay(), closed(causes)));
        for (Source source : facts.sources()) {
            for (Source.Fact fact : source.facts()) {
                if (fact.kind() != Source.Kind.OFF) {
                    Cause cause = new Cause(Cause.Kind.OVERRIDE, fact.name(), fact.notice(), "");
                    dated.put(fact.date().toEpochDay(), new Day(facts.hoursOf(source, fact), List.of(cause)));
                }
            }
        }
        facts.overrides()
                .forEach((date, hours) -> dated.put(
                        date.toEpochDay(),
                        new Day(hours.hours(), List.of(Cause.of(Cause.Kind.OVERRIDE, hours.reason())))));
        facts.breaks().forEach((date, list) -> rests.put(date.toEpochDay(), list));
        weekFacts = facts.weeks();
        weekFrom =
                weekFacts.stream().mapToLong(week -> week.from().toEpochDay()).toArray();
        weeks = weekFacts.stream().map(Days::weekDays).toArray(Day[][]::new);
        hasRests = !rests.isEmpty() || weekFacts.stream().anyMatch(Week::hasRests);
    }

    private static Map<LocalDate, List<Cause>> holidays(ScheduleFacts facts) {
        Map<LocalDate, List<Cause>> result = new HashMap<>();
        facts.holidays().forEach((date, name) -> result.computeIfAbsent(date, d -> new ArrayList<>())
                .add(Cause.of(Cause.Kind.HOLIDAY, name)));
        for (Source source : facts.sources()) {
            for (Source.Fact fact : source.facts()) {
                if (fact.kind() == Source.Kind.OFF) {
                    result.computeIfAbsent(fact.date(), d -> new ArrayList<>())
                            .add(new Cause(Cause.Kind.HOLIDAY, fact.name(), fact.notice(), ""));
                }
            }
        }
        return result;
    }

    private static Day[] weekDays(Week week) {
        List<Cause> causes = List.of(Cause.of(Cause.Kind.WEEKLY_HOURS, ""));
        return week.hours().stream().map(hours -> new Day(hours, causes)).toArray(Day[]::new);
    }

    private static Day closed(List<Cause> causes) {
        return new Day(List.of(), List.copyOf(causes));
    }

    private static int key(int month, int dayOfMonth) {
        return month * 32 + dayOfMonth;
    }

    boolean hasRests() {
        return hasRests;
    }

    Day at(long epochDay) {
        Day day = dated.get(epochDay);
        if (day != null) {
            return day;
        }
        if (!yearly.isEmpty()) {
            MonthDay monthDay = MonthDay.from(LocalDate.ofEpochDay(epochDay));
            day = yearly.get(key(monthDay.getMonthValue(), monthDay.getDayOfMonth()));
            if (day != null) {
                return day;
            }
        }
        return weeks[weekAt(epochDay)][weekday(epochDay)];
    }

    /** The breaks of a date, weekly and dated. */
    List<Rest> restsAt(long epochDay) {
        DayOfWeek weekday = DayOfWeek.of(weekday(epochDay) + 1);
        List<Rest> weekly = weekFacts.get(weekAt(epochDay)).rests(weekday);
        List<Rest> own = rests.getOrDefault(epochDay, List.of());
        if (own.isEmpty()) {
            return weekly;
        }
        List<Rest> both = new ArrayList<>(weekly);
        both.addAll(own);
        both.sort((a, b) -> a.hours().compareTo(b.hours()));
        return both;
    }

    private int weekAt(long epochDay) {
        int result = weekFrom.length - 1;
        while (result > 0 && weekFrom[result] > epochDay) {
            result--;
        }
        return result;
    }

    private static int weekday(long epochDay) {
        return (int) Math.floorMod(epochDay + 3, (long) Week.DAYS);
    }
}
