package io.slarules.report;

import io.slarules.decision.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A week as text and as a page: the same lists, then the numbers. */
final class WeeklyText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Language language;
    private final WeeklyReport week;
    private final ZoneId zone;

    WeeklyText(Language language, WeeklyReport week) {
        this.language = language;
        this.week = week;
        this.zone = week.numbers().current().period().zone();
    }

    String text() {
        StringBuilder text = new StringBuilder(title()).append('\n');
        sections().forEach((heading, lines) -> {
            text.append(heading).append(" (").append(lines.size()).append(")\n");
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        });
        return text.append('\n').append(week.numbers().text(language)).toString();
    }

    String html() {
        StringBuilder lists = new StringBuilder();
        sections().forEach((heading, lines) -> {
            lists.append("<h2>")
                    .append(Plot.escaped(heading))
                    .append(" (")
                    .append(lines.size())
                    .append(")</h2>\n<ul>\n");
            lines.forEach(
                    line -> lists.append("<li>").append(Plot.escaped(line)).append("</li>\n"));
            lists.append("</ul>\n");
        });
        return new ReportPage(language).of(week.numbers(), title(), lists.toString());
    }

    private String title() {
        return Words.WEEK.in(language) + " " + week.numbers().current().period();
    }

    private Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        add(sections, Words.OPEN, week.open().stream().map(this::item).toList());
        add(sections, Words.DONE, week.done().stream().map(this::item).toList());
        add(sections, Words.MOVED, week.moved().stream().map(this::moved).toList());
        add(
                sections,
                Words.NEXT,
                week.next().stream()
                        .map(one -> one.ticket() + "  " + one.step().summary(language))
                        .toList());
        add(
                sections,
                Words.RISKS,
                week.risks().stream()
                        .map(one -> one.ticket() + "  " + one.deadline().summary(language))
                        .toList());
        return sections;
    }

    private void add(Map<String, List<String>> sections, Words heading, List<String> lines) {
        sections.put(heading.in(language), lines);
    }

    private String item(WeeklyReport.Item item) {
        return item.ticket() + "  " + item.level() + "  " + moment(item.at());
    }

    private String moved(WeeklyReport.Moved moved) {
        String line =
                moved.ticket() + "  " + moved.promise() + ": " + moment(moved.from()) + " → " + moment(moved.to());
        return moved.reason().isEmpty() ? line : line + " (" + moved.reason() + ")";
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
