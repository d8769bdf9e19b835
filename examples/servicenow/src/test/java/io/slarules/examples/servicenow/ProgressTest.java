package io.slarules.examples.servicenow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private String shown(boolean bar, long total, long... done) {
        Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), bar, total);
        for (long events : done) {
            progress.at(events);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void rewrites_one_line_on_a_terminal_and_ends_it_at_the_end() {
        assertThat(shown(true, 2000, 1000, 2000))
                .isEqualTo("\r[####################....................]  50 %  1,000 of 2,000 events"
                        + "\r[########################################] 100 %  2,000 of 2,000 events\n");
    }

    @Test
    void prints_a_line_for_each_tenth_elsewhere() {
        assertThat(shown(false, 100, 1, 5, 10, 11, 100))
                .isEqualTo("  1 %  1 of 100 events\n 10 %  10 of 100 events\n100 %  100 of 100 events\n");
    }
}
