package io.slarules.report;

import io.slarules.decision.Language;
import io.slarules.report.Plot.Bar;
import io.slarules.ticket.Classification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A report as one HTML page: what the numbers mean, plots, and the table. */
final class ReportPage {
    private static final String STYLE =
            """
            body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2733}
            h1{font-size:1.5rem;margin:0 0 .2rem}h2{font-size:1.05rem;margin:1.6rem 0 .4rem}
            p.lead{font-size:1.05rem;margin:.4rem 0 1rem}p.note{color:#5b6b7b;font-size:.85rem}
            table{border-collapse:collapse;width:100%}td,th{padding:.18rem .6rem;text-align:right;border-bottom:1px solid #e4e9ee}
            td:first-child,th:first-child{text-align:left}tr.group td{font-weight:600;border-bottom:2px solid #b9c4cf;padding-top:.8rem}
            table.list td{text-align:left;vertical-align:top}table.list td:first-child{white-space:nowrap}
            svg{display:block;max-width:100%;height:auto}
            """;

    private final Language language;

    ReportPage(Language language) {
        this.language = language;
    }

    String of(ServiceReport report) {
        return of(report, title(Words.TITLE.in(language), report), "");
    }

    /** What it is, of which period and whose. */
    static String title(String what, ServiceReport report) {
        String title = what + " " + report.current().period();
        return report.scope().equals(Scope.ALL) ? title : title + " · " + report.scope();
    }

    /** @param first what stands before the plots, as HTML */
    String of(ServiceReport report, String title, String first) {
        StringBuilder page = start(title);
        page.append("<p class=\"lead\">")
                .append(Plot.escaped(report.sentence(language)))
                .append("</p>\n")
                .append(first);
        plot(page, Words.COURSE, course(report.current()));
        plot(page, Words.BY_CLASS, classes(report));
        plot(page, Words.BY_CLOCK, promises(report.current()));
        table(page, report);
        return page.append("<p class=\"note\">")
                .append(Plot.escaped(Words.DEFINITION.in(language)))
                .append("</p>\n</body>\n</html>\n")
                .toString();
    }

    private StringBuilder start(String title) {
        String tag = language == Language.ENGLISH ? "en" : "zh-CN";
        return new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(tag)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(Plot.escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(Plot.escaped(title))
                .append("</h1>\n");
    }

    private void plot(StringBuilder page, Words heading, String plot) {
        if (!plot.isEmpty()) {
            page.append("<h2>")
                    .append(Plot.escaped(heading.in(language)))
                    .append("</h2>\n")
                    .append(plot);
        }
    }

    private String course(ServiceNumbers numbers) {
        List<Bar> bars = new ArrayList<>();
        for (ServiceNumbers.Part part : numbers.course()) {
            bars.add(new Bar(part.label(), part.received(), part.resolved()));
        }
        return Plot.columns(bars, List.of(Words.RECEIVED.in(language), Words.RESOLVED.in(language)));
    }

    private String classes(ServiceReport report) {
        SortedSet<Classification> seen =
                new TreeSet<>(report.current().classes().keySet());
        seen.addAll(report.previous().classes().keySet());
        List<Bar> bars = new ArrayList<>();
        for (Classification one : seen) {
            bars.add(new Bar(
                    Words.label(one).in(language),
                    report.current().classes().getOrDefault(one, 0),
                    report.previous().classes().getOrDefault(one, 0)));
        }
        return Plot.rows(
                bars,
                List.of(
                        report.current().period().toString(),
                        report.previous().period().toString()),
                false);
    }

    private String promises(ServiceNumbers numbers) {
        Map<String, Promises> byClock = new TreeMap<>();
        numbers.promises()
                .forEach((kind, promises) -> byClock.merge(
                        Words.label(kind.clock()).in(language) + " " + kind.level(), promises, Promises::plus));
        List<Bar> bars = new ArrayList<>();
        byClock.forEach(
                (clock, promises) -> bars.add(new Bar(clock, promises.kept(), promises.late(), promises.breached())));
        return Plot.rows(
                bars, List.of(Words.KEPT.in(language), Words.LATE.in(language), Words.BREACHED.in(language)), true);
    }

    private void table(StringBuilder page, ServiceReport report) {
        page.append("<h2>").append(Plot.escaped(Words.TITLE.in(language))).append("</h2>\n<table>\n");
        row(
                page,
                "th",
                "",
                report.current().period().toString(),
                report.previous().period().toString(),
                Words.CHANGE.in(language));
        Figure.Group group = null;
        for (Figure figure : report.figures()) {
            if (figure.group() != group) {
                group = figure.group();
                page.append("<tr class=\"group\"><td colspan=\"4\">")
                        .append(Plot.escaped(Words.label(group).in(language)))
                        .append("</td></tr>\n");
            }
            row(
                    page,
                    "td",
                    figure.label(language),
                    figure.text(language),
                    figure.previousText(language),
                    figure.changeText(language));
        }
        page.append("</table>\n");
    }

    static void row(StringBuilder page, String tag, String... cells) {
        page.append("<tr>");
        for (String cell : cells) {
            page.append('<')
                    .append(tag)
                    .append('>')
                    .append(Plot.escaped(cell))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        page.append("</tr>\n");
    }
}
