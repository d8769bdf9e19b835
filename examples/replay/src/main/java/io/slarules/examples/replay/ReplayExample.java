package io.slarules.examples.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replays a workload, or every workload of a folder, under several orders of the queue; prints what each order costs and writes a plot of
 * it:
 *
 * <pre>{@code
 * mvn -q -pl examples/replay -am compile exec:java -Dexec.args="<workload.csv or folder> <plot.svg>"
 * }</pre>
 *
 * <p>Where a file TRACES.json with the hash of the fair order's trace lies beside a workload, the replay fails unless it is the same.
 */
public final class ReplayExample {
    private ReplayExample() {}

    /** Replays what the first argument names and writes the plot to the second. */
    public static void main(String[] args) {
        run(List.of(args), System.out);
    }

    static void run(List<String> args, PrintStream out) {
        if (args.size() != 2) {
            throw new ReplayException(
                    "Two arguments are needed, a workload or a folder of them and the plot to write, but"
                            + " there are " + args.size() + " " + args);
        }
        Map<String, Map<String, Metrics>> byWorkload = new LinkedHashMap<>();
        for (Path file : workloads(Path.of(args.get(0)))) {
            Workload workload = Workload.read(file);
            Map<String, Metrics> metrics = new LinkedHashMap<>();
            Orders.all().forEach((name, policy) -> {
                Replay.Result result = new Replay(workload, new Dispatcher(policy)).run();
                metrics.put(name, Metrics.of(result));
                if (name.equals(Orders.FAIR)) {
                    check(file, workload, result, out);
                }
            });
            byWorkload.put(workload.name(), metrics);
            out.print(Report.of(workload, metrics));
            out.flush();
        }
        write(Path.of(args.get(1)), Plot.of(byWorkload));
    }

    private static List<Path> workloads(Path given) {
        if (!Files.isDirectory(given)) {
            return List.of(given);
        }
        try (Stream<Path> files = Files.list(given)) {
            return files.filter(ReplayExample::isWorkload).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder (" + given + ") cannot be read", e);
        }
    }

    private static boolean isWorkload(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return file.toString().endsWith(".csv")
                    && lines.findFirst().orElse("").startsWith("id,arrive,customer,");
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + file + ") cannot be read", e);
        }
    }

    private static void check(Path file, Workload workload, Replay.Result result, PrintStream out) {
        Optional<String> recorded = recorded(file.resolveSibling("TRACES.json"), workload.name());
        if (recorded.isPresent() && !recorded.get().equals(result.hash())) {
            throw new ReplayException("The trace of " + workload.name() + " (" + result.hash()
                    + ") is not the one recorded (" + recorded.get() + "): the order has changed, or the workload has");
        }
        out.println(
                "trace of " + workload.name() + " " + result.hash() + (recorded.isPresent() ? ", as recorded" : ""));
    }

    private static Optional<String> recorded(Path traces, String name) {
        if (!Files.exists(traces)) {
            return Optional.empty();
        }
        try {
            Matcher matcher = Pattern.compile('"' + Pattern.quote(name) + "\"\\s*:\\s*\"(\\p{XDigit}+)\"")
                    .matcher(Files.readString(traces, StandardCharsets.UTF_8));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The traces (" + traces + ") cannot be read", e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The plot (" + file + ") cannot be written", e);
        }
    }
}
