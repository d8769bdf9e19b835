package io.slarules.internal.review;

import io.slarules.calendar.OpenTime;
import java.time.Duration;

/** Amounts of time as reviews count them: elapsed, a day of 24 hours. */
final class Windows {
    private Windows() {}

    static Duration elapsed(OpenTime amount) {
        return Duration.ofDays(amount.days()).plus(amount.time());
    }
}
