package io.slarules.examples.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.ticket.Answer;
import io.slarules.ticket.Containment;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Facts;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Share;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WorkState;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelpDeskTest {
    private static final String DESK =
            """
            {"now": "2026-11-23T14:40+08:00", "zone": "Asia/Taipei", "standardCalendar": "office",
             "skills": {"local": ["laser:basic"], "global": [], "rnd": []},
             "customers": [{"id": "A", "name": "Fab A", "sharePercent": 40, "calendar": "office"}],
             "ticketFiles": ["tickets.json"]}
            """;
    private static final String CALENDARS =
            """
            calendar "office"
            zone Asia/Taipei
            week
              mon-fri 09:00-17:00
            """;

    @Test
    void a_ticket_of_which_nothing_is_said_has_unknown_facts() {
        Facts facts = facts("");

        assertThat(facts.impact()).isEqualTo(Impact.unknown());
        assertThat(facts.asset().state()).isEqualTo(EquipmentState.UNKNOWN);
        assertThat(facts.work().tier()).isEqualTo(Tier.LOCAL);
        assertThat(facts.customer().calendar()).isEqualTo("office");
    }

    @Test
    void what_a_complete_impact_form_does_not_mention_is_not_the_case() {
        Impact impact =
                facts(", \"impact\": {\"complete\": true, \"lossPercent\": 12}").impact();

        assertThat(impact).isEqualTo(Impact.none().losing(Share.ofPercent(12)));
    }

    @Test
    void what_an_incomplete_impact_form_does_not_mention_is_unknown() {
        Impact impact = facts(", \"impact\": {\"lossPercent\": 12}").impact();

        assertThat(impact.capacityLost()).isEqualTo(Share.ofPercent(12));
        assertThat(impact.productAtRisk()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void a_change_of_facts_states_only_what_is_different() {
        HostTicket ticket =
                desk("""
                        , "asset": {"id": "ETCH-1", "state": "unscheduled down", "production": true},
                        "impact": {"complete": true, "lossPercent": 100}, "work": {"effortMinutes": 60},
                        "log": [
                          {"at": "2026-11-23T10:00+08:00", "event": "facts", "work": {"state": "in work"}},
                          {"at": "2026-11-23T11:00+08:00", "event": "facts", "by": "Lin", "verified": "seen running",
                           "asset": {"state": "productive"}, "impact": {"lossPercent": 10, "onStopgap": true}}]
                        """)
                        .tickets()
                        .get(0);
        Facts latest = ticket.ticket().latestFacts();

        assertThat(latest.asset().id()).isEqualTo("ETCH-1");
        assertThat(latest.asset().state()).isEqualTo(EquipmentState.PRODUCTIVE);
        assertThat(latest.impact().containment()).isEqualTo(Containment.TEMPORARY_AFTER_LINE_DOWN);
        assertThat(latest.work().state()).isEqualTo(WorkState.IN_WORK);
        assertThat(latest.work().effort()).isPresent();
        assertThat(ticket.ticket().history().last(FactsChanged.class))
                .hasValueSatisfying(change -> assertThat(change.verified()).isTrue());
    }

    @Test
    void broken_json_names_file_and_line() {
        assertRefused(
                files("tickets.json", "{\"tickets\": [\n  {\"id\": }]}"), "tickets.json, line 2: this is not JSON:");
    }

    @Test
    void a_missing_field_is_named() {
        assertRefused(
                files("tickets.json", "{\"tickets\": [{\"id\": \"T-1\", \"customer\": \"A\", \"title\": \"x\"}]}"),
                "tickets.json: tickets[0 T-1].opened is missing\n  state it");
    }

    @Test
    void a_misspelt_field_is_named_with_the_nearest_one() {
        assertRefused(
                ticket(", \"impact\": {\"lossPercnt\": 3}"),
                "tickets.json: tickets[0 T-1].impact.lossPercnt is not known; did you mean (lossPercent)?");
    }

    @Test
    void a_value_that_is_none_of_the_known_ones_is_named_with_the_nearest_one() {
        assertRefused(
                ticket(", \"asset\": {\"id\": \"E\", \"state\": \"unscheduled dwn\"}"),
                "tickets.json: tickets[0 T-1].asset.state (unscheduled dwn) is not known; did you mean (unscheduled down)?");
        assertRefused(
                ticket(", \"log\": [{\"at\": \"2026-11-23T10:00Z\", \"event\": \"resolvd\"}]"),
                "tickets.json: tickets[0 T-1].log[0].event (resolvd) is not known; did you mean (resolved)?");
        assertRefused(
                ticket(", \"work\": {\"needs\": [\"laser\"]}"),
                "tickets.json: tickets[0 T-1].work.needs[0] (laser) is not a skill with its level");
    }

    @Test
    void a_value_of_the_wrong_kind_is_named() {
        assertRefused(
                ticket(", \"impact\": {\"lossPercent\": \"12\"}"),
                "tickets.json: tickets[0 T-1].impact.lossPercent (12) is not a whole number");
        assertRefused(
                ticket(", \"impact\": {\"complete\": \"yes\"}"),
                "tickets.json: tickets[0 T-1].impact.complete (yes) is neither true nor false");
        assertRefused(ticket(", \"log\": {}"), "tickets.json: tickets[0 T-1].log is not an array ([...])");
    }

    @Test
    void an_instant_without_an_offset_is_refused() {
        assertRefused(
                ticket(", \"log\": [{\"at\": \"2026-11-23T10:00\", \"event\": \"resolved\"}]"),
                "tickets.json: tickets[0 T-1].log[0].at (2026-11-23T10:00) is not an instant with an offset");
    }

    @Test
    void what_the_library_refuses_is_reported_with_file_and_field() {
        assertRefused(
                ticket(", \"impact\": {\"lossPercent\": 120}"),
                "tickets.json: tickets[0 T-1].impact.lossPercent (120) is refused: ");
        assertRefused(
                ticket(", \"asset\": {\"id\": \"E\", \"tools\": 0}"),
                "tickets.json: tickets[0 T-1].asset is refused: ");
        assertRefused(
                ticket(", \"work\": {\"effortMinutes\": -5}"),
                "tickets.json: tickets[0 T-1].work.effortMinutes (-5) is refused: ");
    }

    @Test
    void unknown_customers_and_calendars_are_refused_with_the_nearest_ones() {
        assertRefused(
                files(
                        "tickets.json",
                        "{\"tickets\": [{\"id\": \"T-1\", \"title\": \"x\", \"customer\": \"B\", \"opened\": \"2026-11-23T09:00+08:00\"}]}"),
                "tickets.json: tickets[0 T-1].customer (B) is no customer of desk.json");
        assertRefused(
                files("desk.json", DESK.replace("\"calendar\": \"office\"", "\"calendar\": \"ofice\"")),
                "desk.json: customers[0 A].calendar (ofice) is no calendar of calendars.txt; did you mean (office)?");
        assertRefused(
                files("desk.json", DESK.replace("\"standardCalendar\": \"office\"", "\"standardCalendar\": \"x\"")),
                "desk.json: standardCalendar (x) is no calendar of calendars.txt");
    }

    private static void assertRefused(Map<String, String> files, String message) {
        assertThatThrownBy(() -> HelpDesk.read(files::get))
                .isInstanceOf(BadDataException.class)
                .hasMessageStartingWith(message);
    }

    private static Facts facts(String more) {
        return desk(more).tickets().get(0).ticket().facts();
    }

    private static HelpDesk desk(String more) {
        return HelpDesk.read(ticket(more)::get);
    }

    /** A desk with one ticket, of which more is said. */
    private static Map<String, String> ticket(String more) {
        return files(
                "tickets.json",
                "{\"tickets\": [{\"id\": \"T-1\", \"title\": \"x\", \"customer\": \"A\","
                        + " \"opened\": \"2026-11-23T09:00+08:00\"" + more + "}]}");
    }

    private static Map<String, String> files(String name, String text) {
        Map<String, String> files = new HashMap<>();
        files.put("desk.json", DESK);
        files.put("calendars.txt", CALENDARS);
        files.put("tickets.json", "{\"tickets\": []}");
        files.put(name, text);
        return files;
    }
}
