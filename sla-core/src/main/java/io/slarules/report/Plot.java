package io.slarules.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Bars as inline SVG; whole pixels only, so that the same numbers give the same text everywhere. */
final class Plot {
    private static final List<String> TWO = List.of("#2f6f9f", "#a9c4d9");
    private static final List<String> THREE = List.of("#3c8d5a", "#e0a83a", "#c0483f");
    private static final int WIDTH = 900;
    private static final int LABEL = 200;
    private static final int MOST_LABEL = 420;
    private static final int SMALL = 6;
    private static final int USUAL = 7;
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
                String number = Numbers.count(bar.value(j));
                if (bar.value(j) > 0 && number.length() * SMALL <= width + 8) {
                    text(svg, x + width / 2, ROW + HEIGHT - height - 3, "middle", number, 10);
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
        int label = bars.stream()
                .mapToInt(bar -> USUAL * ReportText.width(bar.label()) + 16)
                .reduce(LABEL, Math::max);
        int left = Math.min(MOST_LABEL, label);
        int numbers = bars.stream()
                .mapToInt(bar -> 16 + USUAL * (stacked ? numbers(bar).length() : longest(bar)))
                .reduce(0, Math::max);
        StringBuilder svg = start(ROW + bars.size() * height + 4);
        legend(svg, legend, colours);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int top = ROW + i * height;
            text(svg, left - 8, top + 16, "end", shortened(bar.label(), (left - 16) / USUAL), 12);
            if (stacked) {
                stacked(svg, bar, left, top, most, WIDTH - left - numbers, colours);
            } else {
                beside(svg, bar, left, top, most, WIDTH - left - numbers, colours);
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static void stacked(
            StringBuilder svg, Bar bar, int left, int top, long most, int room, List<String> colours) {
        int x = left;
        for (int j = 0; j < bar.values().size(); j++) {
            int width = scaled(bar.value(j), most, room - bar.values().size());
            rect(svg, x, top + 3, width, 18, colours.get(j));
            x += width;
        }
        text(svg, x + 6, top + 16, "start", numbers(bar), 11);
    }

    private static void beside(
            StringBuilder svg, Bar bar, int left, int top, long most, int room, List<String> colours) {
        for (int j = 0; j < bar.values().size(); j++) {
            int width = scaled(bar.value(j), most, room);
            rect(svg, left, top + 3 + j * 14, width, 13, colours.get(j));
            text(svg, left + width + 6, top + 13 + j * 14, "start", Numbers.count(bar.value(j)), 11);
        }
    }

    private static String numbers(Bar bar) {
        return bar.values().stream().map(Numbers::count).collect(Collectors.joining(" / "));
    }

    private static int longest(Bar bar) {
        return Numbers.count(bar.largest()).length();
    }

    /** What does not fit is cut where people see it. */
    private static String shortened(String label, int columns) {
        if (ReportText.width(label) <= columns) {
            return label;
        }
        StringBuilder text = new StringBuilder();
        int used = 1;
        for (int c : label.codePoints().toArray()) {
            used += ReportText.width(Character.toString(c));
            if (used > columns) {
                break;
            }
            text.appendCodePoint(c);
        }
        return text.append('…').toString();
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
