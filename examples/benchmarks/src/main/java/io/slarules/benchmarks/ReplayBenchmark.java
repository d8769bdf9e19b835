package io.slarules.benchmarks;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Reason;
import io.slarules.internal.clock.Clocks;
import io.slarules.internal.clock.Lifeline;
import io.slarules.internal.policy.Amount;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Outcome;
import io.slarules.internal.policy.Signals;
import io.slarules.internal.policy.Stretch;
import io.slarules.internal.policy.TriageProposals;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.rule.Conventions;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Event;
import io.slarules.ticket.History;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * What the clocks alone cost, after the rules have spoken: three clocks replayed over a history of waits and answers. The
 * first response and the resolution run beside the workaround, or beside the next response with a cycle for each message.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ReplayBenchmark {
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Reason REASON = Reason.noRule("measured");
    private static final BusinessCalendar OFFICE = BusinessCalendar.named("office")
            .in(ZoneId.of("Europe/Berlin"))
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .build();

    /** The clock beside first response and resolution. */
    @Param({"WORKAROUND", "NEXT_RESPONSE"})
    public String beside = "WORKAROUND";

    /** How many events the history has. */
    @Param("20")
    public int events = 20;

    private Life life = life(OPENED, List.of(), List.of());

    /** Makes the life. */
    @Setup
    public void prepare() {
        List<Event> history = new ArrayList<>();
        for (int i = 0; history.size() < events; i++) {
            Instant at = OPENED.plus(Duration.ofMinutes(10 + 40L * i));
            history.add(WaitStarted.of(at, "W-" + i, WaitFor.CUSTOMER, "logs"));
            history.add(Message.fromCustomer(at.plusSeconds(600), Channel.EMAIL));
            history.add(WaitEnded.of(at.plusSeconds(900), "W-" + i));
            history.add(Message.toCustomer(at.plusSeconds(1200), Channel.EMAIL));
        }
        Instant now = OPENED.plus(Duration.ofMinutes(20 + 10L * events));
        Set<WaitFor> customer = Set.of(WaitFor.CUSTOMER);
        life = life(
                now,
                history,
                List.of(
                        terms(Clock.FIRST_RESPONSE, OpenTime.hours(1), Set.of()),
                        terms(
                                Clock.named(beside),
                                OpenTime.hours(24),
                                beside.equals("WORKAROUND") ? customer : Set.of()),
                        terms(Clock.RESOLUTION, OpenTime.days(5), customer)));
    }

    private static ClockTerms terms(Clock clock, OpenTime target, Set<WaitFor> pausedBy) {
        return new ClockTerms(
                clock,
                Optional.of(Amount.of(target)),
                OFFICE,
                pausedBy,
                Signals.of(clock),
                Conventions.DEFAULT,
                Commitment.SLA,
                0,
                REASON);
    }

    private static Life life(Instant now, List<Event> events, List<ClockTerms> clocks) {
        Outcome outcome = new Outcome(
                Conclusion.of(ProductionImpact.PARTIAL, REASON),
                false,
                Conclusion.of(Priority.P3, REASON),
                clocks,
                List.of(),
                List.of(),
                new TriageProposals(
                        Conclusion.of(Band.REST, REASON),
                        Conclusion.of(0L, REASON),
                        Conclusion.of(Optional.empty(), REASON),
                        Conclusion.of(240, REASON),
                        List.of()),
                Tier.LOCAL);
        History history = new History(events);
        return new Life(
                Ticket.of("T-1", "ACME", OPENED).withHistory(history),
                now,
                Calendars.of(OFFICE),
                history.events(),
                List.of(new Stretch(OPENED, false, outcome)),
                Optional.empty());
    }

    /** The promises of all three clocks. */
    @Benchmark
    public Clocks threeClocks() {
        return Clocks.of(Lifeline.of(life));
    }

    /** What the clocks need of a life, before any of them is replayed. */
    @Benchmark
    public Lifeline lifeline() {
        return Lifeline.of(life);
    }
}
