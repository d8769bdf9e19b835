package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class DefaultRulesCheckTest {
    private static final Calendars CALENDARS = Calendars.of(BusinessCalendar.named("fab")
            .in("Asia/Taipei")
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
            .build());

    @Test
    void nothingInTheDefaultRulesIsDoubtful() {
        assertThat(SlaEngine.check(DefaultRules.ruleSet(), CALENDARS)).hasToString("");
        assertThat(SlaEngine.compile(DefaultRules.ruleSet(), CALENDARS).warnings())
                .isEmpty();
    }
}
