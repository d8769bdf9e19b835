package io.slarules.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReviewExampleTest {

    @Test
    void whatIsSaidBeyondTheSingleTicketComesOutAsRecorded() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ReviewExample.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(Samples.text("review-output.txt"));
    }
}
