package io.slarules.calendar;

import static java.util.Objects.requireNonNull;

import io.slarules.internal.calendar.Combination;
import io.slarules.internal.calendar.Named;
import java.util.HashMap;
import java.util.Map;

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

    /** A combined calendar and its parts, all the way down, are told apart by name: in its text, and in explanations. */
    static void refuseAmbiguous(Named calendar) {
        collect(calendar, new HashMap<>());
    }

    private static void collect(Named calendar, Map<String, Named> byName) {
        Named before = byName.putIfAbsent(calendar.name(), calendar);
        if (before != null && !before.equals(calendar)) {
            throw new IllegalArgumentException("two calendars of a combination are named (" + calendar.name()
                    + ") and differ; give one, or the combination, another name");
        }
        if (calendar.definition() instanceof Combination combination) {
            combination.parts().forEach(part -> collect(part, byName));
        }
    }
}
