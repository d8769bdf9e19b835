package io.slarules.testing;

import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.testing.Edit;
import io.slarules.internal.testing.MutantEngine;
import io.slarules.internal.testing.RuleText;
import io.slarules.internal.testing.TestEngine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs tests on mutants: on each only those in which it can show, and first those that noticed others of its rule. */
final class MutantRun {
    private final Policy policy;
    private final List<Known> tests;
    private final Map<String, List<Known>> noticed = new HashMap<>();
    private final Map<Mutant, String> killed = new LinkedHashMap<>();
    private final List<Mutant> survivors = new ArrayList<>();
    private final List<Mutant> invalid = new ArrayList<>();

    /** @throws AssertionError if a test fails on the policy itself */
    MutantRun(Policy policy, List<PolicyTest> tests) {
        this.policy = policy;
        this.tests = tests.stream().map(test -> Known.of(test, policy)).toList();
    }

    /** A test and the rules that fire in it. */
    private record Known(PolicyTest test, Set<String> fired) {
        static Known of(PolicyTest test, Policy policy) {
            Policy again = Policy.changed(policy.engine(), policy);
            try {
                test.run(again);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "A test fails on the policy itself, so mutants tell nothing (" + test + ")", e);
            }
            Set<String> fired = new HashSet<>();
            again.coverage().rules().stream().filter(Coverage.Rule::fired).forEach(rule -> fired.add(rule.name()));
            return new Known(test, fired);
        }

        /** Whether a test notices a change; a rule that throws is noticed by its failure. */
        boolean kills(Policy changed) {
            try {
                test.run(changed);
                return false;
            } catch (AssertionError | RuntimeException e) {
                return true;
            }
        }
    }

    static Mutant mutant(Edit edit) {
        return new Mutant(edit.rule().name(), edit.rule().file(), edit.line(), edit.what());
    }

    Map<Mutant, String> killed() {
        return killed;
    }

    List<Mutant> survivors() {
        return survivors;
    }

    List<Mutant> invalid() {
        return invalid;
    }

    /** Changes of rules that are compiled together. */
    void onRules(List<Edit> edits) {
        List<Edit> broken = new ArrayList<>();
        MutantEngine engine = MutantEngine.of(policy.ruleSet(), policy.calendars(), edits, broken);
        broken.forEach(edit -> invalid.add(mutant(edit)));
        List<BitSet> shown = tests.stream()
                .map(known -> engine.shownBy(written -> known.test.run(Policy.changed(written, policy))))
                .toList();
        for (int i = 0; i < engine.edits().size(); i++) {
            Edit edit = engine.edits().get(i);
            List<Known> candidates = new ArrayList<>();
            for (int test = 0; test < tests.size(); test++) {
                if (shown.get(test).get(i)) {
                    candidates.add(tests.get(test));
                }
            }
            attempt(mutant(edit), Policy.changed(engine.with(edit), policy), candidates);
        }
    }

    /** A named value that says something else. */
    void onValue(Mutant mutant, String value) {
        Optional<TestEngine> engine = policy.engine().withValue(mutant.rule(), value);
        if (engine.isEmpty()) {
            invalid.add(mutant);
            return;
        }
        attempt(
                mutant,
                Policy.changed(engine.get(), policy),
                tests.stream().filter(readersOf(mutant.rule())::reach).toList());
    }

    /**
     * The rules that read a value.
     *
     * @param whenSpeaking whether they read it only when they fire; otherwise it may show in any test
     */
    private record Readers(Set<String> rules, boolean whenSpeaking) {
        boolean reach(Known known) {
            return !whenSpeaking || known.fired.stream().anyMatch(rules::contains);
        }
    }

    private Readers readersOf(String value) {
        Set<String> rules = new HashSet<>();
        boolean whenSpeaking = true;
        for (RuleInfo rule : policy.engine().rules()) {
            Optional<RuleText> text = RuleText.of(policy.ruleSet(), rule)
                    .filter(found -> found.valuesRead().contains(value));
            if (text.isPresent()) {
                rules.add(rule.name());
                whenSpeaking &=
                        !text.get().text().substring(0, text.get().then()).contains("\"" + value + "\"");
            }
        }
        return new Readers(rules, whenSpeaking && !rules.isEmpty());
    }

    private void attempt(Mutant mutant, Policy changed, List<Known> candidates) {
        List<Known> before = noticed.computeIfAbsent(mutant.rule(), rule -> new ArrayList<>());
        String id = mutant.rule().split("[ .]", 2)[0].toLowerCase(Locale.ROOT);
        List<Known> ordered = candidates.stream()
                .sorted(Comparator.comparing((Known known) -> !before.contains(known))
                        .thenComparing(known ->
                                !known.test.toString().toLowerCase(Locale.ROOT).contains(id)))
                .collect(Collectors.toList());
        for (Known known : ordered) {
            if (known.kills(changed)) {
                killed.put(mutant, known.test.toString());
                if (!before.contains(known)) {
                    before.add(known);
                }
                return;
            }
        }
        survivors.add(mutant);
    }
}
