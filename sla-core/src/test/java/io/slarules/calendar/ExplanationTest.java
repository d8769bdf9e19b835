package io.slarules.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final BusinessCalendar OFFICE = BusinessCalendar.named("office")
            .in("Europe/Berlin")
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .rest(MONDAY, FRIDAY, "12:00-12:30", "lunch")
            .holiday(LocalDate.of(2026, 3, 30), "feast")
            .yearly(MonthDay.of(3, 31), "Founders' Day")
            .openOn(LocalDate.of(2026, 3, 28), "stock-taking", "10:00-12:00")
            .holidays(HolidaySource.of("list", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), List.of()))
            .build();

    private static final Instant FROM = Instant.parse("2026-03-27T10:00:00Z");
    private static final Instant TO = Instant.parse("2026-04-01T08:00:00Z");

    @Test
    void saysForPeopleWhatCountedAndWhatDidNotAndWhy() {
        assertThat(OFFICE.explain(FROM, TO))
                .hasToString(
                        """
                        8 h 30 min of open time on office (Europe/Berlin)
                          open    2026-03-27T11:00+01:00 to 2026-03-27T12:00+01:00  1 h  weekly hours
                          closed  2026-03-27T12:00+01:00 to 2026-03-27T12:30+01:00  30 min  break (lunch)
                          open    2026-03-27T12:30+01:00 to 2026-03-27T17:00+01:00  4 h 30 min  weekly hours
                          closed  2026-03-27T17:00+01:00 to 2026-03-28T00:00+01:00  7 h  weekly hours
                          closed  2026-03-28T00:00+01:00 to 2026-03-28T10:00+01:00  10 h  override (stock-taking)
                          open    2026-03-28T10:00+01:00 to 2026-03-28T12:00+01:00  2 h  override (stock-taking)
                          closed  2026-03-28T12:00+01:00 to 2026-03-29T00:00+01:00  12 h  override (stock-taking)
                          closed  2026-03-29T00:00+01:00 to 2026-03-30T00:00+02:00  23 h  weekly hours
                          closed  2026-03-30T00:00+02:00 to 2026-03-31T00:00+02:00  24 h  holiday (feast)
                          closed  2026-03-31T00:00+02:00 to 2026-04-01T00:00+02:00  24 h  yearly holiday (Founders' Day)
                          closed  2026-04-01T00:00+02:00 to 2026-04-01T09:00+02:00  9 h  weekly hours
                          open    2026-04-01T09:00+02:00 to 2026-04-01T10:00+02:00  1 h  weekly hours
                          but holidays of (list) are known only from 2026-01-01 through 2026-03-31
                        """);
    }

    @Test
    void segmentsAreTheLongestStretchesWithAllTheirReasons() {
        List<Segment> segments = OFFICE.segments(FROM, TO);
        assertThat(segments).extracting(Segment::open).containsExactly(true, false, true, false, true, false, true);
        assertThat(segments.get(5).reasons())
                .hasToString(
                        "[override (stock-taking), weekly hours, holiday (feast), yearly holiday (Founders' Day)]");
        assertThat(segments.get(5).length()).isEqualTo(Duration.ofHours(12 + 23 + 24 + 24 + 9));
    }

    @Test
    void aCombinedCalendarSaysWhichPartDecided() {
        BusinessCalendar site = BusinessCalendar.named("site")
                .in("Asia/Tokyo")
                .openDaily("00:00-19:00")
                .build();
        BusinessCalendar both = OFFICE.and(site, "both");
        assertThat(both.explain(FROM, FROM.plus(Duration.ofHours(7))).segments())
                .extracting(segment -> segment.open() + " " + segment.reasons())
                .containsExactly(
                        "false [site: weekly hours]",
                        "false [office: break (lunch), site: weekly hours]",
                        "false [site: weekly hours]",
                        "true [office: weekly hours, site: weekly hours]",
                        "false [office: weekly hours]");
        BusinessCalendar any = OFFICE.or(site, "any");
        assertThat(any.explain(FROM, FROM.plus(Duration.ofHours(2))).segments())
                .extracting(segment -> segment.open() + " " + segment.reasons())
                .containsExactly(
                        "true [office: weekly hours]",
                        "false [office: break (lunch), site: weekly hours]",
                        "true [office: weekly hours]");
    }

    @Test
    void anAnswerPastWhatASourceKnowsSaysSo() {
        Instant march = Instant.parse("2026-03-30T10:00:00Z");
        assertThat(OFFICE.knownThrough()).contains(LocalDate.of(2026, 3, 31));
        assertThat(Answer.between(OFFICE, FROM, march).isCertain()).isTrue();
        Answer<Instant> due = Answer.add(OFFICE, march, Duration.ofHours(2));
        assertThat(due.value()).isEqualTo("2026-04-01T09:00:00Z");
        assertThat(due.isCertain()).isFalse();
        assertThat(due.reservations())
                .containsExactly(new Reservation("list", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
        assertThat(Answer.subtract(OFFICE, march, Duration.ofHours(2)).isCertain())
                .isTrue();
        assertThat(Answer.subtract(OFFICE, march, Duration.ofDays(100)).isCertain())
                .isFalse();
        assertThat(OFFICE.reservations(FROM, Instant.parse("2026-03-31T22:00:00Z")))
                .isEmpty();
        assertThat(OFFICE.reservations(FROM, Instant.parse("2026-03-31T22:00:01Z")))
                .hasSize(1);
        assertThat(OFFICE.reservations(Instant.MAX, Instant.MIN)).hasSize(1);
        BusinessDayRule rule = BusinessDayRule.of(BusinessDayRule.Start.ROLL, BusinessDayRule.Landing.CLOSING);
        assertThat(Answer.addBusinessDays(OFFICE, FROM, 3, rule).isCertain()).isFalse();
    }

    @Test
    void aCalendarWithoutSourcesIsCertain() {
        BusinessCalendar plain = BusinessCalendar.named("plain")
                .in("UTC")
                .open(MONDAY, "09:00-17:00")
                .build();
        assertThat(plain.knownThrough()).isEmpty();
        assertThat(plain.reservations(Instant.MIN, Instant.MAX)).isEmpty();
    }
}
