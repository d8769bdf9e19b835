package io.slarules.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A value together with how far it can be relied on: an answer past the dates that a holiday source knows says so. Immutable.
 *
 * <pre>{@code
 * Answer<Instant> due = Answer.add(calendar, opened, Duration.ofHours(40));
 * due.isCertain();      // false: holidays of (China, State Council) are known only from 2024-01-01 through 2026-12-31
 * }</pre>
 *
 * @param value what was asked for, taking every unknown date for an ordinary one
 * @param reservations the sources that do not know all dates between the instants of the question and of the answer
 */
public record Answer<T>(T value, List<Reservation> reservations) {
    public Answer {
        reservations = List.copyOf(reservations);
    }

    /** Whether every holiday that bears on the value is known. */
    public boolean isCertain() {
        return reservations.isEmpty();
    }

    /** {@link BusinessCalendar#between} with its reservations. */
    public static Answer<Duration> between(BusinessCalendar calendar, Instant a, Instant b) {
        return new Answer<>(calendar.between(a, b), calendar.reservations(a, b));
    }

    /** {@link BusinessCalendar#add} with its reservations. */
    public static Answer<Instant> add(BusinessCalendar calendar, Instant start, Duration open) {
        return reaching(calendar, start, calendar.add(start, open));
    }

    /** {@link BusinessCalendar#subtract} with its reservations. */
    public static Answer<Instant> subtract(BusinessCalendar calendar, Instant start, Duration open) {
        return reaching(calendar, start, calendar.subtract(start, open));
    }

    /** {@link BusinessCalendar#addBusinessDays} with its reservations. */
    public static Answer<Instant> addBusinessDays(
            BusinessCalendar calendar, Instant start, long days, BusinessDayRule rule) {
        return reaching(calendar, start, calendar.addBusinessDays(start, days, rule));
    }

    private static Answer<Instant> reaching(BusinessCalendar calendar, Instant start, Instant result) {
        return new Answer<>(result, calendar.reservations(start, result));
    }
}
