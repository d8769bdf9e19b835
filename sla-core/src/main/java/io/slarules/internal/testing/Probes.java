package io.slarules.internal.testing;

import io.slarules.calendar.Calendars;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSet.Layer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the first condition of a rule that fails: probe rules, each with one condition more, stand beside the rules and say nothing. */
public final class Probes {
    private static final String MARK = " \u00a7probe ";

    private final RuleText text;
    private final TestEngine engine;

    private Probes(RuleText text, TestEngine engine) {
        this.text = text;
        this.engine = engine;
    }

    /**
     * The condition that fails.
     *
     * @param held those before it
     * @param found the values of the fields that it reads, by name
     */
    public record Failing(Condition condition, List<Condition> held, Map<String, String> found) {}

    static boolean isProbe(String rule) {
        return rule.contains(MARK);
    }

    /** The probes of a rule; empty when its text cannot be taken apart. */
    public static Optional<Probes> of(RuleSet ruleSet, Calendars calendars, RuleInfo rule) {
        Optional<RuleText> text =
                RuleText.of(ruleSet, rule).filter(found -> !found.conditions().isEmpty());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder file = new StringBuilder(text.get().header()).append('\n');
        List<Condition> conditions = text.get().conditions();
        for (int i = 0; i < conditions.size(); i++) {
            file.append("rule \"").append(rule.name()).append(MARK).append(i).append("\"\nwhen");
            file.append(text.get().conditionsUpTo(conditions.get(i))).append("\nthen\nend\n");
        }
        try {
            RuleSet probed = beside(ruleSet, rule.layer(), RuleFile.of("\u00a7probes.drl", file.toString()));
            return Optional.of(new Probes(text.get(), TestEngine.compile(probed, calendars)));
        } catch (InvalidRuleSetException e) {
            return Optional.empty();
        }
    }

    /** The rule set with a further file in one of its layers. */
    static RuleSet beside(RuleSet ruleSet, int layer, RuleFile file) {
        List<Layer> layers = new ArrayList<>(ruleSet.layers());
        Layer old = layers.get(layer);
        List<RuleFile> files = new ArrayList<>(old.files());
        files.add(file);
        layers.set(layer, new Layer(files, old.dropped(), old.changed(), old.fromInclusive(), old.toExclusive()));
        return new RuleSet(layers, ruleSet.desk(), ruleSet.tickets(), ruleSet.types());
    }

    /** The first condition that fails on the facts that hold at an instant; empty when all hold. */
    public Optional<Failing> failing(Subject<?> subject, Instant now) {
        Hearing heard = engine.ask(subject, now).last();
        List<Condition> conditions = text.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (!heard.probes().contains(text.rule().name() + MARK + i)) {
                Condition failing = conditions.get(i);
                Map<String, String> found = heard.read(text.rule().phase())
                        .map(read -> FoundValues.in(failing.text(), read, engine.valuesAt(now)))
                        .orElse(Map.of());
                return Optional.of(new Failing(failing, conditions.subList(0, i), found));
            }
        }
        return Optional.empty();
    }
}
