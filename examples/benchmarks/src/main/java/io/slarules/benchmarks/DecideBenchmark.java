package io.slarules.benchmarks;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.defaults.DefaultRules;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * {@code decide} on distinct tickets of one stretch with the default policy: rules, clocks, steps and reasons together, evaluated afresh for
 * each ticket. Beside it the same tickets with a policy of one rule, which shows what the engine costs
 * before any policy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DecideBenchmark {
    private static final int TICKETS = 4096;
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final RuleFile ONE_RULE = RuleFile.of(
            "one.drl",
            """
            package one
            agenda-group "priority"
            rule "P all"
            when Case()
            then priority.base(Priority.P3, "every ticket");
            end
            """);

    /** The policy measured: the default one in either dialect, or one rule. */
    @Param({"default", "default-mvel", "one-rule"})
    public String policy = "default";

    private SlaEngine engine = SlaEngine.compile(RuleSet.of(ONE_RULE), calendars());
    private Ticket[] tickets = {};
    private Instant now = OPENED;
    private int next;

    /** Compiles the policy and makes the tickets. */
    @Setup
    public void prepare() {
        engine = SlaEngine.compile(ruleSet(policy), calendars());
        SplittableRandom random = new SplittableRandom(20260302);
        tickets = new Ticket[TICKETS];
        for (int i = 0; i < TICKETS; i++) {
            tickets[i] = ticket(i, random);
        }
        now = OPENED.plus(Duration.ofMinutes(50));
    }

    /** One decision. */
    @Benchmark
    public Decision decide() {
        next = (next + 1) % TICKETS;
        return engine.decide(tickets[next], now);
    }

    private static Calendars calendars() {
        return Calendars.of(BusinessCalendar.alwaysOpen("contract", ZoneOffset.UTC));
    }

    private static RuleSet ruleSet(String policy) {
        return switch (policy) {
            case "default" -> DefaultRules.ruleSet();
            case "default-mvel" -> inMvel(DefaultRules.files());
            default -> RuleSet.of(ONE_RULE);
        };
    }

    static RuleSet inMvel(List<RuleFile> files) {
        return RuleSet.of(files.stream()
                .map(file -> RuleFile.of(
                        file.name(), file.text().replaceFirst("(?m)^agenda-group", "dialect \"mvel\"\nagenda-group")))
                .toList());
    }

    private static Ticket ticket(int i, SplittableRandom random) {
        Asset asset = Asset.equipment("TOOL-" + random.nextInt(40)).withTools(1 + random.nextInt(3));
        asset = random.nextInt(10) < 8 ? asset.inVolumeProduction() : asset.notInVolumeProduction();
        asset = asset.withState(random.nextInt(10) == 0 ? EquipmentState.UNSCHEDULED_DOWN : EquipmentState.PRODUCTIVE);
        Impact impact = Impact.none()
                .losing(Share.ofPermille(random.nextInt(600)))
                .functionImpaired(Answer.of(random.nextBoolean()))
                .safety(random.nextInt(40) == 0 ? Safety.POTENTIAL : Safety.NONE);
        if (random.nextInt(8) == 0) {
            impact = impact.pressure(Pressure.complaint("buyer", OPENED));
        }
        return Ticket.of("T-" + i, "C-" + random.nextInt(12), OPENED.plusSeconds(random.nextInt(2400)))
                .with(asset)
                .with(impact)
                .with(Work.at(random.nextInt(4) == 0 ? Tier.GLOBAL : Tier.LOCAL)
                        .effort(Duration.ofMinutes(20 + random.nextInt(400))));
    }
}
