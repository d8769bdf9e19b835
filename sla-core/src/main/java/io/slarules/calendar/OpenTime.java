package io.slarules.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of open time as people state it: {@code 15 min}, {@code 8 h}, {@code 3 d}, {@code 2 d 4 h}. How long a day is, a
 * calendar says: {@link #on}. Immutable.
 *
 * @param days whole days, not negative
 * @param time the rest, not negative; it may be longer than a day and is never turned into days
 */
public record OpenTime(long days, Duration time) {
    /** No time at all. */
    public static final OpenTime ZERO = new OpenTime(0, Duration.ZERO);

    private static final Pattern TEXT = Pattern.compile(
            "(?:(\\d{1,9}) ?d)? ?(?:(\\d{1,9}) ?h)? ?(?:(\\d{1,9}) ?min)? ?(?:(\\d{1,9})(?:\\.(\\d{1,9}))? ?s)?");

    public OpenTime {
        requireNonNull(time, "time");
        if (days < 0 || time.isNegative()) {
            throw new IllegalArgumentException(
                    "an amount of open time (" + days + " d and " + time + ") must not be negative");
        }
    }

    public static OpenTime minutes(long minutes) {
        return of(Duration.ofMinutes(minutes));
    }

    public static OpenTime hours(long hours) {
        return of(Duration.ofHours(hours));
    }

    public static OpenTime days(long days) {
        return new OpenTime(days, Duration.ZERO);
    }

    /** An amount of time that names no days: 24 hours stay 24 hours on every calendar. */
    public static OpenTime of(Duration time) {
        return new OpenTime(0, time);
    }

    /**
     * Reads what {@link #toString} writes: days, hours, minutes and seconds in this order, each at most once, such as
     * {@code 1 h 30 min}.
     *
     * @throws IllegalArgumentException when the text is none of this
     */
    public static OpenTime parse(String text) {
        Matcher matcher = TEXT.matcher(requireNonNull(text, "text").strip());
        if (text.isBlank() || !matcher.matches()) {
            throw new IllegalArgumentException("an amount of open time (" + text
                    + ") cannot be read; write days, hours, minutes and seconds like 3 d, 1 h 30 min or 15 min");
        }
        String fraction = matcher.group(5) == null ? "" : matcher.group(5);
        Duration time = Duration.ofHours(number(matcher.group(2)))
                .plusMinutes(number(matcher.group(3)))
                .plusSeconds(number(matcher.group(4)))
                .plusNanos(number((fraction + "000000000").substring(0, 9)));
        return new OpenTime(number(matcher.group(1)), time);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /**
     * This amount as open time of a calendar: a day is the calendar's {@link BusinessCalendar#dayLength}, which is 24 hours
     * on an always-open calendar and 8 hours elsewhere unless stated.
     *
     * @throws ArithmeticException when the amount exceeds a {@code Duration}
     */
    public Duration on(BusinessCalendar calendar) {
        requireNonNull(calendar, "calendar");
        if (days == 0) {
            return time;
        }
        long dayLength = calendar.dayLength().toNanos();
        Duration whole = days <= Long.MAX_VALUE / dayLength
                ? Duration.ofNanos(days * dayLength)
                : calendar.dayLength().multipliedBy(days);
        return whole.plus(time);
    }

    /** The canonical text: {@code 3 d}, {@code 1 h 30 min}, {@code 0 min}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, days, "d");
        append(text, time.toHours(), "h");
        append(text, time.toMinutesPart(), "min");
        if (time.toNanosPart() != 0) {
            String digits = Integer.toString(1_000_000_000 + time.toNanosPart()).substring(1);
            String fraction = digits.replaceAll("0+$", "");
            text.append(text.length() == 0 ? "" : " ")
                    .append(time.toSecondsPart())
                    .append('.')
                    .append(fraction)
                    .append(" s");
        } else {
            append(text, time.toSecondsPart(), "s");
        }
        return text.length() == 0 ? "0 min" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount != 0) {
            text.append(text.length() == 0 ? "" : " ")
                    .append(amount)
                    .append(' ')
                    .append(unit);
        }
    }
}
