package io.slarules.defaults;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import io.slarules.testing.Policy;
import io.slarules.testing.PolicyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The tests of the rows as tests of any policy: what they ask of the default rules, they ask of the policy at hand. */
final class RowTests {
    private static final Launcher LAUNCHER = LauncherFactory.create();

    private RowTests() {}

    /**
     * Every test of these classes, and every row of a parameterized one, on its own; without those that ask nothing of the rules at hand.
     *
     * @param policy on which they run once, to see what they ask
     */
    static List<PolicyTest> of(Policy policy, Class<?>... classes) {
        List<PolicyTest> tests = new ArrayList<>();
        AtomicInteger before = new AtomicInteger();
        DiscoverySelector[] all =
                Stream.of(classes).map(type -> selectClass(type)).toArray(DiscoverySelector[]::new);
        Samples.answering(
                policy,
                () -> LAUNCHER.execute(request(all), new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                        int asked = policy.coverage().decisions();
                        if (test.isTest() && asked > before.getAndSet(asked)) {
                            tests.add(RowTest.of(test.getUniqueId()));
                        }
                    }
                }));
        return tests;
    }

    private static LauncherDiscoveryRequest request(DiscoverySelector... selectors) {
        return LauncherDiscoveryRequestBuilder.request().selectors(selectors).build();
    }

    /** @param name the class, the method and the row */
    private record RowTest(String name, LauncherDiscoveryRequest request) implements PolicyTest {
        static RowTest of(String id) {
            String name = id.replaceAll("^.*\\[class:io.slarules.defaults.(\\w+)\\]/", "$1 ");
            return new RowTest(name, RowTests.request(selectUniqueId(id)));
        }

        @Override
        public void run(Policy policy) {
            List<Throwable> failures = new ArrayList<>();
            Samples.answering(
                    policy,
                    () -> LAUNCHER.execute(request, new TestExecutionListener() {
                        @Override
                        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                            result.getThrowable().ifPresent(failures::add);
                        }
                    }));
            Optional<Throwable> first = failures.stream().findFirst();
            if (first.isPresent()) {
                throw new AssertionError(name + ": " + first.get(), first.get());
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
