package io.slarules.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Bars as inline SVG; whole pixels only, so that the same numbers give the same text everywhere. */
final class Plot {
    private static final List<String> TWO = List.of("#2f6f9f", "#a9c4d9");
    private static final List<String> THREE = List.of("#3c8d5a", "#e0a83a", "#c0483f");
    private static final int WIDTH = 900;
    private static final int LABEL = 200;
    private static final int ROW = 24;
    private static final int HEIGHT = 200;

    private Plot() {}

    /** A label with its values, none negative. */
    record Bar(String label, List<Long> values) {
        Bar(String label, long... values) {
            this(label, LongStream.of(values).boxed().toList());
        }

        long value(int index) {
            return values.get(index);
        }

        long sum() {
            return values.stream().mapToLong(Long::longValue).sum();
        }

        long largest() {
            return values.stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }

    /** Columns beside each other, one group for each bar; empty when there is nothing to show. */
    static String columns(List<Bar> bars, List<String> legend) {
        long most = bars.stream().mapToLong(Bar::largest).max().orElse(0);
        if (most == 0) {
            return "";
        }
        StringBuilder svg = start(HEIGHT + 2 * ROW + 8);
        legend(svg, legend, TWO);
        int slot = WIDTH / bars.size();
        int width = Math.max(2, (slot - 8) / 2);
        int every = 1 + (bars.size() - 1) / 16;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            for (int j = 0; j < bar.values().size(); j++) {
                int height = scaled(bar.value(j), most, HEIGHT - 16);
                int x = i * slot + 4 + j * width;
                rect(svg, x, ROW + HEIGHT - height, width - 1, height, TWO.get(j));
                if (width >= 22 && bar.value(j) > 0) {
                    text(svg, x + width / 2, ROW + HEIGHT - height - 3, "middle", Numbers.count(bar.value(j)), 10);
                }
            }
            if (i % every == 0) {
                text(svg, i * slot + slot / 2, ROW + HEIGHT + 16, "middle", bar.label(), 11);
            }
        }
        return svg.append("</svg>\n").toString();
    }

    /** A row for each bar, its values beside or behind each other; empty when there is nothing to show. */
    static String rows(List<Bar> all, List<String> legend, boolean stacked) {
        List<Bar> bars = new ArrayList<>(all);
        bars.removeIf(bar -> bar.sum() == 0);
        long most =
                bars.stream().mapToLong(stacked ? Bar::sum : Bar::largest).max().orElse(0);
        if (most == 0) {
            return "";
        }
        List<String> colours = legend.size() > 2 ? THREE : TWO;
        int height = stacked ? ROW : ROW + 10;
        StringBuilder svg = start(ROW + bars.size() * height + 4);
        legend(svg, legend, colours);
        for (int i = 0; i < bars.size(); i++) {
            row(svg, bars.get(i), ROW + i * height, most, stacked, colours);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Bar bar, int top, long most, boolean stacked, List<String> colours) {
        int room = WIDTH - LABEL - 150;
        text(svg, LABEL - 8, top + 16, "end", bar.label(), 12);
        int x = LABEL;
        StringBuilder numbers = new StringBuilder();
        for (int j = 0; j < bar.values().size(); j++) {
            int width = scaled(bar.value(j), most, room);
            rect(
                    svg,
                    stacked ? x : LABEL,
                    stacked ? top + 3 : top + 3 + j * 14,
                    width,
                    stacked ? 18 : 13,
                    colours.get(j));
            x += stacked ? width : 0;
            if (stacked) {
                numbers.append(j == 0 ? "" : " / ").append(Numbers.count(bar.value(j)));
            } else {
                text(svg, LABEL + width + 6, top + 13 + j * 14, "start", Numbers.count(bar.value(j)), 11);
            }
        }
        if (stacked) {
            text(svg, x + 6, top + 16, "start", numbers.toString(), 11);
        }
    }

    private static void legend(StringBuilder svg, List<String> legend, List<String> colours) {
        int x = LABEL;
        for (int i = 0; i < legend.size(); i++) {
            rect(svg, x, 4, 12, 12, colours.get(i));
            text(svg, x + 17, 14, "start", legend.get(i), 12);
            x += 40 + 8 * ReportText.width(legend.get(i));
        }
    }

    /** At least one pixel for what is there. */
    private static int scaled(long value, long most, int room) {
        return value == 0 ? 0 : (int) Math.max(1, value * room / most);
    }

    private static StringBuilder start(int height) {
        return new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append("\" role=\"img\">\n");
    }

    private static void rect(StringBuilder svg, int x, int y, int width, int height, String colour) {
        svg.append("<rect x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" width=\"")
                .append(width);
        svg.append("\" height=\"")
                .append(height)
                .append("\" fill=\"")
                .append(colour)
                .append("\"/>\n");
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String words, int size) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" font-size=\"")
                .append(size);
        svg.append("\" fill=\"#1c2733\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escaped(words))
                .append("</text>\n");
    }

    /** A host's text stays text. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
