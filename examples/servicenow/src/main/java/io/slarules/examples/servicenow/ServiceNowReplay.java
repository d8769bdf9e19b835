package io.slarules.examples.servicenow;

import io.slarules.SlaEngine;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Replays the incident log of a service desk and compares every answer with the log's own. Give the folder of the log:
 *
 * <pre>{@code
 * mvn -q -pl examples/servicenow -am compile exec:java -Dexec.args="<folder>"
 * }</pre>
 *
 * <p>Fails when the rules do not reproduce the log.
 */
public final class ServiceNowReplay {
    private ServiceNowReplay() {}

    /** Replays the log in the folder that is the only argument. */
    public static void main(String[] args) {
        run(List.of(args), System.out, Progress.watched());
    }

    static void run(List<String> args, PrintStream out, boolean bar) {
        Path folder = folder(args);
        SlaEngine engine = ServiceDeskPolicy.engine();
        List<Incident> incidents = IncidentLog.read(folder);
        long events = incidents.stream().mapToLong(i -> i.rows().size()).sum();
        Progress progress = new Progress(out, bar, events);
        long started = System.nanoTime();
        Comparison comparison = new Comparison(engine).replay(incidents, progress::at);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        out.print(Report.of(comparison, took));
        out.flush();
        Report.requireAgreement(comparison);
    }

    private static Path folder(List<String> args) {
        if (args.size() != 1 || args.get(0).isBlank()) {
            throw new LogException("One argument is needed, the folder of the log, but there are " + args.size() + " "
                    + args + ": run mvn -q -pl examples/servicenow -am compile exec:java -Dexec.args=\"<folder>\"");
        }
        try {
            return Path.of(args.get(0));
        } catch (InvalidPathException e) {
            throw new LogException("The argument (" + args.get(0) + ") is no path (" + e.getReason()
                    + "): give the folder of the log");
        }
    }
}
