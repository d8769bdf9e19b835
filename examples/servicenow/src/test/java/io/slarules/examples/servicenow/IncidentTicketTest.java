package io.slarules.examples.servicenow;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.examples.servicenow.Incident.Row;
import io.slarules.ticket.Closed;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentTicketTest {
    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    private static Row row(String time, String state, String impact) {
        return new Row(at(time), state, impact, "2", Priority.P3);
    }

    private static IncidentTicket replayed(Row... rows) {
        IncidentTicket known = new IncidentTicket(new Incident("INC-1", at("14:00"), at("20:00"), true, List.of(rows)));
        for (Row row : rows) {
            known.happens(row);
        }
        return known;
    }

    private static List<String> impacts(Ticket ticket) {
        return ticket.history().all(FactsChanged.class).stream()
                .map(change -> change.facts().attribute("impact"))
                .toList();
    }

    @Test
    void the_first_row_holds_from_the_opening_on() {
        Ticket ticket =
                replayed(row("14:30", "New", "1"), row("15:00", "Active", "2")).ticket();
        assertThat(ticket.facts().attribute("impact")).isEqualTo("1");
        assertThat(ticket.latestFacts().attribute("impact")).isEqualTo("2");
    }

    @Test
    void rows_of_one_minute_keep_the_order_of_the_file() {
        Ticket ticket = replayed(row("15:00", "New", "3"), row("15:00", "Active", "1"), row("15:00", "Active", "2"))
                .ticket();
        assertThat(ticket.facts().attribute("impact")).isEqualTo("3");
        assertThat(impacts(ticket)).containsExactly("1", "2");
    }

    @Test
    void a_row_with_an_earlier_time_than_the_row_before_it_still_comes_after_it() {
        IncidentTicket known = replayed(row("16:00", "New", "3"), row("15:00", "Active", "1"));
        assertThat(known.ticket().facts().attribute("impact")).isEqualTo("3");
        assertThat(impacts(known.ticket())).containsExactly("1");
        assertThat(known.at()).isEqualTo(at("16:00"));
        assertThat(known.ticket().latestFacts().attribute("impact")).isEqualTo("1");
    }

    @Test
    void a_row_before_the_opening_counts_from_the_opening() {
        IncidentTicket known = replayed(row("13:00", "New", "3"));
        assertThat(known.at()).isEqualTo(at("14:00"));
        assertThat(known.ticket().contradictions()).isEmpty();
    }

    @Test
    void a_row_that_changes_neither_impact_nor_urgency_is_no_change_of_facts() {
        Ticket ticket = replayed(row("14:10", "New", "2"), row("15:00", "Active", "2"), row("16:00", "Resolved", "3"))
                .ticket();
        assertThat(impacts(ticket)).containsExactly("3");
    }

    @Test
    void states_that_await_somebody_are_waits() {
        Ticket ticket = replayed(
                        row("14:10", "Active", "2"),
                        row("15:00", "Awaiting User Info", "2"),
                        row("15:30", "Awaiting User Info", "2"),
                        row("16:00", "Awaiting Vendor", "2"),
                        row("17:00", "Resolved", "2"))
                .ticket();
        assertThat(ticket.history().all(WaitStarted.class))
                .extracting(WaitStarted::waitFor)
                .containsExactly(WaitFor.CUSTOMER, WaitFor.SUPPLIER);
        assertThat(ticket.history().all(WaitEnded.class))
                .extracting(WaitEnded::at)
                .containsExactly(at("16:00"), at("17:00"));
        assertThat(ticket.contradictions()).isEmpty();
    }

    @Test
    void the_ticket_is_closed_once_at_its_last_closing() {
        IncidentTicket known = replayed(row("15:00", "Closed", "2"), row("16:00", "Active", "2"));
        assertThat(known.ticket().history().last(Closed.class)).isEmpty();
        known.closes(at("20:00"));
        assertThat(known.ticket().history().all(Closed.class))
                .extracting(Closed::at)
                .containsExactly(at("20:00"));
    }
}
