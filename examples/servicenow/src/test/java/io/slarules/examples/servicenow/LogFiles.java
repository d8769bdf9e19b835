package io.slarules.examples.servicenow;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes small logs of invented incidents. */
final class LogFiles {
    static final String INCIDENT_COLUMNS = "number,opened_at,closed_at,events,made_sla";
    static final String EVENT_COLUMNS = "number,sys_updated_at,incident_state,impact,urgency,priority";

    private LogFiles() {}

    static Path incidents(Path folder, String... lines) {
        return write(folder.resolve("incidents.csv.gz"), lines);
    }

    static Path events(Path folder, String... lines) {
        return write(folder.resolve("events.csv.gz"), lines);
    }

    /** One incident in time, one late, with two events each. */
    static Path good(Path folder) {
        incidents(
                folder,
                INCIDENT_COLUMNS,
                "A1,2026-03-02T14:00,2026-03-02T18:00,2,true",
                "A2,2026-03-02T14:00,2026-03-02T18:01,2,false");
        events(
                folder,
                EVENT_COLUMNS,
                "A1,2026-03-02T14:05,New,1,1,1",
                "A1,2026-03-02T18:00,Closed,1,2,2",
                "A2,2026-03-02T14:05,New,2,2,3",
                "A2,2026-03-02T17:00,Active,2,1,2");
        return folder;
    }

    private static Path write(Path file, String... lines) {
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write(String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
