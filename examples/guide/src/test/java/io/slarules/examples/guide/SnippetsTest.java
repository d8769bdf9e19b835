package io.slarules.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Decision;
import io.slarules.defaults.DefaultRules;
import io.slarules.rule.Clock;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSet.Layer;
import io.slarules.ruleset.RuleSetReport;
import io.slarules.ruleset.TicketPolicy;
import io.slarules.testing.Policy;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Java of the guide. */
class SnippetsTest {
    private static final RuleFile WINTER = RuleFile.of(
            "winter.drl",
            """
            package acme.winter
            agenda-group "targets"

            rule "W1 shutdown between the years"
            when
                Case( priority == Priority.P4 || priority == Priority.P5 )
            then
                targets.within(Clock.WORKAROUND, OpenTime.days(20), "nobody is in between the years");
            end
            """);
    private static final RuleFile PILOT = RuleFile.of(
            "pilot.drl",
            """
            package acme.pilot
            agenda-group "priority"

            rule "G1 pilot programme"
            when
                Case( attributes["programme"] == "pilot", open )
            then
                priority.atLeast(Priority.P2, "the tool is in the pilot programme");
            end
            """);

    private static final RuleFile HOURS = RuleFile.of(
            "hours.drl",
            """
            package acme.hours
            agenda-group "escalation"

            rule "G27 few hours are left"
            when
                Case( open )
                ServiceHours( left < 4 )
            then
                conclusions.add(new Invoice(10), "ten more hours are offered");
            end
            """);

    @Test
    void layersReplaceDropAndChange() {
        // snippet: layers
        RuleSet acme = DefaultRules.ruleSet()
                .plus(PILOT) // on top of all that the default rules say
                .without("Q1 verify the impact"); // one default rule less
        SlaEngine engine = SlaEngine.compile(acme, Samples.CALENDARS);
        // end
        assertThat(engine.decide(Samples.tickets().get(0), Samples.NOW)
                        .priority()
                        .value())
                .isEqualTo(Priority.P2);
    }

    @Test
    void aLayerHoldsFromAndUntil() {
        // snippet: dated
        RuleSet acme = DefaultRules.ruleSet()
                .plus(Layer.of(WINTER)
                        .from(Instant.parse("2026-12-19T00:00:00Z"))
                        .until(Instant.parse("2027-01-05T00:00:00Z")))
                .following(TicketPolicy.OF_OPENING); // a ticket keeps the policy of its opening, or follows the NEWEST
        // end
        SlaEngine engine = SlaEngine.compile(acme, Samples.CALENDARS);
        Ticket laser = Samples.tickets().get(2);
        Ticket later =
                Ticket.of("T-9", "fab-7", Instant.parse("2026-12-21T01:00:00Z")).withFacts(laser.facts());
        assertThat(rule(engine.decide(laser, Samples.NOW))).startsWith("D-P");
        assertThat(rule(engine.decide(later, later.opened()))).isEqualTo("W1");
    }

    private static String rule(Decision decision) {
        return decision.deadline(Clock.WORKAROUND).orElseThrow().target().ruleIds();
    }

    @Test
    void ownFactsStandBesideTheCase() {
        Ticket ticket = Samples.tickets().get(0);
        Instant now = Samples.NOW;
        // snippet: own
        SlaEngine engine = SlaEngine.compile(
                DefaultRules.ruleSet()
                        .knowing(ServiceHours.class, Invoice.class)
                        .plus(HOURS),
                Samples.CALENDARS);
        Decision decision = engine.decide(ticket.withOwn(new ServiceHours(3)), now);
        List<Conclusion<Invoice>> invoices = decision.conclusions(Invoice.class);
        // end
        assertThat(invoices).singleElement().satisfies(invoice -> {
            assertThat(invoice.value()).isEqualTo(new Invoice(10));
            assertThat(invoice.ruleIds()).isEqualTo("G27");
        });
    }

    @Test
    void aRuleSetIsCheckedBeforeItIsUsed() {
        RuleSet candidate = DefaultRules.ruleSet().plus(PILOT);
        // snippet: check
        RuleSetReport report = SlaEngine.check(candidate, Samples.CALENDARS);
        report.errors().forEach(error -> log(error)); // the rule set cannot be used
        report.warnings().forEach(warning -> log(warning)); // it can, but is probably not what you mean
        // end
        assertThat(report.isValid()).isTrue();
    }

    private final List<String> logged = new ArrayList<>();

    private void log(Object line) {
        logged.add(line.toString());
    }

    @Test
    void aPolicyIsComparedBeforeItComesIntoService() {
        List<Ticket> backlog = Samples.tickets();
        Instant now = Samples.NOW;
        // snippet: compare
        Policy today = Policy.of(DefaultRules.ruleSet(), Samples.CALENDARS);
        Policy candidate = Policy.of(DefaultRules.ruleSet().plus(PILOT), Samples.CALENDARS);
        log(today.compareWith(candidate).over(backlog, now));
        // end
        assertThat(logged).singleElement().asString().contains("T-1", "P3", "P2", "G1 pilot programme");
    }

    @Test
    void aBrokenFileLeavesTheRunningEngineAlone() {
        SlaEngine running = SlaEngine.compile(DefaultRules.ruleSet(), Samples.CALENDARS);
        RuleSet changed = DefaultRules.ruleSet().plus(RuleFile.of("broken.drl", "rule"));
        // snippet: swap
        SlaEngine engine = running;
        try {
            engine = SlaEngine.compile(
                    changed, Samples.CALENDARS); // tickets in work finish on the engine they began with
        } catch (InvalidRuleSetException e) {
            for (RuleProblem problem : e.problems()) {
                log(problem); // the running engine stays as it is
            }
        }
        // end
        assertThat(engine).isSameAs(running);
        assertThat(logged).isNotEmpty();
        assertThat(engine.decide(Samples.tickets().get(0), Samples.NOW.plus(Duration.ofHours(1))))
                .isNotNull();
    }
}
