package io.slarules.benchmarks.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Office hours as most programs compute them: day by day with java.time, no more than is needed. */
final class DayLoop {
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final ZoneId zone;
    private final Set<LocalDate> holidays;

    DayLoop(ZoneId zone, Set<LocalDate> holidays) {
        this.zone = zone;
        this.holidays = holidays;
    }

    Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate date = LocalDate.ofInstant(from, zone); !date.isAfter(last); date = date.plusDays(1)) {
            if (isWorking(date)) {
                Instant opening = date.atTime(OPENING).atZone(zone).toInstant();
                Instant closing = date.atTime(CLOSING).atZone(zone).toInstant();
                Instant begin = opening.isBefore(from) ? from : opening;
                Instant end = closing.isAfter(to) ? to : closing;
                if (begin.isBefore(end)) {
                    sum = sum.plus(Duration.between(begin, end));
                }
            }
        }
        return sum;
    }

    Instant add(Instant from, Duration open) {
        Duration left = open;
        for (LocalDate date = LocalDate.ofInstant(from, zone); ; date = date.plusDays(1)) {
            if (isWorking(date)) {
                Instant opening = date.atTime(OPENING).atZone(zone).toInstant();
                Instant closing = date.atTime(CLOSING).atZone(zone).toInstant();
                Instant begin = opening.isBefore(from) ? from : opening;
                if (begin.isBefore(closing)) {
                    Duration today = Duration.between(begin, closing);
                    if (left.compareTo(today) <= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(today);
                }
            }
        }
    }

    private boolean isWorking(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(date);
    }
}
