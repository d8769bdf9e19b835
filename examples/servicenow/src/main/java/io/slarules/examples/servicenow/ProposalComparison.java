package io.slarules.examples.servicenow;

import io.slarules.testing.Policy;
import io.slarules.ticket.Ticket;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a shorter target of the third priority would have changed in the incidents of the log, each looked at when it was closed, and how long it
 * takes to find out.
 */
public final class ProposalComparison {
    private ProposalComparison() {}

    /** Compares the policies over the log in the folder that is the only argument. */
    public static void main(String[] args) {
        run(Path.of(args[0]), System.out);
    }

    static void run(Path folder, PrintStream out) {
        Map<String, Instant> closings = new HashMap<>();
        List<Ticket> tickets = IncidentLog.read(folder).stream()
                .map(incident -> closed(incident, closings))
                .toList();
        Policy today = Policy.of(ServiceDeskPolicy.ruleSet(), ServiceDeskPolicy.calendars());
        Policy proposed = Policy.of(ServiceDeskPolicy.proposal(), ServiceDeskPolicy.calendars());
        long started = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        io.slarules.testing.Comparison comparison = today.compareWith(proposed)
                .over(tickets, ticket -> closings.getOrDefault(ticket.id(), ticket.opened()));
        worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked;
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        out.println(comparison.differences().size() + " of " + comparison.tickets() + " incidents differ");
        comparison.summary().forEach((change, count) -> out.println("  " + count + " x " + change));
        out.printf(
                Locale.ROOT,
                "compared in %.1f s, of which the thread worked %.1f s%n",
                took.toMillis() / 1e3,
                worked / 1e9);
        out.flush();
    }

    private static Ticket closed(Incident incident, Map<String, Instant> closings) {
        IncidentTicket known = new IncidentTicket(incident);
        incident.rows().forEach(known::happens);
        known.closes(incident.closed());
        closings.put(incident.number(), known.at());
        return known.ticket();
    }
}
