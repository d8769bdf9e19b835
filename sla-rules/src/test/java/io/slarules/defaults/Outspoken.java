package io.slarules.defaults;

import io.slarules.SlaEngine;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Ticket;
import java.time.Instant;

/** The default policy of a host whose line control knows the production impact, so that nothing is assumed where it is not measured. */
final class Outspoken {
    static final String FILE = "line-control.drl";
    private static final String FACT = "line control";
    private static final String RULE =
            """

            rule "X-%s as the line control says"
            when
                Case( attributes["line control"] == "%s" )
            then
                impact.atLeast(ProductionImpact.%s, "the line control says so");
                impact.atMost(ProductionImpact.%s, "the line control says so");
            end
            """;

    static final RuleSet RULES = DefaultRules.ruleSet().on(Samples.DESK).plus(file());
    private static final SlaEngine ENGINE = SlaEngine.compile(RULES, Calendars.of(Samples.OFFICE, Samples.FAB));

    private Outspoken() {}

    private static RuleFile file() {
        StringBuilder text = new StringBuilder("package acme.impact\nagenda-group \"impact\"\n");
        for (ProductionImpact impact : ProductionImpact.values()) {
            text.append(RULE.replace("%s", impact.name()));
        }
        return RuleFile.of(FILE, text.toString());
    }

    /** The ticket, of which the line control says this. */
    static Ticket saying(ProductionImpact impact, Ticket ticket) {
        return ticket.with(FACT, impact.name());
    }

    static Decision decide(Ticket ticket, Instant now) {
        return Samples.decide(ENGINE, ticket, now);
    }
}
