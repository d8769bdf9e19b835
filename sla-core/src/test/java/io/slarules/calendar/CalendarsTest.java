package io.slarules.calendar;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CalendarsTest {
    private static final BusinessCalendar OFFICE = BusinessCalendar.named("fab-office")
            .in("Asia/Taipei")
            .open(MONDAY, "09:00-17:00")
            .build();
    private static final BusinessCalendar SITE =
            BusinessCalendar.named("site").in("UTC").open(MONDAY, "08:00-20:00").build();

    @Test
    void hasAnAlwaysOpenCalendarUnlessTheHostNamesOne() {
        assertThat(Calendars.of(OFFICE).get(Calendars.ALWAYS))
                .isEqualTo(BusinessCalendar.alwaysOpen("24x7", ZoneOffset.UTC));
        BusinessCalendar own = BusinessCalendar.named("24x7")
                .in("UTC")
                .open(MONDAY, "08:00-20:00")
                .build();
        assertThat(Calendars.of(OFFICE, own).get(Calendars.ALWAYS)).isSameAs(own);
    }

    @Test
    void findsByName() {
        Calendars calendars = Calendars.of(OFFICE, SITE);
        assertThat(calendars.standard()).isSameAs(OFFICE);
        assertThat(calendars.get("site")).isSameAs(SITE);
        assertThat(calendars.find("other")).isEmpty();
        assertThat(calendars.names()).containsExactly("fab-office", "site", "24x7");
    }

    @Test
    void suggestsTheNearestName() {
        assertThatThrownBy(() -> Calendars.of(OFFICE, SITE).get("Fab-Ofice"))
                .isInstanceOf(UnknownCalendarException.class)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(Fab-Ofice)")
                .hasMessageContaining("[fab-office, site, 24x7]")
                .hasMessageContaining("did you mean (fab-office)?");
        assertThatThrownBy(() -> Calendars.of(OFFICE).get("something else")).hasMessageNotContaining("did you mean");
    }

    @Test
    void replacesByName() {
        BusinessCalendar changed = BusinessCalendar.named("fab-office")
                .in("UTC")
                .open(MONDAY, "10:00-11:00")
                .build();
        Calendars calendars = Calendars.of(OFFICE).with(changed).with(SITE);
        assertThat(calendars.standard()).isSameAs(changed);
        assertThat(calendars).isEqualTo(Calendars.of(changed, SITE)).hasSameHashCodeAs(Calendars.of(changed, SITE));
        assertThatThrownBy(() -> Calendars.of(OFFICE, changed)).hasMessageContaining("(fab-office)");
    }
}
