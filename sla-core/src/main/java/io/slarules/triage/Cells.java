package io.slarules.triage;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells between tabs, in which any text can stand. */
final class Cells {
    private Cells() {}

    static String line(Object... cells) {
        StringBuilder line = new StringBuilder();
        for (Object cell : cells) {
            if (line.length() > 0) {
                line.append('\t');
            }
            escape(cell.toString(), line);
        }
        return line.append('\n').toString();
    }

    private static void escape(String cell, StringBuilder line) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    /** The cells of each line; the last line need not end. */
    static List<List<String>> read(String text) {
        List<List<String>> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            boolean windows = to > from && text.charAt(to - 1) == '\r';
            lines.add(cells(text.substring(from, windows ? to - 1 : to), lines.size() + 1));
            from = to + 1;
        }
        return lines;
    }

    private static List<String> cells(String line, int number) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '\\') {
                cell.append(c);
            } else {
                i++;
                cell.append(unescaped(i < line.length() ? line.charAt(i) : ' ', number, line));
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static char unescaped(char c, int number, String line) {
        return switch (c) {
            case '\\' -> '\\';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> throw bad(number, line, "write a backslash twice");
        };
    }

    static int notNegative(String cell) {
        int number = Integer.parseInt(cell);
        if (number < 0) {
            throw new IllegalArgumentException("(" + cell + ") is negative");
        }
        return number;
    }

    static IllegalArgumentException bad(int number, List<String> cells, String help, Exception why) {
        IllegalArgumentException bad = bad(number, String.join(" ", cells), help + " (" + why.getMessage() + ")");
        bad.initCause(why);
        return bad;
    }

    private static IllegalArgumentException bad(int number, String line, String help) {
        return new IllegalArgumentException("Line " + number + " (" + line + ") cannot be read: " + help);
    }
}
