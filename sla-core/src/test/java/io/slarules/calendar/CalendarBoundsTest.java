package io.slarules.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.slarules.calendar.BusinessDayRule.Landing;
import io.slarules.calendar.BusinessDayRule.Start;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Far away, never and for ever: always an explicit answer, and never a loop (the generous bound only ends one). */
class CalendarBoundsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration MILLENNIUM = Duration.ofDays(365_243);
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    private static final Duration MOST_NEGATIVE = Duration.ofSeconds(Long.MIN_VALUE);
    private static final BusinessCalendar OFFICE = BusinessCalendar.named("office")
            .in("Europe/Berlin")
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .build();
    private static final BusinessCalendar ALWAYS = BusinessCalendar.alwaysOpen("24x7", ZoneOffset.UTC);
    private static final BusinessCalendar ONCE = BusinessCalendar.named("once")
            .in("UTC")
            .openOn(LocalDate.of(2026, 1, 5), "move", "09:00-10:00")
            .build();

    private static final BusinessCalendar NEARLY_ALWAYS = BusinessCalendar.named("but one day")
            .in("UTC")
            .openDaily("00:00-24:00")
            .holiday(LocalDate.of(2035, 5, 1), "feast")
            .build();

    private static void isBeyond(Executable question) {
        assertThatThrownBy(() -> assertTimeoutPreemptively(Duration.ofSeconds(30), question))
                .isInstanceOfAny(BeyondHorizonException.class, java.util.concurrent.ExecutionException.class)
                .satisfies(e ->
                        assertThat(e.getCause() == null ? e : e.getCause()).isInstanceOf(BeyondHorizonException.class));
    }

    @Test
    void refusesACalendarThatNeverOpens() {
        assertThatExceptionOfType(NeverOpenException.class)
                .isThrownBy(() -> BusinessCalendar.named("empty").in("UTC").build())
                .withMessageContaining("(empty)")
                .satisfies(e -> assertThat(e.calendar()).isEqualTo("empty"));
        assertThatExceptionOfType(NeverOpenException.class).isThrownBy(() -> BusinessCalendar.named("rest")
                .in("UTC")
                .open(MONDAY, "09:00-17:00")
                .rest(MONDAY, MONDAY, "08:00-18:00", "rest")
                .build());
    }

    @Test
    void refusesAnIntersectionThatNeverOpens() {
        BusinessCalendar weekend = BusinessCalendar.named("weekend")
                .in("Europe/Berlin")
                .open(SATURDAY, SUNDAY, "09:00-17:00")
                .build();
        assertThatExceptionOfType(NeverOpenException.class).isThrownBy(() -> OFFICE.and(weekend, "both"));
        assertThat(OFFICE.and(ALWAYS, "both").isOpen(NOW)).isFalse();
    }

    @Test
    void saysThatAnAmountLiesPastTheHorizon() {
        for (Duration amount : List.of(MILLENNIUM, LONGEST, MOST_NEGATIVE, MILLENNIUM.negated())) {
            isBeyond(() -> OFFICE.add(NOW, amount));
            isBeyond(() -> OFFICE.subtract(NOW, amount));
            isBeyond(() -> ONCE.add(NOW, amount));
        }
        isBeyond(() -> ONCE.add(NOW, Duration.ofNanos(1)));
        isBeyond(() -> ONCE.nextOpen(NOW));
        assertThatExceptionOfType(BeyondHorizonException.class)
                .isThrownBy(() -> OFFICE.add(NOW, MILLENNIUM))
                .withMessageContaining("(office)")
                .withMessageContaining("2200-01-01T00:00:00Z")
                .satisfies(e -> {
                    assertThat(e.instant()).isEqualTo(NOW);
                    assertThat(e.horizon()).isEqualTo(BusinessCalendar.HORIZON_END);
                });
    }

    @Test
    void reachesUpToTheHorizonAndNoFurther() {
        Instant last = BusinessCalendar.HORIZON_END.minusNanos(1);
        Duration all = OFFICE.between(BusinessCalendar.HORIZON_START, last);
        assertThat(all).isPositive();
        assertThat(OFFICE.between(OFFICE.add(BusinessCalendar.HORIZON_START, all), last))
                .isZero();
        assertThat(OFFICE.subtract(last, all)).isEqualTo(OFFICE.nextOpen(BusinessCalendar.HORIZON_START));
        isBeyond(() -> OFFICE.subtract(last, all.plusNanos(1)));
        isBeyond(() -> OFFICE.add(BusinessCalendar.HORIZON_START, all.plusHours(24)));
        isBeyond(() -> OFFICE.between(BusinessCalendar.HORIZON_START.minusNanos(1), NOW));
        isBeyond(() -> OFFICE.between(NOW, BusinessCalendar.HORIZON_END));
        isBeyond(() -> OFFICE.nextOpen(last));
        isBeyond(() -> OFFICE.previousClose(BusinessCalendar.HORIZON_START));
    }

    @Test
    void theEndOfTheHorizonIsNoAnswerAndItsStartIsOne() {
        Instant hourBefore = BusinessCalendar.HORIZON_END.minus(Duration.ofHours(1));
        Instant hourAfter = BusinessCalendar.HORIZON_START.plus(Duration.ofHours(1));
        for (BusinessCalendar calendar : List.of(ALWAYS, NEARLY_ALWAYS)) {
            isBeyond(() -> calendar.isOpen(nanos(BusinessCalendar.HORIZON_END)));
            isBeyond(() -> calendar.openNanos(nanos(NOW), nanos(BusinessCalendar.HORIZON_END)));
            isBeyond(() -> calendar.addNanos(nanos(hourBefore), nanos(Duration.ofHours(1))));
            assertThat(calendar.addNanos(nanos(hourBefore), nanos(Duration.ofHours(1)) - 1))
                    .isEqualTo(nanos(BusinessCalendar.HORIZON_END) - 1);
            assertThat(calendar.addNanos(nanos(hourAfter), -nanos(Duration.ofHours(1))))
                    .isEqualTo(nanos(BusinessCalendar.HORIZON_START));
            isBeyond(() -> calendar.addNanos(nanos(hourAfter), -nanos(Duration.ofHours(1)) - 1));
        }
    }

    private static long nanos(Instant t) {
        return nanos(Duration.between(Instant.EPOCH, t));
    }

    private static long nanos(Duration time) {
        return time.toNanos();
    }

    @Test
    void saysThatAnInstantLiesPastTheHorizon() {
        for (Instant t : List.of(Instant.MIN, Instant.MAX, NOW.minus(MILLENNIUM), NOW.plus(MILLENNIUM))) {
            isBeyond(() -> OFFICE.isOpen(t));
            isBeyond(() -> OFFICE.between(NOW, t));
            isBeyond(() -> OFFICE.between(t, NOW));
            isBeyond(() -> OFFICE.add(t, Duration.ofHours(1)));
            isBeyond(() -> OFFICE.nextOpen(t));
            isBeyond(() -> OFFICE.previousClose(t));
            isBeyond(() -> OFFICE.nextClosing(t));
            isBeyond(() -> OFFICE.explain(NOW, t));
            isBeyond(() -> OFFICE.addBusinessDays(t, 1, BusinessDayRule.of(Start.ROLL, Landing.SAME_TIME)));
            assertThat(OFFICE.add(t, Duration.ZERO)).isEqualTo(t);
        }
        for (long t : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            isBeyond(() -> OFFICE.openNanos(0, t));
            isBeyond(() -> OFFICE.addNanos(t, 1));
            isBeyond(() -> OFFICE.addNanos(0, t));
            isBeyond(() -> ALWAYS.addNanos(0, t));
            isBeyond(() -> OFFICE.isOpen(t));
        }
        isBeyond(() -> OFFICE.boundary(LocalDateTime.MAX));
        isBeyond(() -> OFFICE.boundary(LocalDateTime.MIN));
        isBeyond(() -> OFFICE.isBusinessDay(LocalDate.MAX));
        isBeyond(() -> OFFICE.businessDaysBetween(LocalDate.MIN, LocalDate.MAX));
        isBeyond(() -> OFFICE.addBusinessDays(NOW, Long.MAX_VALUE, BusinessDayRule.of(Start.ROLL, Landing.CLOSING)));
        isBeyond(() -> OFFICE.addBusinessDays(NOW, Long.MIN_VALUE, BusinessDayRule.of(Start.ROLL, Landing.CLOSING)));
    }

    @Test
    void anAlwaysOpenCalendarAnswersForEveryInstant() {
        assertThat(ALWAYS.between(Instant.MIN, Instant.MAX)).isEqualTo(Duration.between(Instant.MIN, Instant.MAX));
        assertThat(ALWAYS.add(NOW, MILLENNIUM)).isEqualTo(NOW.plus(MILLENNIUM));
        assertThat(ALWAYS.isOpen(Instant.MAX)).isTrue();
        assertThat(ALWAYS.nextOpen(Instant.MIN)).isEqualTo(Instant.MIN);
        assertThat(ALWAYS.nextClosing(NOW)).isEmpty();
        assertThat(ALWAYS.previousOpening(NOW)).isEmpty();
        isBeyond(() -> ALWAYS.add(NOW, LONGEST));
        isBeyond(() -> ALWAYS.add(NOW, MOST_NEGATIVE));
        isBeyond(() -> ALWAYS.subtract(NOW, MOST_NEGATIVE));
    }

    @Test
    void edgesThatDoNotExistAreEmpty() {
        assertThat(ONCE.nextOpening(NOW)).isEmpty();
        assertThat(ONCE.nextClosing(NOW)).isEmpty();
        assertThat(ONCE.previousClosing(NOW)).contains(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(ONCE.previousOpening(Instant.parse("2026-01-05T09:00:00Z"))).isEmpty();
    }

    @Test
    void edgesAreFoundHoweverFarAwayAndTheLastYearLookedAtIsNone() {
        Instant feast = Instant.parse("2035-05-01T00:00:00Z");
        Instant later = Instant.parse("2045-05-01T00:00:00Z");
        Instant dayAfter = feast.plus(Duration.ofDays(1));
        assertThat(NEARLY_ALWAYS.nextClosing(NOW)).contains(feast);
        assertThat(NEARLY_ALWAYS.nextOpening(NOW)).contains(dayAfter);
        assertThat(NEARLY_ALWAYS.previousOpening(later)).contains(dayAfter);
        assertThat(NEARLY_ALWAYS.previousClosing(later)).contains(feast);
        assertThat(NEARLY_ALWAYS.nextClosing(later)).isEmpty();
        assertThat(NEARLY_ALWAYS.previousOpening(NOW)).isEmpty();
    }

    @Test
    void zeroAndNegativeAmountsAnswer() {
        assertThat(OFFICE.add(NOW, Duration.ZERO)).isEqualTo(NOW);
        assertThat(OFFICE.add(NOW, Duration.ofHours(-1))).isEqualTo(OFFICE.subtract(NOW, Duration.ofHours(1)));
        assertThat(OFFICE.between(NOW, NOW.minus(Duration.ofDays(1)))).isNegative();
        assertThat(OFFICE.segments(NOW, NOW)).isEmpty();
        assertThatThrownBy(() -> OFFICE.explain(NOW, NOW.minusNanos(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
