package io.slarules.internal.rules;

import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSet.Layer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The names of rules and values in layers that are not in force at an instant, by layer. What a later layer says of them then, by
 * replacing, dropping or changing them, is of no consequence, and no mistake.
 */
final class AbsentNames {
    private final TreeMap<Integer, Set<String>> rules = new TreeMap<>();
    private final TreeMap<Integer, Set<String>> values = new TreeMap<>();

    static AbsentNames at(Instant instant, RuleSet ruleSet) {
        AbsentNames absent = new AbsentNames();
        for (int i = 0; i < ruleSet.layers().size(); i++) {
            Layer layer = ruleSet.layers().get(i);
            if (!layer.holdsAt(instant)) {
                for (RuleFile file :
                        Sentences.expand(layer.files(), new ArrayList<>()).files()) {
                    absent.add(i, file);
                }
            }
        }
        return absent;
    }

    private void add(int layer, RuleFile file) {
        if (file.holdsValues()) {
            Set<String> names = values.computeIfAbsent(layer, key -> new HashSet<>());
            ValueReader.read(file, new ArrayList<>()).forEach(value -> names.add(value.name()));
            return;
        }
        Set<String> names = rules.computeIfAbsent(layer, key -> new HashSet<>());
        Parser.Result result = Parser.parse(layer, file, new ArrayList<>());
        names.addAll(result.broken());
        List<RuleDescr> read = result.file().map(ParsedFile::rules).orElse(List.of());
        read.forEach(rule -> names.add(rule.getName()));
    }

    /** Whether a rule of this name stands in such a layer before this one. */
    boolean ruleBefore(int layer, String name) {
        return among(rules.headMap(layer), name);
    }

    /** Whether a value of this name stands in such a layer before this one. */
    boolean valueBefore(int layer, String name) {
        return among(values.headMap(layer), name);
    }

    private static boolean among(Map<Integer, Set<String>> names, String name) {
        return names.values().stream().anyMatch(some -> some.contains(name));
    }
}
