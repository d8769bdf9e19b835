package io.slarules.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.BusinessDayRule.Landing;
import io.slarules.calendar.BusinessDayRule.Start;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {
    private static final BusinessCalendar OFFICE = BusinessCalendar.named("office")
            .in("UTC")
            .open(MONDAY, FRIDAY, "09:00-12:00", "13:00-17:00")
            .holiday(LocalDate.of(2026, 11, 25), "feast")
            .build();

    private static final Instant TUESDAY = Instant.parse("2026-11-24T14:30:00Z");
    private static final Instant SATURDAY = Instant.parse("2026-11-28T14:30:00Z");

    private static BusinessDayRule rule(Start start, Landing landing) {
        return BusinessDayRule.of(start, landing);
    }

    @Test
    void skipsHolidaysAndWeekends() {
        assertThat(OFFICE.addBusinessDays(TUESDAY, 1, rule(Start.STRICTLY_AFTER, Landing.SAME_TIME)))
                .isEqualTo("2026-11-26T14:30:00Z");
        assertThat(OFFICE.addBusinessDays(TUESDAY, 3, rule(Start.STRICTLY_AFTER, Landing.SAME_TIME)))
                .isEqualTo("2026-11-30T14:30:00Z");
        assertThat(OFFICE.addBusinessDays(TUESDAY, -2, rule(Start.STRICTLY_AFTER, Landing.SAME_TIME)))
                .isEqualTo("2026-11-20T14:30:00Z");
    }

    @Test
    void startsWhereTheRuleSays() {
        assertThat(OFFICE.addBusinessDays(SATURDAY, 1, rule(Start.STRICTLY_AFTER, Landing.SAME_TIME)))
                .isEqualTo("2026-11-30T14:30:00Z");
        assertThat(OFFICE.addBusinessDays(SATURDAY, 1, rule(Start.ROLL, Landing.SAME_TIME)))
                .isEqualTo("2026-12-01T14:30:00Z");
        assertThat(OFFICE.addBusinessDays(SATURDAY, 1, rule(Start.ROLL_TO_OPENING, Landing.SAME_TIME)))
                .isEqualTo("2026-12-01T09:00:00Z");
        assertThat(OFFICE.addBusinessDays(TUESDAY, 1, rule(Start.ROLL_TO_OPENING, Landing.SAME_TIME)))
                .isEqualTo("2026-11-26T14:30:00Z");
        assertThat(OFFICE.addBusinessDays(SATURDAY, -1, rule(Start.ROLL, Landing.SAME_TIME)))
                .isEqualTo("2026-11-26T14:30:00Z");
        assertThat(OFFICE.addBusinessDays(SATURDAY, 0, rule(Start.ROLL, Landing.SAME_TIME)))
                .isEqualTo("2026-11-30T14:30:00Z");
        assertThat(OFFICE.addBusinessDays(
                        SATURDAY, 0, rule(Start.ROLL, Landing.SAME_TIME).withZeroStaying()))
                .isEqualTo(SATURDAY);
    }

    @Test
    void landsWhereTheRuleSays() {
        Instant evening = Instant.parse("2026-11-23T20:00:00Z");
        Start start = Start.STRICTLY_AFTER;
        assertThat(OFFICE.addBusinessDays(evening, 1, rule(start, Landing.SAME_TIME)))
                .isEqualTo("2026-11-24T20:00:00Z");
        assertThat(OFFICE.addBusinessDays(evening, 1, rule(start, Landing.NEXT_OPEN)))
                .isEqualTo("2026-11-26T09:00:00Z");
        assertThat(OFFICE.addBusinessDays(evening, 1, rule(start, Landing.PREVIOUS_CLOSE)))
                .isEqualTo("2026-11-24T17:00:00Z");
        assertThat(OFFICE.addBusinessDays(evening, 1, rule(start, Landing.NOT_AFTER_CLOSING)))
                .isEqualTo("2026-11-24T17:00:00Z");
        assertThat(OFFICE.addBusinessDays(evening, 1, rule(start, Landing.OPENING_IF_CLOSED)))
                .isEqualTo("2026-11-24T09:00:00Z");
        Instant lunch = Instant.parse("2026-11-23T12:30:00Z");
        assertThat(OFFICE.addBusinessDays(lunch, 1, rule(start, Landing.NOT_AFTER_CLOSING)))
                .isEqualTo("2026-11-24T12:30:00Z");
        assertThat(OFFICE.addBusinessDays(lunch, 1, rule(start, Landing.PREVIOUS_CLOSE)))
                .isEqualTo("2026-11-24T12:00:00Z");
        assertThat(OFFICE.addBusinessDays(lunch, 1, rule(start, Landing.OPENING)))
                .isEqualTo("2026-11-24T09:00:00Z");
        assertThat(OFFICE.addBusinessDays(lunch, 1, rule(start, Landing.CLOSING)))
                .isEqualTo("2026-11-24T17:00:00Z");
        Instant early = Instant.parse("2026-11-26T05:00:00Z");
        assertThat(OFFICE.addBusinessDays(early, 1, rule(start, Landing.OPENING_IF_CLOSED)))
                .isEqualTo("2026-11-26T09:00:00Z");
    }

    @Test
    void aStartAtTheCutOffOrLaterCountsAsOneOnTheNextBusinessDay() {
        BusinessDayRule rule = rule(Start.STRICTLY_AFTER, Landing.CLOSING).withCutOff(LocalTime.of(15, 0));
        assertThat(OFFICE.addBusinessDays(TUESDAY, 1, rule)).isEqualTo("2026-11-26T17:00:00Z");
        assertThat(OFFICE.addBusinessDays(Instant.parse("2026-11-24T15:00:00Z"), 1, rule))
                .isEqualTo("2026-11-27T17:00:00Z");
        assertThat(OFFICE.addBusinessDays(Instant.parse("2026-11-24T15:00:00Z"), 0, rule))
                .isEqualTo("2026-11-26T17:00:00Z");
        assertThat(OFFICE.addBusinessDays(Instant.parse("2026-11-27T16:00:00Z"), 1, rule))
                .isEqualTo("2026-12-01T17:00:00Z");
        assertThat(OFFICE.addBusinessDays(Instant.parse("2026-11-27T16:00:00Z"), -1, rule))
                .isEqualTo("2026-11-26T17:00:00Z");
        assertThat(OFFICE.addBusinessDays(SATURDAY, 1, rule)).isEqualTo("2026-11-30T17:00:00Z");
    }

    @Test
    void aDateThatAZoneSkippedIsNoBusinessDay() {
        BusinessCalendar apia = BusinessCalendar.named("apia")
                .in("Pacific/Apia")
                .openDaily("09:00-17:00")
                .build();
        assertThat(apia.isBusinessDay(LocalDate.of(2011, 12, 29))).isTrue();
        assertThat(apia.isBusinessDay(LocalDate.of(2011, 12, 30))).isFalse();
        assertThat(apia.businessDaysBetween(LocalDate.of(2011, 12, 28), LocalDate.of(2011, 12, 31)))
                .isEqualTo(2);
    }

    @Test
    void aCombinedCalendarWorksOnDatesWithOpenTimeInItsZone() {
        BusinessCalendar site = BusinessCalendar.named("site")
                .in("America/New_York")
                .open(MONDAY, "18:00-22:00")
                .build();
        BusinessCalendar vendor = BusinessCalendar.named("vendor")
                .in("Asia/Tokyo")
                .openDaily("00:00-24:00")
                .build();
        BusinessCalendar both = vendor.and(site, "both");
        assertThat(both.isBusinessDay(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(both.isBusinessDay(LocalDate.of(2026, 11, 24))).isTrue();
        assertThat(both.addBusinessDays(
                        Instant.parse("2026-11-23T00:00:00Z"), 1, rule(Start.STRICTLY_AFTER, Landing.OPENING)))
                .isEqualTo("2026-11-23T23:00:00Z");
    }

    @Test
    void anOvernightShiftIsWorkOfTheDateItStartsOn() {
        BusinessCalendar night = BusinessCalendar.named("night")
                .in("UTC")
                .open(FRIDAY, "22:00-06:00")
                .build();
        assertThat(night.isBusinessDay(LocalDate.of(2026, 11, 27))).isTrue();
        assertThat(night.isBusinessDay(LocalDate.of(2026, 11, 28))).isFalse();
        assertThat(night.addBusinessDays(TUESDAY, 1, rule(Start.STRICTLY_AFTER, Landing.CLOSING)))
                .isEqualTo("2026-11-28T06:00:00Z");
    }

    @Test
    void countingThereAndCountingBetweenAgree() {
        LocalDate from = LocalDate.of(2026, 11, 24);
        for (int days = 1; days < 60; days++) {
            Instant there = OFFICE.addBusinessDays(TUESDAY, days, rule(Start.STRICTLY_AFTER, Landing.SAME_TIME));
            LocalDate to = LocalDate.ofInstant(there, OFFICE.zone());
            assertThat(OFFICE.businessDaysBetween(from, to)).isEqualTo(days);
            assertThat(OFFICE.businessDaysBetween(to, from)).isEqualTo(-days);
            assertThat(OFFICE.addBusinessDays(there, -days, rule(Start.STRICTLY_AFTER, Landing.SAME_TIME)))
                    .isEqualTo(TUESDAY);
        }
    }
}
