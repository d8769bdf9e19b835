package io.slarules.examples.policies;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AwsTest {
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final SlaEngine ENGINE =
            SlaEngine.compile(Policies.aws(), Calendars.of(account("London"), account("Berlin")));

    private static BusinessCalendar account(String city) {
        return BusinessCalendar.named(city)
                .in("Europe/" + city)
                .open(MONDAY, FRIDAY, "08:00-18:00")
                .build();
    }

    private static Decision decide(String plan, String city, String code) {
        Customer customer = Customer.of("ACME").onPlan(plan).onCalendar(city);
        return ENGINE.decide(Ticket.of("T-1", customer, FRIDAY_NOON).with("severityCode", code), FRIDAY_NOON);
    }

    @Test
    void developerCountsTheBusinessHoursOfTheAccountsTimeZone() {
        // Six hours are left in London on Friday, five in Berlin; the rest of the twelve on Monday.
        assertThat(Desks.due(decide("developer", "London", "normal"), Clock.FIRST_RESPONSE))
                .isEqualTo("2026-11-23T14:00:00Z");
        assertThat(Desks.due(decide("developer", "Berlin", "normal"), Clock.FIRST_RESPONSE))
                .isEqualTo("2026-11-23T14:00:00Z");
        assertThat(Desks.due(decide("developer", "London", "low"), Clock.FIRST_RESPONSE))
                .isEqualTo("2026-11-24T16:00:00Z");
    }

    @Test
    void businessAndEnterpriseCountTheWeekend() {
        assertThat(Desks.due(decide("business", "London", "low"), Clock.FIRST_RESPONSE))
                .isEqualTo("2026-11-21T12:00:00Z");
    }

    @Test
    void aPlanTreatsASeverityThatItDoesNotHaveAsItsMostUrgentOne() {
        assertThat(decide("business", "London", "critical").priority().value()).isEqualTo(Priority.P2);
        assertThat(Desks.due(decide("business", "London", "critical"), Clock.FIRST_RESPONSE))
                .isEqualTo("2026-11-20T13:00:00Z");
        assertThat(decide("developer", "London", "urgent").priority().value()).isEqualTo(Priority.P4);
        assertThat(decide("enterprise", "London", "critical").priority().value())
                .isEqualTo(Priority.P1);
    }

    @Test
    void aCaseWithoutASeverityIsGeneralGuidance() {
        assertThat(decide("enterprise", "London", "?").priority().value()).isEqualTo(Priority.P5);
    }

    @Test
    void whoHasNoPlanIsPromisedNothing() {
        assertThat(decide("basic", "London", "urgent").deadlines()).isEmpty();
    }
}
