package io.slarules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A random calendar as plain facts, in seconds of the local day: what the oracle reads, and from which the calendar under test
 * is built. Dated facts lie around a date, so that they meet the transition that is looked at.
 */
final class StatedCalendar {
    static final int DAY = 86_400;

    final ZoneId zone;
    final LocalDate around;
    /** Hours of each weekday, Monday first; the second list is in force from {@link #around}. */
    final List<List<List<int[]>>> weeks = new ArrayList<>();

    final Map<LocalDate, List<int[]>> overrides = new TreeMap<>();
    final List<LocalDate> holidays = new ArrayList<>();
    final List<MonthDay> yearly = new ArrayList<>();
    final Map<LocalDate, List<int[]>> breaks = new TreeMap<>();
    final List<List<int[]>> weeklyBreaks = new ArrayList<>();

    private StatedCalendar(ZoneId zone, LocalDate around) {
        this.zone = zone;
        this.around = around;
    }

    static StatedCalendar random(SplittableRandom random, ZoneId zone, LocalDate around, int unit) {
        StatedCalendar result = new StatedCalendar(zone, around);
        int versions = random.nextInt(4) == 0 ? 2 : 1;
        for (int version = 0; version < versions; version++) {
            result.weeks.add(week(random, unit));
        }
        for (int day = 0; day < 7; day++) {
            result.weeklyBreaks.add(random.nextInt(5) == 0 ? day(random, unit, 1, DAY) : List.of());
        }
        for (int offset = -4; offset <= 4; offset++) {
            LocalDate date = around.plusDays(offset);
            switch (random.nextInt(12)) {
                case 0 -> result.overrides.put(date, day(random, unit, 1 + random.nextInt(3), DAY));
                case 1 -> result.overrides.put(date, List.of());
                case 2 -> result.holidays.add(date);
                case 3 -> result.yearly.add(MonthDay.from(date));
                case 4 -> result.breaks.put(date, day(random, unit, 1, DAY));
                default -> {}
            }
        }
        return result;
    }

    private static List<List<int[]>> week(SplittableRandom random, int unit) {
        List<List<int[]>> week = new ArrayList<>();
        boolean always = random.nextInt(12) == 0;
        for (int day = 0; day < 7; day++) {
            if (always) {
                week.add(List.of(new int[] {0, DAY}));
            } else {
                week.add(random.nextInt(5) == 0 ? List.of() : day(random, unit, 1 + random.nextInt(3), DAY));
            }
        }
        if (!always) {
            for (int day = 0; day < 7; day++) {
                overnight(random, unit, week, day);
            }
        }
        return week;
    }

    /** Lets the last hours of a day run into the next morning, up to where that day opens. */
    private static void overnight(SplittableRandom random, int unit, List<List<int[]>> week, int day) {
        List<int[]> next = week.get((day + 1) % 7);
        int free = next.isEmpty() ? DAY / 2 : next.get(0)[0];
        if (!week.get(day).isEmpty() && free > unit && random.nextInt(3) == 0) {
            List<int[]> hours = new ArrayList<>(week.get(day));
            int[] last = hours.get(hours.size() - 1);
            int end = Math.min((1 + random.nextInt(free / unit)) * unit, last[0] - unit);
            if (end > 0) {
                hours.set(hours.size() - 1, new int[] {last[0], DAY + end});
                week.set(day, hours);
            }
        }
    }

    /** Up to {@code count} intervals that do not overlap; half of the days crowd into the small hours, where clocks change. */
    private static List<int[]> day(SplittableRandom random, int unit, int count, int end) {
        int until = random.nextBoolean() ? end : 5 * 3600;
        int[] cuts = random.ints(2L * count, 0, until / unit + 1).sorted().toArray();
        List<int[]> hours = new ArrayList<>();
        for (int i = 0; i < cuts.length; i += 2) {
            if (cuts[i] < cuts[i + 1]) {
                hours.add(new int[] {cuts[i] * unit, cuts[i + 1] * unit});
            }
        }
        return hours;
    }

    /** The hours that apply to a date, by precedence. */
    List<int[]> hoursOf(LocalDate date) {
        List<int[]> override = overrides.get(date);
        if (override != null) {
            return override;
        }
        if (holidays.contains(date) || yearly.contains(MonthDay.from(date))) {
            return List.of();
        }
        int version = weeks.size() == 2 && !date.isBefore(around) ? 1 : 0;
        return weeks.get(version).get(date.getDayOfWeek().getValue() - 1);
    }

    List<int[]> breaksOf(LocalDate date) {
        List<int[]> result = new ArrayList<>(breaks.getOrDefault(date, List.of()));
        // Weekly breaks are stated with the first weekly hours, and no longer hold when others come into force.
        if (weeks.size() == 1 || date.isBefore(around)) {
            result.addAll(weeklyBreaks.get(date.getDayOfWeek().getValue() - 1));
        }
        return result;
    }

    BusinessCalendar build(String name) {
        Timetable timetable = BusinessCalendar.named(name).in(zone);
        for (int version = 0; version < weeks.size(); version++) {
            if (version == 1) {
                timetable.from(around);
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                weeks.get(version).get(day.getValue() - 1).forEach(hours -> timetable.open(day, text(hours)));
                if (version == 0) {
                    weeklyBreaks
                            .get(day.getValue() - 1)
                            .forEach(rest -> timetable.rest(day, day, text(rest), "weekly"));
                }
            }
        }
        overrides.forEach((date, hours) -> {
            if (hours.isEmpty()) {
                timetable.closedOn(date, "closed");
            } else {
                timetable.openOn(
                        date,
                        "special",
                        hours.stream().map(StatedCalendar::text).toArray(String[]::new));
            }
        });
        holidays.forEach(date -> timetable.holiday(date, "holiday"));
        yearly.forEach(day -> timetable.yearly(day, "yearly"));
        breaks.forEach((date, rests) -> rests.forEach(rest -> timetable.rest(date, text(rest), "break")));
        return timetable.build();
    }

    private static String text(int[] hours) {
        int end = hours[1] > DAY ? hours[1] - DAY : hours[1];
        return clock(hours[0]) + "-" + clock(end);
    }

    private static String clock(int second) {
        return two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
