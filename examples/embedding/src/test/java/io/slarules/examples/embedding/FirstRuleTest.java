package io.slarules.examples.embedding;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.defaults.DefaultRules;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.testing.Policy;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FirstRuleTest {
    private static final Instant FRIDAY_15_00 = Instant.parse("2026-11-20T07:00:00Z");

    private static Policy policy() throws IOException {
        BusinessCalendar office = BusinessCalendar.named("office")
                .in("Asia/Taipei")
                .open(MONDAY, FRIDAY, "09:00-17:00")
                .build();
        try (InputStream file = FirstRuleTest.class.getResourceAsStream("first-rule.drl")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Policy.of(DefaultRules.ruleSet().plus(RuleFile.of("first-rule.drl", text)), Calendars.of(office));
        }
    }

    private static Ticket impaired(String plan) {
        return Ticket.of("T-1", Customer.of("fab-7").onPlan(plan), FRIDAY_15_00)
                .with(Asset.product("report server"))
                .with(Impact.none().impaired());
    }

    @Test
    void silverIsAnsweredWithinTwoHours() throws IOException {
        Policy policy = policy();
        policy.given(impaired("silver"))
                .at(FRIDAY_15_00)
                .expectTarget(Clock.FIRST_RESPONSE, OpenTime.hours(2), "A1")
                .expectDue(Clock.FIRST_RESPONSE, Instant.parse("2026-11-20T09:00:00Z")); // 17:00 in Taipei
        policy.rule("A1").staysSilentOn(impaired("bronze"), FRIDAY_15_00);
    }
}
