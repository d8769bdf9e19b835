package io.slarules.examples.servicenow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalComparisonTest {
    @TempDir
    Path folder;

    @Test
    void saysWhichDeadlinesMoveAndWhichPromisesAreBrokenThen() {
        LogFiles.incidents(
                folder,
                LogFiles.INCIDENT_COLUMNS,
                "I1,2026-03-02T14:00,2026-03-09T20:00,1,true",
                "I2,2026-03-02T14:00,2026-03-02T15:00,1,true",
                "I3,2026-03-02T14:00,2026-03-02T15:00,1,true");
        LogFiles.events(
                folder,
                LogFiles.EVENT_COLUMNS,
                "I1,2026-03-09T20:00,Closed,2,2,3",
                "I2,2026-03-02T15:00,Closed,2,2,3",
                "I3,2026-03-02T15:00,Closed,3,3,4");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ProposalComparison.run(folder, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .contains("2 of 3 incidents differ\n")
                .contains("  2 x DEADLINE CLOSING, because P3: closed within 45 service hours")
                .contains(
                        "  1 x BREACH_APPEARS CLOSING from MET to MET_LATE, because P3: closed within 45 service hours")
                .containsPattern("compared in [0-9.]+ s, of which the thread worked [0-9.]+ s\n$");
    }
}
