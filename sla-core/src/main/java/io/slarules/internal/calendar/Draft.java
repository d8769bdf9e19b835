package io.slarules.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A schedule in the making. A statement that contradicts an earlier one of its own level throws an
 * {@code IllegalArgumentException}; what only shows in the whole is reported by {@link #problems()}. Not thread-safe.
 */
public final class Draft {
    /** Weekly hours in the making. */
    private static final class WeekDraft {
        final List<List<Shift>> hours = lists();
        final List<List<Rest>> rests = lists();
        final String[] origins = {"", "", "", "", "", "", ""};

        private static <T> List<List<T>> lists() {
            List<List<T>> result = new ArrayList<>();
            for (int day = 0; day < Week.DAYS; day++) {
                result.add(new ArrayList<>());
            }
            return result;
        }
    }

    private final ZoneId zone;
    private final SortedMap<LocalDate, WeekDraft> weeks = new TreeMap<>();
    private WeekDraft week = new WeekDraft();
    private final SortedMap<LocalDate, DayHours> overrides = new TreeMap<>();
    private final SortedMap<LocalDate, String> holidays = new TreeMap<>();
    private final SortedMap<MonthDay, String> yearly = new TreeMap<>();
    private final SortedMap<LocalDate, List<Rest>> breaks = new TreeMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<LocalDate, String> dateOrigins = new HashMap<>();
    private String origin = "";

    public Draft(ZoneId zone) {
        this.zone = zone;
        weeks.put(LocalDate.MIN, week);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Where the next statements come from: begins the message of a problem that only shows later. */
    public void from(String where) {
        origin = where;
    }

    /** Whether nothing was stated. */
    public boolean isEmpty() {
        ScheduleFacts facts = facts();
        return facts.isWeekOnly()
                && facts.weeks().stream()
                        .allMatch(each ->
                                !each.hasRests() && each.hours().stream().allMatch(List::isEmpty));
    }

    /** Begins the weekly hours that are in force from a date on; they start empty. */
    public void weekFrom(LocalDate from) {
        WeekDraft next = new WeekDraft();
        if (weeks.putIfAbsent(from, next) != null) {
            throw new IllegalArgumentException(
                    "weekly hours from (" + from + ") are stated twice; join them, or correct one date");
        }
        week = next;
        dateOrigins.putIfAbsent(from, origin);
    }

    public void open(DayOfWeek day, Shift hours) {
        List<Shift> list = week.hours.get(Week.index(day));
        refuseOverlap(list, hours, day.toString());
        list.add(hours);
        list.sort(null);
        week.origins[Week.index(day)] = origin;
    }

    public void rest(DayOfWeek day, Rest rest) {
        refuseOverlap(shifts(week.rests.get(Week.index(day))), rest.hours(), "breaks of " + day);
        insert(week.rests.get(Week.index(day)), rest);
    }

    public void rest(LocalDate date, Rest rest) {
        List<Rest> list = breaks.computeIfAbsent(date, d -> new ArrayList<>());
        refuseOverlap(shifts(list), rest.hours(), "breaks of " + date);
        insert(list, rest);
    }

    private static void insert(List<Rest> list, Rest rest) {
        list.add(rest);
        list.sort((a, b) -> a.hours().compareTo(b.hours()));
    }

    private static List<Shift> shifts(List<Rest> rests) {
        return rests.stream().map(Rest::hours).toList();
    }

    /** States the hours of one date, none where it is closed. */
    public void override(LocalDate date, List<Shift> hours, String reason) {
        List<Shift> sorted = new ArrayList<>();
        for (Shift shift : hours) {
            refuseOverlap(sorted, shift, date.toString());
            sorted.add(shift);
        }
        sorted.sort(null);
        if (overrides.putIfAbsent(date, new DayHours(sorted, reason)) != null) {
            throw new IllegalArgumentException("the hours of (" + date + ") are stated twice; keep one of them");
        }
        dateOrigins.put(date, origin);
    }

    public void holiday(LocalDate date, String name) {
        if (holidays.putIfAbsent(date, name) != null) {
            throw new IllegalArgumentException("the holiday on (" + date + ") is stated twice, as ("
                    + holidays.get(date) + ") and as (" + name + "); keep one of them");
        }
    }

    public void yearly(MonthDay day, String name) {
        if (yearly.putIfAbsent(day, name) != null) {
            throw new IllegalArgumentException("the yearly holiday on (" + day + ") is stated twice, as ("
                    + yearly.get(day) + ") and as (" + name + "); keep one of them");
        }
    }

    public void source(Source stated) {
        Source source = sound(stated);
        if (sources.putIfAbsent(source.name(), source) != null) {
            throw new IllegalArgumentException(
                    "holiday source (" + source.name() + ") is added twice; name them apart");
        }
    }

    private static Source sound(Source source) {
        if (source.through().isBefore(source.from())) {
            throw new IllegalArgumentException("holiday source (" + source.name() + ") is known from (" + source.from()
                    + ") through (" + source.through() + "); the end is before the start");
        }
        Set<LocalDate> dates = new HashSet<>();
        List<Source.Fact> facts = new ArrayList<>();
        for (Source.Fact fact : source.facts()) {
            if (fact.date().isBefore(source.from()) || fact.date().isAfter(source.through())) {
                throw new IllegalArgumentException("holiday source (" + source.name() + ") states (" + fact.date()
                        + "), outside of what it says it knows (" + source.from() + " through " + source.through()
                        + "); widen that, or drop the date");
            }
            if (!dates.add(fact.date())) {
                throw new IllegalArgumentException(
                        "holiday source (" + source.name() + ") states (" + fact.date() + ") twice; keep one of them");
            }
            List<Shift> hours = new ArrayList<>();
            for (Shift shift : fact.hours()) {
                refuseOverlap(hours, shift, fact.date().toString());
                hours.add(shift);
            }
            hours.sort(null);
            facts.add(new Source.Fact(fact.date(), fact.kind(), merge(hours), fact.name(), fact.notice()));
        }
        return new Source(source.name(), source.from(), source.through(), source.workAs(), facts);
    }

    private static void refuseOverlap(List<Shift> hours, Shift added, String where) {
        for (Shift other : hours) {
            if (other.overlaps(added)) {
                throw new IllegalArgumentException("hours (" + added + ") overlap (" + other + ") on " + where
                        + "; join them, or correct one of them");
            }
        }
    }

    /** What contradicts itself between neighbouring dates or between holiday sources; empty when the schedule is sound. */
    public List<String> problems() {
        ScheduleFacts facts = facts();
        List<String> problems = new ArrayList<>();
        for (Week each : facts.weeks()) {
            String[] origins = Objects.requireNonNull(weeks.get(each.from())).origins;
            for (DayOfWeek day : DayOfWeek.values()) {
                String where = day + " into " + day.plus(1);
                overlap(origins[Week.index(day)], each.hours(day), each.hours(day.plus(1)), where, problems);
            }
        }
        Days days = new Days(facts);
        TreeMap<LocalDate, Boolean> dates = new TreeMap<>();
        facts.overrides().keySet().forEach(date -> dates.put(date, true));
        facts.weeks().stream().skip(1).forEach(each -> dates.put(each.from(), true));
        conflicts(facts, problems).keySet().forEach(date -> dates.put(date, true));
        for (LocalDate date : dates.keySet()) {
            long day = date.toEpochDay();
            String from = dateOrigins.getOrDefault(date, "");
            String where = date.minusDays(1) + " into " + date;
            overlap(from, days.at(day - 1).hours(), days.at(day).hours(), where, problems);
            if (!dates.containsKey(date.plusDays(1))) {
                where = date + " into " + date.plusDays(1);
                overlap(from, days.at(day).hours(), days.at(day + 1).hours(), where, problems);
            }
        }
        return problems;
    }

    /** The dates for which sources announce hours; two that announce different hours are a problem, unless overridden. */
    private Map<LocalDate, List<Shift>> conflicts(ScheduleFacts facts, List<String> problems) {
        Map<LocalDate, List<Shift>> announced = new HashMap<>();
        for (Source source : facts.sources()) {
            for (Source.Fact fact : source.facts()) {
                if (fact.kind() == Source.Kind.OFF) {
                    continue;
                }
                List<Shift> hours = facts.hoursOf(source, fact);
                List<Shift> before = announced.putIfAbsent(fact.date(), hours);
                if (before != null
                        && !before.equals(hours)
                        && !facts.overrides().containsKey(fact.date())) {
                    problems.add(dateOrigins.getOrDefault(fact.date(), "") + "holiday sources announce both " + before
                            + " and " + hours + " for (" + fact.date() + "); state the hours of that date yourself");
                }
            }
        }
        return announced;
    }

    private static void overlap(String origin, List<Shift> day, List<Shift> next, String where, List<String> problems) {
        if (day.isEmpty() || next.isEmpty()) {
            return;
        }
        Shift last = day.get(day.size() - 1);
        if (last.overlapsOnLaterDate(next.get(0))) {
            problems.add(origin + "hours (" + last + ") overlap (" + next.get(0) + ") from " + where
                    + "; end the first where the second starts, or correct one of them");
        }
    }

    /** What was stated so far, in canonical order. */
    public ScheduleFacts facts() {
        List<Week> result = new ArrayList<>();
        weeks.forEach((from, each) -> result.add(new Week(from, merged(each.hours), each.rests)));
        List<Source> sorted = sources.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        SortedMap<LocalDate, DayHours> hours = new TreeMap<>();
        overrides.forEach((date, day) -> hours.put(date, new DayHours(merge(day.hours()), day.reason())));
        return new ScheduleFacts(zone, result, hours, holidays, yearly, breaks, sorted);
    }

    private static List<List<Shift>> merged(List<List<Shift>> days) {
        return days.stream().map(Draft::merge).toList();
    }

    /** Rising shifts with touching ones joined, so that one way of stating hours is kept. */
    private static List<Shift> merge(List<Shift> hours) {
        List<Shift> result = new ArrayList<>();
        for (Shift shift : hours) {
            int last = result.size() - 1;
            if (last >= 0
                    && result.get(last).to() == shift.from()
                    && isWritable(result.get(last).from(), shift.to())) {
                result.set(last, new Shift(result.get(last).from(), shift.to()));
            } else {
                result.add(shift);
            }
        }
        return List.copyOf(result);
    }

    /** A span that ends at its own time of day on the next date could not be told from an empty one. */
    private static boolean isWritable(long from, long to) {
        long length = to - from;
        return length < Horizon.NANOS_PER_DAY || (length == Horizon.NANOS_PER_DAY && from == 0);
    }
}
