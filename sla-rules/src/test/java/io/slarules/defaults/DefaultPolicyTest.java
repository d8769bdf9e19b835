package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.Calendars;
import io.slarules.testing.Coverage;
import io.slarules.testing.MutationReport;
import io.slarules.testing.Policy;
import io.slarules.testing.PolicyTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The default policy for tickets, tested with the kit that hosts test their own with. What its tests ask, the tests of the rows and those of each
 * rule alone, makes every rule decide, and notices every small change of it, or it is written down why none can.
 *
 * <p>The rules of impact and priority have tables of their own ({@link PriorityPolicyTest}).
 */
class DefaultPolicyTest {
    private static final Policy POLICY = Policy.of(Outspoken.RULES, Calendars.of(Samples.OFFICE, Samples.FAB));
    private static final Class<?>[] ROWS = {
        AcceptanceRowsTest.class,
        AgeingRowsTest.class,
        CandourRowsTest.class,
        CommunicationRowsTest.class,
        CustomerRowsTest.class,
        EvidenceRowsTest.class,
        ExpectationsTest.class,
        HandOverRowsTest.class,
        HeldFactsTest.class,
        ManagementRowsTest.class,
        NextResponseTest.class,
        NoticeRowsTest.class,
        PromisesTest.class,
        TriageTermsTest.class,
        VisitRowsTest.class
    };
    private static final List<PolicyTest> TESTS = new ArrayList<>();

    @BeforeAll
    static void allTestsPass() {
        TESTS.addAll(RowTests.of(POLICY, ROWS));
        Alone rules = new Alone(POLICY);
        new CommunicationAlone(rules).verify();
        new EscalationAlone(rules).verify();
        new EvidenceAlone(rules).verify();
        new TargetsAlone(rules).verify();
        TESTS.addAll(POLICY.recorded());
    }

    @Test
    void everyRuleDecidesSomething() {
        POLICY.table(Samples.calm(), Samples.OPENED, PriorityPolicyTest.IMPACTS).verify();
        PriorityTable.expected().forEach(row -> POLICY.given(row.point().ticket())
                .at(Samples.OPENED)
                .expectPriority(row.level(), row.rules().split("\\+")));
        POLICY.coverage().in(rules()).require(Coverage.Depth.DECIDED, 100);
    }

    /** The files of rules about tickets; those of reviews are judged by {@link ReviewPolicyTest}. */
    private static String[] rules() {
        return POLICY.coverage().rules().stream()
                .map(Coverage.Rule::file)
                .filter(file -> !Set.of(ReviewPolicyTest.RULES).contains(file))
                .distinct()
                .toArray(String[]::new);
    }

    @Test
    void noMutantSurvivesWithoutAReason() throws IOException {
        MutationReport report = POLICY.mutants()
                .in(
                        "communication.drl",
                        "communication.values",
                        "escalation.drl",
                        "escalation.values",
                        "evidence.drl",
                        "evidence-items.drl",
                        "evidence.values",
                        "targets.drl",
                        "targets.values",
                        "triage.drl",
                        "visits.drl",
                        "visits.values")
                .acceptingAll(text("accepted-mutants.txt"))
                .run(TESTS);
        assertThat(report.total()).isGreaterThan(1000);
        report.requireKilled(100);
    }

    static String text(String name) throws IOException {
        try (InputStream in = DefaultPolicyTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
