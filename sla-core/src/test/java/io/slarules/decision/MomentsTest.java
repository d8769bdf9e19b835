package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T01:30:00Z, Asia/Taipei, Mon 2026-11-23 09:30 Asia/Taipei, 2026-11-23 周一 09:30 Asia/Taipei",
        "2026-11-23T16:30:05Z, Asia/Taipei, Tue 2026-11-24 00:30:05 Asia/Taipei, 2026-11-24 周二 00:30:05 Asia/Taipei",
        "2026-11-23T01:30:00Z, UTC, Mon 2026-11-23 01:30 UTC, 2026-11-23 周一 01:30 UTC",
        "2026-11-23T01:30:00Z, Z, Mon 2026-11-23 01:30 UTC, 2026-11-23 周一 01:30 UTC"
    })
    void anInstantIsShownInItsZoneWithTheZonesName(Instant at, ZoneId zone, String english, String chinese) {
        assertThat(Moments.in(Language.ENGLISH).text(at, zone)).isEqualTo(english);
        assertThat(Moments.in(Language.CHINESE).text(at, zone)).isEqualTo(chinese);
    }

    @Test
    void theHourThatComesTwiceIsToldApartByItsOffset() {
        assertThat(Moments.in(Language.ENGLISH).text(Instant.parse("2026-10-25T00:30:00Z"), BERLIN))
                .isEqualTo("Sun 2026-10-25 02:30 Europe/Berlin +02:00");
        assertThat(Moments.in(Language.ENGLISH).text(Instant.parse("2026-10-25T01:30:00Z"), BERLIN))
                .isEqualTo("Sun 2026-10-25 02:30 Europe/Berlin +01:00");
    }

    @Test
    void aNanosecondPastIsSaidInWords() {
        Instant breach = Instant.parse("2026-11-23T09:00:00.000000001Z");
        assertThat(Moments.in(Language.ENGLISH).text(breach, ZoneOffset.UTC))
                .isEqualTo("just after Mon 2026-11-23 09:00 UTC");
        assertThat(Moments.in(Language.CHINESE).text(breach, ZoneOffset.UTC)).isEqualTo("2026-11-23 周一 09:00 UTC 刚过");
    }

    @Test
    void theDayOfNowIsTheDayInTheZone() {
        Moments moments = Moments.in(Language.ENGLISH).onDayOf(Instant.parse("2026-11-23T20:00:00Z"));
        Instant at = Instant.parse("2026-11-23T22:00:00Z");
        assertThat(moments.text(at, ZoneOffset.UTC)).isEqualTo("22:00 UTC");
        assertThat(moments.text(at, ZoneId.of("Asia/Tokyo"))).isEqualTo("07:00 Asia/Tokyo");
        assertThat(moments.text(at, ZoneOffset.ofHours(3))).isEqualTo("Tue 2026-11-24 01:00 +03:00");
    }
}
