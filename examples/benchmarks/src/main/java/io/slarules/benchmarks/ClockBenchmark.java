package io.slarules.benchmarks;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Event;
import io.slarules.ticket.History;
import io.slarules.ticket.Message;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
 * What clocks cost: a decision on a ticket with a history of waits and answers, by a policy of three clocks (first response, next response with its cycles,
 * resolution) and, to take away what is no clock, by one that makes no promise; and the same decision seen later.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ClockBenchmark {
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final RuleFile THREE_CLOCKS = RuleFile.of(
            "three.drl",
            """
            package three
            agenda-group "targets"
            rule "D three clocks"
            when Case()
            then
                targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(1), "an answer");
                targets.within(Clock.NEXT_RESPONSE, OpenTime.hours(4), "each answer");
                targets.within(Clock.RESOLUTION, OpenTime.days(5), "the fix").pausedBy(WaitFor.CUSTOMER);
            end
            """);
    private static final RuleFile NO_CLOCK = RuleFile.of(
            "none.drl",
            """
            package none
            agenda-group "targets"
            rule "D none"
            when Case( tools < 0 )
            then targets.exempt(Clock.RESOLUTION, "never");
            end
            """);

    /** How many events the history has. */
    @Param({"20", "1000", "10000"})
    public int events = 20;

    private final SlaEngine three = SlaEngine.compile(RuleSet.of(THREE_CLOCKS), calendars());
    private final SlaEngine none = SlaEngine.compile(RuleSet.of(NO_CLOCK), calendars());
    private Ticket ticket = Ticket.of("T-1", "ACME", OPENED);
    private Instant now = OPENED;
    private Instant later = OPENED;
    private Decision decision = three.decide(ticket, now);

    /** Makes the ticket. */
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
        ticket = Ticket.of("T-1", "ACME", OPENED).withHistory(new History(history));
        now = OPENED.plus(Duration.ofMinutes(20 + 10L * events));
        decision = three.decide(ticket, now);
        later = now.plusSeconds(1);
    }

    /** Three clocks over the history. */
    @Benchmark
    public Decision threeClocks() {
        return three.decide(ticket, now);
    }

    /** The same without any. */
    @Benchmark
    public Decision noClock() {
        return none.decide(ticket, now);
    }

    /** The decision seen later. */
    @Benchmark
    public Decision seenLater() {
        return decision.at(later);
    }

    private static Calendars calendars() {
        return Calendars.of(BusinessCalendar.named("office")
                .in(ZoneId.of("Europe/Berlin"))
                .open(MONDAY, FRIDAY, "09:00-17:00")
                .build());
    }
}
