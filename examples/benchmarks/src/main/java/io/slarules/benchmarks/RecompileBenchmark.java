package io.slarules.benchmarks;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.defaults.DefaultRules;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSetReport;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.drools.drl.parser.DroolsParserException;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a running service pays when somebody changed a rule: all default files and one of the service's own are compiled anew, the own one with
 * another text each time. Beside it what Drools alone takes for forty rules of one line ({@link BareRules}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class RecompileBenchmark {
    private static final Calendars CALENDARS = Calendars.of(BusinessCalendar.alwaysOpen("contract", ZoneOffset.UTC));
    private static final RuleSet DEFAULTS = DefaultRules.ruleSet();

    private int change;

    /** All default files and one more. */
    @Benchmark
    public SlaEngine defaultsAndOneFile() {
        return SlaEngine.compile(changed(), CALENDARS);
    }

    /** The same, looked through for what is probably not meant, without an engine. */
    @Benchmark
    public RuleSetReport checked() {
        return SlaEngine.check(changed(), CALENDARS);
    }

    /** One file of one rule, without the default ones. */
    @Benchmark
    public SlaEngine oneFile() {
        return SlaEngine.compile(RuleSet.of(own(change++)), CALENDARS);
    }

    /** Forty rules of one line, by Drools alone. */
    @Benchmark
    public InternalKnowledgeBase droolsAlone() throws DroolsParserException, IOException {
        return BareRules.compile("java");
    }

    private RuleSet changed() {
        return DEFAULTS.plus(own(change++));
    }

    private static RuleFile own(int number) {
        return RuleFile.of(
                "acme.drl",
                """
                package acme.targets
                agenda-group "targets"
                rule "A1 gold plan: workaround"
                when
                    Case( plan == "gold", tools > %1$d, priority == Priority.P3 )
                then
                    targets.within(Clock.WORKAROUND, OpenTime.minutes(720 + %1$d), "gold plan: change %1$d")
                           .pausedBy(WaitFor.CUSTOMER);
                end
                """
                        .formatted(number));
    }
}
