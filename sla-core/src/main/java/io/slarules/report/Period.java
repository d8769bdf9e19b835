package io.slarules.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Whole days in a zone. Null is refused.
 *
 * @param fromInclusive the first day
 * @param toExclusive the day after the last
 * @param zone in which the days begin
 */
public record Period(LocalDate fromInclusive, LocalDate toExclusive, ZoneId zone) {
    public Period {
        Objects.requireNonNull(fromInclusive, "Period.fromInclusive is null");
        Objects.requireNonNull(toExclusive, "Period.toExclusive is null");
        Objects.requireNonNull(zone, "Period.zone is null");
        if (!fromInclusive.isBefore(toExclusive)) {
            throw new IllegalArgumentException("Period.toExclusive (" + toExclusive + ") is not after its first day ("
                    + fromInclusive + "): give at least one day");
        }
    }

    /** A calendar year. */
    public static Period ofYear(int year, ZoneId zone) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), zone);
    }

    /**
     * A calendar month.
     *
     * @param month 1 to 12
     */
    public static Period ofMonth(int year, int month, ZoneId zone) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(first, first.plusMonths(1), zone);
    }

    /** Seven days. */
    public static Period ofWeek(LocalDate first, ZoneId zone) {
        return new Period(first, first.plusDays(7), zone);
    }

    /** The period of the same length before it: as many months where it is made of whole months, else as many days. */
    public Period previous() {
        boolean months = fromInclusive.getDayOfMonth() == 1 && toExclusive.getDayOfMonth() == 1;
        LocalDate first = months
                ? fromInclusive.minusMonths(ChronoUnit.MONTHS.between(fromInclusive, toExclusive))
                : fromInclusive.minusDays(ChronoUnit.DAYS.between(fromInclusive, toExclusive));
        return new Period(first, fromInclusive, zone);
    }

    /** The period of the same length after it. */
    public Period next() {
        boolean months = fromInclusive.getDayOfMonth() == 1 && toExclusive.getDayOfMonth() == 1;
        LocalDate end = months
                ? toExclusive.plusMonths(ChronoUnit.MONTHS.between(fromInclusive, toExclusive))
                : toExclusive.plusDays(ChronoUnit.DAYS.between(fromInclusive, toExclusive));
        return new Period(toExclusive, end, zone);
    }

    /** Its first instant. */
    public Instant begin() {
        return fromInclusive.atStartOfDay(zone).toInstant();
    }

    /** The first instant after it. */
    public Instant end() {
        return toExclusive.atStartOfDay(zone).toInstant();
    }

    /** Whether an instant lies in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(begin()) && instant.isBefore(end());
    }

    /** Its year, its month, or its first and last day. */
    @Override
    public String toString() {
        if (equals(ofYear(fromInclusive.getYear(), zone))) {
            return Integer.toString(fromInclusive.getYear());
        }
        if (equals(ofMonth(fromInclusive.getYear(), fromInclusive.getMonthValue(), zone))) {
            return fromInclusive.toString().substring(0, 7);
        }
        return fromInclusive + " – " + toExclusive.minusDays(1);
    }
}
