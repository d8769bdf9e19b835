package io.slarules.defaults;

import io.slarules.SlaEngine;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleFile;
import io.slarules.ticket.ProductionImpact;

/** The default policy of a host that knows the production impact otherwise, and assumes nothing of what is unknown. */
final class Outspoken {
    private Outspoken() {}

    static SlaEngine saying(ProductionImpact impact) {
        String text =
                """
                package acme.impact
                agenda-group "impact"
                rule "A1 as the line control says"
                when
                    Case()
                then
                    impact.atLeast(ProductionImpact.%s, "the line control says so");
                end
                """
                        .replace("%s", impact.name());
        return SlaEngine.compile(
                DefaultRules.ruleSet()
                        .without(
                                "I5 severe cannot be ruled out",
                                "I6 severe if it is volume production",
                                "I8 minor cannot be ruled out")
                        .plus(RuleFile.of("acme.drl", text)),
                Calendars.of(Samples.OFFICE));
    }
}
