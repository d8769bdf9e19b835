package io.slarules.report;

import static io.slarules.report.SomeService.TAIPEI;
import static io.slarules.report.SomeService.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.decision.Language;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Facts;
import io.slarules.ticket.Message;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports on what hosts really hand in: names in every script, unknown customers, clock changes, tickets from elsewhere. */
class HostileReportTest {
    private static final Period WEEK = Period.ofWeek(LocalDate.of(2026, 3, 2), TAIPEI);
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script>",
                "\"><img src=x onerror=alert(1)>",
                "A&B &lt;sons&gt;",
                "东京エレクトロン",
                "شركة الرقائق",
                "Fab 🏭 {0} $1 %s"
            })
    void a_name_in_any_script_stays_text_in_every_form(String name) {
        Ticket open = Ticket.of(name + " 1", name, OPENED)
                .with("project", name)
                .with(AgreedPromise.by(OPENED.plus(Duration.ofDays(1)), name, OPENED))
                .changed(
                        OPENED.plusSeconds(9),
                        facts -> facts.with(AgreedPromise.by(OPENED.plus(Duration.ofDays(2)), name, OPENED)),
                        name);
        Ticket done = Ticket.of(name + " 2", name, OPENED).with("project", name).happened(Resolved.of(OPENED));
        List<ServedTicket> tickets = List.of(decided(open, WEEK.end()), decided(done, WEEK.end()));
        WeeklyReport week = WeeklyReport.of(tickets, WEEK, new Scope(name, name));
        String escaped = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        for (Language language : Language.values()) {
            assertThat(week.text(language)).contains(name + " 1", name + " 2", " · " + name + " " + name);
            assertThat(week.html(language))
                    .contains("<td>" + escaped + " 1</td>", "<title>", escaped + " " + escaped + "</title>")
                    .doesNotContain("<script", "<img");
        }
    }

    @Test
    void a_customer_nobody_knows_is_reported_with_all_and_never_takes_the_report_of_all() {
        Ticket unknown = Ticket.of("X", Facts.of(Customer.UNKNOWN), OPENED);
        List<ServedTicket> tickets =
                List.of(decided(unknown, WEEK.end()), decided(Ticket.of("Y", "fab-1", OPENED), WEEK.end()));
        assertThat(ServiceReport.of(tickets, WEEK).current().received()).isEqualTo(2);
        assertThat(ServiceReport.of(tickets, WEEK, Scope.ofCustomer("fab-1"))
                        .current()
                        .received())
                .isEqualTo(1);
        assertThat(ServiceReport.of(tickets, WEEK, Scope.ofCustomer("nobody")).sentence(Language.ENGLISH))
                .isEqualTo("In 2026-03-02 – 2026-03-08 no request reached us.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.ofCustomer(" "))
                .withMessageContaining("Scope.customer (\" \") is blank")
                .withMessageContaining("Scope.ALL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.ofProject(""))
                .withMessageContaining("Scope.project (\"\") is blank");
    }

    @Test
    void a_ticket_that_is_given_twice_is_refused_by_name() {
        ServedTicket one = decided(Ticket.of("T-17", "fab-1", OPENED), WEEK.end());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceReport.of(List.of(one, one), WEEK))
                .withMessageContaining("Ticket (T-17) is given twice");
    }

    @ParameterizedTest
    @CsvSource({
        // The week in which clocks go forward has 167 hours, the one in which they go back 169.
        "Europe/Amsterdam, 2026-03-23, 167",
        "Europe/Amsterdam, 2026-10-19, 169",
        // Clocks went forward at midnight: the day, and the week, begin at one o'clock.
        "Asia/Beirut, 2022-03-20, 168",
        "Asia/Beirut, 2022-03-27, 167"
    })
    void every_instant_belongs_to_one_period_also_where_clocks_change(String zone, LocalDate first, long hours) {
        Period week = Period.ofWeek(first, ZoneId.of(zone));
        assertThat(Duration.between(week.begin(), week.end())).isEqualTo(Duration.ofHours(hours));
        assertThat(week.end()).isEqualTo(week.next().begin());
        assertThat(week.begin()).isEqualTo(week.previous().end());
        List<ServedTicket> tickets = new ArrayList<>();
        List<Instant> edges =
                List.of(week.begin().minusNanos(1), week.begin(), week.end().minusNanos(1), week.end());
        for (Instant opened : edges) {
            Ticket ticket = Ticket.of("T " + opened, "fab-1", opened)
                    .happened(Message.toCustomer(opened, Channel.EMAIL), Resolved.of(opened));
            tickets.add(decided(ticket, opened.plus(Duration.ofDays(20))));
        }
        for (Period period : List.of(week.previous(), week, week.next())) {
            ServiceNumbers numbers = ServiceNumbers.of(tickets, period);
            int expected = period.equals(week) ? 2 : 1;
            assertThat(numbers.received()).isEqualTo(expected);
            assertThat(numbers.answered()).isEqualTo(expected);
            assertThat(numbers.resolved()).isEqualTo(expected);
            assertThat(numbers.course().stream()
                            .mapToInt(ServiceNumbers.Part::received)
                            .sum())
                    .isEqualTo(expected);
            assertThat(numbers.course()).hasSize(7);
        }
    }

    @Test
    void tickets_from_another_time_count_for_nothing() {
        Ticket before = Ticket.of("A", "fab-1", OPENED.minus(Duration.ofDays(400)))
                .happened(Resolved.of(OPENED.minus(Duration.ofDays(399))));
        Ticket after = Ticket.of("B", "fab-1", OPENED.plus(Duration.ofDays(400)));
        List<ServedTicket> tickets =
                List.of(decided(before, WEEK.end()), decided(after, OPENED.plus(Duration.ofDays(401))));
        assertThat(ServiceReport.of(tickets, WEEK)).isEqualTo(ServiceReport.of(List.of(), WEEK));
        WeeklyReport week = WeeklyReport.of(tickets, WEEK, Scope.ALL);
        assertThat(week.open()).isEmpty();
        assertThat(week.done()).isEmpty();
        for (Language language : Language.values()) {
            WeeklyReport empty = WeeklyReport.of(List.of(), WEEK, Scope.ALL);
            assertThat(empty.text(language)).contains(" (0)\n");
            assertThat(empty.html(language)).endsWith("</html>\n").doesNotContain("<svg");
        }
    }

    @Test
    void the_parts_of_a_whole_add_up_whatever_the_tickets() {
        Random random = new Random(23);
        for (int round = 0; round < 20; round++) {
            List<ServedTicket> tickets = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Instant opened = OPENED.plus(Duration.ofHours(random.nextInt(24 * 21) - 24L * 7));
                Classification[] classes = Classification.values();
                Ticket ticket = Ticket.of("T" + i, "fab-" + random.nextInt(3), opened)
                        .with(classes[random.nextInt(classes.length)]);
                ticket = random.nextBoolean()
                        ? ticket.happened(Message.toCustomer(opened.plusSeconds(random.nextInt(9000)), Channel.EMAIL))
                        : ticket;
                ticket = random.nextBoolean()
                        ? ticket.happened(Resolved.of(opened.plus(Duration.ofHours(random.nextInt(90)))))
                        : ticket;
                tickets.add(decided(ticket, WEEK.next().end()));
            }
            ServiceNumbers all = ServiceNumbers.of(tickets, WEEK);
            int received = 0;
            int resolved = 0;
            Promises promises = Promises.NONE;
            for (int i = 0; i < 3; i++) {
                ServiceNumbers one = ServiceReport.of(tickets, WEEK, Scope.ofCustomer("fab-" + i))
                        .current();
                received += one.received();
                resolved += one.resolved();
                promises = promises.plus(one.allPromises());
            }
            String what = "seed 23, round " + round + ": " + all;
            assertThat(received).as(what).isEqualTo(all.received());
            assertThat(resolved).as(what).isEqualTo(all.resolved());
            assertThat(promises).as(what).isEqualTo(all.allPromises());
            assertThat(all.classes().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as(what)
                    .isEqualTo(all.received())
                    .isEqualTo(all.defects() + all.others());
            assertThat(all.course().stream()
                            .mapToInt(ServiceNumbers.Part::resolved)
                            .sum())
                    .as(what)
                    .isEqualTo(all.resolved());
        }
    }

    @Test
    void a_week_names_every_date_that_was_moved() {
        Instant moved = OPENED.plus(Duration.ofDays(1));
        Instant first = OPENED.plus(Duration.ofDays(3));
        Instant later = OPENED.plus(Duration.ofDays(5));
        Ticket ticket = Ticket.of("T", "fab-1", OPENED);
        Facts before = ticket.facts();
        Ticket planned = ticket.with(
                before.work().recoveringAt(first).visiting(Visit.of("V1").between(first, first.plusSeconds(3600))));
        Ticket late = planned.changed(
                moved,
                facts -> facts.with(facts.work()
                        .recoveringAt(later)
                        .visiting(Visit.of("V1").between(later, later.plusSeconds(3600)))),
                "the part is late");
        WeeklyReport week = WeeklyReport.of(List.of(decided(late, WEEK.end())), WEEK, Scope.ALL);
        assertThat(week.moved())
                .extracting(one -> one.promise().english(), WeeklyReport.Moved::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("recovery", later),
                        org.assertj.core.groups.Tuple.tuple("visit V1", later.plusSeconds(3600)));
        assertThat(week.text(Language.CHINESE)).contains("上门服务 V1", "恢复", "the part is late");
        assertThat(WeeklyReport.of(List.of(decided(late, WEEK.end())), WEEK.next(), Scope.ALL)
                        .moved())
                .isEmpty();
    }
}
