package io.slarules.calendar;

import io.slarules.internal.calendar.Combination;
import io.slarules.internal.calendar.Definition;
import io.slarules.internal.calendar.Draft;
import io.slarules.internal.calendar.Named;
import io.slarules.internal.calendar.Rest;
import io.slarules.internal.calendar.Schedule;
import io.slarules.internal.calendar.Shift;
import io.slarules.internal.calendar.Source;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads calendars from text, line by line, and goes on after a problem, so that all are named at once. */
final class CalendarReader {
    private static final String STATEMENTS =
            "calendar, zone, day, week, a weekday, break, yearly, holiday, open, closed, source, off, work, hours, all, any";

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Named> finished = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private String name = "";
    private String where = "line 1, column 1: ";
    private @Nullable Draft draft;
    private @Nullable Duration dayLength;
    private @Nullable Combination combination;
    private boolean inWeek;
    private boolean weekSeen;
    private @Nullable SourceDraft source;

    private record SourceDraft(
            String where, String name, LocalDate from, LocalDate through, DayOfWeek workAs, List<Source.Fact> facts) {}

    private CalendarReader() {}

    /** The calendar that the others, if there are any, are parts of: the last one. */
    static Named readOne(String text) {
        CalendarReader reader = new CalendarReader();
        List<Named> all = reader.read(text);
        Named last = all.get(all.size() - 1);
        for (Named each : all.subList(0, all.size() - 1)) {
            if (!reader.used.contains(each.name())) {
                throw new InvalidCalendarException(
                        last.name(),
                        List.of("calendar (" + each.name()
                                + ") is stated before, but is no part of it; read several calendars as a list"));
            }
        }
        return last;
    }

    static List<Named> readAll(String text) {
        return new CalendarReader().read(text);
    }

    private List<Named> read(String text) {
        int number = 0;
        for (String each : text.lines().toList()) {
            TextLine line = new TextLine(++number, number == 1 && each.startsWith("\ufeff") ? each.substring(1) : each);
            if (!line.isEmpty()) {
                attempt(line);
            }
        }
        finish();
        if (problems.isEmpty() && finished.isEmpty()) {
            problems.add(where + "there is no calendar; begin with a line like: calendar \"office\"");
        }
        if (!problems.isEmpty()) {
            throw new InvalidCalendarException(name, problems);
        }
        return List.copyOf(finished.values());
    }

    private void attempt(TextLine line) {
        try {
            statement(line);
            line.end();
        } catch (TextLine.Problem | IllegalArgumentException e) {
            problems.add(line.position() + e.getMessage());
        }
    }

    private void statement(TextLine line) {
        String word = line.word("a statement");
        switch (word) {
            case "calendar" -> begin(line);
            case "zone" -> zone(line);
            case "day" -> day(line);
            case "week" -> week(line);
            case "break" -> rest(line);
            case "yearly" -> {
                MonthDay day = line.value("a day of the year like 12-25", text -> MonthDay.parse("--" + text));
                draft(line).yearly(day, line.quotedText("the name"));
            }
            case "holiday" -> {
                LocalDate date = line.date();
                draft(line).holiday(date, line.quotedText("the name"));
            }
            case "open" -> {
                LocalDate date = line.date();
                List<Shift> hours = line.hours();
                draft(line).override(date, hours, line.quotedText("the reason"));
            }
            case "closed" -> {
                LocalDate date = line.date();
                draft(line).override(date, List.of(), line.quotedText("the reason"));
            }
            case "source" -> source(line);
            case "off" -> fact(line, Source.Kind.OFF);
            case "work" -> fact(line, Source.Kind.WORK);
            case "hours" -> fact(line, Source.Kind.HOURS);
            case "all" -> combine(line, Combination.Mode.ALL);
            case "any" -> combine(line, Combination.Mode.ANY);
            default -> weekHours(line, word);
        }
    }

    private void begin(TextLine line) {
        finish();
        where = line.position();
        name = CalendarNames.check(line.quotedText("the name"));
        if (finished.containsKey(name)) {
            throw new TextLine.Problem("calendar (" + name + ") is stated twice; name them apart");
        }
    }

    private void zone(TextLine line) {
        ZoneId zone = line.value("a zone like Europe/Berlin", ZoneId::of);
        if (name.isEmpty()) {
            throw new TextLine.Problem("a zone comes after the line that names its calendar");
        }
        if (draft != null) {
            throw new TextLine.Problem("the zone is stated twice; keep one of them");
        }
        draft = new Draft(zone);
    }

    private Draft draft(TextLine line) {
        if (draft == null) {
            // The problem is with the whole statement, and is said once for a calendar that lacks its zone.
            draft = new Draft(ZoneOffset.UTC);
            throw new TextLine.Problem("a zone must come first; state it like: zone Europe/Berlin");
        }
        draft.from(line.position());
        return draft;
    }

    private void day(TextLine line) {
        String text = line.plain("an amount of time like 8 h");
        StringBuilder amount = new StringBuilder(text);
        while (line.hasMore()) {
            amount.append(' ').append(line.plain("a unit"));
        }
        OpenTime length = OpenTime.parse(amount.toString());
        if (length.days() != 0 || length.time().isZero()) {
            throw new TextLine.Problem("the length of a day (" + length + ") must be positive, in hours and minutes");
        }
        dayLength = length.time();
    }

    private void week(TextLine line) {
        source = closeSource();
        inWeek = true;
        if (line.nextIs("from")) {
            line.keyword("from");
            LocalDate from = line.date();
            draft(line).weekFrom(from);
        } else if (weekSeen) {
            throw new TextLine.Problem(
                    "weekly hours are stated twice; give the later ones a date: week from 2026-07-01");
        }
        weekSeen = true;
    }

    private void weekHours(TextLine line, String word) {
        if (!inWeek) {
            throw new TextLine.Problem("(" + word + ") begins no statement; known are " + STATEMENTS
                    + (word.length() >= 3 ? "; weekdays come after a line (week)" : ""));
        }
        List<DayOfWeek> days = TextLine.days(word);
        for (Shift shift : line.hours()) {
            days.forEach(day -> draft(line).open(day, shift));
        }
    }

    private void rest(TextLine line) {
        if (line.nextIsDigit()) {
            LocalDate date = line.date();
            for (Rest rest : rests(line)) {
                draft(line).rest(date, rest);
            }
            return;
        }
        List<DayOfWeek> days = line.days();
        for (Rest rest : rests(line)) {
            days.forEach(day -> draft(line).rest(day, rest));
        }
    }

    private static List<Rest> rests(TextLine line) {
        List<Shift> hours = line.hours();
        String what = line.quotedText("what the break is for");
        return hours.stream().map(shift -> new Rest(shift, what)).toList();
    }

    private void source(TextLine line) {
        source = closeSource();
        inWeek = false;
        String sourceName = line.quotedText("the name of the source");
        line.keyword("from");
        LocalDate from = line.date();
        line.keyword("through");
        LocalDate through = line.date();
        DayOfWeek workAs = DayOfWeek.MONDAY;
        if (line.nextIs("work")) {
            line.keyword("work");
            workAs = line.day();
        }
        source = new SourceDraft(line.position(), sourceName, from, through, workAs, new ArrayList<>());
    }

    private void fact(TextLine line, Source.Kind kind) {
        if (source == null) {
            throw new TextLine.Problem("a fact of a holiday source comes after the line (source) that names it");
        }
        LocalDate date = line.date();
        List<Shift> hours = kind == Source.Kind.HOURS ? line.hours() : List.of();
        String what = line.quotedText("the name");
        String notice = line.nextIsQuoted() ? line.quotedText("the notice") : "";
        source.facts().add(new Source.Fact(date, kind, hours, what, notice));
    }

    private @Nullable SourceDraft closeSource() {
        SourceDraft open = source;
        source = null;
        if (open != null && draft != null) {
            try {
                draft.from(open.where());
                draft.source(new Source(open.name(), open.from(), open.through(), open.workAs(), open.facts()));
            } catch (IllegalArgumentException e) {
                problems.add(open.where() + e.getMessage());
            }
        }
        return null;
    }

    private void combine(TextLine line, Combination.Mode mode) {
        line.keyword("of");
        List<Named> parts = new ArrayList<>();
        do {
            String part = line.quotedText("the name of a calendar stated above");
            Named known = finished.get(part);
            if (known == null) {
                throw new TextLine.Problem(
                        "calendar (" + part + ") is not stated above; known are " + finished.keySet());
            }
            parts.add(known);
            used.add(part);
        } while (line.hasMore());
        combination = new Combination(mode, draft(line).zone(), parts);
    }

    private void finish() {
        source = closeSource();
        if (!name.isEmpty() && !finished.containsKey(name)) {
            Draft stated = draft;
            if (stated == null) {
                problems.add(where + "calendar (" + name + ") has no zone; state it like: zone Europe/Berlin");
            } else {
                finish(stated);
            }
        }
        draft = null;
        dayLength = null;
        combination = null;
        inWeek = false;
        weekSeen = false;
    }

    private void finish(Draft stated) {
        Definition definition = combination;
        if (definition == null) {
            problems.addAll(stated.problems());
            definition = new Schedule(stated.facts());
        } else if (!stated.isEmpty()) {
            problems.add(where + "calendar (" + name
                    + ") is made of others and has hours of its own; state those in a part");
        }
        Duration length = dayLength == null ? BusinessCalendar.usualDayLength(definition) : dayLength;
        finished.put(name, new Named(name, length, definition));
    }
}
