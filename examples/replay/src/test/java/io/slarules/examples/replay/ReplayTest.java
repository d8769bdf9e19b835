package io.slarules.examples.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.slarules.triage.TriagePolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first 400 tickets of the workload "noise-1"; the figures are those of the specification's own simulation of them. */
class ReplayTest {
    private static final String RECORDED = "273bed2f17644ad1095b88c59418aee9942b7134adf75b092af979c8644c801f";

    private static String csv() throws IOException {
        return text("first-weeks.csv");
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = requireNonNull(ReplayTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Replay.Result replay(String order) throws IOException {
        Workload workload = Workload.parse("first-weeks", csv());
        TriagePolicy policy = requireNonNull(Orders.all().get(order));
        return new Replay(workload, new Dispatcher(policy)).run();
    }

    private static String run(List<String> args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReplayExample.run(args, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFairOrderBeginsEachTicketInTheRecordedMinute() throws IOException {
        assertThat(replay(Orders.FAIR).hash()).isEqualTo(RECORDED);
        assertThat(replay("priority, then due").hash()).isNotEqualTo(RECORDED);
    }

    /** The workloads and traces of the specification's simulation, whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {"flood-1", "flood-2", "noise-1", "noise-2", "overload-1", "overload-2", "steady-1", "steady-2"})
    void everyWorkloadIsReplayedBitForBit(String name) throws IOException {
        String traces = text("workloads/TRACES.json");
        Workload workload = Workload.parse(name, text("workloads/" + name + ".csv"));
        String hash = new Replay(
                        workload, new Dispatcher(requireNonNull(Orders.all().get(Orders.FAIR))))
                .run()
                .hash();
        assertThat(traces).contains("\"" + name + "\": \"" + hash + "\"");
    }

    @Test
    void theMetricsAreThoseOfTheSimulation() throws IOException {
        Metrics metrics = Metrics.of(replay(Orders.FAIR));
        assertThat(metrics.loss()).isCloseTo(99.602383, within(1e-6));
        assertThat(metrics.broken()).isCloseTo(0.009259, within(1e-6));
        assertThat(metrics.startDelay()).isCloseTo(0.142424, within(1e-6));
        assertThat(metrics.brokenBy().get(0)).isCloseTo(0.023256, within(1e-6));
        assertThat(metrics.longWait()).isCloseTo(6.0225, within(1e-6));
        assertThat(metrics.worst()).isCloseTo(1.508333, within(1e-6));
    }

    @Test
    void everyOrderHasALineAndABar(@TempDir Path folder) throws IOException {
        Path workload = folder.resolve("first-weeks.csv");
        Path plot = folder.resolve("plot.svg");
        Files.writeString(workload, csv());
        Files.writeString(folder.resolve("TRACES.json"), "{\"first-weeks\": \"" + RECORDED + "\"}");
        String report = run(List.of(folder.toString(), plot.toString()));
        assertThat(report).startsWith("trace of first-weeks " + RECORDED + ", as recorded\nfirst-weeks: 400 tickets\n");
        String svg = Files.readString(plot);
        assertThat(svg).startsWith("<svg ").endsWith("</svg>\n");
        for (String order : Orders.all().keySet()) {
            assertThat(report).contains("\n" + order + " ");
            assertThat(svg).contains(">" + order + "</text>");
        }
        assertThat(svg).contains("loss, tool-hours", "broken promises, %", "guard: on time for B, C, D, %");
        assertThat(report).contains("\nBalance costs ");
        assertThat(svg).contains(">Balance costs ");
    }

    @Test
    void whatBalanceCostsIsSaidAgainstTheOrderThatLosesLeast() {
        Map<String, Metrics> metrics = new LinkedHashMap<>();
        metrics.put("first come", metrics(9000, 0.4, 0.3));
        metrics.put("loss per effort", metrics(2000, 0.2, 0.6));
        metrics.put("fair, without elders", metrics(1900, 0.1, 0.9));
        metrics.put("fair", metrics(2200, 0.05, 0.95));
        assertThat(Balance.of(metrics))
                .isEqualTo("Balance costs 200 tool-hours (10.0 %) against the least loss (loss per effort); of 100"
                        + " promises 15.0 fewer are broken; guard 0.950 against 0.600.");
        metrics.put("fair", metrics(1950, 0.25, 0.5));
        assertThat(Balance.of(metrics))
                .isEqualTo("Balance costs nothing: it loses 50 tool-hours less against the least loss (loss per"
                        + " effort); of 100 promises 5.0 more are broken; guard 0.500 against 0.600.");
        String svg = Plot.of(Map.of("week", metrics));
        assertThat(svg)
                .as("the longest bar is cut, so that the others can be compared")
                .contains(">//</text>");
    }

    private static Metrics metrics(double loss, double broken, double guard) {
        return new Metrics(loss, broken, 0, List.of(0.0, 0.0, 0.0, 0.0, 0.0), guard, 0, 0, 0);
    }

    @Test
    void aTraceThatIsNotTheRecordedOneFails(@TempDir Path folder) throws IOException {
        Path workload = folder.resolve("first-weeks.csv");
        Files.writeString(workload, csv());
        Files.writeString(folder.resolve("TRACES.json"), "{\"first-weeks\": \"00ff\"}");
        List<String> args =
                List.of(workload.toString(), folder.resolve("plot.svg").toString());
        assertThatThrownBy(() -> run(args)).isInstanceOf(ReplayException.class).hasMessageContaining("(00ff)");
    }

    @Test
    void whatCannotBeReplayedIsNamed() {
        assertThatThrownBy(() -> run(List.of())).hasMessageStartingWith("Two arguments are needed");
        assertThatThrownBy(() -> Workload.parse("x", "id,arrive\n")).hasMessageContaining("(x) has no rows");
        assertThatThrownBy(() -> Workload.parse("x", "id,arrive\n1,2\n")).hasMessageContaining("no column (worsens)");
        assertThatThrownBy(() -> Workload.parse("x", "id,arrive\n1,two\n"))
                .hasMessageContaining("(two) in column arrive");
    }
}
