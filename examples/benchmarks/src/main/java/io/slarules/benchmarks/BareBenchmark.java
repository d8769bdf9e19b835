package io.slarules.benchmarks;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.drools.drl.parser.DroolsParserException;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.runtime.KieSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The yardstick: Drools alone with {@link BareRules}, a new session for each of many distinct facts, and a session of no facts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BareBenchmark {
    private static final int FACTS = 4096;

    private final BareRules.Fact[] facts = new BareRules.Fact[FACTS];
    private InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
    private int next;

    /** Compiles the rules and makes the facts. */
    @Setup
    public void prepare() throws DroolsParserException, IOException {
        base = BareRules.compile("java");
        SplittableRandom random = new SplittableRandom(20260302);
        for (int i = 0; i < FACTS; i++) {
            facts[i] = new BareRules.Fact(
                    random.nextInt(600),
                    1 + random.nextInt(3),
                    random.nextBoolean(),
                    random.nextInt(10) < 8,
                    random.nextBoolean(),
                    random.nextInt(4) == 0 ? "GLOBAL" : "LOCAL",
                    "DOWN");
        }
    }

    /** Forty rules over one fact. */
    @Benchmark
    public int fortyRules() {
        KieSession session = base.newKieSession();
        session.setGlobal("verbs", new BareRules.Verbs());
        next = (next + 1) % FACTS;
        session.insert(facts[next]);
        int fired = session.fireAllRules();
        session.dispose();
        return fired;
    }

    /** A session, and nothing in it. */
    @Benchmark
    public int emptySession() {
        KieSession session = base.newKieSession();
        int fired = session.fireAllRules();
        session.dispose();
        return fired;
    }
}
