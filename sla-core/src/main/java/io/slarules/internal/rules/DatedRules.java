package io.slarules.internal.rules;

import io.slarules.calendar.Calendars;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSet.Layer;
import io.slarules.ruleset.RuleSetReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rules of a rule set whose layers hold from and until stated instants: compiled once for each different set of layers in force, all
 * at once, so that what is wrong with next year's policy shows today. Immutable, thread-safe.
 */
public final class DatedRules {
    private final List<Instant> changes;
    private final List<CompiledRules> rules;
    private final List<RuleProblem> warnings;

    private DatedRules(List<Instant> changes, List<CompiledRules> rules, List<RuleProblem> warnings) {
        this.changes = changes;
        this.rules = rules;
        this.warnings = warnings;
    }

    /** Rules that always hold. */
    public static DatedRules of(CompiledRules rules) {
        return new DatedRules(List.of(), List.of(rules), rules.warnings());
    }

    /**
     * The rules, ready to run.
     *
     * @throws InvalidRuleSetException with every problem found, at whatever time
     */
    public static DatedRules compile(RuleSet ruleSet, Calendars calendars) {
        List<Instant> changes = changes(ruleSet);
        List<Compiler> periods = periods(ruleSet, calendars, changes);
        RuleSetReport report = report(ruleSet, changes, periods);
        if (!report.isValid()) {
            throw new InvalidRuleSetException(report);
        }
        Map<Compiler, CompiledRules> compiled = new HashMap<>();
        List<CompiledRules> rules = new ArrayList<>(periods.size());
        for (Compiler period : periods) {
            rules.add(compiled.computeIfAbsent(period, Compiler::rules));
        }
        return new DatedRules(changes, rules, report.warnings());
    }

    /** Everything that is found, without an engine. */
    public static RuleSetReport check(RuleSet ruleSet, Calendars calendars) {
        List<Instant> changes = changes(ruleSet);
        List<Compiler> periods = periods(ruleSet, calendars, changes);
        periods.stream().distinct().forEach(Compiler::lookFurther);
        return report(ruleSet, changes, periods);
    }

    private static List<Instant> changes(RuleSet ruleSet) {
        Set<Instant> changes = new TreeSet<>();
        for (Layer layer : ruleSet.layers()) {
            layer.fromInclusive().ifPresent(changes::add);
            layer.toExclusive().ifPresent(changes::add);
        }
        return List.copyOf(changes);
    }

    /** One compiler for each period, the same one for periods in which the same layers are in force. */
    private static List<Compiler> periods(RuleSet ruleSet, Calendars calendars, List<Instant> changes) {
        Map<List<Boolean>, Compiler> compilers = new HashMap<>();
        List<Compiler> periods = new ArrayList<>();
        for (int period = 0; period <= changes.size(); period++) {
            Instant begin = period == 0 ? Instant.MIN : changes.get(period - 1);
            List<Boolean> inForce =
                    ruleSet.layers().stream().map(layer -> layer.holdsAt(begin)).toList();
            periods.add(compilers.computeIfAbsent(inForce, key -> Compiler.run(ruleSet, begin, calendars)));
        }
        return periods;
    }

    private static RuleSetReport report(RuleSet ruleSet, List<Instant> changes, List<Compiler> periods) {
        Map<RuleProblem, Set<Integer>> found = new HashMap<>();
        for (int period = 0; period < periods.size(); period++) {
            for (RuleProblem problem : periods.get(period).problems()) {
                found.computeIfAbsent(problem.withHelp(""), key -> new TreeSet<>())
                        .add(period);
            }
        }
        Collection<RuleProblem> problems = found.entrySet().stream()
                .map(entry -> dated(helped(entry.getKey(), periods), entry.getValue(), ruleSet, changes))
                .collect(Collectors.toSet());
        return RuleSetReport.of(problems);
    }

    /** The names that help lists may differ from one set of layers to the other: the help that says most stands for all. */
    private static RuleProblem helped(RuleProblem problem, List<Compiler> periods) {
        String help = periods.stream()
                .flatMap(period -> period.problems().stream())
                .filter(same -> same.withHelp("").equals(problem))
                .map(RuleProblem::help)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse("");
        return problem.withHelp(help);
    }

    /** A problem that its file does not have all the time says when it begins to have it. */
    private static RuleProblem dated(
            RuleProblem problem, Set<Integer> periods, RuleSet ruleSet, List<Instant> changes) {
        boolean always = IntStream.rangeClosed(0, changes.size())
                .filter(period -> isInForce(problem.file(), ruleSet, period, changes))
                .allMatch(periods::contains);
        if (always) {
            return problem;
        }
        int first = periods.iterator().next();
        String when = first == 0 ? "until " + changes.get(0) : "from " + changes.get(first - 1);
        return Remark.IN_FORCE.on(problem, when);
    }

    private static boolean isInForce(String file, RuleSet ruleSet, int period, List<Instant> changes) {
        Instant begin = period == 0 ? Instant.MIN : changes.get(period - 1);
        return file.isEmpty()
                || ruleSet.layers().stream()
                        .filter(layer -> layer.holdsAt(begin))
                        .flatMap(layer -> layer.files().stream())
                        .anyMatch(other -> other.name().equals(file));
    }

    /** The rules in force at an instant. */
    public CompiledRules at(Instant instant) {
        int period = 0;
        while (period < changes.size() && !instant.isBefore(changes.get(period))) {
            period++;
        }
        return rules.get(period);
    }

    /** When other layers come into force, in order. */
    public List<Instant> changes() {
        return changes;
    }

    /** The first of {@link #changes()} after an instant. */
    public Optional<Instant> nextChange(Instant after) {
        return changes.stream().filter(change -> change.isAfter(after)).findFirst();
    }

    /** Every rule base once. */
    public List<CompiledRules> distinct() {
        return rules.stream().distinct().toList();
    }

    /** What was found that is probably not meant, sorted by file and line. */
    public List<RuleProblem> warnings() {
        return warnings;
    }
}
