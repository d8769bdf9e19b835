package io.slarules.examples.servicenow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceNowReportTest {
    @TempDir
    Path log;

    @TempDir
    Path pages;

    @Test
    void reports_the_year_as_a_table_and_writes_pages() throws IOException {
        LogFiles.incidents(
                log,
                LogFiles.INCIDENT_COLUMNS,
                "A1,2016-03-02T14:00,2016-04-05T18:00,4,false",
                "A2,2016-04-02T14:00,2016-04-05T18:01,1,false");
        LogFiles.events(
                log,
                LogFiles.EVENT_COLUMNS,
                "A1,2016-03-02T14:05,New,1,1,1",
                "A1,2016-03-02T15:00,Resolved,1,1,1",
                "A1,2016-03-03T15:00,Active,1,1,1",
                "A1,2016-04-05T18:00,Closed,1,1,1",
                "A2,2016-04-02T14:05,New,2,2,3");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ServiceNowReport.run(
                List.of(log.toString(), pages.toString()), new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("requests received +2 +0")
                .containsPattern("reopenings +1 +0")
                .contains("2 incidents reported");
        assertThat(Files.readString(pages.resolve("year.html"))).contains("<svg");
        assertThat(Files.readString(pages.resolve("month-zh.html"))).contains("服务数据 2016-04");
    }

    @Test
    void asks_for_both_folders() {
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(() -> ServiceNowReport.run(List.of("one"), System.out))
                .withMessageContaining("Two arguments");
    }
}
