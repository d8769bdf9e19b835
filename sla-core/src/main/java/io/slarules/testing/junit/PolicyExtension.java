package io.slarules.testing.junit;

import io.slarules.internal.testing.Percent;
import io.slarules.testing.Coverage;
import io.slarules.testing.Coverage.Depth;
import io.slarules.testing.Mutants;
import io.slarules.testing.MutationReport;
import io.slarules.testing.Policy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Publishes, after the tests of a class, what they have seen of a policy, and fails the class below a threshold. The report goes through JUnit's
 * reporter as text, under {@code coverage} and {@code mutants}; nothing is written.
 *
 * <pre>{@code
 * static final Policy POLICY = Policy.of(AcmePolicy.ruleSet(), calendars);
 *
 * @RegisterExtension
 * static final PolicyExtension THRESHOLDS = PolicyExtension.of(POLICY)
 *         .requiring(Coverage.Depth.DECIDED, 100)            // passes, or fails: 97 % of the rules decided an outcome (63 of 65) …
 *         .requiringKilled(100, POLICY.mutants());           // passes, or fails with the survivors by file and line
 * }</pre>
 *
 * <p>The field is static, so that it sees all tests of the class. A policy that several classes share is judged after each of them by what it has
 * seen so far; state thresholds in the last, or in one class that nests the others. Immutable.
 */
public final class PolicyExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final Namespace OWN = Namespace.create(PolicyExtension.class);

    private final Policy policy;
    private final Map<Depth, Integer> thresholds;
    private final Optional<Mutants> mutants;
    private final int killed;
    private final List<String> files;

    private PolicyExtension(
            Policy policy, Map<Depth, Integer> thresholds, Optional<Mutants> mutants, int killed, List<String> files) {
        this.policy = policy;
        this.thresholds = thresholds;
        this.mutants = mutants;
        this.killed = killed;
        this.files = files;
    }

    /** Publishes the coverage of a policy and requires nothing. */
    public static PolicyExtension of(Policy policy) {
        Objects.requireNonNull(policy, "policy is null: give the policy that the tests share");
        return new PolicyExtension(policy, Map.of(), Optional.empty(), 0, List.of());
    }

    /**
     * The same, and at least this share of the rules must be seen as deep as that.
     *
     * @param percent 0 to 100
     */
    public PolicyExtension requiring(Depth depth, int percent) {
        Percent.check(percent);
        Map<Depth, Integer> all = new EnumMap<>(Depth.class);
        all.putAll(thresholds);
        all.put(depth, percent);
        return new PolicyExtension(policy, all, mutants, killed, files);
    }

    /**
     * The same, judging the rules of these files alone, and of those that were named before, such as a host's own on top of the default ones. Which mutants are run is stated where they are
     * required: {@code POLICY.mutants().in("acme.drl")}.
     *
     * @throws IllegalArgumentException if no rule stands in a file of this name, with "did you mean"
     */
    public PolicyExtension in(String... ruleFiles) {
        policy.coverage().in(ruleFiles);
        List<String> all = new ArrayList<>(files);
        all.addAll(List.of(ruleFiles));
        return new PolicyExtension(policy, thresholds, mutants, killed, List.copyOf(all));
    }

    /**
     * The same, and the tests of the class are run on mutants, of which at least this share must be killed or accepted.
     *
     * @param percent 0 to 100
     * @param which such as {@code policy.mutants()}, with what is accepted
     */
    public PolicyExtension requiringKilled(int percent, Mutants which) {
        Percent.check(percent);
        return new PolicyExtension(policy, thresholds, Optional.of(which), percent, files);
    }

    /** Notes that the class will be judged; JUnit calls it. */
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(OWN).put(this, true);
    }

    /**
     * Refuses a field that is not static; JUnit calls it.
     *
     * @throws IllegalStateException if the class will not be judged
     */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (context.getStore(OWN).get(this) == null) {
            throw new IllegalStateException("The field of the PolicyExtension in "
                    + context.getRequiredTestClass().getName()
                    + " is not static, so that JUnit never asks it to judge the class: make it static");
        }
    }

    /** Publishes and judges; JUnit calls it. */
    @Override
    public void afterAll(ExtensionContext context) {
        Coverage all = policy.coverage();
        Coverage coverage = files.isEmpty() ? all : all.in(files.toArray(String[]::new));
        context.publishReportEntry("coverage", coverage.toText());
        Optional<MutationReport> report = mutants.map(some -> some.run(policy.recorded()));
        report.ifPresent(found -> context.publishReportEntry("mutants", found.toText()));
        thresholds.forEach(coverage::require);
        report.ifPresent(found -> found.requireKilled(killed));
    }
}
