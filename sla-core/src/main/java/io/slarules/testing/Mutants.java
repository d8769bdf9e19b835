package io.slarules.testing;

import io.slarules.internal.rules.DidYouMean;
import io.slarules.internal.testing.Edit;
import io.slarules.internal.testing.MutantEngine;
import io.slarules.ruleset.NamedValue;
import io.slarules.ruleset.RuleFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * <p>The changed rules are compiled together and take their turns, and a test runs on a change only if a decision that it asks for comes out
 * otherwise, or by other rules: a thousand changes of the default policy take a minute. What shows in a decision only when it is seen later
 * ({@code decision.at}) is not noticed so; ask the policy for that instant. A change that does not compile is left out.
 * Immutable.
 */
public final class Mutants {
    private static final int AT_ONCE = 200;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(\\d{1,15})(\\.\\d+)?(?![\\w.])");

    private static final Pattern SURVIVOR = Pattern.compile("\\s*(?:\\S+:\\d+ )?\"(.+?)\": (.+)");
    private static final Pattern REASON = Pattern.compile("\\s+accepted: (.*\\S)\\s*");

    private final Policy policy;
    private final List<Accepted> accepted;
    private final Set<String> only;

    private Mutants(Policy policy, List<Accepted> accepted, Set<String> only) {
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
        return new Mutants(policy, List.of(), Set.of());
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

    /**
     * The same, where the survivors that a text lists are accepted: each a line as the report words it, and below it a line with the reason. Lines
     * that begin with {@code #} are comments.
     *
     * <pre>
     * targets.drl:16 "D-P promises": P5 10 d becomes P5 11 d
     *   accepted: nothing is P5 here
     * </pre>
     *
     * <p>The place may be left out; it is not compared, since lines move.
     *
     * @throws IllegalArgumentException if a line is neither a survivor nor a reason, with its number
     */
    public Mutants acceptingAll(String text) {
        Mutants all = this;
        Optional<Matcher> survivor = Optional.empty();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher next = SURVIVOR.matcher(lines.get(i));
            Matcher reason = REASON.matcher(lines.get(i));
            if (survivor.isPresent() && reason.matches()) {
                all = all.accepting(survivor.get().group(1), survivor.get().group(2), reason.group(1));
                survivor = Optional.empty();
            } else if (survivor.isEmpty() && next.matches()) {
                survivor = Optional.of(next);
            } else if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                throw new IllegalArgumentException("line " + (i + 1) + " of the accepted survivors (" + lines.get(i)
                        + ") is "
                        + (survivor.isPresent()
                                ? "no reason: write \"accepted: why no test can notice it\""
                                : "no survivor: write it as the report does, \"the rule\": the change"));
            }
        }
        if (survivor.isPresent()) {
            throw new IllegalArgumentException(
                    "The last accepted survivor (" + survivor.get().group()
                            + ") has no reason: write \"accepted: why no test can notice it\" below it");
        }
        return all;
    }

    /**
     * The same, of these files of rules or of named values alone; files that were named before stay.
     *
     * @throws IllegalArgumentException if no file is named, or the policy has no such file, with "did you mean"
     */
    public Mutants in(String... files) {
        if (files.length == 0) {
            throw new IllegalArgumentException("No file is named: name at least one");
        }
        List<String> known = policy.ruleSet().layers().stream()
                .flatMap(layer -> layer.files().stream())
                .map(RuleFile::name)
                .distinct()
                .sorted()
                .toList();
        for (String file : files) {
            if (!known.contains(file)) {
                throw new IllegalArgumentException("unknown file (" + file + "). " + DidYouMean.help(file, known));
            }
        }
        Set<String> all = new LinkedHashSet<>(only);
        all.addAll(List.of(files));
        return new Mutants(policy, accepted, all);
    }

    /** All mutants, whether they compile or not. */
    public List<Mutant> list() {
        List<Mutant> all = new ArrayList<>();
        edits().forEach(edit -> all.add(MutantRun.mutant(edit)));
        values().forEach(value -> all.add(value.mutant));
        return all;
    }

    /**
     * Runs tests on each mutant until one notices it.
     *
     * @param tests such as {@link Policy#recorded}
     * @throws AssertionError if there is no test, one fails on the policy itself, or an acceptance is not needed
     */
    public MutationReport run(List<PolicyTest> tests) {
        if (tests.isEmpty()) {
            throw new AssertionError(
                    "There is no test to run on mutants, so that none could be killed: state expectations by"
                            + " Policy.given, rule, play or table. Assertions about a decision that is at hand, such as AssertJ's,"
                            + " cannot be stated again about a changed policy");
        }
        MutantRun run = new MutantRun(policy, tests);
        List<Edit> edits = edits();
        for (int from = 0; from < edits.size(); from += AT_ONCE) {
            run.onRules(edits.subList(from, Math.min(from + AT_ONCE, edits.size())));
        }
        values().forEach(value -> run.onValue(value.mutant, value.value));
        return report(run);
    }

    private MutationReport report(MutantRun run) {
        Map<Mutant, String> reasons = new LinkedHashMap<>();
        Set<Accepted> unused = new LinkedHashSet<>(accepted);
        List<Mutant> left = new ArrayList<>();
        for (Mutant mutant : run.survivors()) {
            Optional<Accepted> reason =
                    accepted.stream().filter(one -> one.is(mutant)).findFirst();
            reason.ifPresentOrElse(one -> reasons.put(mutant, one.because()), () -> left.add(mutant));
            reason.ifPresent(unused::remove);
        }
        if (!unused.isEmpty()) {
            List<String> known = run.survivors().stream()
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
        return new MutationReport(run.killed(), left, reasons, run.invalid());
    }

    private List<Edit> edits() {
        return MutantEngine.edits(policy.engine()).stream()
                .filter(edit -> only.isEmpty() || only.contains(edit.rule().file()))
                .toList();
    }

    private List<Shifted> values() {
        List<Shifted> all = new ArrayList<>();
        for (NamedValue value : policy.engine().values()) {
            if (!only.isEmpty() && !only.contains(value.file())) {
                continue;
            }
            Matcher number = NUMBER.matcher(value.value());
            while (number.find()) {
                String shifted = value.value().substring(0, number.start())
                        + (Long.parseLong(number.group(1)) + 1)
                        + value.value().substring(number.end(1));
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
                all.add(new Shifted(mutant, shifted));
            }
        }
        return all;
    }

    /** A named value that says something else. */
    private record Shifted(Mutant mutant, String value) {}
}
