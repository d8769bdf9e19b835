package io.slarules.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the clocks of other systems answer, asked of this library's engine by rule files and tickets. */
class SlaClockVectorsTest {
    private static final List<Entry> VECTORS = Entry.read("sla-clocks.jsonl");

    private static final Map<String, Consumer<Entry>> CHECKS = Map.ofEntries(
            Map.entry("add", OpenTimes::add),
            Map.entry("between", OpenTimes::between),
            Map.entry("window", OpenTimes::window),
            Map.entry("clock", TicketClocks::check),
            Map.entry("level", Levels::check),
            Map.entry("chain", Chains::levels),
            Map.entry("ack-chain", Chains::calls),
            Map.entry("milestone", Chains::milestones),
            Map.entry("match", Policies::match),
            Map.entry("priority-matrix", Policies::matrix),
            Map.entry("events", Policies::events),
            Map.entry("declarative", Policies::declared));

    /** Facts without a counterpart in this library, and why. */
    private static final Map<String, String> WITHOUT_COUNTERPART = Map.of(
            "chatwoot-018",
                    "a resolution that came late between two sweeps is a hit there; nothing sweeps here, and what came late is MET_LATE",
            "glpi-033",
                    "the due instant is stored there when the agreement is attached; here it follows from the facts, the opening included");

    static Stream<Entry> vectors() {
        return VECTORS.stream().filter(vector -> !WITHOUT_COUNTERPART.containsKey(vector.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void answers_what_the_system_answers(Entry vector) {
        CHECKS.get(vector.text("kind")).accept(vector);
    }

    @Test
    void every_vector_is_run_or_listed() {
        assertThat(VECTORS).extracting(Entry::id).doesNotHaveDuplicates().containsAll(WITHOUT_COUNTERPART.keySet());
        assertThat(VECTORS).hasSize(174).allSatisfy(vector -> assertThat(CHECKS).containsKey(vector.text("kind")));
    }

    @Test
    void every_answer_that_was_confirmed_is_run() {
        assertThat(vectors().filter(vector -> vector.text("oracle").equals("confirmed")))
                .hasSize(152);
    }
}
