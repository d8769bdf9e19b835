package io.slarules.report;

import io.slarules.decision.Language;
import java.util.ArrayList;
import java.util.List;

/** A report as a table of plain text. A Chinese character takes two columns. */
final class ReportText {
    private final Language language;

    ReportText(Language language) {
        this.language = language;
    }

    String of(ServiceReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                report.current().period().toString(),
                report.previous().period().toString(),
                Words.CHANGE.in(language)));
        Figure.Group group = null;
        for (Figure figure : report.figures()) {
            if (figure.group() != group) {
                group = figure.group();
                rows.add(List.of(Words.label(group).in(language), "", "", ""));
            }
            rows.add(List.of(
                    "  " + figure.label(language),
                    figure.text(language),
                    figure.previousText(language),
                    figure.changeText(language)));
        }
        StringBuilder text = new StringBuilder(ReportPage.title(Words.TITLE.in(language), report)).append('\n');
        int[] widths = new int[4];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(row.get(0));
            pad(line, widths[0] - width(row.get(0)));
            for (int i = 1; i < widths.length; i++) {
                pad(line, 2 + widths[i] - width(row.get(i)));
                line.append(row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.append(report.sentence(language))
                .append('\n')
                .append(Words.DEFINITION.in(language))
                .append('\n')
                .toString();
    }

    private static void pad(StringBuilder line, int columns) {
        line.append(" ".repeat(Math.max(0, columns)));
    }

    /** In columns of a terminal: Chinese, Japanese and Korean characters take two, accents none. */
    static int width(String text) {
        return text.codePoints().map(ReportText::columns).sum();
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c < 0x1160)
                || (c >= 0x2E80 && c < 0xA4D0)
                || (c >= 0xAC00 && c < 0xD7A4)
                || (c >= 0xF900 && c < 0xFB00)
                || (c >= 0xFE30 && c < 0xFE70)
                || (c >= 0xFF01 && c < 0xFF61)
                || (c >= 0xFFE0 && c < 0xFFE7)
                || (c >= 0x1F300 && c < 0x1FB00)
                || (c >= 0x20000 && c < 0x40000);
        return wide ? 2 : 1;
    }
}
