package io.slarules.internal.calendar;

import static io.slarules.internal.calendar.Horizon.NANOS_PER_DAY;
import static io.slarules.internal.calendar.Horizon.NANOS_PER_SECOND;

/**
 * Wall-clock hours that belong to one date: {@code [from, to)} in nanoseconds from the midnight that begins the date. An
 * overnight shift ends after 24 hours, on the next date, and still belongs to the date it starts on.
 */
public record Shift(long from, long to) implements Comparable<Shift> {
    public static final Shift WHOLE_DAY = new Shift(0, NANOS_PER_DAY);

    public Shift {
        if (from < 0 || from >= NANOS_PER_DAY || to <= from || to > 2 * NANOS_PER_DAY) {
            throw new IllegalArgumentException("hours (" + from + " to " + to + " ns) must start on their date, and end"
                    + " after they start, at the latest when the next date ends");
        }
    }

    /** Reads {@code 08:30-17:30}; an end before its start is an overnight shift, {@code 24:00} the end of the day. */
    public static Shift parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            dash = text.indexOf('–');
        }
        if (dash < 0) {
            throw new IllegalArgumentException(
                    "hours (" + text + ") need a start and an end; write them like 08:30-17:30");
        }
        long from = clock(text.substring(0, dash).strip(), text);
        long to = clock(text.substring(dash + 1).strip(), text);
        if (from == NANOS_PER_DAY) {
            throw new IllegalArgumentException("hours (" + text + ") start at 24:00; write the next date's 00:00");
        }
        if (from == to) {
            throw new IllegalArgumentException(
                    "hours (" + text + ") end when they start; a whole day is 00:00-24:00, a closed day has no hours");
        }
        return new Shift(from, to < from ? to + NANOS_PER_DAY : to);
    }

    private static long clock(String text, String whole) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw notAClock(text, whole);
        }
        long hours = number(parts[0], 24, text, whole);
        long minutes = number(parts[1], 59, text, whole);
        long nanos = parts.length == 3 ? seconds(parts[2], text, whole) : 0;
        long result = (hours * 3600 + minutes * 60) * NANOS_PER_SECOND + nanos;
        if (result > NANOS_PER_DAY) {
            throw notAClock(text, whole);
        }
        return result;
    }

    private static long seconds(String text, String clock, String whole) {
        int point = text.indexOf('.');
        if (point < 0) {
            return number(text, 59, clock, whole) * NANOS_PER_SECOND;
        }
        String fraction = text.substring(point + 1);
        if (fraction.isEmpty() || fraction.length() > 9) {
            throw notAClock(clock, whole);
        }
        long nanos = 0;
        for (int i = 0; i < 9; i++) {
            nanos = nanos * 10 + (i < fraction.length() ? digit(fraction.charAt(i), clock, whole) : 0);
        }
        return number(text.substring(0, point), 59, clock, whole) * NANOS_PER_SECOND + nanos;
    }

    private static long number(String text, long max, String clock, String whole) {
        if (text.isEmpty() || text.length() > 2) {
            throw notAClock(clock, whole);
        }
        long result = 0;
        for (int i = 0; i < text.length(); i++) {
            result = result * 10 + digit(text.charAt(i), clock, whole);
        }
        if (result > max) {
            throw notAClock(clock, whole);
        }
        return result;
    }

    private static int digit(char c, String clock, String whole) {
        if (c < '0' || c > '9') {
            throw notAClock(clock, whole);
        }
        return c - '0';
    }

    private static IllegalArgumentException notAClock(String text, String whole) {
        return new IllegalArgumentException(
                "(" + text + ") in hours (" + whole + ") is no time of day; write 00:00 to 24:00, like 08:30");
    }

    public boolean overlaps(Shift other) {
        return from < other.to && other.from < to;
    }

    /** The same hours as the date {@code days} later counts them; not a shift of that date. */
    boolean overlapsOnLaterDate(Shift later) {
        return to - NANOS_PER_DAY > later.from;
    }

    @Override
    public int compareTo(Shift other) {
        int byStart = Long.compare(from, other.from);
        return byStart != 0 ? byStart : Long.compare(to, other.to);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return print(from) + "-" + print(to > NANOS_PER_DAY ? to - NANOS_PER_DAY : to);
    }

    private static String print(long nanosOfDay) {
        long second = nanosOfDay / NANOS_PER_SECOND;
        StringBuilder text = new StringBuilder();
        two(text, second / 3600).append(':');
        two(text, second / 60 % 60);
        long fraction = nanosOfDay % NANOS_PER_SECOND;
        if (second % 60 != 0 || fraction != 0) {
            two(text.append(':'), second % 60);
        }
        if (fraction != 0) {
            String digits = Long.toString(NANOS_PER_SECOND + fraction).substring(1);
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            text.append('.').append(digits, 0, end);
        }
        return text.toString();
    }

    private static StringBuilder two(StringBuilder text, long number) {
        return number < 10 ? text.append('0').append(number) : text.append(number);
    }
}
