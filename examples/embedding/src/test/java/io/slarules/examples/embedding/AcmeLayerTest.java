package io.slarules.examples.embedding;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.defaults.DefaultRules;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Role;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the layer adds to the default rules, replaces and drops. */
class AcmeLayerTest {
    private static final Instant FRIDAY_15_00 = Instant.parse("2026-11-20T07:00:00Z");
    private static final SlaEngine ACME = engine(AcmePolicy.ruleSet());
    private static final SlaEngine DEFAULT = engine(DefaultRules.ruleSet());

    private static SlaEngine engine(RuleSet ruleSet) {
        return SlaEngine.compile(
                ruleSet,
                Calendars.of(BusinessCalendar.named("fab")
                        .in("Asia/Taipei")
                        .open(MONDAY, FRIDAY, "09:00-17:00")
                        .build()));
    }

    private static Ticket ticket(String plan, int percentLost) {
        return Ticket.of("T-1", Customer.of("fab-7").onPlan(plan), FRIDAY_15_00)
                .with(Asset.equipment("ETCH-04").inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPercent(percentLost)));
    }

    private static Decision decide(String plan, int percentLost) {
        return ACME.decide(ticket(plan, percentLost), FRIDAY_15_00);
    }

    @Test
    void theExplanationNamesWhatGoldSupersedes() {
        assertThat(Samples.withoutLineNumbers(decide("gold", 12).explain()))
                .contains(Samples.withoutLineNumbers(Samples.text("gold-explained.txt")));
    }

    @Test
    void goldBuysNoPriority() {
        for (int percentLost : new int[] {0, 5, 30, 90}) {
            assertThat(decide("gold", percentLost).priority())
                    .isEqualTo(decide("", percentLost).priority());
        }
    }

    @Test
    void theDirectorHearsOfAP2WhenHalfOfTheWorkaroundTargetIsUsed() {
        Decision decision = decide("", 35);
        assertThat(decision.priority().value()).isEqualTo(Priority.P2);
        assertThat(decision.escalations())
                .extracting(step -> step.reason().ruleId())
                .doesNotContain("H3");
        Step director = decision.escalations().stream()
                .filter(step -> step.reason().ruleId().equals("A2"))
                .findFirst()
                .orElseThrow();
        assertThat(director.at()).contains(FRIDAY_15_00.plus(Duration.ofHours(12)));
        assertThat(director.tell()).containsExactly(Role.TIER_MANAGER, Role.DIRECTOR);
    }

    @Test
    void theDroppedRuleDoesNotSpeak() {
        Ticket vague = Ticket.of("T-2", "fab-7", FRIDAY_15_00);
        assertThat(DEFAULT.decide(vague, FRIDAY_15_00).escalations())
                .extracting(step -> step.reason().ruleId())
                .contains("Q2");
        assertThat(ACME.decide(vague, FRIDAY_15_00).escalations())
                .extracting(step -> step.reason().ruleId())
                .contains("C1")
                .doesNotContain("Q2");
    }
}
