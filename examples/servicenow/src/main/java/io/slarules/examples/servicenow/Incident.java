package io.slarules.examples.servicenow;

import io.slarules.ticket.Priority;
import java.time.Instant;
import java.util.List;

/**
 * An incident as the log tells it.
 *
 * @param madeSla what the log says in the end: whether it was closed in time
 * @param rows in the order of the file, which is the order of events even where the times say otherwise; never empty
 */
record Incident(String number, Instant opened, Instant closed, boolean madeSla, List<Row> rows) {
    Incident {
        rows = List.copyOf(rows);
    }

    /**
     * One row of the log.
     *
     * @param state such as {@code Awaiting User Info}
     * @param impact 1 high, 2 medium, 3 low
     * @param urgency 1 high, 2 medium, 3 low
     * @param priority the log's own, which the replay has to reproduce
     */
    record Row(Instant updated, String state, String impact, String urgency, Priority priority) {}
}
