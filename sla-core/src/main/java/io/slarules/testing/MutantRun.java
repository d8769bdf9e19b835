package io.slarules.testing;

import io.slarules.internal.testing.Edit;
import io.slarules.internal.testing.Heard;
import io.slarules.internal.testing.Memory;
import io.slarules.internal.testing.MutantEngine;
import io.slarules.internal.testing.Question;
import io.slarules.internal.testing.RuleText;
import io.slarules.internal.testing.TestEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Runs tests on mutants: on each only those in which it can show, and first those that noticed others of its rule. What the rules as written
 * answer is remembered, and asked again of a mutant only where it may answer otherwise.
 */
final class MutantRun {
    private final Policy policy;
    private final Memory memory = new Memory();
    private final List<Known> tests;
    private final List<RuleText> texts;
    private final Map<String, List<Known>> noticed = new HashMap<>();
    private final Map<Mutant, String> killed = new LinkedHashMap<>();
    private final List<Mutant> survivors = new ArrayList<>();
    private final List<Mutant> invalid = new ArrayList<>();

    /** @throws AssertionError if a test fails on the policy itself */
    MutantRun(Policy policy, List<PolicyTest> tests) {
        this.policy = policy;
        this.texts = policy.engine().texts();
        TestEngine engine = policy.engine().with(memory);
        this.tests = tests.stream().map(test -> known(test, engine)).toList();
    }

    private Known known(PolicyTest test, TestEngine engine) {
        Policy again = Policy.changed(engine, policy);
        Set<Question> asked = memory.askedBy(() -> {
            try {
                test.run(again);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "A test fails on the policy itself, so mutants tell nothing (" + test + ")", e);
            }
        });
        return new Known(test, test.toString().toLowerCase(Locale.ROOT), asked);
    }

    /**
     * A test.
     *
     * @param name in lower case
     * @param asked what it asks of the rules as written
     */
    private record Known(PolicyTest test, String name, Set<Question> asked) {
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
        List<Edit> left = new ArrayList<>(edits);
        MutantEngine engine = MutantEngine.of(policy.ruleSet(), policy.calendars(), left, broken, memory);
        Optional<Edit> throwing = engine.ask(memory.questions());
        while (throwing.isPresent()) {
            killed.put(mutant(throwing.get()), "its condition throws");
            left = new ArrayList<>(engine.edits());
            left.remove(throwing.get());
            engine = MutantEngine.of(policy.ruleSet(), policy.calendars(), left, broken, memory);
            throwing = engine.ask(memory.questions());
        }
        broken.forEach(edit -> invalid.add(mutant(edit)));
        for (int i = 0; i < engine.edits().size(); i++) {
            Edit edit = engine.edits().get(i);
            attempt(mutant(edit), engine.with(edit), shownBy(engine, i));
        }
    }

    private Predicate<Question> shownBy(MutantEngine engine, int edit) {
        return question -> engine.shows(edit, question);
    }

    /** A named value that says something else. */
    void onValue(Mutant mutant, String value) {
        Readers readers = readersOf(mutant.rule());
        Optional<TestEngine> engine =
                policy.engine().withValue(mutant.rule(), value, memory, heard -> !readers.spokeIn(heard));
        if (engine.isEmpty()) {
            invalid.add(mutant);
            return;
        }
        attempt(mutant, engine.get(), question -> memory.answer(question)
                .map(readers::spokeIn)
                .orElse(true));
    }

    /**
     * The rules that read a value.
     *
     * @param whenSpeaking whether they read it only when they fire; otherwise it may show in any test
     */
    private record Readers(Set<String> rules, boolean whenSpeaking) {
        boolean spokeIn(Heard<?> heard) {
            return !whenSpeaking
                    || heard.all()
                            .flatMap(hearing -> hearing.fired().stream())
                            .anyMatch(rule -> rules.contains(rule.name()));
        }
    }

    private Readers readersOf(String value) {
        Set<String> rules = new HashSet<>();
        boolean whenSpeaking = true;
        for (RuleText text : texts) {
            if (text.valuesRead().contains(value)) {
                rules.add(text.rule().name());
                whenSpeaking &= !text.text().substring(0, text.then()).contains("\"" + value + "\"");
            }
        }
        return new Readers(rules, whenSpeaking && !rules.isEmpty());
    }

    /** @param shown the questions in whose answers the change may show */
    private void attempt(Mutant mutant, TestEngine engine, Predicate<Question> shown) {
        Policy changed = Policy.changed(engine, policy);
        List<Known> before = noticed.computeIfAbsent(mutant.rule(), rule -> new ArrayList<>());
        String id = mutant.rule().split("[ .]", 2)[0].toLowerCase(Locale.ROOT);
        List<Known> ordered = tests.stream()
                .filter(known -> known.asked.stream().anyMatch(shown))
                .sorted(Comparator.comparing((Known known) -> !before.contains(known))
                        .thenComparing(known -> !known.name.contains(id))
                        .thenComparing(known -> known.asked.size()))
                .toList();
        for (Known known : ordered) {
            boolean differs =
                    known.asked.stream().anyMatch(question -> shown.test(question) && memory.differs(question, engine));
            if (differs && known.kills(changed)) {
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
