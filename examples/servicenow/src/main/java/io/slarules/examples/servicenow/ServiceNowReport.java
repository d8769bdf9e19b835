package io.slarules.examples.servicenow;

import io.slarules.SlaEngine;
import io.slarules.decision.Language;
import io.slarules.report.Period;
import io.slarules.report.ServedTicket;
import io.slarules.report.ServiceReport;
import io.slarules.ticket.Event;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Reports a service desk's year and one of its months in numbers, from its incident log. Give the folder of the log and a folder for the pages:
 *
 * <pre>{@code
 * MAVEN_OPTS=-XX:TieredStopAtLevel=1 mvn -q -pl examples/servicenow -am compile exec:java \
 *     -Dexec.mainClass=io.slarules.examples.servicenow.ServiceNowReport -Dexec.args="<log> <pages>"
 * }</pre>
 *
 * <p>It prints the year as a table and writes {@code year.html}, {@code month.html} and {@code month-zh.html}.
 */
public final class ServiceNowReport {
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final Period YEAR = Period.ofYear(2016, ZONE);
    private static final Period MONTH = Period.ofMonth(2016, 4, ZONE);
    private static final double SECOND = 1e9;

    private ServiceNowReport() {}

    /** Reports the log in the first folder, with pages in the second. */
    public static void main(String[] args) {
        run(List.of(args), System.out);
    }

    static void run(List<String> args, PrintStream out) {
        if (args.size() != 2) {
            throw new LogException(
                    "Two arguments are needed, the folder of the log and one for the pages, but there are "
                            + args.size() + " " + args);
        }
        long started = System.nanoTime();
        // The rules are compiled while the log is read; then the one engine serves all threads.
        CompletableFuture<SlaEngine> compiled = CompletableFuture.supplyAsync(ServiceDeskPolicy::engine);
        List<Incident> incidents = IncidentLog.read(Path.of(args.get(0)));
        SlaEngine engine = compiled.join();
        double read = secondsSince(started);
        List<ServedTicket> tickets = incidents.parallelStream()
                .map(incident -> served(incident, engine))
                .toList();
        double decided = secondsSince(started);
        Path pages = Path.of(args.get(1));
        ServiceReport year = ServiceReport.of(tickets, YEAR);
        ServiceReport month = ServiceReport.of(tickets, MONTH);
        String text = year.text(Language.ENGLISH);
        write(pages.resolve("year.html"), year.html(Language.ENGLISH));
        write(pages.resolve("month.html"), month.html(Language.ENGLISH));
        write(pages.resolve("month-zh.html"), month.html(Language.CHINESE));
        double reported = secondsSince(started);
        out.print(text);
        out.printf(
                Locale.ROOT,
                "%n%,d incidents reported in %.1f s, after they were read in %.1f s and decided in %.1f s; pages in %s%n",
                tickets.size(),
                reported - decided,
                read,
                decided - read,
                pages);
        out.flush();
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / SECOND;
    }

    private static ServedTicket served(Incident incident, SlaEngine engine) {
        IncidentTicket known = new IncidentTicket(incident);
        incident.rows().forEach(known::happens);
        known.closes(incident.closed());
        Ticket ticket = known.ticket();
        return new ServedTicket(ticket.happened(resolutions(incident)), engine.decide(ticket, known.at()));
    }

    /** The desk's clock knows closings only; the report also counts what was resolved and what came back. */
    private static Event[] resolutions(Incident incident) {
        List<Event> events = new ArrayList<>();
        boolean resolved = false;
        for (Incident.Row row : incident.rows()) {
            boolean ends = row.state().equals("Resolved") || row.state().equals("Closed");
            if (row.updated().isBefore(incident.opened()) || ends == resolved) {
                continue;
            }
            events.add(ends ? Resolved.of(row.updated()) : Reopened.of(row.updated(), "the log says so"));
            resolved = ends;
        }
        return events.toArray(Event[]::new);
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: give a folder that exists", e);
        }
    }
}
