package io.slarules.defaults;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.Answer;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Holiday;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChinaHolidaysTest {
    private static final BusinessCalendar SHANGHAI = BusinessCalendar.named("shanghai")
            .in("Asia/Shanghai")
            .open(MONDAY, FRIDAY, "09:00-18:00")
            .holidays(ChinaHolidays.source())
            .build();

    @Test
    void everyDateNamesItsHolidayAndItsNotice() {
        List<Holiday> holidays = ChinaHolidays.source().holidays();
        assertThat(holidays).hasSize(108).allSatisfy(holiday -> {
            assertThat(holiday.name()).isNotBlank();
            assertThat(holiday.notice()).startsWith("https://www.gov.cn/");
        });
        assertThat(holidays)
                .filteredOn(holiday -> holiday.kind() == Holiday.Kind.WORK)
                .hasSize(19);
    }

    @Test
    void everyMakeUpDayFallsOnAWeekendAndWorksMondaysHours() {
        assertThat(ChinaHolidays.source().holidays())
                .filteredOn(holiday -> holiday.kind() == Holiday.Kind.WORK)
                .allSatisfy(holiday -> {
                    assertThat(holiday.date().getDayOfWeek()).isGreaterThanOrEqualTo(SATURDAY);
                    assertThat(SHANGHAI.isBusinessDay(holiday.date())).isTrue();
                    Instant midnight =
                            holiday.date().atStartOfDay(SHANGHAI.zone()).toInstant();
                    assertThat(SHANGHAI.between(midnight, midnight.plus(Duration.ofDays(1))))
                            .isEqualTo(Duration.ofHours(9));
                });
    }

    @Test
    void countsTheWorkingDaysOfEachYear() {
        assertThat(workingDays(2024)).isEqualTo(251);
        assertThat(workingDays(2025)).isEqualTo(248);
        assertThat(workingDays(2026)).isEqualTo(248);
    }

    private static long workingDays(int year) {
        return SHANGHAI.businessDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    @Test
    void explainsWithTheHolidaysName() {
        Instant eve = Instant.parse("2026-09-30T10:00:00Z");
        assertThat(SHANGHAI.explain(eve, eve.plus(Duration.ofDays(8))).toString())
                .contains("holiday (国庆节)");
    }

    @Test
    void aResultPastTheLastNoticeSaysSo() {
        Instant december = Instant.parse("2026-12-30T01:00:00Z");
        assertThat(Answer.add(SHANGHAI, december, Duration.ofHours(9)).isCertain())
                .isTrue();
        assertThat(Answer.add(SHANGHAI, december, Duration.ofHours(30)).reservations())
                .hasToString("[holidays of (China, State Council) are known only from 2024-01-01 through 2026-12-31]");
    }
}
