package io.slarules.benchmarks.triage;

import io.slarules.ticket.Priority;
import io.slarules.triage.Ledger;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.TriageOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
 * The order of planned tickets at once, with its index by id. Beside it what a service desk does: {@code List.sort} by priority and due
 * instant, on rows that hold just these.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 7, time = 3)
@Fork(1)
public class OrderBenchmark {
    @Param("1000000")
    int size;

    @Param({"0.0", "0.01"})
    double elders;

    private final List<PlannedTicket> tickets = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** What a service desk sorts. */
    record Row(String id, Priority priority, Instant due) {
        static final Comparator<Row> ORDER = Comparator.comparing(Row::priority).thenComparing(Row::due);
    }

    /** Makes the tickets, and a row of each. */
    @Setup
    public void setUp() {
        Tickets random = new Tickets(1, size, elders);
        for (int i = 0; i < size; i++) {
            PlannedTicket ticket = random.ticket(i);
            tickets.add(ticket);
            rows.add(new Row(ticket.id(), ticket.priority(), ticket.promise().orElseThrow()));
        }
    }

    /** The fair order. */
    @Benchmark
    public TriageOrder fair() {
        return TriageOrder.of(tickets, Tickets.NOW, Ledger.EMPTY, Tickets.POLICY);
    }

    /** By priority and due instant, without an index by id. */
    @Benchmark
    public List<Row> sort() {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Row.ORDER);
        return sorted;
    }
}
