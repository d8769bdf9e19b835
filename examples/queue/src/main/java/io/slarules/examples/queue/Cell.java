package io.slarules.examples.queue;

/** Text as a terminal shows it: measured in columns, of which a Chinese character takes two. */
final class Cell {
    private static final String CUT = "..";

    private Cell() {}

    static int width(String text) {
        return text.codePoints().map(Cell::width).sum();
    }

    /** The text in exactly so many columns: filled with spaces, or cut and marked as cut. */
    static String fit(String text, int columns) {
        return cut(text, columns) + " ".repeat(Math.max(0, columns - width(cut(text, columns))));
    }

    /** The text in at most so many columns. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = CUT.length();
        for (int codePoint : text.codePoints().toArray()) {
            used += width(codePoint);
            if (used > columns) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.toString().stripTrailing() + CUT;
    }

    private static int width(int codePoint) {
        boolean wide = (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE4F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                || codePoint >= 0x20000;
        return wide ? 2 : 1;
    }
}
