package io.slarules.internal.rules;

import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Takes out the rules that a later layer replaces ({@code @replaces("name")}) or drops, and reports names that no rule has. */
final class Replacements {
    private static final String REPLACES = "replaces";

    private final List<ParsedFile> files;
    private final List<RuleProblem> problems;
    /** A rule that could not be read is known by its name alone. */
    private final Map<String, Optional<Owned>> known = new HashMap<>();

    /** What became of rules that no longer hold. */
    private final Map<String, String> gone = new HashMap<>();

    private record Owned(ParsedFile file, RuleDescr rule) {
        void takeOut() {
            file.descr().getRules().remove(rule);
        }
    }

    private final AbsentNames absent;

    private Replacements(List<ParsedFile> files, AbsentNames absent, List<RuleProblem> problems) {
        this.files = files;
        this.absent = absent;
        this.problems = problems;
    }

    /** @param broken per layer the names of rules that could not be read; they can be replaced and dropped like any other */
    static void apply(
            RuleSet ruleSet,
            List<ParsedFile> files,
            Map<Integer, Set<String>> broken,
            AbsentNames absent,
            List<RuleProblem> problems) {
        Replacements replacements = new Replacements(files, absent, problems);
        for (int layer = 0; layer < ruleSet.layers().size(); layer++) {
            for (String name : ruleSet.layers().get(layer).dropped()) {
                replacements.drop(layer, name);
            }
            replacements.layer(layer);
            for (String name : broken.getOrDefault(layer, Set.of())) {
                replacements.known.putIfAbsent(name, Optional.empty());
            }
        }
    }

    private void drop(int layer, String name) {
        if (known.containsKey(name)) {
            known.remove(name).ifPresent(Owned::takeOut);
            gone.put(name, "dropped already");
        } else if (gone.containsKey(name)) {
            problems.add(LayerMistake.DROPPED_WHAT_IS_GONE.at("", 0, name, name, gone.getOrDefault(name, "")));
        } else if (!absent.ruleBefore(layer, name)) {
            problems.add(LayerMistake.UNKNOWN_RULE_TO_DROP.at("", 0, name, name, help(name, known.keySet())));
        }
    }

    /** Whoever names a rule by its id alone, the first word of its name, means the rules of that id. */
    private static String help(String wrong, Set<String> known) {
        String id = wrong.strip().toLowerCase(Locale.ROOT);
        String meant = known.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(id + " "))
                .sorted()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(" or "));
        return meant.isEmpty() || id.isEmpty()
                ? DidYouMean.help(wrong, known, "the files of the earlier layers")
                : "Did you mean " + meant + "? A rule is named by its whole name.";
    }

    private void layer(int layer) {
        Set<String> earlier = new HashSet<>(known.keySet());
        for (ParsedFile file : files) {
            if (file.layer() == layer) {
                for (RuleDescr rule : List.copyOf(file.rules())) {
                    misspelt(file, rule);
                    replaced(rule).ifPresent(name -> replace(file, rule, name, earlier));
                }
            }
        }
        for (ParsedFile file : files) {
            if (file.layer() == layer) {
                for (RuleDescr rule : List.copyOf(file.rules())) {
                    if (rule.getName().isBlank()) {
                        nameless(file, rule);
                    } else {
                        add(file, rule);
                    }
                }
            }
        }
    }

    /** The name of the rule that this one says it replaces. */
    static Optional<String> replaced(RuleDescr rule) {
        AnnotationDescr annotation = rule.getAnnotation(REPLACES);
        return Optional.ofNullable(annotation).map(Replacements::nameIn);
    }

    private static String nameIn(AnnotationDescr annotation) {
        String text = annotation.hasValue() ? String.valueOf(annotation.getSingleValueAsString()) : "";
        return text.replaceAll("^\"|\"$", "");
    }

    /** The rule engine passes over annotations that it does not know, and the rule would stand beside the one it should replace. */
    private void misspelt(ParsedFile file, RuleDescr rule) {
        for (String name : rule.getAnnotationNames()) {
            boolean near = DidYouMean.nearest(name, Set.of(REPLACES)).isPresent();
            if (near && !name.equals(REPLACES)) {
                problems.add(file.problem(rule, LayerMistake.UNKNOWN_ANNOTATION, name));
            }
        }
    }

    private void replace(ParsedFile file, RuleDescr rule, String name, Set<String> earlier) {
        if (!earlier.contains(name) && absent.ruleBefore(file.layer(), name)) {
            return;
        }
        if (!earlier.contains(name) && gone.containsKey(name)) {
            problems.add(file.problem(rule, LayerMistake.REPLACED_WHAT_IS_GONE, name, gone.getOrDefault(name, "")));
            return;
        }
        if (!earlier.contains(name)) {
            problems.add(ofTheSameLayer(file, name)
                    .map(place -> file.problem(rule, LayerMistake.REPLACED_OF_THE_SAME_LAYER, name, place))
                    .orElseGet(
                            () -> file.problem(rule, LayerMistake.UNKNOWN_RULE_TO_REPLACE, name, help(name, earlier))));
            return;
        }
        if (!known.containsKey(name)) {
            problems.add(file.problem(rule, LayerMistake.REPLACED_TWICE, name));
        } else {
            known.getOrDefault(name, Optional.empty())
                    .flatMap(owned -> owned.file.phase())
                    .filter(phase ->
                            file.phase().isPresent() && !file.phase().get().equals(phase))
                    .ifPresent(phase -> problems.add(
                            file.problem(rule, LayerMistake.REPLACED_OF_ANOTHER_PHASE, name, phase.group())));
            known.remove(name).ifPresent(Owned::takeOut);
            gone.put(
                    name,
                    "replaced by \"" + rule.getName() + "\" (" + file.file().name() + ":" + rule.getLine() + ")");
        }
    }

    private Optional<String> ofTheSameLayer(ParsedFile replacing, String name) {
        return files.stream()
                .filter(file -> file.layer() == replacing.layer())
                .flatMap(file -> file.rules().stream()
                        .filter(rule -> rule.getName().equals(name))
                        .map(rule -> file.file().name() + ":" + rule.getLine()))
                .findFirst();
    }

    private void nameless(ParsedFile file, RuleDescr rule) {
        problems.add(file.problem(rule, RuleMistake.NAMELESS));
        file.descr().getRules().remove(rule);
    }

    private void add(ParsedFile file, RuleDescr rule) {
        Optional<Owned> first = known.getOrDefault(rule.getName(), Optional.empty());
        if (first.isEmpty()) {
            known.put(rule.getName(), Optional.of(new Owned(file, rule)));
            return;
        }
        Owned owned = first.get();
        problems.add(file.problem(
                rule, LayerMistake.NAME_TAKEN, owned.file.file().name() + ":" + owned.rule.getLine(), rule.getName()));
        // Two rules of one name would give errors of the rule engine's own.
        file.descr().getRules().remove(rule);
    }
}
