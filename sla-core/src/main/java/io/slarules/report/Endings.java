package io.slarules.report;

import io.slarules.ticket.Closed;
import io.slarules.ticket.Event;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;

/** When tickets were resolved, as it was known at the end of a period. */
final class Endings {
    private Endings() {}

    /** When it was resolved for good, as far as events before an instant tell: by the first resolution or closing after the last reopening. */
    static Optional<Instant> solved(Ticket ticket, Instant before) {
        Optional<Instant> solved = Optional.empty();
        for (Event event : ticket.history().events()) {
            if (!event.at().isBefore(before)) {
                break;
            }
            if (event instanceof Reopened) {
                solved = Optional.empty();
            } else if (solved.isEmpty() && (event instanceof Resolved || event instanceof Closed)) {
                solved = Optional.of(event.at());
            }
        }
        return solved;
    }
}
