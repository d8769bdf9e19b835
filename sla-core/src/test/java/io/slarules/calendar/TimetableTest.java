package io.slarules.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 24);

    private static Timetable office() {
        return BusinessCalendar.named("office").in("UTC").open(MONDAY, FRIDAY, "09:00-17:00");
    }

    private static Duration openOn(BusinessCalendar calendar, LocalDate date) {
        Instant midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return calendar.between(midnight, midnight.plus(Duration.ofDays(1)));
    }

    private static HolidaySource source(String name, Holiday... holidays) {
        return HolidaySource.of(name, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(holidays));
    }

    @Test
    void anOverrideBeatsADatedHolidayWhichBeatsAYearlyOneWhichBeatsTheWeek() {
        Timetable yearly = office().yearly(MonthDay.from(DATE), "yearly");
        assertThat(openOn(yearly.build(), DATE)).isZero();
        Timetable dated = office().yearly(MonthDay.from(DATE), "yearly").holiday(DATE, "dated");
        assertThat(dated.build().explain(day(0), day(1)).segments())
                .first()
                .satisfies(segment -> assertThat(segment.reasons()).hasToString("[holiday (dated)]"));
        Timetable override = dated.openOn(DATE, "special", "10:00-12:00");
        assertThat(openOn(override.build(), DATE)).isEqualTo(Duration.ofHours(2));
        Timetable rest = override.rest(DATE, "11:00-11:15", "coffee");
        assertThat(openOn(rest.build(), DATE)).isEqualTo(Duration.ofMinutes(105));
    }

    private static Instant day(int after) {
        return DATE.plusDays(after).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Test
    void aMakeUpDayBeatsAHolidayAndTheOwnOverrideBeatsBoth() {
        HolidaySource one = source("one", Holiday.work(DATE.plusDays(4), "make up"));
        HolidaySource two = source("two", Holiday.off(DATE.plusDays(4), "feast"), Holiday.off(DATE, "feast"));
        BusinessCalendar calendar = office().open(TUESDAY, "18:00-19:00")
                .holidays(one, TUESDAY)
                .holidays(two)
                .build();
        assertThat(openOn(calendar, DATE.plusDays(4))).isEqualTo(Duration.ofHours(9));
        assertThat(openOn(calendar, DATE)).isZero();
        BusinessCalendar own =
                office().holidays(one).closedOn(DATE.plusDays(4), "no").build();
        assertThat(openOn(own, DATE.plusDays(4))).isZero();
    }

    @Test
    void aMakeUpDayTakesTheHoursInForceOnItsDate() {
        BusinessCalendar calendar = office().holidays(source("one", Holiday.work(DATE.plusDays(4), "make up")))
                .from(DATE)
                .open(MONDAY, "10:00-12:00")
                .build();
        assertThat(openOn(calendar, DATE.plusDays(4))).isEqualTo(Duration.ofHours(2));
        assertThat(openOn(calendar, DATE.minusDays(1))).isEqualTo(Duration.ofHours(8));
        assertThat(openOn(calendar, DATE)).isZero();
        BusinessCalendar onTheFirst = office().holidays(source("one", Holiday.work(DATE, "make up")))
                .from(DATE)
                .open(MONDAY, "10:00-12:00")
                .build();
        assertThat(openOn(onTheFirst, DATE)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aHolidayRemovesTheShiftThatStartsOnItAndLeavesTheOneOfTheEve() {
        BusinessCalendar night = BusinessCalendar.named("night")
                .in("UTC")
                .openDaily("22:00-06:00")
                .holiday(DATE, "feast")
                .build();
        assertThat(openOn(night, DATE)).isEqualTo(Duration.ofHours(6));
        assertThat(openOn(night, DATE.plusDays(1))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void namesEveryContradictionAtOnce() {
        InvalidCalendarException e =
                catchThrowableOfType(InvalidCalendarException.class, () -> office().open(MONDAY, "16:00-18:00")
                        .open(SATURDAY, "08:00")
                        .open(SUNDAY, "22:00-10:00")
                        .holiday(DATE, "one")
                        .holiday(DATE, "two")
                        .yearly(MonthDay.of(1, 1), "one")
                        .yearly(MonthDay.of(1, 1), "two")
                        .openOn(DATE, "one", "08:00-09:00")
                        .openOn(DATE, "two", "08:00-10:00")
                        .openOn(DATE.plusDays(1), "none")
                        .openOn(DATE.plusDays(4), "night", "22:00-21:00")
                        .openOn(DATE.plusDays(5), "day", "20:00-23:00")
                        .from(DATE)
                        .from(DATE)
                        .dayLength(Duration.ZERO)
                        .build());
        assertThat(e.problems()).hasSize(10).allSatisfy(problem -> assertThat(problem)
                .contains("(", ")"));
        assertThat(e.problems())
                .anyMatch(problem -> problem.contains("(22:00-10:00) overlap (09:00-17:00) from SUNDAY into MONDAY"));
        assertThat(e.problems()).anyMatch(problem -> problem.contains("(22:00-21:00) overlap (20:00-23:00)"));
        assertThat(e).hasMessageStartingWith("calendar (office) is not valid:\n  ");
    }

    @Test
    void refusesWhatSourcesContradict() {
        HolidaySource half = source("half", Holiday.hours(DATE, "half", "09:00-12:00"));
        HolidaySource work = source("work", Holiday.work(DATE, "make up"));
        assertThatThrownBy(() -> office().holidays(half).holidays(work).build())
                .isInstanceOf(InvalidCalendarException.class)
                .hasMessageContaining("announce both");
        assertThat(openOn(
                        office().holidays(half)
                                .holidays(work)
                                .openOn(DATE, "own", "09:00-10:00")
                                .build(),
                        DATE))
                .isEqualTo(Duration.ofHours(1));
        assertThatThrownBy(() -> office().holidays(half).holidays(half).build()).hasMessageContaining("added twice");
        assertThatThrownBy(() -> office().holidays(source("s", Holiday.off(LocalDate.of(2027, 1, 1), "x")))
                        .build())
                .hasMessageContaining("outside of what it says it knows");
        assertThatThrownBy(() -> new Holiday(DATE, Holiday.Kind.OFF, List.of("09:00-12:00"), "x", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void touchingHoursAreOneAndEqualCalendarsAreEqual() {
        BusinessCalendar split = BusinessCalendar.named("office")
                .in("UTC")
                .open(MONDAY, "13:00-17:00", "09:00-13:00")
                .build();
        BusinessCalendar whole = BusinessCalendar.named("office")
                .in("UTC")
                .open(MONDAY, "09:00-17:00")
                .build();
        assertThat(split).isEqualTo(whole).hasSameHashCodeAs(whole).isNotEqualTo(office().build());
        assertThat(split.nextClosing(day(-1).plus(Duration.ofHours(10)))).contains(day(-1).plus(Duration.ofHours(17)));
    }

    @Test
    void aSpanOfWeekdaysMayRunOverTheWeekend() {
        BusinessCalendar calendar = BusinessCalendar.named("weekend")
                .in("UTC")
                .open(FRIDAY, MONDAY, "09:00-17:00")
                .build();
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 11, 22))).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 11, 24))).isFalse();
    }

    @Test
    void knowsWhetherItNeverCloses() {
        assertThat(BusinessCalendar.named("a")
                        .in("UTC")
                        .openDaily("00:00-12:00", "12:00-24:00")
                        .build()
                        .isAlwaysOpen())
                .isTrue();
        assertThat(BusinessCalendar.named("b")
                        .in("UTC")
                        .openDaily("08:00-20:00", "20:00-08:00")
                        .build()
                        .isAlwaysOpen())
                .isTrue();
        assertThat(BusinessCalendar.named("c")
                        .in("UTC")
                        .open(MONDAY, THURSDAY, "00:00-24:00")
                        .build()
                        .isAlwaysOpen())
                .isFalse();
        assertThat(BusinessCalendar.named("d")
                        .in("UTC")
                        .openDaily("00:00-24:00")
                        .rest(DATE, "01:00-02:00", "x")
                        .build()
                        .isAlwaysOpen())
                .isFalse();
        BusinessCalendar always = BusinessCalendar.alwaysOpen("e", ZoneOffset.UTC);
        assertThat(always.dayLength()).isEqualTo(Duration.ofHours(24));
        assertThat(always.or(office().build(), "any").isAlwaysOpen()).isTrue();
        assertThat(always.and(office().build(), "all").isAlwaysOpen()).isFalse();
        assertThat(office().build().dayLength()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void refusesABlankName() {
        assertThatThrownBy(() -> BusinessCalendar.named(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BusinessCalendar.named("a\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheCalendarWhoseZoneIsUnknown() {
        assertThatThrownBy(() -> BusinessCalendar.named("fab").in("Asia/Taipe"))
                .isInstanceOf(InvalidCalendarException.class)
                .hasMessageContaining("calendar (fab)")
                .hasMessageContaining("unknown zone (Asia/Taipe)");
    }
}
