package io.slarules.calendar;

import static java.util.Objects.requireNonNull;

import io.slarules.internal.calendar.Draft;
import io.slarules.internal.calendar.Named;
import io.slarules.internal.calendar.Rest;
import io.slarules.internal.calendar.Schedule;
import io.slarules.internal.calendar.Shift;
import io.slarules.internal.calendar.Source;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * States a calendar line by line, as a timetable on a door does:
 *
 * <pre>{@code
 * BusinessCalendar.named("fab-office").in(ZoneId.of("Asia/Taipei"))
 *         .open(MONDAY, FRIDAY, "08:30-12:00", "13:00-17:30")
 *         .open(SATURDAY, "09:00-12:00")
 *         .rest(MONDAY, FRIDAY, "15:00-15:15", "tea")
 *         .yearly(MonthDay.of(1, 1), "New Year")
 *         .holiday(LocalDate.of(2026, 2, 17), "Spring Festival")
 *         .openOn(LocalDate.of(2026, 2, 14), "make-up day", "08:30-17:30")
 *         .from(LocalDate.of(2026, 7, 1))
 *         .open(MONDAY, THURSDAY, "08:00-18:00")
 *         .build();
 * }</pre>
 *
 * <p>Hours are wall-clock time of the zone, half-open, written {@code 08:30-17:30}; seconds and fractions may follow the
 * minutes. {@code 24:00} is the end of the day. An end before its start is an overnight shift and belongs to the date it starts
 * on. What applies to a date, the first that speaks: a dated override ({@link #openOn}, {@link #closedOn}, then those of
 * holiday sources), a dated holiday, a yearly holiday, the weekly hours in force. Breaks are taken off whatever that gives,
 * at the wall-clock time of their own date.
 *
 * <p>Wrong statements are collected, and {@link #build} names them all. Not thread-safe; a calendar that was built stays as it
 * is.
 */
public final class Timetable {
    private final String name;
    private final Draft draft;
    private final List<String> problems = new ArrayList<>();
    private Optional<Duration> dayLength = Optional.empty();

    /** A calendar that has a name and still needs its zone. */
    public static final class Nameplate {
        private final String name;

        Nameplate(String name) {
            this.name = name;
        }

        /** The zone whose wall clock all hours and dates are read on. */
        public Timetable in(ZoneId zone) {
            return new Timetable(name, new Draft(requireNonNull(zone, "zone")));
        }

        /**
         * The same by the zone's id, such as {@code Asia/Taipei}.
         *
         * @throws InvalidCalendarException when there is no such zone
         */
        public Timetable in(String zone) {
            ZoneId known;
            try {
                known = ZoneId.of(requireNonNull(zone, "zone"));
            } catch (DateTimeException e) {
                throw new InvalidCalendarException(
                        name, List.of("unknown zone (" + zone + "); state it like Asia/Taipei or Europe/Berlin"));
            }
            return in(known);
        }
    }

    private Timetable(String name, Draft draft) {
        this.name = name;
        this.draft = draft;
    }

    /** Open on one weekday. */
    public Timetable open(DayOfWeek day, String... hours) {
        return open(day, day, hours);
    }

    /** Open on each weekday from the first through the last; Friday through Monday is four days. */
    public Timetable open(DayOfWeek first, DayOfWeek last, String... hours) {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        for (Shift shift : shifts(hours)) {
            for (DayOfWeek day : days(first, last)) {
                state(() -> draft.open(day, shift));
            }
        }
        return this;
    }

    /** Open on every weekday. */
    public Timetable openDaily(String... hours) {
        return open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, hours);
    }

    /** Never open on these weekdays at these hours: lunch, a daily hand-over. */
    public Timetable rest(DayOfWeek first, DayOfWeek last, String hours, String what) {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        requireNonNull(what, "what");
        for (Shift shift : shifts(hours)) {
            for (DayOfWeek day : days(first, last)) {
                state(() -> draft.rest(day, new Rest(shift, what)));
            }
        }
        return this;
    }

    /** Not open on a date at these hours. */
    public Timetable rest(LocalDate date, String hours, String what) {
        requireNonNull(date, "date");
        requireNonNull(what, "what");
        for (Shift shift : shifts(hours)) {
            state(() -> draft.rest(date, new Rest(shift, what)));
        }
        return this;
    }

    /** Closed on a date, unless an override opens it. */
    public Timetable holiday(LocalDate date, String what) {
        requireNonNull(date, "date");
        requireNonNull(what, "what");
        state(() -> draft.holiday(date, what));
        return this;
    }

    /** Closed on a day of every year, unless an override opens it; the 29th of February only in leap years. */
    public Timetable yearly(MonthDay day, String what) {
        requireNonNull(day, "day");
        requireNonNull(what, "what");
        state(() -> draft.yearly(day, what));
        return this;
    }

    /** Exactly these hours on a date, whatever else is stated about it, breaks apart. */
    public Timetable openOn(LocalDate date, String why, String... hours) {
        requireNonNull(date, "date");
        requireNonNull(why, "why");
        if (hours.length == 0) {
            problems.add("the override of (" + date + ") has no hours; state them, or say closedOn");
        }
        List<Shift> shifts = shifts(hours);
        state(() -> draft.override(date, shifts, why));
        return this;
    }

    /** Closed on a date, whatever else is stated about it. */
    public Timetable closedOn(LocalDate date, String why) {
        requireNonNull(date, "date");
        requireNonNull(why, "why");
        state(() -> draft.override(date, List.of(), why));
        return this;
    }

    /** Takes over what a source states now; working days that it announces take Monday's hours. */
    public Timetable holidays(HolidaySource source) {
        return holidays(source, DayOfWeek.MONDAY);
    }

    /** The same, naming the weekday whose hours the working days that it announces take. */
    public Timetable holidays(HolidaySource source, DayOfWeek workDayHours) {
        requireNonNull(source, "source");
        requireNonNull(workDayHours, "workDayHours");
        List<Source.Fact> facts = source.holidays().stream()
                .map(holiday -> new Source.Fact(
                        holiday.date(),
                        Source.Kind.valueOf(holiday.kind().name()),
                        holiday.hours().stream().map(Shift::parse).toList(),
                        holiday.name(),
                        holiday.notice()))
                .toList();
        state(() -> draft.source(
                new Source(source.name(), source.knownFrom(), source.knownThrough(), workDayHours, facts)));
        return this;
    }

    /** Weekly hours and weekly breaks stated from here on are in force from a date on, and no earlier ones are. */
    public Timetable from(LocalDate date) {
        requireNonNull(date, "date");
        state(() -> draft.weekFrom(date));
        return this;
    }

    /** How much open time people mean by one day; without it 8 hours, and 24 hours on an always-open calendar. */
    public Timetable dayLength(Duration length) {
        if (requireNonNull(length, "length").isNegative() || length.isZero()) {
            problems.add("the day length (" + length + ") must be positive");
        }
        dayLength = Optional.of(length);
        return this;
    }

    /**
     * The calendar.
     *
     * @throws InvalidCalendarException when statements contradict each other or cannot be read; it names them all
     * @throws NeverOpenException when no instant is open
     */
    public BusinessCalendar build() {
        List<String> all = new ArrayList<>(problems);
        all.addAll(draft.problems());
        if (!all.isEmpty()) {
            throw new InvalidCalendarException(name, all);
        }
        Schedule schedule = new Schedule(draft.facts());
        Duration length = dayLength.orElseGet(() -> BusinessCalendar.usualDayLength(schedule));
        return BusinessCalendar.of(new Named(name, length, schedule));
    }

    private void state(Runnable statement) {
        try {
            statement.run();
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
    }

    private List<Shift> shifts(String... texts) {
        List<Shift> result = new ArrayList<>();
        for (String text : texts) {
            state(() -> result.add(Shift.parse(text)));
        }
        return result;
    }

    private static List<DayOfWeek> days(DayOfWeek first, DayOfWeek last) {
        List<DayOfWeek> result = new ArrayList<>();
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            result.add(day);
        }
        result.add(last);
        return result;
    }
}
