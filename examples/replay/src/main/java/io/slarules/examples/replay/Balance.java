package io.slarules.examples.replay;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** What the fair order costs and buys, in a sentence: against that of the other orders which loses least. */
final class Balance {
    private Balance() {}

    static String of(Map<String, Metrics> metrics) {
        Metrics fair = metrics.get(Orders.FAIR);
        Optional<Map.Entry<String, Metrics>> least = metrics.entrySet().stream()
                .filter(order -> !order.getKey().startsWith(Orders.FAIR))
                .min(Comparator.comparingDouble(order -> order.getValue().loss()));
        if (fair == null || least.isEmpty()) {
            return "";
        }
        Metrics other = least.get().getValue();
        double more = fair.loss() - other.loss();
        double kept = 100 * (other.broken() - fair.broken());
        return (more > 0
                        ? "Balance costs " + Report.format("%.0f", more) + " tool-hours ("
                                + Report.percent(more / other.loss()) + " %)"
                        : "Balance costs nothing: it loses " + Report.format("%.0f", -more) + " tool-hours less")
                + " against the least loss (" + least.get().getKey() + "); of 100 promises "
                + Report.format("%.1f", Math.abs(kept))
                + (kept < 0 ? " more are broken" : " fewer are broken")
                + "; guard " + Report.format("%.3f", fair.guard())
                + " against " + Report.format("%.3f", other.guard()) + ".";
    }
}
