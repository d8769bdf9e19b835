package io.slarules.report;

import io.slarules.decision.Language;
import java.util.ArrayList;
import java.util.List;

/** A report as a table of plain text. A Chinese character takes two columns. */
final class ReportText {
    private static final int FIRST_WIDE = 0x1100;
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
        StringBuilder text = new StringBuilder(title(report.scope())).append('\n');
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

    private String title(Scope scope) {
        String title = Words.TITLE.in(language);
        return scope.equals(Scope.ALL) ? title : title + ": " + scope;
    }

    private static void pad(StringBuilder line, int columns) {
        line.append(" ".repeat(Math.max(0, columns)));
    }

    static int width(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE && c != '–' ? 2 : 1).sum();
    }
}
