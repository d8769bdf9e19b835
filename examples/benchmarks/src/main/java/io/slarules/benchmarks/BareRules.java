package io.slarules.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.parser.DroolsParserException;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * Forty rules of two comparisons over one wide fact for Drools alone, in one package, each with a consequence of one call: the
 * yardstick beside which the library is measured, since times alone say as much about the machine.
 */
public final class BareRules {
    private static final int RULES = 40;

    private BareRules() {}

    /** The fact; public, because rules read it. */
    public record Fact(
            int loss, int tools, boolean open, boolean production, boolean contained, String tier, String state) {}

    /** What the rules speak to; public, because rules call it. */
    public static final class Verbs {
        private final List<String> said = new ArrayList<>();

        /** Notes what a rule says. */
        public void say(int level, String reason) {
            said.add(level + " " + reason);
        }
    }

    static InternalKnowledgeBase compile(String dialect) throws DroolsParserException, IOException {
        KnowledgeBuilderConfiguration building = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                new Properties(), BareRules.class.getClassLoader());
        building.setOption(ParallelRulesBuildThresholdOption.get(-1));
        KnowledgeBuilderImpl builder = (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(building);
        builder.addPackageFromDrl(new StringReader(rules(dialect)));
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        KieBaseConfiguration running =
                RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), BareRules.class.getClassLoader());
        running.setOption(ConstraintJittingThresholdOption.get(0));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(running);
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }

    private static String rules(String dialect) {
        String[] conditions = {
            "loss >= %d, open",
            "tools > 1, loss < %d",
            "production, loss != %d",
            "contained == false, loss > %d",
            "tier == \"LOCAL\", loss >= %d"
        };
        StringBuilder drl = new StringBuilder("package bare\nimport io.slarules.benchmarks.BareRules.Fact\n")
                .append("global io.slarules.benchmarks.BareRules.Verbs verbs\n")
                .append("dialect \"" + dialect + "\"\n");
        for (int i = 0; i < RULES; i++) {
            drl.append("rule \"r" + i + "\"\nwhen\n    Fact( "
                    + String.format(Locale.ROOT, conditions[i % conditions.length], i * 10)
                    + ", $s : state )\nthen\n    verbs.say(" + i + ", \"rule \" + $s);\nend\n");
        }
        return drl.toString();
    }
}
