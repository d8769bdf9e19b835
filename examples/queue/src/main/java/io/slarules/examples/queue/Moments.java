package io.slarules.examples.queue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants as short as the reader can take them: {@code 14:40}, {@code Tue 10:30}, {@code 12-02 10:30}. */
record Moments(Instant now, Words words) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int DAYS_WITH_OTHER_NAMES = 6;

    /** The wall-clock time in a zone, with the day of the week when it is one of the next days, else with the date. */
    String brief(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), local.toLocalDate());
        if (days == 0) {
            return TIME.format(local);
        }
        return days > 0 && days <= DAYS_WITH_OTHER_NAMES
                ? words.day(local.getDayOfWeek()) + " " + TIME.format(local)
                : DAY_AND_TIME.format(local);
    }

    /** Day, date, time and zone. */
    String full(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return words.day(local.getDayOfWeek()) + " " + DATE.format(local) + " " + zone.getId();
    }
}
