package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * The visitor has arrived on site.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param visitId the id of the {@link Visit}; not blank
 * @param by who visits; {@code ""} when unknown
 */
public record VisitStarted(Instant at, long sequence, String visitId, String by) implements Event {
    public VisitStarted {
        Checks checks = Checks.of("VisitStarted");
        at = checks.instant(at, "at");
        visitId = checks.required(visitId, "visitId");
        by = checks.text(by, "by");
        checks.orThrow(InvalidFactsException::new);
    }

    /** The visitor of that visit has arrived. */
    public static VisitStarted of(Instant at, String visitId, String by) {
        return new VisitStarted(at, 0, visitId, by);
    }

    @Override
    public EventKind kind() {
        return EventKind.VISIT_STARTED;
    }

    @Override
    public VisitStarted withSequence(long number) {
        return new VisitStarted(at, number, visitId, by);
    }
}
