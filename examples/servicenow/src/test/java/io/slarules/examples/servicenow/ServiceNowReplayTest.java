package io.slarules.examples.servicenow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceNowReplayTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private void replay() {
        ServiceNowReplay.run(List.of(folder.toString()), new PrintStream(printed, true, StandardCharsets.UTF_8), false);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** P1 incidents closed after more than five service hours, so late; of the first ones the log says that they were in time. */
    private void lateIncidents(int count, int saidInTime) {
        List<String> incidents = new ArrayList<>(List.of(LogFiles.INCIDENT_COLUMNS));
        List<String> events = new ArrayList<>(List.of(LogFiles.EVENT_COLUMNS));
        for (int i = 0; i < count; i++) {
            incidents.add("L" + i + ",2026-03-02T14:00,2026-03-02T19:30,1," + (i < saidInTime));
            events.add("L" + i + ",2026-03-02T19:30,Closed,1,1,1");
        }
        LogFiles.incidents(folder, incidents.toArray(String[]::new));
        LogFiles.events(folder, events.toArray(String[]::new));
    }

    @Test
    void prints_progress_totals_agreement_and_throughput() {
        LogFiles.good(folder);
        replay();
        assertThat(output())
                .startsWith(
                        """
                         50 %  2 of 4 events
                        100 %  4 of 4 events

                        2 incidents, 4 events
                        closed in time by our rules: 1; late: 1

                        agreement with the log
                          priority at each event             4 of         4   (at least 4 required)
                          made_sla of each incident          2 of         2   (at least 0 required)

                        6 decisions in \
                        """)
                .containsPattern("in [0-9.]+ s: [0-9,]+ events/s, [0-9,]+ decisions/s on one thread\n$");
    }

    @Test
    void lists_each_verdict_that_differs() {
        lateIncidents(2, 1);
        replay();
        assertThat(output())
                .contains(
                        """
                          made_sla of each incident          1 of         2   (at least 0 required)

                        made_sla that differs
                          incident    priority  log     ours           elapsed   target
                          L0          P1        in time late        5 h 30 min      4 h
                        """);
    }

    @Test
    void accepts_as_many_differing_verdicts_as_the_log_has_exceptions() {
        lateIncidents(40, Report.EXCEPTIONS_OF_THE_LOG);
        replay();
        assertThat(output()).contains("made_sla of each incident         15 of        40   (at least 15 required)");
    }

    @Test
    void fails_when_one_more_verdict_differs() {
        lateIncidents(40, Report.EXCEPTIONS_OF_THE_LOG + 1);
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(this::replay)
                .withMessageContaining("0 priorities differ (0 allowed), 26 of made_sla (25 allowed)");
        assertThat(output()).contains("made_sla of each incident         14 of        40   (at least 15 required)");
    }

    @Test
    void fails_when_a_single_priority_differs_and_names_the_rule() {
        LogFiles.good(folder);
        LogFiles.events(
                folder,
                LogFiles.EVENT_COLUMNS,
                "A1,2026-03-02T14:05,New,1,1,2",
                "A1,2026-03-02T18:00,Closed,1,2,2",
                "A2,2026-03-02T14:05,New,2,2,3",
                "A2,2026-03-02T18:01,Closed,2,1,2");
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(this::replay)
                .withMessageContaining("1 priorities differ (0 allowed)");
        assertThat(output()).containsPattern("A1 +1 +P2 +P1 +.*SN-P1");
    }

    @Test
    void needs_exactly_one_argument() {
        for (List<String> wrong : List.of(List.<String>of(), List.of("a", "b"), List.of(" "))) {
            assertThatExceptionOfType(LogException.class)
                    .isThrownBy(() -> ServiceNowReplay.run(wrong, System.out, false))
                    .withMessageContaining("-Dexec.args=\"<folder>\"");
        }
    }
}
