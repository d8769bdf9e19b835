package io.slarules.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmbeddingExampleTest {

    @Test
    void itPrintsWhatTheReadmeShows() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        EmbeddingExample.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(Samples.withoutLineNumbers(printed.toString(StandardCharsets.UTF_8)))
                .isEqualToNormalizingNewlines(Samples.withoutLineNumbers(Samples.text("embedding-output.txt")));
    }
}
