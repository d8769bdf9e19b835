package io.slarules.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Instants as people read them in a zone: {@code Mon 2026-11-23 09:30 Asia/Taipei}. The zone is always named; the offset
 * joins it in the hour that a zone runs through twice.
 *
 * @param today instants on its day are shown without their date
 */
record Moments(Language language, Optional<Instant> today) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    static Moments in(Language language) {
        return new Moments(language, Optional.empty());
    }

    Moments onDayOf(Instant now) {
        return new Moments(language, Optional.of(now));
    }

    String text(Instant at, ZoneId zone) {
        ZonedDateTime local = at.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
        String time = (local.getSecond() == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(local);
        String text = isToday(local)
                ? Phrase.MOMENT_TODAY.in(language, time, zone(local))
                : Phrase.MOMENT.in(
                        language, Term.of(local.getDayOfWeek(), language), DATE.format(local), time, zone(local));
        // A breach begins one nanosecond after the last instant in time; nobody wants to read nine digits for it.
        return Duration.between(local, at.atZone(zone)).isZero() ? text : Phrase.JUST_AFTER.in(language, text);
    }

    private boolean isToday(ZonedDateTime local) {
        LocalDate date = local.toLocalDate();
        return today.isPresent() && date.equals(LocalDate.ofInstant(today.get(), local.getZone()));
    }

    private static String zone(ZonedDateTime local) {
        ZoneId zone = local.getZone();
        String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return twice ? name + " " + local.getOffset().getId() : name;
    }
}
