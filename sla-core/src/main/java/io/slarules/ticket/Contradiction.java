package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.util.List;

/**
 * Events whose order contradicts itself. Nothing is refused or dropped; it is read by a rule, which is stated here.
 *
 * @param what what is contradictory, with the values in parentheses
 * @param events the events concerned, in order
 * @param reading the rule by which it is read, such as {@code ends nothing}
 */
public record Contradiction(String what, List<Event> events, String reading) {
    public Contradiction {
        Checks checks = Checks.of("Contradiction");
        what = checks.required(what, "what");
        events = checks.sorted(events, "events", EventOrder.ORDER);
        reading = checks.required(reading, "reading");
        checks.orThrow(InvalidFactsException::new);
    }
}
