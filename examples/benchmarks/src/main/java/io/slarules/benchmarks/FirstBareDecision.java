package io.slarules.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
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
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * What {@link FirstDecision} costs with Drools alone, in the dialect named: forty rules of two comparisons over one wide fact, in one package, each
 * with a consequence of one call. The yardstick of that measurement, since a cold JVM's time says as much about the machine.
 */
public final class FirstBareDecision {
    private static final int RULES = 40;

    private FirstBareDecision() {}

    /** The fact. */
    public record Fact(
            int loss, int tools, boolean open, boolean production, boolean contained, String tier, String state) {}

    /** What the rules speak to. */
    public static final class Verbs {
        private final List<String> said = new ArrayList<>();

        /** Notes what a rule says. */
        public void say(int level, String reason) {
            said.add(level + " " + reason);
        }
    }

    /** Prints the milliseconds from the start of the JVM to the end of the first run of the rules. */
    public static void main(String[] args) throws DroolsParserException, IOException {
        String dialect = args.length > 0 && args[0].equals("mvel") ? "mvel" : "java";
        KnowledgeBuilderConfiguration building = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                new Properties(), FirstBareDecision.class.getClassLoader());
        building.setOption(ParallelRulesBuildThresholdOption.get(-1));
        KnowledgeBuilderImpl builder = (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(building);
        builder.addPackageFromDrl(new StringReader(rules(dialect)));
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        KieBaseConfiguration running = RuleBaseFactory.newKnowledgeBaseConfiguration(
                new Properties(), FirstBareDecision.class.getClassLoader());
        running.setOption(ConstraintJittingThresholdOption.get(0));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(running);
        base.addPackages(builder.getKnowledgePackages());
        KieSession session = base.newKieSession();
        Verbs verbs = new Verbs();
        session.setGlobal("verbs", verbs);
        session.insert(new Fact(500, 3, true, true, false, "LOCAL", "DOWN"));
        int fired = session.fireAllRules();
        session.dispose();
        long elapsed = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(fired + " rules fired, " + dialect + ", Drools alone: first decision " + elapsed
                + " ms after the start of the JVM");
    }

    private static String rules(String dialect) {
        String[] conditions = {
            "loss >= %d, open",
            "tools > 1, loss < %d",
            "production, loss != %d",
            "contained == false, loss > %d",
            "tier == \"LOCAL\", loss >= %d"
        };
        StringBuilder drl = new StringBuilder("package bare\nimport io.slarules.benchmarks.FirstBareDecision.Fact\n")
                .append("global io.slarules.benchmarks.FirstBareDecision.Verbs verbs\n")
                .append("dialect \"" + dialect + "\"\n");
        for (int i = 0; i < RULES; i++) {
            drl.append("rule \"r" + i + "\"\nwhen\n    Fact( "
                    + String.format(Locale.ROOT, conditions[i % conditions.length], i * 10)
                    + ", $s : state )\nthen\n    verbs.say(" + i + ", \"rule \" + $s);\nend\n");
        }
        return drl.toString();
    }
}
