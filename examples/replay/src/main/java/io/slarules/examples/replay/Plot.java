package io.slarules.examples.replay;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Bars of loss, broken promises and guard, an order in each line, as the text of an SVG picture. */
final class Plot {
    private static final int NAMES = 230;
    private static final int PANEL = 260;
    private static final int BAR = 150;
    private static final int LINE = 22;
    private static final int HEAD = 56;

    /** @param most how many times the value of the fair order a bar shows; a longer one is cut, so that the others can be told apart */
    private record Panel(String title, ToDoubleFunction<Metrics> value, String format, double most) {}

    private static final List<Panel> PANELS = List.of(
            new Panel("loss, tool-hours (less is better)", Metrics::loss, "%.0f", 2.5),
            new Panel("broken promises, % (less)", metrics -> 100 * metrics.broken(), "%.1f", Double.MAX_VALUE),
            new Panel(
                    "guard: on time for B, C, D, % (more)",
                    metrics -> 100 * metrics.guard(), "%.1f", Double.MAX_VALUE));

    private final StringBuilder svg = new StringBuilder();
    private int y;

    private Plot() {}

    /** A picture with a block for each workload. */
    static String of(Map<String, Map<String, Metrics>> byWorkload) {
        Plot plot = new Plot();
        byWorkload.forEach(plot::block);
        int width = NAMES + PANELS.size() * PANEL + 40;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + (plot.y + LINE)
                + "\" font-family=\"sans-serif\" font-size=\"13\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n" + plot.svg + "</svg>\n";
    }

    private void block(String workload, Map<String, Metrics> metrics) {
        text(10, y + LINE, workload, " font-weight=\"bold\"");
        for (int i = 0; i < PANELS.size(); i++) {
            text(NAMES + i * PANEL, y + LINE, PANELS.get(i).title(), " font-weight=\"bold\"");
        }
        y += HEAD;
        metrics.forEach((order, cost) -> {
            text(10, y, order, order.equals(Orders.FAIR) ? " font-weight=\"bold\"" : "");
            for (int i = 0; i < PANELS.size(); i++) {
                bar(i, order, cost, metrics);
            }
            y += LINE;
        });
        text(10, y, Balance.of(metrics), " font-style=\"italic\"");
        y += LINE;
    }

    private void bar(int panel, String order, Metrics cost, Map<String, Metrics> all) {
        Panel what = PANELS.get(panel);
        double value = what.value().applyAsDouble(cost);
        double most = all.values().stream().mapToDouble(what.value()).max().orElse(1);
        Metrics fair = all.get(Orders.FAIR);
        double shown =
                fair == null ? most : Math.min(most, what.most() * what.value().applyAsDouble(fair));
        boolean cut = value > shown;
        long length = Math.round(BAR * Math.min(value, shown) / Math.max(shown, Double.MIN_NORMAL));
        int x = NAMES + panel * PANEL;
        svg.append("<rect x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y - 12)
                .append("\" width=\"")
                .append(length);
        svg.append("\" height=\"15\" fill=\"")
                .append(order.equals(Orders.FAIR) ? "#1b6e53" : "#9db4c0")
                .append("\"/>\n");
        if (cut) {
            text(x + (int) length - 24, y, "//", " fill=\"white\" font-weight=\"bold\"");
        }
        text(x + (int) length + 6, y, Report.format(what.format(), value), "");
    }

    private void text(int x, int baseline, String words, String style) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(baseline)
                .append('"')
                .append(style)
                .append('>');
        svg.append(words.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
    }
}
