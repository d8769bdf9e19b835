package io.slarules.calendar;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the calendar vectors: a question to a calendar, and its answer. */
record Vector(Map<String, @Nullable Object> fields) {

    static Stream<Vector> read(String resource) {
        try (InputStream in = requireNonNull(Vector.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new Vector(object(Json.read(line))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object json) {
        return json == null ? Map.of() : (Map<String, @Nullable Object>) json;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object json) {
        return json == null ? List.of() : (List<Object>) json;
    }

    @Nullable
    Object get(String field) {
        return fields.get(field);
    }

    String text(String field) {
        return (String) requireNonNull(get(field), field);
    }

    Instant instant(String field) {
        return OffsetDateTime.parse(text(field)).toInstant();
    }

    BusinessCalendar calendar() {
        BusinessCalendar calendar = calendar(fields, "vector");
        if (get("and") != null) {
            calendar = calendar.and(calendar(object(get("and")), "other"), "both");
        }
        return calendar;
    }

    private static BusinessCalendar calendar(Map<String, @Nullable Object> facts, String name) {
        Timetable timetable = BusinessCalendar.named(name).in((String) requireNonNull(facts.get("zone")));
        week(timetable, object(facts.get("week")));
        for (Object date : list(facts.get("holidays"))) {
            timetable.holiday(LocalDate.parse((String) date), "holiday");
        }
        for (Object day : list(facts.get("recurringHolidays"))) {
            timetable.yearly(MonthDay.parse("--" + day), "yearly holiday");
        }
        for (Map.Entry<String, @Nullable Object> override :
                object(facts.get("overrides")).entrySet()) {
            LocalDate date = LocalDate.parse(override.getKey());
            String[] hours = hours(override.getValue());
            if (hours.length == 0) {
                timetable.closedOn(date, "closed");
            } else {
                timetable.openOn(date, "override", hours);
            }
        }
        for (Object each : list(facts.get("breaks"))) {
            Map<String, @Nullable Object> rest = object(each);
            timetable.rest(
                    LocalDate.parse((String) requireNonNull(rest.get("date"))),
                    rest.get("from") + "-" + rest.get("to"),
                    "break");
        }
        for (Object each : list(facts.get("versions"))) {
            Map<String, @Nullable Object> version = object(each);
            timetable.from(LocalDate.parse((String) requireNonNull(version.get("from"))));
            week(timetable, object(version.get("week")));
        }
        return timetable.build();
    }

    private static void week(Timetable timetable, Map<String, @Nullable Object> week) {
        week.forEach((day, hours) -> timetable.open(DayOfWeek.valueOf(day), hours(hours)));
    }

    private static String[] hours(@Nullable Object intervals) {
        return list(intervals).stream()
                .map(each -> list(each).get(0) + "-" + list(each).get(1))
                .toArray(String[]::new);
    }

    /** The same zone and hours asked in another way name the same vector. */
    Set<String> conventions() {
        return Set.copyOf(list(get("matches")).stream().map(String.class::cast).toList());
    }

    @Override
    public String toString() {
        return text("id") + " " + text("op") + " from " + text("source");
    }
}
