package io.slarules.examples.jollyday;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.Answer;
import io.slarules.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JollydayHolidaysTest {
    private static final BusinessCalendar MUNICH = JollydayExample.munich();

    @Test
    void theHolidaysOfTheCountryAndTheRegionAreClosed() {
        assertThat(MUNICH.isBusinessDay(LocalDate.of(2026, 12, 25))).isFalse();
        assertThat(MUNICH.isBusinessDay(LocalDate.of(2026, 1, 6))).isFalse();
        assertThat(MUNICH.isBusinessDay(LocalDate.of(2026, 1, 7))).isTrue();
    }

    @Test
    void anAnswerPastTheLastYearSaysSo() {
        Instant december = Instant.parse("2027-12-30T08:00:00Z");
        assertThat(Answer.add(MUNICH, december, Duration.ofHours(8)).isCertain())
                .isTrue();
        assertThat(Answer.add(MUNICH, december, Duration.ofHours(80)).isCertain())
                .isFalse();
    }
}
