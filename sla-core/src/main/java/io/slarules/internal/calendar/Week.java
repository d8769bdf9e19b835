package io.slarules.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * Weekly hours in force from a date on: seven lists of rising shifts, and seven of breaks, Monday first.
 * {@link LocalDate#MIN} stands for hours that always were in force.
 */
public record Week(LocalDate from, List<List<Shift>> hours, List<List<Rest>> rests) {
    static final int DAYS = 7;

    public Week {
        hours = hours.stream().map(List::copyOf).toList();
        rests = rests.stream().map(List::copyOf).toList();
    }

    static int index(DayOfWeek day) {
        return day.getValue() - 1;
    }

    public List<Shift> hours(DayOfWeek day) {
        return hours.get(index(day));
    }

    public List<Rest> rests(DayOfWeek day) {
        return rests.get(index(day));
    }

    boolean hasRests() {
        return rests.stream().anyMatch(day -> !day.isEmpty());
    }

    /** Whether the hours of every day, taken by itself, are the whole day. */
    boolean isEveryDayWhole() {
        return hours.stream().allMatch(day -> covers(day, Horizon.NANOS_PER_DAY));
    }

    private static boolean covers(List<Shift> day, long until) {
        long at = 0;
        for (Shift shift : day) {
            if (shift.from() > at) {
                return false;
            }
            at = shift.to();
        }
        return at >= until;
    }

    /** Whether the hours, repeated week after week, leave no gap. */
    boolean isSeamless() {
        Intervals line = new Intervals();
        for (int day = 0; day <= 2 * DAYS; day++) {
            for (Shift shift : hours.get(day % DAYS)) {
                long midnight = day * Horizon.NANOS_PER_DAY;
                line.add(midnight + shift.from(), midnight + shift.to());
            }
        }
        return line.size() == 1
                && line.start(0) <= Horizon.NANOS_PER_DAY
                && line.end(0) >= (DAYS + 1) * Horizon.NANOS_PER_DAY;
    }
}
