package io.slarules.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorseningTest {
    private static final Instant SAID = Instant.parse("2026-03-27T22:00:00Z");

    @Test
    void theValueAloneHasItsInstantCountedFromTheStatement() {
        assertThat(Worsening.withinShift(SAID).at()).contains(SAID.plus(Duration.ofHours(8)));
        assertThat(Worsening.within3Days(SAID).at()).contains(SAID.plus(Duration.ofDays(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1H, WITHIN_SHIFT",
        "PT0S, WITHIN_SHIFT",
        "PT8H, WITHIN_SHIFT",
        "PT8H0.000000001S, WITHIN_3_DAYS",
        "PT72H, WITHIN_3_DAYS",
        "PT72H0.000000001S, STABLE"
    })
    void theInstantAloneHasItsValueMeasuredAtTheStatement(Duration distance, Worsens value) {
        Worsening worsening = Worsening.at(SAID.plus(distance), SAID);

        assertThat(worsening.value()).isEqualTo(value);
        assertThat(worsening.at()).contains(SAID.plus(distance));
        assertThat(worsening.statedAt()).contains(SAID);
    }

    @Test
    void whoStatesBothKeepsBoth() {
        Instant soon = SAID.plusSeconds(60);

        Worsening worsening = new Worsening(Worsens.WITHIN_3_DAYS, Optional.of(soon), Optional.of(SAID));

        assertThat(worsening.value()).isEqualTo(Worsens.WITHIN_3_DAYS);
        assertThat(worsening.at()).contains(soon);
        assertThat(new Worsening(Worsens.WITHIN_SHIFT, Optional.of(soon), Optional.empty()).at())
                .contains(soon);
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        assertThatExceptionOfType(InvalidFactsException.class)
                .isThrownBy(() -> new Worsening(Worsens.WITHIN_SHIFT, Optional.empty(), Optional.empty()))
                .withMessageContaining("distance cannot be told (WITHIN_SHIFT) in Worsening.statedAt");
        assertThatExceptionOfType(InvalidFactsException.class)
                .isThrownBy(() -> new Worsening(Worsens.UNKNOWN, Optional.of(SAID), Optional.empty()))
                .withMessageContaining("distance cannot be told (UNKNOWN at " + SAID + ")");
    }

    @Test
    void aCopyOfADerivedValueIsTheSameValue() {
        Worsening derived = Worsening.withinShift(SAID);

        assertThat(new Worsening(derived.value(), derived.at(), derived.statedAt()))
                .isEqualTo(derived);
        assertThat(new Worsening(derived.value(), Optional.empty(), derived.statedAt()))
                .isEqualTo(derived);
    }

    @Test
    void stableAndUnknownHaveNoInstant() {
        assertThat(Worsening.stable().at()).isEmpty();
        assertThat(Worsening.unknown().at()).isEmpty();
        assertThat(Worsening.stable()).isNotEqualTo(Worsening.unknown());
    }
}
