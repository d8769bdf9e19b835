package io.slarules.benchmarks.triage;

import io.slarules.triage.Ledger;
import io.slarules.triage.LiveBacklog;
import io.slarules.triage.Place;
import io.slarules.triage.PlannedTicket;
import java.util.Optional;
import java.util.OptionalInt;
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

/** Changes of, and questions to, a live backlog that holds many tickets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class BacklogBenchmark {
    private static final int CHANGES = 1 << 16;

    @Param("1000000")
    int size;

    /** The share of tickets that waited three times their target. */
    @Param({"0.0", "0.01", "0.1"})
    double elders;

    private LiveBacklog backlog = LiveBacklog.of(Tickets.POLICY, Ledger.EMPTY, Tickets.NOW);
    private final PlannedTicket[] changes = new PlannedTicket[CHANGES];
    private final SplittableRandom random = new SplittableRandom(3);
    private int next;

    /** Fills the backlog and makes the changes. */
    @Setup
    public void setUp() {
        Tickets tickets = new Tickets(2, size, elders);
        backlog = LiveBacklog.of(Tickets.POLICY, Ledger.EMPTY, Tickets.NOW);
        for (int i = 0; i < size; i++) {
            backlog.put(tickets.ticket(i));
        }
        for (int i = 0; i < CHANGES; i++) {
            changes[i] = tickets.ticket(random.nextInt(size));
        }
    }

    /** A ticket's terms change. */
    @Benchmark
    public LiveBacklog put() {
        backlog.put(changes[next++ & CHANGES - 1]);
        return backlog;
    }

    /** The head is taken, finished, and another one comes in. */
    @Benchmark
    public LiveBacklog takeAndReplace() {
        PlannedTicket head = backlog.head().orElseThrow().ticket();
        backlog.take(head.id());
        backlog.put(head);
        return backlog;
    }

    /** The next ticket. */
    @Benchmark
    public Optional<Place> head() {
        return backlog.head();
    }

    /** Where some ticket stands. */
    @Benchmark
    public OptionalInt position() {
        return backlog.position(changes[next++ & CHANGES - 1].id());
    }

    /** A ticket's terms change, and it is asked where another one stands: what a change leaves to the next question counts here. */
    @Benchmark
    public OptionalInt putAndPosition() {
        backlog.put(changes[next++ & CHANGES - 1]);
        return backlog.position(changes[7 * next & CHANGES - 1].id());
    }
}
