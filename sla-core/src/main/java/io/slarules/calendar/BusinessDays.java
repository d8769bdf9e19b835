package io.slarules.calendar;

import static io.slarules.internal.calendar.Horizon.NONE;

import io.slarules.calendar.BusinessDayRule.Start;
import io.slarules.internal.calendar.LazyTimeline;
import io.slarules.internal.calendar.WorkingDates;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Counts business days by a rule; NONE stands for beyond the horizon. */
final class BusinessDays {
    private final ZoneId zone;
    private final LazyTimeline line;
    private final WorkingDates dates;

    BusinessDays(ZoneId zone, LazyTimeline line, WorkingDates dates) {
        this.zone = zone;
        this.line = line;
        this.dates = dates;
    }

    long add(long start, long days, BusinessDayRule rule) {
        if (days == 0 && rule.zeroStays()) {
            return start;
        }
        LocalDateTime local = WorkingDates.localTime(zone, start);
        LocalDate from = local.toLocalDate();
        if (!WorkingDates.covers(from)) {
            return NONE;
        }
        LocalDate begin = begin(from, local.toLocalTime(), days, rule);
        LocalDate date = begin == null ? null : dates.count(begin, days);
        if (begin == null || date == null) {
            return NONE;
        }
        boolean toOpening = rule.start() == Start.ROLL_TO_OPENING && !begin.equals(from);
        LocalTime time = toOpening ? openingTime(begin) : local.toLocalTime();
        long sameTime = date.equals(from) ? start : WorkingDates.boundary(zone, date.atTime(time));
        return sameTime == NONE ? NONE : land(date, sameTime, rule);
    }

    /** Day 0, or null beyond the horizon. */
    private @Nullable LocalDate begin(LocalDate from, LocalTime time, long days, BusinessDayRule rule) {
        boolean working = dates.isWorking(from);
        if (working
                && days >= 0
                && rule.cutOff().filter(cut -> !time.isBefore(cut)).isPresent()) {
            return dates.count(from, 1);
        }
        return working || rule.start() == Start.STRICTLY_AFTER ? from : dates.count(from, days < 0 ? -1 : 1);
    }

    private LocalTime openingTime(LocalDate date) {
        return WorkingDates.localTime(zone, dates.opening(date)).toLocalTime();
    }

    private long land(LocalDate date, long sameTime, BusinessDayRule rule) {
        return switch (rule.landing()) {
            case SAME_TIME -> sameTime;
            case NEXT_OPEN -> line.nextOpen(sameTime);
            case PREVIOUS_CLOSE -> line.isOpen(sameTime) ? sameTime : line.previousClose(sameTime);
            case NOT_AFTER_CLOSING -> Math.min(sameTime, closing(date, sameTime));
            case OPENING_IF_CLOSED -> line.isOpen(sameTime) ? sameTime : lastOpening(date, sameTime);
            case OPENING -> dates.isWorking(date) ? dates.opening(date) : line.nextOpen(sameTime);
            case CLOSING -> closing(date, sameTime);
        };
    }

    private long closing(LocalDate date, long sameTime) {
        return dates.isWorking(date) ? dates.closing(date) : line.previousClose(sameTime);
    }

    private long lastOpening(LocalDate date, long sameTime) {
        LocalDate day = date;
        if (!dates.isWorking(day) || dates.opening(day) > sameTime) {
            LocalDate before = dates.count(day, -1);
            if (before == null) {
                return NONE;
            }
            day = before;
        }
        return dates.opening(day);
    }
}
