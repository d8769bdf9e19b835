package io.slarules.examples.servicenow;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The policy of the desk: two rule files and a calendar beside this class. It stands alone, without the default rules. */
final class ServiceDeskPolicy {
    /** The desk's one promise, as its rule file names it. */
    static final Clock CLOSING = Clock.named("CLOSING");

    private ServiceDeskPolicy() {}

    static SlaEngine engine() {
        return SlaEngine.compile(ruleSet(), calendars());
    }

    static RuleSet ruleSet() {
        return RuleSet.of(file("servicenow-priority.drl"), file("servicenow-targets.drl"));
    }

    /** A shorter target of the third priority. */
    static RuleSet proposal() {
        return ruleSet().plus(file("servicenow-proposal.drl"));
    }

    static Calendars calendars() {
        return Calendars.of(BusinessCalendar.parse(text("service-hours.calendar")));
    }

    private static RuleFile file(String name) {
        return RuleFile.of(name, text(name));
    }

    private static String text(String name) {
        try (InputStream in = ServiceDeskPolicy.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The file (" + name + ") is not beside ServiceDeskPolicy: compile the module again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + name + ") beside ServiceDeskPolicy cannot be read", e);
        }
    }
}
