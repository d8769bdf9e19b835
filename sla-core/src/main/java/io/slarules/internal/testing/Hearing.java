package io.slarules.internal.testing;

import io.slarules.internal.rules.Phase;
import io.slarules.internal.rules.RuleInfo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was heard while the rules were asked about the facts of one stretch. */
public final class Hearing {
    private final List<RuleInfo> fired = new ArrayList<>(64);
    private final List<RuleInfo> matched = new ArrayList<>(64);
    private final Set<String> probes = new LinkedHashSet<>(0);
    private @Nullable Map<String, Integer> matches;
    private final Map<Phase, Object> cases = new EnumMap<>(Phase.class);
    private final Map<Phase, Object> verbs = new EnumMap<>(Phase.class);

    /** The conditions of a rule hold, whether or not it may speak. */
    void matched(RuleInfo rule) {
        matched.add(rule);
    }

    /** How often the conditions of the rule of this name held. */
    int matches(String rule) {
        Map<String, Integer> counted = matches;
        if (counted == null) {
            counted = new HashMap<>();
            for (RuleInfo one : matched) {
                counted.merge(one.name(), 1, Integer::sum);
            }
            matches = counted;
        }
        return counted.getOrDefault(rule, 0);
    }

    void fired(RuleInfo rule) {
        fired.add(rule);
    }

    void probe(String name) {
        probes.add(name);
    }

    void said(Phase phase, Object read, Object said) {
        cases.put(phase, read);
        verbs.put(phase, said);
    }

    /** The rules whose conditions held, each as often as it spoke. */
    public List<RuleInfo> fired() {
        return fired;
    }

    /** The names of the probes, which speak of nothing, whose conditions held. */
    public Set<String> probes() {
        return probes;
    }

    /** The verbs of a phase, if any rule belongs to it. */
    public Optional<Object> verbs(Phase phase) {
        return Optional.ofNullable(verbs.get(phase));
    }

    /** The case that a phase read, if any rule belongs to it. */
    Optional<Object> read(Phase phase) {
        return Optional.ofNullable(cases.get(phase));
    }
}
