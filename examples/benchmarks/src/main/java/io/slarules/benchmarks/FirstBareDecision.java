package io.slarules.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.runtime.KieSession;

/** What {@link FirstDecision} costs with Drools alone, in the dialect named: {@link BareRules}, compiled and run once. */
public final class FirstBareDecision {
    private FirstBareDecision() {}

    /** Prints the milliseconds from the start of the JVM to the end of the first run of the rules. */
    public static void main(String[] args) throws DroolsParserException, IOException {
        String dialect = args.length > 0 && args[0].equals("mvel") ? "mvel" : "java";
        KieSession session = BareRules.compile(dialect).newKieSession();
        session.setGlobal("verbs", new BareRules.Verbs());
        session.insert(new BareRules.Fact(500, 3, true, true, false, "LOCAL", "DOWN"));
        int fired = session.fireAllRules();
        session.dispose();
        long elapsed = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(fired + " rules fired, " + dialect + ", Drools alone: first decision " + elapsed
                + " ms after the start of the JVM");
    }
}
