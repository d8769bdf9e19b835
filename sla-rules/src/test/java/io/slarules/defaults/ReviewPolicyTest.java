package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.Calendars;
import io.slarules.testing.Coverage;
import io.slarules.testing.MutationReport;
import io.slarules.testing.Policy;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The default rules about problem records and customers, tested with the kit that hosts test their own with: every rule decides, and every small
 * change of one, or of a value that they read, is noticed, or it is written down why none can.
 */
class ReviewPolicyTest {
    /** The files of rules about problem records and customers. */
    static final String[] RULES = {"recurrence.drl", "rnd.drl", "problem.drl", "customer.drl"};

    private static final Policy POLICY =
            Policy.of(DefaultRules.ruleSet().on(Samples.DESK), Calendars.of(Samples.OFFICE, Samples.FAB));

    @BeforeAll
    static void allTestsPass() {
        new RecurrenceAlone(POLICY).verify();
        new RndAlone(POLICY).verify();
        new ProblemAlone(POLICY).verify();
        new CustomerAlone(POLICY).verify();
    }

    @Test
    void everyRuleDecidesSomething() {
        POLICY.coverage().in(RULES).require(Coverage.Depth.DECIDED, 100);
    }

    @Test
    void noMutantSurvivesWithoutAReason() throws IOException {
        MutationReport report = POLICY.mutants()
                .in("customer.drl", "customer.values", "problem.drl", "problem.values", "recurrence.drl", "rnd.drl")
                .acceptingAll(DefaultPolicyTest.text("accepted-review-mutants.txt"))
                .run(POLICY.recorded());
        assertThat(report.total()).isGreaterThan(300);
        report.requireKilled(100);
    }
}
