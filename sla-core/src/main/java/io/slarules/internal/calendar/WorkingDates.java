package io.slarules.internal.calendar;

import static io.slarules.internal.calendar.Horizon.NANOS_PER_DAY;
import static io.slarules.internal.calendar.Horizon.NONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which work starts: those with hours, whether or not breaks leave any of them, and that exist in the zone. On a
 * combination of calendars: those with open time, in its zone. Immutable, thread-safe.
 */
public final class WorkingDates {
    private static final LocalDate FIRST = LocalDate.ofEpochDay(Horizon.FROM / NANOS_PER_DAY + 2);
    private static final LocalDate LAST = LocalDate.ofEpochDay(Horizon.TO / NANOS_PER_DAY - 3);

    private final Definition definition;
    private final LazyTimeline line;

    public WorkingDates(Definition definition, LazyTimeline line) {
        this.definition = definition;
        this.line = line;
    }

    /** Whether dates around it can be computed at all. */
    public static boolean covers(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    /** The first instant at which the zone's clock reads a local time or later, or NONE far outside the horizon. */
    public static long boundary(ZoneId zone, LocalDateTime local) {
        LocalDate date = local.toLocalDate();
        if (!covers(date)) {
            return NONE;
        }
        long nanos = date.toEpochDay() * NANOS_PER_DAY + local.toLocalTime().toNanoOfDay();
        return new WallClock(zone.getRules(), nanos - WallClock.REACH, nanos + WallClock.REACH).firstAtOrAfter(nanos);
    }

    public static LocalDateTime localTime(ZoneId zone, long t) {
        Instant instant = Horizon.instantOf(t);
        return LocalDateTime.ofInstant(instant, zone);
    }

    public boolean isWorking(LocalDate date) {
        if (definition instanceof Schedule schedule) {
            return !schedule.hoursAt(date).isEmpty() && begin(date) < begin(date.plusDays(1));
        }
        return line.between(begin(date), begin(date.plusDays(1))) > 0;
    }

    private long begin(LocalDate date) {
        return boundary(definition.zone(), date.atStartOfDay());
    }

    private long at(LocalDate date, long nanosOfDay) {
        return boundary(definition.zone(), date.atStartOfDay().plusNanos(nanosOfDay));
    }

    /** The first opening that belongs to a working date, or NONE. */
    public long opening(LocalDate date) {
        if (definition instanceof Schedule schedule) {
            return line.nextOpen(at(date, schedule.hoursAt(date).get(0).from()));
        }
        return line.nextOpen(begin(date));
    }

    /** The last closing that belongs to a working date, or NONE. */
    public long closing(LocalDate date) {
        if (definition instanceof Schedule schedule) {
            List<Shift> hours = schedule.hoursAt(date);
            return line.previousClose(at(date, hours.get(hours.size() - 1).to()));
        }
        return line.previousClose(begin(date.plusDays(1)));
    }

    /**
     * The {@code n}-th working date strictly after the date ({@code n > 0}) or before it ({@code n < 0}); the date itself
     * when {@code n} is 0. Null stands for none within the horizon.
     */
    public @Nullable LocalDate count(LocalDate from, long n) {
        LocalDate date = from;
        int step = n < 0 ? -1 : 1;
        // Counted on the negative side, where every long has its opposite.
        long left = n < 0 ? n : -n;
        while (left < 0) {
            date = date.plusDays(step);
            if (!covers(date)) {
                return null;
            }
            if (isWorking(date)) {
                left++;
            }
        }
        return date;
    }

    /** How many working dates lie after {@code from}, up to and including {@code to}; negative when {@code to} is before. */
    public long between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        long count = 0;
        for (LocalDate date = from.plusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
            if (isWorking(date)) {
                count++;
            }
        }
        return count;
    }
}
