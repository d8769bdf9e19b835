package io.slarules.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rule files in layers, and the desk they speak for. The later layer beats the earlier one where the output's table says
 * so; files within a layer are unordered. Immutable.
 *
 * @param layers from the earliest to the latest
 * @param desk the tiers with their skills, and the ladder
 */
public record RuleSet(List<Layer> layers, Desk desk) {

    public RuleSet {
        Objects.requireNonNull(layers, "RuleSet.layers is null: give a list of layers");
        Objects.requireNonNull(desk, "RuleSet.desk is null: give Desk.unknown() when nothing is known of it");
        layers = List.copyOf(layers);
    }

    /**
     * Files that stand beside each other.
     *
     * @param files sorted by name; the order in which they were given is of no consequence
     * @param dropped the names of rules of earlier layers that no longer hold, sorted
     * @param changed named values of earlier layers that it states anew, by name, sorted
     */
    public record Layer(List<RuleFile> files, Set<String> dropped, Map<String, String> changed) {
        public Layer {
            Objects.requireNonNull(files, "Layer.files is null: give a list of rule files");
            Objects.requireNonNull(dropped, "Layer.dropped is null: give the names of the rules to drop, or none");
            files = files.stream()
                    .sorted(Comparator.comparing(RuleFile::name).thenComparing(RuleFile::text))
                    .toList();
            Objects.requireNonNull(changed, "Layer.changed is null: give the named values to change, or none");
            dropped = Collections.unmodifiableSet(new TreeSet<>(dropped));
            changed = Collections.unmodifiableMap(new TreeMap<>(changed));
        }

        /** Files alone. */
        public static Layer of(Collection<RuleFile> files) {
            return new Layer(List.copyOf(files), Set.of(), Map.of());
        }
    }

    /** A rule set of one layer, for an {@linkplain Desk#unknown() unknown desk}. */
    public static RuleSet of(RuleFile... files) {
        return of(List.of(files));
    }

    /** A rule set of one layer, for an {@linkplain Desk#unknown() unknown desk}. */
    public static RuleSet of(Collection<RuleFile> files) {
        return new RuleSet(List.of(Layer.of(files)), Desk.unknown());
    }

    /** This rule set with a further layer of these files. */
    public RuleSet plus(RuleFile... files) {
        return plus(List.of(files));
    }

    /** This rule set with a further layer of these files. */
    public RuleSet plus(Collection<RuleFile> files) {
        return with(Layer.of(files));
    }

    /**
     * This rule set without the rules of these names, in a further layer. A name that no rule has is reported when the
     * set is compiled.
     */
    public RuleSet without(String... ruleNames) {
        return with(new Layer(List.of(), Set.of(ruleNames), Map.of()));
    }

    /**
     * This rule set with one named value stated anew, in a further layer: {@code withValue("F2.share", "P1 10 %")}. Levels that the text
     * does not name stay as they were, unless it says {@code else}. A name that no value has and a value of another kind are reported
     * when the set is compiled.
     *
     * @param value as in a values file: {@code 25 %}, {@code 15 min on 24x7}, {@code 3}, {@code "a text"}, or one by level
     */
    public RuleSet withValue(String name, String value) {
        return with(new Layer(List.of(), Set.of(), Map.of(name, value)));
    }

    /** This rule set for this desk. */
    public RuleSet on(Desk desk) {
        return new RuleSet(layers, desk);
    }

    private RuleSet with(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new RuleSet(more, desk);
    }
}
