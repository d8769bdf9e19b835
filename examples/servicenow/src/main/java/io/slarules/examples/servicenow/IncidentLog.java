package io.slarules.examples.servicenow;

import io.slarules.ticket.Priority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the two files of the log: {@code incidents.csv.gz} with one row an incident, {@code events.csv.gz} with one row an event. */
final class IncidentLog {
    private static final String INCIDENTS = "incidents.csv.gz";
    private static final String EVENTS = "events.csv.gz";
    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final Set<String> LEVELS = Set.of("1", "2", "3");
    private static final Map<String, Priority> PRIORITIES =
            Map.of("1", Priority.P1, "2", Priority.P2, "3", Priority.P3, "4", Priority.P4);

    private final Map<String, Head> heads = new LinkedHashMap<>();

    /** An incident while its events are still being read. */
    private record Head(Instant opened, Instant closed, boolean madeSla, int events, List<Incident.Row> rows) {}

    private IncidentLog() {}

    /**
     * Every incident, in the order of {@code incidents.csv.gz}.
     *
     * @throws LogException with every problem of a file
     */
    static List<Incident> read(Path folder) {
        requireFiles(folder);
        return new IncidentLog().readBoth(folder);
    }

    private static void requireFiles(Path folder) {
        String help = "give the folder that holds " + INCIDENTS + " and " + EVENTS;
        if (!Files.isDirectory(folder)) {
            throw new LogException("There is no folder (" + folder.toAbsolutePath() + "): " + help);
        }
        List<String> missing = new ArrayList<>();
        for (String file : List.of(INCIDENTS, EVENTS)) {
            if (!Files.isReadable(folder.resolve(file))) {
                missing.add("no readable file (" + file + ")");
            }
        }
        if (!missing.isEmpty()) {
            throw LogException.of(
                    "The folder (" + folder.toAbsolutePath() + ") does not hold the log: " + help, missing);
        }
    }

    private List<Incident> readBoth(Path folder) {
        CsvTable incidents =
                new CsvTable(folder.resolve(INCIDENTS), "number", "opened_at", "closed_at", "events", "made_sla");
        incidents.read(this::incident);
        CsvTable events = new CsvTable(
                folder.resolve(EVENTS), "number", "sys_updated_at", "incident_state", "impact", "urgency", "priority");
        events.read(this::event);
        List<Incident> all = new ArrayList<>(heads.size());
        heads.forEach((number, head) -> {
            if (head.rows().size() != head.events()) {
                events.refuse("has " + head.rows().size() + " events of " + number + ", but " + INCIDENTS + " counts "
                        + head.events() + "; take both files of one publication");
            }
            all.add(new Incident(number, head.opened(), head.closed(), head.madeSla(), head.rows()));
        });
        events.orThrow();
        return all;
    }

    private void incident(CsvTable.Row row) {
        String number = row.text("number");
        Instant opened = row.instant("opened_at");
        Instant closed = row.instant("closed_at");
        if (closed.isBefore(opened)) {
            row.refuse("closed_at", closed.toString(), "give an instant that is not before opened_at");
        }
        int events = row.count("events");
        if (events == 0) {
            row.refuse("events", "0", "every incident has at least the event of its opening");
        }
        boolean madeSla = row.oneOf("made_sla", TRUTH).equals("true");
        if (heads.put(number, new Head(opened, closed, madeSla, events, new ArrayList<>(events))) != null) {
            row.refuse("number", number, "give each incident one row");
        }
    }

    private void event(CsvTable.Row row) {
        String number = row.text("number");
        Head head = heads.get(number);
        if (head == null) {
            row.refuse("number", number, "add the incident to " + INCIDENTS + ", or leave its events out");
            return;
        }
        String priority = row.oneOf("priority", PRIORITIES.keySet());
        head.rows()
                .add(new Incident.Row(
                        row.instant("sys_updated_at"),
                        row.text("incident_state"),
                        row.oneOf("impact", LEVELS),
                        row.oneOf("urgency", LEVELS),
                        PRIORITIES.getOrDefault(priority, Priority.P4)));
    }
}
