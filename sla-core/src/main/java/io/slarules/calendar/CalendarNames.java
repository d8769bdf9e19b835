package io.slarules.calendar;

import static java.util.Objects.requireNonNull;

/** What a calendar may be called: anything that fits on a line. */
final class CalendarNames {
    private CalendarNames() {}

    static String check(String name) {
        if (requireNonNull(name, "name").isBlank()
                || !name.equals(name.strip())
                || name.lines().count() != 1) {
            throw new IllegalArgumentException(
                    "a calendar's name (" + name + ") must be one line that neither is blank nor begins or ends so");
        }
        return name;
    }
}
