package io.slarules.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarTextTest {
    static final String TEXT =
            """
            calendar "fab-office"
            zone Asia/Taipei
            day 7 h 30 min

            week
              mon-fri 08:30-12:00 13:00-17:30
              sat 22:00-06:00
              break mon-fri 15:00-15:15 "tea"

            week from 2026-07-01
              mon-thu 08:00-18:00

            yearly 01-01 "New Year"
            holiday 2026-02-17 "Spring \\"Festival\\""
            closed 2026-02-13 "inventory"
            open 2026-02-14 08:30-17:30 "make-up day"
            break 2026-12-23 15:00-17:30 "party"

            source "China" from 2024-01-01 through 2026-12-31 work wed
              off 2026-10-01 "国庆节" "notice 7"
              work 2026-10-10 "国庆节"
              hours 2026-12-31 09:00-12:00 "half day"
            """;

    static BusinessCalendar stated() {
        return BusinessCalendar.named("fab-office")
                .in("Asia/Taipei")
                .dayLength(Duration.ofMinutes(450))
                .open(MONDAY, FRIDAY, "08:30-12:00", "13:00-17:30")
                .open(SATURDAY, "22:00-06:00")
                .rest(MONDAY, FRIDAY, "15:00-15:15", "tea")
                .yearly(MonthDay.of(1, 1), "New Year")
                .holiday(LocalDate.of(2026, 2, 17), "Spring \"Festival\"")
                .closedOn(LocalDate.of(2026, 2, 13), "inventory")
                .openOn(LocalDate.of(2026, 2, 14), "make-up day", "08:30-17:30")
                .rest(LocalDate.of(2026, 12, 23), "15:00-17:30", "party")
                .holidays(
                        HolidaySource.of(
                                "China",
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                List.of(
                                        Holiday.hours(LocalDate.of(2026, 12, 31), "half day", "09:00-12:00"),
                                        Holiday.work(LocalDate.of(2026, 10, 10), "国庆节"),
                                        Holiday.off(LocalDate.of(2026, 10, 1), "国庆节")
                                                .withNotice("notice 7"))),
                        WEDNESDAY)
                .from(LocalDate.of(2026, 7, 1))
                .open(MONDAY, THURSDAY, "08:00-18:00")
                .build();
    }

    @Test
    void readsWhatJavaStates() {
        assertThat(BusinessCalendar.parse(TEXT)).isEqualTo(stated());
    }

    @Test
    void writesOneCanonicalText() {
        assertThat(stated().toText()).isEqualTo(TEXT);
    }

    static Stream<Vector> calendars() {
        return Stream.concat(Vector.read("calendar.jsonl"), Vector.read("calendar-generated.jsonl"))
                .filter(vector -> !vector.text("op").equals("boundary"))
                .collect(Collectors.toMap(
                        CalendarTextTest::facts, vector -> vector, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream();
    }

    private static List<?> facts(Vector vector) {
        return Stream.of("zone", "week", "holidays", "recurringHolidays", "overrides", "breaks", "versions", "and")
                .map(field -> String.valueOf(vector.get(field)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void readsBackWhatItWrites(Vector vector) {
        BusinessCalendar calendar = vector.calendar();
        BusinessCalendar read = BusinessCalendar.parse(calendar.toText());
        assertThat(read).isEqualTo(calendar).hasSameHashCodeAs(calendar);
        assertThat(read.toText()).isEqualTo(calendar.toText());
        assertThat(read.contentHash()).isEqualTo(calendar.contentHash());
    }

    @Test
    void readsWhatPeopleWrite() {
        BusinessCalendar calendar = BusinessCalendar.parse(
                """
                # the office
                CALENDAR "office"   # a name
                zone Europe/Berlin
                week
                  Monday-FRI 08:30–12:00, 13:00-17:30
                  sat 09:00:30-12:00:00.5
                """);
        assertThat(calendar)
                .isEqualTo(BusinessCalendar.named("office")
                        .in("Europe/Berlin")
                        .open(MONDAY, FRIDAY, "08:30-12:00", "13:00-17:30")
                        .open(SATURDAY, "09:00:30-12:00:00.5")
                        .build());
        assertThat(calendar.dayLength()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void readsACombinationAfterItsParts() {
        BusinessCalendar vendor = BusinessCalendar.named("vendor")
                .in("Europe/Berlin")
                .open(MONDAY, FRIDAY, "08:00-18:00")
                .build();
        BusinessCalendar site = BusinessCalendar.named("site")
                .in("America/New_York")
                .openDaily("08:00-20:00")
                .build();
        BusinessCalendar other = BusinessCalendar.named("other")
                .in("Asia/Tokyo")
                .open(SATURDAY, "08:00-20:00")
                .build();
        BusinessCalendar joint = vendor.and(site, "both").or(other.or(site, "weekend"), "all in all");

        assertThat(BusinessCalendar.parse(joint.toText())).isEqualTo(joint);
        assertThat(joint.toText()).containsOnlyOnce("calendar \"site\"").endsWith("any of \"both\" \"weekend\"\n");
        assertThat(BusinessCalendar.parseAll(joint.toText()))
                .extracting(BusinessCalendar::name)
                .containsExactly("vendor", "site", "both", "other", "weekend", "all in all");
    }

    @Test
    void refusesPartsThatShareANameAndDiffer() {
        BusinessCalendar one = BusinessCalendar.named("x")
                .in("UTC")
                .open(MONDAY, "08:00-18:00")
                .build();
        BusinessCalendar two = BusinessCalendar.named("x")
                .in("UTC")
                .open(MONDAY, "08:00-17:00")
                .build();
        assertThatThrownBy(() -> one.or(two, "both")).hasMessageContaining("(x)");
        assertThatThrownBy(() -> one.or(one, "x")).hasMessageContaining("(x)");
    }

    @Test
    void namesEveryProblemWithLineAndColumn() {
        InvalidCalendarException e = catchThrowableOfType(
                InvalidCalendarException.class,
                () -> BusinessCalendar.parse(
                        """
                        calendar "office"
                        zone Europe/Belrin
                        zone Europe/Berlin
                        day 8 x
                        mon 08:00-17:00
                        week
                          mun-fri 08:30-17:00
                          tue 08:30
                          tue 25:00-26:00
                          tue 22:00-06:00
                          wed 08:00-08:00
                          wed 05:00-12:00 11:00-14:00
                        holiday 2026-02-30 "x"
                        holiday 2026-02-17
                        holiday 2026-02-18 Spring
                        holiday 2026-02-19 "a" b
                        yearly 13-01 "x"
                        open 2026-03-01 "no hours"
                        off 2026-01-01 "x"
                        source "s" from 2026-01-01 through 2025-01-01
                        holiday 2026-02-19 "again"
                        open 2026-03-03 "unended
                        all of "nobody" "else"
                        colse 2026-01-01
                        """));
        assertThat(e.problems().stream().map(problem -> problem.substring(0, problem.indexOf(": "))))
                .containsExactly(
                        "line 2, column 6",
                        "line 4, column 7",
                        "line 5, column 1",
                        "line 7, column 3",
                        "line 8, column 7",
                        "line 9, column 7",
                        "line 11, column 7",
                        "line 12, column 19",
                        "line 13, column 9",
                        "line 14, column 19",
                        "line 15, column 20",
                        "line 16, column 24",
                        "line 17, column 8",
                        "line 18, column 17",
                        "line 19, column 1",
                        "line 21, column 20",
                        "line 22, column 17",
                        "line 23, column 8",
                        "line 24, column 1",
                        "line 20, column 36",
                        "line 10, column 7");
        assertThat(e)
                .hasMessageContaining("(mun-fri) is no weekday")
                .hasMessageContaining("(22:00-06:00) overlap (05:00-12:00)");
    }

    @Test
    void refusesATextWithoutCalendarOrZone() {
        assertThatThrownBy(() -> BusinessCalendar.parse(""))
                .hasMessageContaining("line 1, column 1: there is no calendar");
        assertThatThrownBy(() -> BusinessCalendar.parse("calendar \"x\"\n")).hasMessageContaining("(x) has no zone");
        assertThatThrownBy(() -> BusinessCalendar.parse("calendar \"x\"\nweek\n mon 08:00-09:00"))
                .hasMessageContaining("line 3, column 6: a zone must come first");
        assertThatThrownBy(() -> BusinessCalendar.parse("calendar \"x\"\nzone UTC\nweek\n"))
                .isInstanceOf(NeverOpenException.class);
    }

    @Test
    void refusesACalendarThatNothingIsMadeOf() {
        String two =
                "calendar \"a\"\nzone UTC\nweek\n mon 08:00-09:00\ncalendar \"b\"\nzone UTC\nweek\n mon 08:00-09:00\n";
        assertThatThrownBy(() -> BusinessCalendar.parse(two)).hasMessageContaining("calendar (a) is stated before");
        assertThat(BusinessCalendar.parseAll(two)).hasSize(2);
    }

    @Test
    void hashesTheContentAndTheVersionOfTheTimeZoneData() {
        BusinessCalendar calendar = stated();
        assertThat(calendar.contentHash()).matches("[0-9a-f]{64}").isEqualTo(stated().contentHash());
        assertThat(calendar.contentHash())
                .isNotEqualTo(
                        BusinessCalendar.parse(TEXT.replace("17:30", "17:31")).contentHash());
        assertThat(ContentHash.of("text", java.util.Set.of(calendar.zone())))
                .isNotEqualTo(ContentHash.of("text", java.util.Set.of(java.time.ZoneOffset.UTC)));
    }
}
