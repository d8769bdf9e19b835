package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.OpenTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 min, 0 分钟",
        "PT0.000000001S, < 1 s, < 1 秒",
        "PT-0.000000001S, > -1 s, > -1 秒",
        "PT1S, 1 s, 1 秒",
        "PT-1S, -1 s, -1 秒",
        "PT59M59.9S, 59 min 59 s, 59 分钟 59 秒",
        "PT1H, 1 h, 1 小时",
        "PT1H59S, 1 h, 1 小时",
        "PT1H30M, 1 h 30 min, 1 小时 30 分钟",
        "PT24H, 1 d, 1 天",
        "PT24H5M, 1 d 5 min, 1 天 5 分钟",
        "PT-51H, -2 d 3 h, -2 天 3 小时"
    })
    void amountsReadAsPeopleSayThem(Duration amount, String english, String chinese) {
        assertThat(Durations.text(amount, Language.ENGLISH)).isEqualTo(english);
        assertThat(Durations.text(amount, Language.CHINESE)).isEqualTo(chinese);
    }

    @Test
    void openTimeOfShorterDaysIsCountedInHours() {
        assertThat(Durations.inHours(Duration.ofMinutes(51 * 60 + 5), Language.ENGLISH))
                .isEqualTo("51 h 5 min");
    }

    @ParameterizedTest
    @CsvSource({
        "15 min, PT15M, 15 min, 15 分钟",
        "24 h, PT24H, 24 h, 24 小时",
        "3 d, PT72H, 3 d, 3 天",
        "3 d 4 h, PT76H, 3 d 4 h, 3 天 4 小时",
        "1 d, PT8H, 1 business day (open time 8 h), 1 个工作日（工作时间 8 小时）",
        "3 d 4 h, PT28H, 3 business days 4 h (open time 28 h), 3 个工作日 4 小时（工作时间 28 小时）"
    })
    void aTargetReadsAsItWasStated(String target, Duration onCalendar, String english, String chinese) {
        OpenTime stated = OpenTime.parse(target);
        assertThat(Durations.target(stated, onCalendar, Language.ENGLISH)).isEqualTo(english);
        assertThat(Durations.target(stated, onCalendar, Language.CHINESE)).isEqualTo(chinese);
    }

    @Test
    void aTargetOfNothingReadsAsZero() {
        assertThat(Durations.stated(OpenTime.hours(0), Language.ENGLISH)).isEqualTo("0 min");
    }
}
