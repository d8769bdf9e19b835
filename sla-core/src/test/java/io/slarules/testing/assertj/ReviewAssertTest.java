package io.slarules.testing.assertj;

import static io.slarules.testing.assertj.PolicyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.customer.CustomerAccount;
import io.slarules.customer.CustomerReview;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemReview;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Role;
import io.slarules.ticket.Share;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewAssertTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final SlaEngine ENGINE = SlaEngine.compile(
            RuleSet.of(
                    rules(
                            "recurrence",
                            "rule \"S1\" when Case( signature == \"seals\" ) then recurrence.systemic(\"it is\"); end"),
                    rules("rnd", "rule \"B1\" when Case( systemic ) then rnd.delayed(\"it may wait\"); end"),
                    rules(
                            "customer",
                            "rule \"H1\" when Case( attentionKnown ) then"
                                    + " customer.alarm(\"neglected\", \"it is\").tell(Role.DIRECTOR).every(OpenTime.days(1)).on(\"24x7\"); end")),
            Calendars.of(BusinessCalendar.alwaysOpen("24x7", ZoneOffset.UTC)));

    private static RuleFile rules(String phase, String rule) {
        return RuleFile.of(
                phase + ".drl", "package small." + phase + "\nagenda-group \"" + phase + "\"\n" + rule + "\n");
    }

    @Test
    void aReviewOfAProblemReadsAsOtherAssertionsDo() {
        ProblemReview review = ENGINE.review(Problem.of("seals"), List.of(), NOW);
        assertThat(review)
                .isSystemic("S1")
                .isSystemic()
                .hasClass(ProblemClass.YELLOW, "B1")
                .hasNoStepsBut();
        assertThatThrownBy(() -> assertThat(review).as("the seals").isIsolated())
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "[the seals]", "expected: false", "but was:  true, because it is [recurrence.drl:3");
        assertThatThrownBy(() -> assertThat(ENGINE.review(Problem.of("pins"), List.of(), NOW))
                        .isIsolated()
                        .hasClass(ProblemClass.RED))
                .hasMessageContaining("but was:  NOT_LISTED");
    }

    @Test
    void aReviewOfACustomerReadsAsOtherAssertionsDo() {
        CustomerAccount account = CustomerAccount.of(Customer.of("ACME").withShare(Share.ofPercent(40)))
                .withAttention(Share.ofPercent(10), NOW);
        CustomerReview review = ENGINE.review(account, List.of(), NOW);
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        assertThat(review)
                .hasStepPending("H1", tomorrow)
                .isAbout("H1", "neglected")
                .hasAtRisk()
                .tells("H1", Role.DIRECTOR)
                .changesNextAt(tomorrow);
        assertThatThrownBy(() -> assertThat(review).hasStepDue("H1"))
                .hasMessageContainingAll(
                        "customer ACME at 2026-03-02T08:00:00Z: step of rule H1", "expected: DUE", "PENDING");
    }
}
