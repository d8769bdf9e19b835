package io.slarules.report;

import io.slarules.decision.Deadline;
import io.slarules.decision.Language;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A week as text and as a page: the same lists, then the numbers. All instants are shown in the zone of the week. */
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

    /** A list under its heading. */
    private record Section(String heading, List<List<String>> rows) {}

    String text() {
        StringBuilder text = new StringBuilder(title()).append('\n');
        for (Section section : sections()) {
            text.append(section.heading()).append('\n');
            int[] widths = new int[8];
            for (List<String> row : section.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    widths[i] = Math.max(widths[i], ReportText.width(row.get(i)));
                }
            }
            for (List<String> row : section.rows()) {
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < row.size(); i++) {
                    line.append("  ").append(row.get(i)).append(" ".repeat(widths[i] - ReportText.width(row.get(i))));
                }
                text.append(line.toString().stripTrailing()).append('\n');
            }
        }
        return text.append('\n').append(week.numbers().text(language)).toString();
    }

    String html() {
        StringBuilder lists = new StringBuilder();
        for (Section section : sections()) {
            lists.append("<h2>").append(Plot.escaped(section.heading())).append("</h2>\n");
            if (!section.rows().isEmpty()) {
                lists.append("<table class=\"list\">\n");
                section.rows().forEach(row -> ReportPage.row(lists, "td", row.toArray(String[]::new)));
                lists.append("</table>\n");
            }
        }
        return new ReportPage(language).of(week.numbers(), title(), lists.toString());
    }

    private String title() {
        return ReportPage.title(Words.WEEK.in(language), week.numbers());
    }

    private List<Section> sections() {
        return List.of(
                section(
                        Words.OPEN,
                        week.open().stream().map(this::item).toList(),
                        week.open().size()),
                section(
                        Words.DONE,
                        week.done().stream().map(this::item).toList(),
                        week.done().size()),
                section(
                        Words.MOVED,
                        week.moved().stream().map(this::moved).toList(),
                        week.moved().size()),
                section(Words.NEXT, next(), week.next().size()),
                section(
                        Words.RISKS,
                        week.risks().stream().map(this::risk).toList(),
                        week.risks().size()));
    }

    private Section section(Words heading, List<List<String>> rows, int count) {
        return new Section(heading.in(language) + " (" + Numbers.count(count) + ")", rows);
    }

    private List<String> item(WeeklyReport.Item item) {
        return List.of(item.ticket(), item.customer(), item.level().toString(), moment(item.at()));
    }

    private List<String> moved(WeeklyReport.Moved moved) {
        return List.of(
                moved.ticket(),
                moved.promise().in(language),
                moment(moved.from()) + " → " + moment(moved.to()),
                moved.reason());
    }

    private List<String> risk(WeeklyReport.Risk risk) {
        return List.of(risk.ticket(), inZone(risk.deadline()).summary(language));
    }

    /** One line for each ticket: what is due first, and how much more is due and to come. */
    private List<List<String>> next() {
        Map<String, List<Step>> byTicket = new LinkedHashMap<>();
        for (WeeklyReport.Next next : week.next()) {
            byTicket.computeIfAbsent(next.ticket(), ticket -> new ArrayList<>()).add(next.step());
        }
        List<List<String>> rows = new ArrayList<>();
        byTicket.forEach((ticket, steps) -> {
            List<Step> rest = steps.subList(1, steps.size());
            long due =
                    rest.stream().filter(step -> step.state() == StepState.DUE).count();
            String more = (due == 0 ? "" : Words.MORE_DUE.in(language, Numbers.count(due)))
                    + (due == 0 || due == rest.size() ? "" : Words.AND.in(language))
                    + (due == rest.size() ? "" : Words.MORE_TO_COME.in(language, Numbers.count(rest.size() - due)));
            rows.add(List.of(ticket, inZone(steps.get(0)).summary(language), more));
        });
        return rows;
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    private Step inZone(Step step) {
        return new Step(
                step.key(),
                step.action(),
                step.state(),
                step.at(),
                step.finishBy(),
                step.tell(),
                step.missing(),
                step.heldBecause(),
                zone,
                step.reason(),
                step.superseded());
    }

    private Deadline inZone(Deadline deadline) {
        return new Deadline(
                deadline.clock(),
                deadline.occurrence(),
                deadline.state(),
                deadline.target(),
                deadline.targetTime(),
                deadline.calendar(),
                zone,
                deadline.started(),
                deadline.due(),
                deadline.stopped(),
                deadline.elapsed(),
                deadline.remaining(),
                deadline.commitment(),
                deadline.past());
    }
}
