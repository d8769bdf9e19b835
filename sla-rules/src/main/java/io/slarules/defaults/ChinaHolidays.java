package io.slarules.defaults;

import io.slarules.calendar.Holiday;
import io.slarules.calendar.HolidaySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * The public holidays of mainland China and the working days that make up for them (调休), from 2024 through 2026, as the State
 * Council announced them; each date names its notice. Facts, no forecast: the next year is unknown until its notice is out,
 * usually in November.
 *
 * <pre>{@code
 * BusinessCalendar.named("shanghai").in("Asia/Shanghai")
 *         .open(MONDAY, FRIDAY, "09:00-18:00")
 *         .holidays(ChinaHolidays.source())        // make-up days take Monday's hours
 *         .build();
 * }</pre>
 */
public final class ChinaHolidays {
    private static final String FILE = "holidays-cn.csv";
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private ChinaHolidays() {}

    /** The source to hand to a calendar, known from 2024-01-01 through 2026-12-31. */
    public static HolidaySource source() {
        return HolidaySource.of("China, State Council", FIRST, LAST, holidays());
    }

    private static List<Holiday> holidays() {
        return text().lines().skip(1).map(ChinaHolidays::holiday).toList();
    }

    private static Holiday holiday(String line) {
        String[] fields = line.split(",", -1);
        return new Holiday(
                LocalDate.parse(fields[0]), Holiday.Kind.valueOf(fields[1]), List.of(), fields[2], fields[3]);
    }

    private static String text() {
        try (InputStream in = ChinaHolidays.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The holidays (" + FILE + ") are not beside ChinaHolidays: the jar is incomplete");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The holidays (" + FILE + ") cannot be read", e);
        }
    }
}
