package io.slarules.examples.guide;

// snippet: first
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.defaults.DefaultRules;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSet.Layer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FirstLayerTest {
    // Your program reads the text of a rule file from wherever it keeps it.
    static final RuleFile PILOT = RuleFile.of(
            "pilot.drl",
            """
            agenda-group "priority"

            rule "G1 pilot programme"
            when
                Case( attributes["programme"] == "pilot", open )
            then
                priority.atLeast(Priority.P3, "the tool is in the pilot programme");
            end
            """);

    static final Calendars CALENDARS = Calendars.of(BusinessCalendar.named("office")
            .in("Asia/Taipei")
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .build());

    @Test
    void aPilotIsLookedAtOnTheSameDay() {
        RuleSet acme = DefaultRules.ruleSet().plus(Layer.of(PILOT)); // one layer on top of the default rules
        SlaEngine engine = SlaEngine.compile(acme, CALENDARS);
        Instant opened = Instant.parse("2026-11-20T07:00:00Z");
        Ticket ticket = Ticket.of("T-1", "fab-7", opened)
                .with(Asset.equipment("MET-07").inVolumeProduction().productive())
                .with(Impact.none())
                .with("programme", "pilot"); // what no fact of the library says is an attribute
        Decision decision = engine.decide(ticket, opened);
        assertThat(decision.priority().value()).isEqualTo(Priority.P3);
        assertThat(decision.explain()).contains("\"G1 pilot programme\"");
        assertThat(decision.revision()).isEqualTo(engine.revision()); // of the rules that decided
    }
}
// end
