package io.slarules.calendar;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTimeTest {

    @ParameterizedTest
    @CsvSource({
        "15 min, 15 min",
        "90 min, 1 h 30 min",
        "8 h, 8 h",
        "3 d, 3 d",
        "2 d 4 h, 2 d 4 h",
        "24 h, 24 h",
        "0 min, 0 min",
        "1h30min, 1 h 30 min",
        "45 s, 45 s",
        "1.5 s, 1.5 s",
        "1 d 0.000000001 s, 1 d 0.000000001 s"
    })
    void readsAndWritesWhatPeopleSay(String text, String canonical) {
        assertThat(OpenTime.parse(text)).hasToString(canonical);
        assertThat(OpenTime.parse(canonical)).isEqualTo(OpenTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "3", "d", "3 days", "-3 d", "30 min 1 h", "1 h 1 h", "1.5 h", "99999999999 d"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> OpenTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(" + text + ")");
    }

    @Test
    void aDayIsTheDayLengthOfTheCalendar() {
        BusinessCalendar office = BusinessCalendar.named("office")
                .in("UTC")
                .open(MONDAY, "09:00-17:00")
                .build();
        BusinessCalendar always = BusinessCalendar.alwaysOpen("24x7", ZoneOffset.UTC);
        BusinessCalendar stated = BusinessCalendar.named("stated")
                .in("UTC")
                .open(MONDAY, "09:00-17:00")
                .dayLength(Duration.ofHours(10))
                .build();
        assertThat(OpenTime.days(3).on(office)).isEqualTo(Duration.ofHours(24));
        assertThat(OpenTime.days(3).on(always)).isEqualTo(Duration.ofDays(3));
        assertThat(OpenTime.days(3).on(stated)).isEqualTo(Duration.ofHours(30));
        assertThat(OpenTime.parse("1 d 30 min").on(office)).isEqualTo(Duration.ofMinutes(510));
        assertThat(OpenTime.hours(24).on(office)).isEqualTo(Duration.ofHours(24));
        assertThat(OpenTime.minutes(15).on(office)).isEqualTo(Duration.ofMinutes(15));
        assertThat(OpenTime.ZERO.on(always)).isZero();
    }

    @Test
    void refusesNegativeAmounts() {
        assertThatThrownBy(() -> OpenTime.days(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpenTime.minutes(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
