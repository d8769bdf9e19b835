package io.slarules.calendar;

import io.slarules.internal.calendar.Combination;
import io.slarules.internal.calendar.Named;
import io.slarules.internal.calendar.Rest;
import io.slarules.internal.calendar.Schedule;
import io.slarules.internal.calendar.ScheduleFacts;
import io.slarules.internal.calendar.Shift;
import io.slarules.internal.calendar.Source;
import io.slarules.internal.calendar.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the text that {@link CalendarReader} reads: one text for equal calendars. */
final class CalendarWriter {
    private final StringBuilder text = new StringBuilder();
    private final Set<String> written = new LinkedHashSet<>();

    private CalendarWriter() {}

    static String write(Named calendar) {
        CalendarWriter writer = new CalendarWriter();
        writer.calendar(calendar);
        return writer.text.toString();
    }

    /** Parts come before what is made of them, each once. */
    private void calendar(Named calendar) {
        if (!written.add(calendar.name())) {
            return;
        }
        if (calendar.definition() instanceof Combination combination) {
            combination.parts().forEach(this::calendar);
        }
        text.append(text.length() == 0 ? "" : "\n");
        line("calendar " + quoted(calendar.name()));
        line("zone " + calendar.definition().zone());
        line("day " + OpenTime.of(calendar.dayLength()));
        if (calendar.definition() instanceof Combination combination) {
            String parts = combination.parts().stream()
                    .map(part -> quoted(part.name()))
                    .collect(Collectors.joining(" "));
            line((combination.mode() == Combination.Mode.ALL ? "all of " : "any of ") + parts);
        } else if (calendar.definition() instanceof Schedule schedule) {
            schedule(schedule.facts());
        }
    }

    private void schedule(ScheduleFacts facts) {
        facts.weeks().forEach(this::week);
        text.append(facts.isWeekOnly() ? "" : "\n");
        facts.yearly().forEach((day, name) -> line("yearly " + monthDay(day) + " " + quoted(name)));
        facts.holidays().forEach((date, name) -> line("holiday " + date + " " + quoted(name)));
        facts.overrides().forEach((date, day) -> {
            String what = day.hours().isEmpty() ? "closed " + date : "open " + date + " " + hours(day.hours());
            line(what + " " + quoted(day.reason()));
        });
        facts.breaks().forEach((date, rests) -> rests.forEach(rest -> line("break " + date + " " + rest(rest))));
        facts.sources().forEach(this::source);
    }

    private void week(Week week) {
        line(week.from().equals(LocalDate.MIN) ? "\nweek" : "\nweek from " + week.from());
        Map<String, Set<DayOfWeek>> hours = new LinkedHashMap<>();
        Map<String, Set<DayOfWeek>> rests = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!week.hours(day).isEmpty()) {
                days(hours, hours(week.hours(day))).add(day);
            }
            week.rests(day).forEach(rest -> days(rests, rest(rest)).add(day));
        }
        hours.forEach((what, days) -> runs(days).forEach(run -> line("  " + run + " " + what)));
        rests.forEach((what, days) -> runs(days).forEach(run -> line("  break " + run + " " + what)));
    }

    private static Set<DayOfWeek> days(Map<String, Set<DayOfWeek>> byText, String what) {
        return byText.computeIfAbsent(what, key -> EnumSet.noneOf(DayOfWeek.class));
    }

    /** Days in a row as one span: {@code mon-fri}. */
    private static List<String> runs(Set<DayOfWeek> days) {
        List<String> result = new ArrayList<>();
        for (int from = 1; from <= 7; from++) {
            if (days.contains(DayOfWeek.of(from))) {
                int to = from;
                while (to < 7 && days.contains(DayOfWeek.of(to + 1))) {
                    to++;
                }
                result.add(from == to ? name(from) : name(from) + "-" + name(to));
                from = to;
            }
        }
        return result;
    }

    private static String name(int day) {
        return name(DayOfWeek.of(day));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private void source(Source source) {
        line("\nsource " + quoted(source.name()) + " from " + source.from() + " through " + source.through() + " work "
                + name(source.workAs()));
        for (Source.Fact fact : source.facts()) {
            String what =
                    switch (fact.kind()) {
                        case OFF -> "off " + fact.date();
                        case WORK -> "work " + fact.date();
                        case HOURS -> "hours " + fact.date() + " " + hours(fact.hours());
                    };
            line("  " + what + " " + quoted(fact.name())
                    + (fact.notice().isEmpty() ? "" : " " + quoted(fact.notice())));
        }
    }

    private static String rest(Rest rest) {
        return rest.hours() + " " + quoted(rest.name());
    }

    private static String hours(List<Shift> hours) {
        return hours.stream().map(Shift::toString).collect(Collectors.joining(" "));
    }

    private static String monthDay(MonthDay day) {
        return day.toString().substring(2);
    }

    private static String quoted(String name) {
        String escaped = name.replace("\\", "\\\\").replace("\"", "\\\"");
        return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r") + '"';
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
