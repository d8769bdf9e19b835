package io.slarules.testing;

import io.slarules.internal.rules.DidYouMean;
import io.slarules.internal.testing.Edit;
import io.slarules.internal.testing.MutantEngine;
import io.slarules.internal.testing.TestEngine;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.NamedValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Small changes of a policy, each of which its tests should notice: a rule removed, a condition dropped, a comparison turned round or moved to
 * its boundary, a plain fact turned round, an enum constant replaced by its neighbour, a level or a duration shifted, a named value shifted.
 *
 * <pre>{@code
 * policy.mutants()
 *       .accepting("T1 minor", "worsens != Worsens.WITHIN_SHIFT is dropped", "a base more urgent holds then")
 *       .run(policy.recorded())
 *       .requireKilled(100);
 * }</pre>
 *
 * <p>The changed rules are compiled together and take their turns, so some hundreds take seconds. A change that does not compile is left out.
 * Immutable.
 */
public final class Mutants {
    private static final int AT_ONCE = 80;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{1,15}(?![\\w.])");

    private final Policy policy;
    private final List<Accepted> accepted;
    private final Optional<String> only;

    private Mutants(Policy policy, List<Accepted> accepted, Optional<String> only) {
        this.policy = policy;
        this.accepted = accepted;
        this.only = only;
    }

    private record Accepted(String rule, String edit, String because) {
        boolean is(Mutant mutant) {
            return rule.equals(mutant.rule()) && edit.equals(mutant.edit());
        }
    }

    static Mutants of(Policy policy) {
        return new Mutants(policy, List.of(), Optional.empty());
    }

    /**
     * The same, where this survivor is accepted. An acceptance that no survivor needs fails the run, so that reasons do not outlive their cause.
     *
     * @param rule the whole name of the rule, or of the value
     * @param edit as the report words it
     * @param because why no test can notice it; not blank
     */
    public Mutants accepting(String rule, String edit, String because) {
        if (because.isBlank()) {
            throw new IllegalArgumentException(
                    "The reason to accept (" + edit + ") of \"" + rule + "\" is blank: say why no test can notice it");
        }
        List<Accepted> all = new ArrayList<>(accepted);
        all.add(new Accepted(rule, edit, because));
        return new Mutants(policy, all, only);
    }

    /** The same, of this rule file alone. */
    public Mutants in(String file) {
        Objects.requireNonNull(file, "file is null: name the rule file");
        return new Mutants(policy, accepted, Optional.of(file));
    }

    /** All mutants, whether they compile or not. */
    public List<Mutant> list() {
        List<Mutant> all = new ArrayList<>();
        edits().forEach(edit -> all.add(mutant(edit)));
        values().forEach(value -> all.add(value.mutant));
        return all;
    }

    /**
     * Runs tests on each mutant until one notices it.
     *
     * @param tests such as {@link Policy#recorded}
     * @throws AssertionError if a test fails on the policy itself, or an acceptance is not needed
     */
    public MutationReport run(List<PolicyTest> tests) {
        Run run = new Run(tests.stream().map(test -> Known.of(test, policy)).toList());
        List<Edit> edits = edits();
        for (int from = 0; from < edits.size(); from += AT_ONCE) {
            List<Edit> invalid = new ArrayList<>();
            List<Edit> some = edits.subList(from, Math.min(from + AT_ONCE, edits.size()));
            MutantEngine engine = MutantEngine.of(policy.ruleSet(), policy.calendars(), some, invalid);
            invalid.forEach(edit -> run.invalid.add(mutant(edit)));
            for (Edit edit : engine.edits()) {
                run.on(Policy.changed(engine.with(edit), policy), mutant(edit), edit.touchesConditions());
            }
        }
        values().forEach(value -> value.on(run, policy));
        return run.report(accepted);
    }

    private List<Edit> edits() {
        return MutantEngine.edits(policy.engine()).stream()
                .filter(edit -> only.isEmpty() || edit.rule().file().equals(only.get()))
                .toList();
    }

    private static Mutant mutant(Edit edit) {
        return new Mutant(edit.rule().name(), edit.rule().file(), edit.line(), edit.what());
    }

    private List<Shifted> values() {
        List<Shifted> all = new ArrayList<>();
        for (NamedValue value : policy.engine().values()) {
            if (only.isPresent() && !only.get().equals(value.file())) {
                continue;
            }
            Matcher number = NUMBER.matcher(value.value());
            while (number.find()) {
                String shifted = value.value().substring(0, number.start())
                        + (Long.parseLong(number.group()) + 1)
                        + value.value().substring(number.end());
                int from = value.value().lastIndexOf("| ", number.start());
                int to = value.value().indexOf(" |", number.start());
                int begin = from < 0 ? 0 : from + 2;
                String was =
                        value.value().substring(begin, to < 0 ? value.value().length() : to);
                String is = shifted.substring(
                        begin,
                        to < 0
                                ? shifted.length()
                                : to + shifted.length() - value.value().length());
                Mutant mutant = new Mutant(value.name(), value.file(), value.line(), was + " becomes " + is);
                all.add(new Shifted(mutant, value.name(), shifted));
            }
        }
        return all;
    }

    /** A named value that says something else. */
    private record Shifted(Mutant mutant, String name, String value) {
        void on(Run run, Policy policy) {
            try {
                TestEngine engine = TestEngine.compile(policy.ruleSet().withValue(name, value), policy.calendars());
                run.on(Policy.changed(engine, policy), mutant, true);
            } catch (InvalidRuleSetException e) {
                run.invalid.add(mutant);
            }
        }
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
    }

    private static final class Run {
        private final List<Known> tests;
        private final Map<Mutant, String> killed = new LinkedHashMap<>();
        private final List<Mutant> survivors = new ArrayList<>();
        private final List<Mutant> invalid = new ArrayList<>();

        Run(List<Known> tests) {
            this.tests = tests;
        }

        /** @param everywhere whether tests in which the rule does not fire may notice it too */
        void on(Policy changed, Mutant mutant, boolean everywhere) {
            for (boolean fired : new boolean[] {true, false}) {
                for (Known known : tests) {
                    boolean tried = known.fired.contains(mutant.rule()) == fired && (fired || everywhere);
                    if (tried && kills(known.test, changed)) {
                        killed.put(mutant, known.test.toString());
                        return;
                    }
                }
            }
            survivors.add(mutant);
        }

        /** Whether a test notices a change; a rule that throws is noticed by its failure. */
        private static boolean kills(PolicyTest test, Policy changed) {
            try {
                test.run(changed);
                return false;
            } catch (AssertionError | RuntimeException e) {
                return true;
            }
        }

        MutationReport report(List<Accepted> accepted) {
            Map<Mutant, String> reasons = new LinkedHashMap<>();
            Set<Accepted> unused = new LinkedHashSet<>(accepted);
            List<Mutant> left = new ArrayList<>();
            for (Mutant mutant : survivors) {
                Optional<Accepted> reason =
                        accepted.stream().filter(one -> one.is(mutant)).findFirst();
                reason.ifPresentOrElse(one -> reasons.put(mutant, one.because()), () -> left.add(mutant));
                reason.ifPresent(unused::remove);
            }
            if (!unused.isEmpty()) {
                List<String> known = survivors.stream()
                        .map(one -> one.rule() + ": " + one.edit())
                        .toList();
                StringBuilder text = new StringBuilder("Survivors are accepted that there are not:\n");
                unused.forEach(one -> text.append("  \"")
                        .append(one.rule())
                        .append("\": ")
                        .append(one.edit())
                        .append("\n    ")
                        .append(DidYouMean.help(one.rule() + ": " + one.edit(), known))
                        .append('\n'));
                throw new AssertionError(text.toString());
            }
            return new MutationReport(killed, left, reasons, invalid);
        }
    }
}
