package io.slarules.examples.servicenow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slarules.ticket.Priority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentLogTest {
    @TempDir
    Path folder;

    private static String refusal(Path log) {
        return catchThrowableOfType(LogException.class, () -> IncidentLog.read(log))
                .getMessage();
    }

    @Test
    void reads_incidents_with_their_events_in_the_order_of_the_file() {
        List<Incident> incidents = IncidentLog.read(LogFiles.good(folder));
        assertThat(incidents).extracting(Incident::number).containsExactly("A1", "A2");
        Incident first = incidents.get(0);
        assertThat(first.opened()).isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
        assertThat(first.closed()).isEqualTo(Instant.parse("2026-03-02T18:00:00Z"));
        assertThat(first.madeSla()).isTrue();
        assertThat(first.rows())
                .containsExactly(
                        new Incident.Row(Instant.parse("2026-03-02T14:05:00Z"), "New", "1", "1", Priority.P1),
                        new Incident.Row(Instant.parse("2026-03-02T18:00:00Z"), "Closed", "1", "2", Priority.P2));
    }

    @Test
    void columns_are_found_by_name_and_quoted_values_are_understood() {
        LogFiles.incidents(
                folder,
                "made_sla,category,events,number,closed_at,opened_at",
                "true,\"Mail, calendar\",1,A1,2026-03-02T18:00,2026-03-02T14:00");
        LogFiles.events(folder, LogFiles.EVENT_COLUMNS, "A1,2026-03-02T14:05,\"New\",1,1,1");
        assertThat(IncidentLog.read(folder).get(0).rows().get(0).state()).isEqualTo("New");
    }

    @Test
    void a_missing_folder_is_named() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(refusal(nowhere))
                .contains(nowhere.toString(), "give the folder that holds incidents.csv.gz and events.csv.gz");
    }

    @Test
    void every_missing_file_is_named() {
        assertThat(refusal(folder)).contains("(incidents.csv.gz)", "(events.csv.gz)", "give the folder that holds");
    }

    @Test
    void every_missing_column_is_named() {
        LogFiles.good(folder);
        LogFiles.events(folder, "number,impact,urgency", "A1,1,1");
        assertThat(refusal(folder))
                .contains(
                        "events.csv.gz: has no column (sys_updated_at); it has [number, impact, urgency]",
                        "has no column (incident_state)",
                        "has no column (priority)");
    }

    @Test
    void every_bad_value_is_named_with_its_line() {
        LogFiles.incidents(
                folder,
                LogFiles.INCIDENT_COLUMNS,
                "A1,yesterday,2026-03-02T18:00,1,true",
                "A2,2026-03-02T14:00,2026-03-02T13:00,1,perhaps",
                "A2,2026-03-02T14:00,2026-03-02T18:00,many,true",
                ",2026-03-02T14:00,2026-03-02T18:00,0,true");
        LogFiles.events(folder, LogFiles.EVENT_COLUMNS, "A1,2026-03-02T14:05,New,1,1,1");
        assertThat(refusal(folder))
                .contains(
                        "incidents.csv.gz:2: opened_at (yesterday): give date and time like 2016-02-29T14:05",
                        "incidents.csv.gz:3: closed_at (2026-03-02T13:00:00Z): give an instant that is not before",
                        "incidents.csv.gz:3: made_sla (perhaps): give one of [false, true]",
                        "incidents.csv.gz:4: events (many): give a whole number",
                        "incidents.csv.gz:4: number (A2): give each incident one row",
                        "incidents.csv.gz:5: number (): fill it in",
                        "incidents.csv.gz:5: events (0): every incident has at least");
    }

    @Test
    void impact_urgency_and_priority_have_stated_levels() {
        LogFiles.good(folder);
        LogFiles.events(
                folder, LogFiles.EVENT_COLUMNS, "A1,2026-03-02T14:05,New,0,4,5", "B9,2026-03-02T14:05,New,1,1,1");
        assertThat(refusal(folder))
                .contains(
                        "events.csv.gz:2: impact (0): give one of [1, 2, 3]",
                        "events.csv.gz:2: urgency (4): give one of [1, 2, 3]",
                        "events.csv.gz:2: priority (5): give one of [1, 2, 3, 4]",
                        "events.csv.gz:3: number (B9): add the incident to incidents.csv.gz");
    }

    @Test
    void events_that_are_missing_are_noticed() {
        LogFiles.good(folder);
        LogFiles.events(folder, LogFiles.EVENT_COLUMNS, "A1,2026-03-02T14:05,New,1,1,1");
        assertThat(refusal(folder))
                .contains(
                        "has 1 events of A1, but incidents.csv.gz counts 2",
                        "has 0 events of A2",
                        "take both files of one publication");
    }

    @Test
    void a_row_that_is_too_short_is_named() {
        LogFiles.good(folder);
        LogFiles.events(folder, LogFiles.EVENT_COLUMNS, "A1,2026-03-02T14:05");
        assertThat(refusal(folder)).contains("events.csv.gz").contains("2");
    }

    @Test
    void of_very_many_problems_the_first_are_shown() {
        LogFiles.good(folder);
        LogFiles.events(
                folder,
                IntStream.range(0, 31)
                        .mapToObj(i -> i == 0 ? LogFiles.EVENT_COLUMNS : "A1,2026-03-02T14:05,New,1,1,9")
                        .toArray(String[]::new));
        assertThat(refusal(folder)).contains("events.csv.gz:21:", "and 10 more").doesNotContain("events.csv.gz:22:");
    }

    @Test
    void a_table_without_rows_is_refused() {
        LogFiles.good(folder);
        LogFiles.events(folder, LogFiles.EVENT_COLUMNS);
        assertThat(refusal(folder)).contains("events.csv.gz: has no rows");
    }

    @Test
    void a_file_that_is_not_compressed_is_refused() throws IOException {
        LogFiles.good(folder);
        Files.writeString(folder.resolve("events.csv.gz"), LogFiles.EVENT_COLUMNS + "\n");
        assertThat(refusal(folder)).contains("events.csv.gz: is not compressed with gzip");
    }

    @Test
    void a_file_that_ends_in_the_middle_is_refused() throws IOException {
        LogFiles.good(folder);
        Path events = folder.resolve("events.csv.gz");
        byte[] all = Files.readAllBytes(events);
        Files.write(events, Arrays.copyOf(all, all.length - 12));
        assertThat(refusal(folder)).contains("events.csv.gz ends in the middle or is damaged: copy the file again");
    }
}
