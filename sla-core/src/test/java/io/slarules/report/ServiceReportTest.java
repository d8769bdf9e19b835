package io.slarules.report;

import static io.slarules.report.SomeService.TAIPEI;
import static io.slarules.report.SomeService.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Language;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Message;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ServiceReportTest {
    private static final Period YEAR = Period.ofYear(2026, TAIPEI);
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");

    private static List<ServedTicket> twoYears() {
        List<ServedTicket> tickets = new ArrayList<>(SomeService.year(2025, 100, "fab-1"));
        tickets.addAll(SomeService.year(2026, 50, "fab-1"));
        return tickets;
    }

    private static String line(ServiceReport report, String label) {
        return report.figures().stream()
                .filter(figure -> figure.label(Language.ENGLISH).equals(label))
                .map(figure -> figure.text(Language.ENGLISH) + " | " + figure.previousText(Language.ENGLISH) + " | "
                        + figure.changeText(Language.ENGLISH))
                .findFirst()
                .orElse("no such figure");
    }

    @Test
    void the_golden_year_shows_each_number_the_previous_one_and_the_change() {
        ServiceReport report = ServiceReport.of(twoYears(), YEAR);

        assertThat(line(report, "requests answered")).isEqualTo("1,000 | 1,000 | =");
        assertThat(line(report, "mean first response")).isEqualTo("30 s | 30 s | =");
        assertThat(line(report, "nine of ten first responses within")).isEqualTo("40 s | 40 s | =");
        assertThat(line(report, "defects")).isEqualTo("50 | 100 | -50 (-50 %)");
        assertThat(line(report, "share of defects")).isEqualTo("5 % | 10 % | -5 points");
        assertThat(line(report, "defects resolved")).isEqualTo("40 | 80 | -40 (-50 %)");
        assertThat(line(report, "rate of defects resolved")).isEqualTo("80 % | 80 % | =");
        assertThat(line(report, "other services")).isEqualTo("950 | 900 | +50 (+5.6 %)");
        assertThat(line(report, "questions")).isEqualTo("950 | 900 | +50 (+5.6 %)");
        assertThat(line(report, "hours of work")).isEqualTo("1,000 h | 1,000 h | =");
        assertThat(report.sentence(Language.ENGLISH))
                .startsWith(
                        "In 2026 we answered 1,000 requests, on average within 30 s. Of the 1,000 received, 50 had a defect of our products"
                                + " as the cause (5 %), of which 80 % are resolved. In the period before it was 100 (10 %): fewer");
        assertThat(report.sentence(Language.CHINESE)).startsWith("2026 期间，我们响应了 1,000 件请求，平均首次响应时间为 30 秒。");
        assertThat(report.text(Language.ENGLISH))
                .containsPattern("requests answered +1,000 +1,000 +=")
                .containsPattern("share of defects +5 % +10 % +-5 points");
        assertThat(report.text(Language.CHINESE)).contains("缺陷占比", "5 个百分点");
    }

    @Test
    void the_order_of_tickets_is_irrelevant() {
        List<ServedTicket> tickets = twoYears();
        ServiceReport report = ServiceReport.of(tickets, YEAR);
        Collections.shuffle(tickets, new Random(1));
        assertThat(ServiceReport.of(tickets, YEAR)).isEqualTo(report);
    }

    @Test
    void a_scope_holds_one_customer_or_one_project() {
        List<ServedTicket> tickets = twoYears();
        tickets.add(
                decided(Ticket.of("X", "fab-2", OPENED).with("project", "ramp-up"), OPENED.plus(Duration.ofDays(1))));
        assertThat(ServiceReport.of(tickets, YEAR, Scope.ofCustomer("fab-2"))
                        .current()
                        .received())
                .isEqualTo(1);
        assertThat(ServiceReport.of(tickets, YEAR, Scope.ofProject("ramp-up"))
                        .current()
                        .received())
                .isEqualTo(1);
        assertThat(ServiceReport.of(tickets, YEAR, Scope.ofCustomer("fab-1"))
                        .current()
                        .received())
                .isEqualTo(1000);
        assertThat(ServiceReport.of(tickets, YEAR, Scope.ofCustomer("fab-2")).text(Language.ENGLISH))
                .contains("fab-2");
    }

    @Test
    void each_event_counts_in_the_period_in_which_it_happened_in_its_zone() {
        // 2026-12-31 23:30 in Taipei; answered in the next year.
        Instant opened = Instant.parse("2026-12-31T15:30:00Z");
        Ticket ticket =
                Ticket.of("X", "fab-1", opened).happened(Message.toCustomer(opened.plusSeconds(3600), Channel.EMAIL));
        List<ServedTicket> one = List.of(decided(ticket, opened.plus(Duration.ofDays(2))));
        assertThat(ServiceNumbers.of(one, YEAR).received()).isEqualTo(1);
        assertThat(ServiceNumbers.of(one, YEAR).answered()).isZero();
        assertThat(ServiceNumbers.of(one, YEAR.next()).received()).isZero();
        assertThat(ServiceNumbers.of(one, YEAR.next()).answered()).isEqualTo(1);
        assertThat(ServiceNumbers.of(one, YEAR.next()).meanFirstResponse()).contains(Duration.ofHours(1));
    }

    @Test
    void work_hand_overs_recurrences_reopenings_and_pauses_are_counted() {
        Ticket local =
                Ticket.of("L", "fab-1", OPENED).with(Work.at(Tier.LOCAL)).happened(Resolved.of(OPENED.plusSeconds(60)));
        Ticket handed = Ticket.of("H", "fab-1", OPENED)
                .with(Work.at(Tier.LOCAL))
                .with(Relations.none().linkedTo(ProblemLink.of("PR-1")))
                .happened(
                        HandOver.of(OPENED.plusSeconds(60), Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL),
                        HandOver.of(OPENED.plusSeconds(90), Tier.GLOBAL, Tier.RND, HandOverPurpose.EXPLAIN_TO_CUSTOMER),
                        WaitStarted.of(OPENED.plusSeconds(100), "w", WaitFor.PART, "a seal"),
                        WaitEnded.of(OPENED.plusSeconds(400), "w"),
                        Resolved.of(OPENED.plusSeconds(500)),
                        Reopened.of(OPENED.plusSeconds(600), "again"),
                        Resolved.of(OPENED.plusSeconds(700)));
        Instant end = OPENED.plus(Duration.ofDays(1));
        ServiceNumbers numbers = ServiceNumbers.of(List.of(decided(local, end), decided(handed, end)), YEAR);
        assertThat(numbers.resolved()).isEqualTo(2);
        assertThat(numbers.solvedLocally()).isEqualTo(1);
        assertThat(numbers.locallyPermille()).hasValue(500);
        assertThat(numbers.handOvers()).isEqualTo(1);
        assertThat(numbers.missingSkills()).isEqualTo(1);
        assertThat(numbers.recurrences()).isEqualTo(1);
        assertThat(numbers.reopenings()).isEqualTo(1);
        assertThat(numbers.paused()).containsOnly(java.util.Map.entry(WaitFor.PART, Duration.ofMinutes(5)));
    }

    @Test
    void promises_are_counted_by_clock_and_level() {
        Ticket inTime = Ticket.of("A", "fab-1", OPENED)
                .happened(
                        Message.toCustomer(OPENED.plusSeconds(60), Channel.EMAIL), Resolved.of(OPENED.plusSeconds(70)));
        Ticket late =
                Ticket.of("B", "fab-1", OPENED).happened(Message.toCustomer(OPENED.plusSeconds(7200), Channel.EMAIL));
        Instant end = OPENED.plus(Duration.ofDays(3));
        ServiceNumbers numbers = ServiceNumbers.of(List.of(decided(inTime, end), decided(late, end)), YEAR);
        PromiseKind answer = new PromiseKind(
                Clock.FIRST_RESPONSE, decided(late, end).decision().priority().value());
        assertThat(numbers.promises().get(answer)).isEqualTo(new Promises(1, 1, 0));
        assertThat(numbers.promises().get(new PromiseKind(Clock.RESOLUTION, answer.level())))
                .isEqualTo(new Promises(1, 0, 1));
        assertThat(numbers.allPromises().all()).isEqualTo(4);
    }

    @Test
    void a_page_needs_nothing_beside_itself_and_keeps_a_hosts_text_apart_from_its_own() {
        ServiceReport report = ServiceReport.of(twoYears(), YEAR);
        for (Language language : Language.values()) {
            String page = report.html(language);
            assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n").contains("<svg", "</svg>", "1,000");
            assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "<script", "url(");
        }
        ServedTicket odd = decided(Ticket.of("X", "<b>&", OPENED), OPENED.plusSeconds(1));
        assertThat(ServiceReport.of(List.of(odd), YEAR, Scope.ofCustomer("<b>&"))
                        .html(Language.ENGLISH))
                .contains("&lt;b&gt;&amp;")
                .doesNotContain("<b>&");
    }

    @Test
    void a_mean_a_percentile_and_a_share_of_nothing_are_unknown_and_not_zero() {
        ServiceReport report = ServiceReport.of(List.of(), YEAR);
        for (String label : List.of(
                "mean first response",
                "nine of ten first responses within",
                "share of defects",
                "rate of defects resolved",
                "share solved locally")) {
            assertThat(line(report, label)).as(label).isEqualTo("– | – | –");
        }
        assertThat(line(report, "requests answered")).isEqualTo("0 | 0 | =");
        assertThat(line(report, "hours of work")).isEqualTo("0 | 0 | =");
        for (Language language : Language.values()) {
            assertThat(report.text(language)).containsPattern("(mean first response|平均首次响应) +– +– +–");
            assertThat(report.html(language)).doesNotContain("<svg").contains("<td>–</td><td>–</td><td>–</td>");
        }
        assertThat(report.sentence(Language.ENGLISH)).isEqualTo("In 2026 no request reached us.");
        assertThat(report.sentence(Language.CHINESE)).isEqualTo("2026 期间，我们没有收到请求。");
    }

    @Test
    void a_change_from_what_is_unknown_or_to_it_is_unknown_too() {
        Ticket answered = Ticket.of("A", "fab-1", OPENED)
                .happened(
                        Message.toCustomer(OPENED.plusSeconds(60), Channel.EMAIL), Resolved.of(OPENED.plusSeconds(70)));
        List<ServedTicket> tickets = List.of(decided(answered, OPENED.plus(Duration.ofDays(1))));
        ServiceReport first = ServiceReport.of(tickets, YEAR);
        assertThat(line(first, "mean first response")).isEqualTo("1 min | – | –");
        assertThat(line(first, "share solved locally")).isEqualTo("100 % | – | –");
        ServiceReport second = ServiceReport.of(tickets, YEAR.next());
        assertThat(line(second, "mean first response")).isEqualTo("– | 1 min | –");
        assertThat(line(second, "rate of defects resolved")).isEqualTo("– | – | –");
        assertThat(second.figures())
                .filteredOn(figure -> figure.label(Language.ENGLISH).equals("mean first response"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEmpty())
                .satisfies(figure -> assertThat(figure.previous()).hasValue(60))
                .satisfies(figure -> assertThat(figure.change()).isEmpty());
    }

    @Test
    void the_sentence_leaves_out_what_nobody_knows() {
        Ticket unanswered = Ticket.of("A", "fab-1", OPENED);
        Ticket question = Ticket.of("B", "fab-1", OPENED)
                .with(Classification.QUESTION)
                .happened(Message.toCustomer(OPENED.plusSeconds(30), Channel.EMAIL));
        Instant now = OPENED.plusSeconds(40);
        assertThat(ServiceReport.of(List.of(decided(unanswered, now)), YEAR).sentence(Language.ENGLISH))
                .isEqualTo("In 2026 we received 1 request; no first response is on record.");
        assertThat(ServiceReport.of(List.of(decided(question, now)), YEAR).sentence(Language.ENGLISH))
                .isEqualTo("In 2026 we answered 1 request, on average within 30 s. None of those received was a defect."
                        + " We kept 1 of 1 promise in time.");
    }

    @Test
    void what_happened_after_a_period_does_not_change_its_numbers() {
        Instant end = YEAR.end();
        Ticket ticket = Ticket.of("A", "fab-1", end.minus(Duration.ofDays(3)))
                .with(Classification.DEFECT)
                .happened(Resolved.of(end.minus(Duration.ofDays(1))));
        Ticket later = ticket.happened(
                Message.toCustomer(end.plusSeconds(50), Channel.EMAIL),
                Reopened.of(end.plusSeconds(60), "again"),
                Resolved.of(end.plusSeconds(90)));
        ServiceNumbers then = ServiceNumbers.of(List.of(decided(ticket, end)), YEAR);
        ServiceNumbers now = ServiceNumbers.of(List.of(decided(later, end.plus(Duration.ofDays(9)))), YEAR);
        assertThat(now).isEqualTo(then);
        assertThat(then.defectsResolved()).isEqualTo(1);
        // The answer was due in the year and came after it.
        assertThat(now.allPromises().breached()).isEqualTo(1);
        ServiceNumbers next = ServiceNumbers.of(List.of(decided(later, end.plus(Duration.ofDays(9)))), YEAR.next());
        assertThat(next.resolved()).isEqualTo(1);
        assertThat(next.allPromises().late()).isEqualTo(2);
        assertThat(next.reopenings()).isEqualTo(1);
    }

    @Test
    void waits_for_one_party_at_the_same_time_count_once_and_end_with_the_ticket() {
        Ticket ticket = Ticket.of("A", "fab-1", OPENED)
                .happened(
                        WaitStarted.of(OPENED, "a", WaitFor.CUSTOMER, "logs"),
                        WaitStarted.of(OPENED.plusSeconds(60), "b", WaitFor.CUSTOMER, "a window"),
                        WaitEnded.of(OPENED.plusSeconds(120), "a"),
                        WaitStarted.of(OPENED.plusSeconds(60), "c", WaitFor.PART, "a seal"),
                        Resolved.of(OPENED.plusSeconds(300)));
        assertThat(ServiceNumbers.of(List.of(decided(ticket, OPENED.plus(Duration.ofDays(5)))), YEAR)
                        .paused())
                .containsEntry(WaitFor.CUSTOMER, Duration.ofMinutes(5))
                .containsEntry(WaitFor.PART, Duration.ofMinutes(4))
                .hasSize(2);
    }

    @Test
    void the_period_before_has_the_same_length_and_a_period_has_a_day() {
        assertThat(YEAR.previous()).isEqualTo(Period.ofYear(2025, TAIPEI));
        assertThat(Period.ofMonth(2026, 3, TAIPEI).previous()).isEqualTo(Period.ofMonth(2026, 2, TAIPEI));
        Period week = Period.ofWeek(LocalDate.of(2026, 3, 2), TAIPEI);
        assertThat(week.previous()).isEqualTo(Period.ofWeek(LocalDate.of(2026, 2, 23), TAIPEI));
        assertThat(week.next().previous()).isEqualTo(week);
        assertThat(List.of(YEAR, Period.ofMonth(2026, 3, TAIPEI), week))
                .map(Period::toString)
                .containsExactly("2026", "2026-03", "2026-03-02 – 2026-03-08");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), TAIPEI))
                .withMessageContaining("2026-03-02");
    }

    @Test
    void the_week_lists_what_is_open_done_moved_next_and_at_risk() {
        Period week = Period.ofWeek(LocalDate.of(2026, 3, 2), TAIPEI);
        Instant end = week.end();
        Ticket done = Ticket.of("D", "fab-1", OPENED).happened(Resolved.of(OPENED.plusSeconds(60)));
        Ticket open = Ticket.of("O", "fab-1", OPENED)
                .with(AgreedPromise.by(OPENED.plus(Duration.ofDays(2)), "visit", OPENED))
                .changed(
                        OPENED.plus(Duration.ofDays(1)),
                        facts -> facts.with(AgreedPromise.by(OPENED.plus(Duration.ofDays(4)), "visit", OPENED)),
                        "the part is late");
        WeeklyReport report = WeeklyReport.of(List.of(decided(done, end), decided(open, end)), week, Scope.ALL);
        assertThat(report.open()).extracting(WeeklyReport.Item::ticket).containsExactly("O");
        assertThat(report.done()).extracting(WeeklyReport.Item::ticket).containsExactly("D");
        assertThat(report.moved())
                .containsExactly(new WeeklyReport.Moved(
                        "O",
                        new Figure.Label("visit", "visit"),
                        OPENED.plus(Duration.ofDays(2)),
                        OPENED.plus(Duration.ofDays(4)),
                        "the part is late"));
        assertThat(report.risks())
                .extracting(risk -> risk.deadline().clock())
                .containsExactly(Clock.FIRST_RESPONSE, Clock.RESOLUTION);
        assertThat(report.text(Language.ENGLISH))
                .contains("Open (1)", "Done (1)", "Promised dates moved (1)", "the part is late", "Risks (2)");
        assertThat(report.html(Language.CHINESE)).contains("本周服务", "承诺日期变更 (1)", "<td>visit</td>");
    }

    @Test
    void a_promise_whose_target_was_replaced_is_a_date_that_moved() {
        SlaEngine engine = SlaEngine.compile(
                RuleSet.of(
                        RuleFile.of(
                                "targets.drl",
                                """
                        package some
                        agenda-group "targets"
                        rule "A1 fast" when Case( attributes["pace"] == "fast" )
                        then targets.within(Clock.RESOLUTION, OpenTime.hours(24), "a day"); end
                        rule "A2 slow" when Case( attributes["pace"] == "slow" )
                        then targets.within(Clock.RESOLUTION, OpenTime.hours(72), "three days, it is less urgent"); end
                        """)),
                Calendars.of(BusinessCalendar.alwaysOpen("always", TAIPEI)));
        Ticket ticket = Ticket.of("T", "fab-1", OPENED)
                .with("pace", "fast")
                .changed(OPENED.plusSeconds(3600), facts -> facts.with("pace", "slow"), "measured again");
        Period week = Period.ofWeek(LocalDate.of(2026, 3, 2), TAIPEI);
        WeeklyReport report =
                WeeklyReport.of(List.of(new ServedTicket(ticket, engine.decide(ticket, week.end()))), week, Scope.ALL);
        assertThat(report.moved())
                .containsExactly(new WeeklyReport.Moved(
                        "T",
                        new Figure.Label("resolution", "最终解决"),
                        OPENED.plus(Duration.ofDays(1)),
                        OPENED.plus(Duration.ofDays(3)),
                        "three days, it is less urgent"));
    }

    @Test
    void a_decision_of_another_ticket_is_refused() {
        ServedTicket one = decided(Ticket.of("A", "fab-1", OPENED), OPENED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServedTicket(Ticket.of("B", "fab-1", OPENED), one.decision()))
                .withMessageContaining("(A)");
    }

    @Test
    void classes_other_than_defects_are_listed_each() {
        List<ServedTicket> tickets = new ArrayList<>();
        for (Classification one : Classification.values()) {
            tickets.add(decided(Ticket.of(one.name(), "fab-1", OPENED).with(one), OPENED));
        }
        assertThat(ServiceReport.of(tickets, YEAR).figures().stream()
                        .filter(figure -> figure.group() == Figure.Group.CLASSES)
                        .filter(figure -> figure.unit() == Figure.Unit.COUNT)
                        .filter(figure -> figure.value().equals(OptionalLong.of(1))))
                .hasSize(Classification.values().length);
    }
}
