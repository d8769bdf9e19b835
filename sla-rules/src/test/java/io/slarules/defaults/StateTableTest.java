package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The table of all states decides as it was reviewed. */
class StateTableTest {
    private static final Path PRINTED = Path.of("target", "state-table.txt");

    @Test
    void every_state_decides_as_it_was_reviewed() throws IOException {
        String table = StateTable.text();
        Files.createDirectories(PRINTED.getParent());
        Files.writeString(PRINTED, table);
        String reviewed;
        try (InputStream in = StateTableTest.class.getResourceAsStream("state-table.txt")) {
            reviewed = new String(Objects.requireNonNull(in, "state-table.txt").readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(table.lines())
                .as("printed anew to %s", PRINTED)
                .containsExactlyElementsOf(reviewed.lines().toList());
    }

    @Test
    void every_state_decides_as_the_specification_works_out_by_hand() {
        List<String> specified = new ArrayList<>();
        StateTable.forEach((level, tier, bucket, complete, accepted) -> specified.add(StateTable.line(
                level,
                tier,
                bucket,
                complete,
                accepted,
                SpecifiedStates.rows(level, tier, StateTable.USED[bucket], complete, accepted))));
        assertThat(StateTable.text().lines().takeWhile(line -> !line.isEmpty()).filter(line -> line.startsWith("P")))
                .containsExactlyElementsOf(specified)
                .hasSize(360);
    }

    @Test
    void the_table_has_all_360_states() {
        assertThat(StateTable.text()
                        .lines()
                        .takeWhile(line -> !line.isEmpty())
                        .filter(line -> line.startsWith("P"))
                        .distinct())
                .hasSize(360);
    }
}
