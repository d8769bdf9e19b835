package io.slarules;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SlaEngineTest {
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Calendars ALWAYS = Calendars.of(BusinessCalendar.alwaysOpen("contract", ZoneOffset.UTC));

    @Test
    void a_policy_may_leave_phases_without_a_rule() {
        RuleFile onlyPriority = RuleFile.of(
                "only.drl",
                """
                package only
                agenda-group "priority"
                rule "P all"
                when Case()
                then priority.base(Priority.P3, "every ticket");
                end
                """);
        Decision decision =
                SlaEngine.compile(RuleSet.of(onlyPriority), ALWAYS).decide(Ticket.of("T-1", "ACME", OPENED), OPENED);
        assertThat(decision.priority().value()).isEqualTo(Priority.P3);
        assertThat(decision.impact().value()).isEqualTo(ProductionImpact.NONE);
        assertThat(decision.impact().reason().fromRule()).isFalse();
        assertThat(decision.deadlines()).isEmpty();
        assertThat(decision.escalations()).isEmpty();
    }

    @Test
    void an_empty_rule_set_decides_by_stated_defaults() {
        Decision decision = SlaEngine.compile(RuleSet.of(), ALWAYS).decide(Ticket.of("T-1", "ACME", OPENED), OPENED);
        assertThat(decision.priority().value()).isEqualTo(Priority.P5);
        assertThat(decision.priority().reason().fromRule()).isFalse();
    }
}
