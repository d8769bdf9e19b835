package io.slarules.examples.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The metrics of one workload as a table, an order in each line. */
final class Report {
    private static final int NAME = 32;

    private Report() {}

    static String of(Workload workload, Map<String, Metrics> metrics) {
        StringBuilder text = new StringBuilder(workload.name())
                .append(": ")
                .append(workload.cases().size())
                .append(" tickets\n")
                .append(row(
                        "order",
                        List.of(
                                "loss",
                                "broken",
                                "P1 start",
                                "A",
                                "B",
                                "C",
                                "D",
                                "others",
                                "guard",
                                "p99 wait",
                                "worst",
                                "very late")))
                .append(row("", List.of("tool-h", "%", "h", "%", "%", "%", "%", "%", "", "h", "x target", "%")));
        metrics.forEach((order, cost) -> text.append(row(order, cells(cost))));
        return text.append(Balance.of(metrics)).append("\n\n").toString();
    }

    private static List<String> cells(Metrics cost) {
        List<String> cells = new ArrayList<>(
                List.of(format("%.0f", cost.loss()), percent(cost.broken()), format("%.2f", cost.startDelay())));
        for (double share : cost.brokenBy()) {
            cells.add(percent(share));
        }
        cells.add(format("%.3f", cost.guard()));
        cells.add(format("%.0f", cost.longWait()));
        cells.add(format("%.1f", cost.worst()));
        cells.add(percent(cost.veryLate()));
        return cells;
    }

    static String percent(double share) {
        return format("%.1f", 100 * share);
    }

    static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String row(String name, List<String> cells) {
        StringBuilder row = new StringBuilder(name).append(" ".repeat(Math.max(1, NAME - name.length())));
        for (String cell : cells) {
            row.append(String.format(Locale.ROOT, "%10s", cell));
        }
        return row.append('\n').toString();
    }
}
