package io.slarules.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.testing.Coverage.Depth;
import io.slarules.testing.Policy;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class PolicyExtensionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private final Map<String, String> published = new LinkedHashMap<>();
    private final ExtensionContext context = (ExtensionContext) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {ExtensionContext.class}, (proxy, method, arguments) -> {
                published.put((String) arguments[0], (String) arguments[1]);
                return null;
            });

    private static Policy policy() {
        RuleFile file = RuleFile.of(
                "two.drl",
                """
                package acme
                agenda-group "priority"

                rule "B1 one tool"
                when
                    Case( tools == 1 )
                then
                    priority.base(Priority.P3, "one tool");
                end

                rule "B2 more"
                when
                    Case( tools > 1 )
                then
                    priority.base(Priority.P2, "more than one");
                end
                """);
        BusinessCalendar always = BusinessCalendar.named("always")
                .in("UTC")
                .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00-24:00")
                .build();
        return Policy.of(RuleSet.of(file), Calendars.of(always));
    }

    private static Policy tried() {
        Policy policy = policy();
        policy.given(Ticket.of("T-1", "ACME", NOW)).at(NOW).expectPriority(Priority.P3, "B1");
        return policy;
    }

    @Test
    void coverageIsPublishedAsTextAndNothingIsRequired() {
        PolicyExtension.of(tried()).afterAll(context);
        assertThat(published.get("coverage")).startsWith("Coverage of 2 rules by 1 decisions\n  50 % fired (1 of 2)");
        assertThat(published).doesNotContainKey("mutants");
    }

    @Test
    void aThresholdThatIsMetPassesAndOneThatIsMissedFailsAfterTheReport() {
        PolicyExtension.of(tried()).requiring(Depth.DECIDED, 50).afterAll(context);
        published.clear();
        PolicyExtension strict = PolicyExtension.of(tried()).requiring(Depth.DECIDED, 51);
        assertThatThrownBy(() -> strict.afterAll(context))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "50 % of the rules decided an outcome (1 of 2), 51 % are required", "two.drl:11 \"B2 more\"");
        assertThat(published).containsKey("coverage");
    }

    private static boolean examined;

    /** Whether the classes that are to fail are run by the test about them, and not by whoever runs all classes of a package. */
    static boolean isExamined() {
        return examined;
    }

    /** Fails, because its extension is never asked to judge it. */
    @EnabledIf("io.slarules.testing.junit.PolicyExtensionTest#isExamined")
    static final class NotStatic {
        @RegisterExtension
        final PolicyExtension thresholds = PolicyExtension.of(tried()).requiring(Depth.DECIDED, 100);

        @Test
        void passes() {}
    }

    /** As {@link NotStatic}, but judged. */
    @EnabledIf("io.slarules.testing.junit.PolicyExtensionTest#isExamined")
    static final class Judged {
        @RegisterExtension
        static final PolicyExtension THRESHOLDS = PolicyExtension.of(tried()).requiring(Depth.DECIDED, 100);

        @Test
        void passes() {}
    }

    private static List<String> failuresOf(Class<?> type) {
        List<String> failures = new ArrayList<>();
        examined = true;
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(type))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                result.getThrowable().ifPresent(thrown -> failures.add(thrown.getMessage()));
                            }
                        });
        examined = false;
        return failures;
    }

    @Test
    void aFieldThatIsNotStaticIsRefusedSinceNothingWouldBeJudged() {
        assertThat(failuresOf(NotStatic.class))
                .singleElement()
                .asString()
                .contains("PolicyExtensionTest$NotStatic is not static", "make it static");
        assertThat(failuresOf(Judged.class)).singleElement().asString().contains("100 % are required");
    }

    @Test
    void theRulesOfSomeFilesCanBeJudgedAlone() {
        Policy policy = Policy.of(
                policy().ruleSet()
                        .plus(RuleFile.of(
                                "own.drl",
                                "package own\nagenda-group \"priority\"\nrule \"O1 own\" when Case() then"
                                        + " priority.base(Priority.P2, \"own\"); end\n")),
                policy().calendars());
        policy.given(Ticket.of("T-1", "ACME", NOW)).at(NOW).expectPriority(Priority.P2, "O1");
        PolicyExtension.of(policy).requiring(Depth.DECIDED, 100).in("own.drl").afterAll(context);
        assertThat(published.get("coverage")).startsWith("Coverage of 1 rules by 1 decisions\n  100 % fired (1 of 1)");
        PolicyExtension both =
                PolicyExtension.of(policy).in("own.drl").in("two.drl").requiring(Depth.DECIDED, 100);
        assertThatThrownBy(() -> both.afterAll(context)).hasMessageContaining("(1 of 3), 100 % are required");
        assertThatThrownBy(() -> PolicyExtension.of(policy).in("two.dlr"))
                .hasMessageContainingAll("no rule stands in file (two.dlr)", "Did you mean two.drl?");
    }

    @Test
    void survivorsAreReportedAndFailBelowTheThreshold() {
        Policy policy = tried();
        PolicyExtension.of(policy).requiringKilled(10, policy.mutants()).afterAll(context);
        assertThat(published.get("mutants"))
                .startsWith("Mutants: ")
                .contains("two.drl:11 \"B2 more\": the rule is removed");
        PolicyExtension strict = PolicyExtension.of(policy).requiringKilled(100, policy.mutants());
        assertThatThrownBy(() -> strict.afterAll(context))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContaining("100 % are required; survivors:");
    }
}
