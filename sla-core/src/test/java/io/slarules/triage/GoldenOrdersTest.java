package io.slarules.triage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.Json;
import io.slarules.rule.Band;
import io.slarules.triage.Ledger.Share;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The orders that the executable specification gives for a hundred backlogs. */
class GoldenOrdersTest {
    private static final Map<Lane, String> LANES = Map.of(Lane.STRICT, "P1", Lane.NORMAL, "N", Lane.ELDER, "ELDER");

    /** A line of the file. */
    record Golden(Map<String, Object> fields) {
        @Override
        public String toString() {
            return list("items").size() + " tickets";
        }

        @SuppressWarnings("unchecked")
        List<Object> list(String field) {
            return (List<Object>) requireNonNull(fields.get(field));
        }

        @SuppressWarnings("unchecked")
        Ledger ledger(String field) {
            Map<String, Object> ledger = (Map<String, Object>) requireNonNull(fields.get(field));
            Map<Share, Integer> used = new HashMap<>();
            for (Object entry : (List<Object>) requireNonNull(ledger.get("used"))) {
                List<Object> pair = (List<Object>) entry;
                List<String> key = (List<String>) pair.get(0);
                Share share = key.get(0).equals("E")
                        ? Share.ofElders(key.get(2))
                        : Share.of(Codes.band(Integer.parseInt(key.get(0))), Integer.parseInt(key.get(1)), key.get(2));
                used.put(share, number(pair.get(1)));
            }
            return Ledger.of(used, number(requireNonNull(ledger.get("since_elder"))));
        }

        @SuppressWarnings("unchecked")
        TriageOrder order() {
            List<PlannedTicket> tickets = new ArrayList<>();
            for (Object item : list("items")) {
                tickets.add(ticket((Map<String, Object>) item));
            }
            for (Object problem : list("in_work")) {
                tickets.add(PlannedTicket.of("in work " + problem, "A", Backlogs.priority(3), Backlogs.NOW)
                        .linkedTo("problem " + problem, false)
                        .leftOut(LeftOut.IN_WORK));
            }
            return TriageOrder.of(
                    tickets,
                    Backlogs.instant(number(requireNonNull(fields.get("now")))),
                    ledger("ledger"),
                    Backlogs.POLICY);
        }

        private static PlannedTicket ticket(Map<String, Object> item) {
            int level = number(item.get("level"));
            PlannedTicket ticket = PlannedTicket.of(
                            Backlogs.id(number(item.get("id"))),
                            (String) item.get("customer"),
                            Backlogs.priority(level),
                            Backlogs.instant(number(item.get("opened"))))
                    .withTarget(Backlogs.target(level))
                    .losing(number(item.get("loss_milli")))
                    .takingMinutes(number(item.get("effort_hat")))
                    .promised(Backlogs.instant(number(item.get("deadline"))));
            if (Boolean.TRUE.equals(item.get("safety_actual"))) {
                ticket = ticket.in(Band.DANGER);
            }
            if (number(item.get("problem")) != 0) {
                ticket = ticket.linkedTo("problem " + item.get("problem"), Boolean.TRUE.equals(item.get("solved")));
            }
            int worsens = number(item.get("worsens_at"));
            return worsens == 0 ? ticket : ticket.worsening(Backlogs.instant(worsens));
        }
    }

    private static int number(Object value) {
        return ((Long) value).intValue();
    }

    @SuppressWarnings("unchecked")
    static Stream<Golden> backlogs() throws IOException {
        String file = "triage-orders.jsonl";
        try (InputStream in = requireNonNull(GoldenOrdersTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new Golden((Map<String, Object>) requireNonNull(Json.read(line))));
        }
    }

    @Test
    void thereAreAHundred() throws IOException {
        assertThat(backlogs()).hasSize(100);
    }

    @ParameterizedTest
    @MethodSource("backlogs")
    @SuppressWarnings("unchecked")
    void theOrderIsThatOfTheSpecification(Golden golden) {
        TriageOrder order = golden.order();
        List<String> places = order.places().stream()
                .map(place -> place.ticket().id() + " " + LANES.get(place.lane()))
                .toList();
        List<String> expected = golden.list("order").stream()
                .map(step -> (List<Object>) step)
                .map(step -> Backlogs.id(number(step.get(0))) + " " + step.get(1))
                .toList();
        assertThat(places).isEqualTo(expected);
        Map<String, Optional<String>> attached = new TreeMap<>();
        for (Object entry : golden.list("attached")) {
            List<Object> pair = (List<Object>) entry;
            attached.put(
                    Backlogs.id(number(pair.get(0))),
                    Optional.ofNullable(pair.get(1)).map(lead -> Backlogs.id(number(lead))));
        }
        assertThat(order.attached()).isEqualTo(attached);
        Ledger next = order.head().map(place -> order.take(place.ticket().id())).orElse(order.ledger());
        assertThat(next).isEqualTo(golden.ledger("ledger_after_first"));
    }
}
