package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.Calendars;
import io.slarules.testing.Coverage;
import io.slarules.testing.MutationReport;
import io.slarules.testing.Policy;
import io.slarules.testing.PolicyTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The default rules about problem records and customers, tested with the kit that hosts test their own with. */
class ReviewPolicyTest {
    /** The files of rules about problem records and customers. */
    static final String[] RULES = {"recurrence.drl", "rnd.drl", "problem.drl", "customer.drl"};

    private static final Policy POLICY =
            Policy.of(DefaultRules.ruleSet().on(Samples.DESK), Calendars.of(Samples.OFFICE, Samples.FAB));
    private static final Class<?>[] ROWS = {CustomerReviewTest.class, ParkAndReturnTest.class, ProblemRowsTest.class};
    private static final List<PolicyTest> TESTS = new ArrayList<>();

    @BeforeAll
    static void allTestsPass() {
        TESTS.addAll(RowTests.of(POLICY, ROWS));
        TESTS.addAll(POLICY.recorded());
    }

    @Test
    void rulesDecideSomething() {
        POLICY.coverage().in(RULES).require(Coverage.Depth.DECIDED, 90);
    }

    @Test
    void mutantsAreKilled() {
        MutationReport report = POLICY.mutants().in(RULES).run(TESTS);
        assertThat(report.total()).isGreaterThan(100);
        report.requireKilled(65);
    }
}
