package io.slarules.examples.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueExampleTest {
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

    /** The golden files were read line by line; a change of theirs is a change of what people see. */
    @ParameterizedTest
    @CsvSource({"en, queue.txt", "zh, queue-zh.txt"})
    void the_shipped_queue_is_printed_as_reviewed(String language, String golden) throws IOException {
        assertThat(run("--lang", language)).isEqualTo(text(golden));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 140, 200})
    void no_line_of_the_table_is_wider_than_asked_for(int width) {
        assertThat(run("--width", Integer.toString(width)).lines().dropWhile(line -> !line.startsWith("  #")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Cell.width(line)).as(line).isLessThanOrEqualTo(width));
    }

    @Test
    void colour_changes_nothing_but_colours() {
        String coloured = run("--color", "always");

        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").lines().map(String::stripTrailing))
                .containsExactlyElementsOf(
                        run().lines().map(String::stripTrailing).toList());
    }

    @Test
    void colour_is_for_terminals_whose_user_wants_it() {
        assertThat(QueueExample.run(true, XTERM)).contains("\u001b[");
        assertThat(QueueExample.run(false, XTERM)).doesNotContain("\u001b[");
        assertThat(QueueExample.run(true, Map.of("TERM", "dumb"))).doesNotContain("\u001b[");
        assertThat(QueueExample.run(true, Map.of())).doesNotContain("\u001b[");
        assertThat(QueueExample.run(true, Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .doesNotContain("\u001b[");
        assertThat(QueueExample.run(true, XTERM, "--color=never")).doesNotContain("\u001b[");
    }

    @Test
    void one_ticket_is_explained_as_a_whole_with_its_place() {
        assertThat(run("--explain", "TW-4417"))
                .startsWith("Jadecrest Fab 3: Scanner stopped")
                .contains("Ticket TW-4417: priority P1", "[priority.drl:", "Deadlines", "Steps due now", "Triage")
                .contains("TW-4417 is number 1 of 29");
        assertThat(run("--explain=TW-4417", "--lang=zh")).contains("客服订单 TW-4417：优先级 P1", "排第 1 位");
    }

    @Test
    void a_ticket_that_is_left_out_says_so_when_it_is_explained() {
        assertThat(run("--explain", "TW-4390"))
                .endsWith("TW-4390 is not in the order, it waits for no engineer: paused\n");
        assertThat(run("--why", "TW-4417", "TW-4390"))
                .isEqualTo("TW-4390 is not in the order, it waits for no engineer: paused\n");
    }

    @Test
    void two_tickets_are_compared_whichever_is_named_first() {
        assertThat(run("--why", "SH-8841", "TW-4417"))
                .startsWith("TW-4417 goes before SH-8841: stopped production goes before everything else\n")
                .contains("SH-8841 is number");
        assertThat(run("--why", "TW-4417", "SH-8841").lines().findFirst())
                .isEqualTo(run("--why", "SH-8841", "TW-4417").lines().findFirst());
    }

    @Test
    void help_names_every_option() {
        assertThat(run("--help")).contains("--explain", "--why", "--lang", "--color", "--width", "--help");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--explain TW-4999|There is no ticket (TW-4999) in the queue; did you mean (TW-4409)?",
                "--explain nonsense|There is no ticket (nonsense) in the queue",
                "--exlain TW-4417|There is no option (--exlain); did you mean (--explain)?",
                "TW-4417|There is no option (TW-4417)",
                "--explain|Option (--explain) lacks its value: give the id of a ticket",
                "--why TW-4417|Option (--why) lacks its value: give the ids of two tickets",
                "--why TW-4417 --lang zh|Option (--why) lacks its value: give the ids of two tickets",
                "--lang de|There is no language (de): give en or zh",
                "--color red|--color cannot be (red): give auto, always or never",
                "--width 20|The width (20) is not a number from 100 to 300: give the columns of your terminal"
            })
    void what_cannot_be_followed_is_refused_with_what_to_do(String line, String message) {
        assertThatThrownBy(() -> run(line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    private static String run(String... args) {
        return QueueExample.run(false, Map.of(), args);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = QueueExampleTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
