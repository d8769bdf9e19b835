package io.slarules.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimelineMemoryTest {
    private static final long BUDGET_PER_YEAR = 20 * 1024;
    private static final int YEARS = 10;

    @Test
    void aYearOfOfficeHoursTakesAtMostTwentyKilobytes() throws IllegalAccessException {
        Draft draft = new Draft(ZoneId.of("Europe/Berlin"));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                draft.open(day, Shift.parse("09:00-17:00"));
            }
        }
        long to = YEARS * 365L * Horizon.NANOS_PER_DAY;
        Intervals open = new Schedule(draft.facts()).open(0, to).clip(0, to);
        assertThat(bytesOfArrays(new Timeline(0, to, open))).isBetween(1L, YEARS * BUDGET_PER_YEAR);
    }

    private static long bytesOfArrays(Timeline timeline) throws IllegalAccessException {
        long sum = 0;
        for (Field field : Timeline.class.getDeclaredFields()) {
            Class<?> type = field.getType();
            if (type.isArray()) {
                field.setAccessible(true);
                sum += (long) Array.getLength(field.get(timeline))
                        * (type == long[].class ? Long.BYTES : Integer.BYTES);
            }
        }
        return sum;
    }
}
