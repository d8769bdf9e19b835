package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * The visit on site has ended.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param visitId the id of the {@link Visit}; not blank
 * @param result what came of it; {@code ""} when unknown
 */
public record VisitEnded(Instant at, long sequence, String visitId, String result) implements Event {
    public VisitEnded {
        Checks checks = Checks.of("VisitEnded");
        at = checks.instant(at, "at");
        visitId = checks.required(visitId, "visitId");
        result = checks.text(result, "result");
        checks.orThrow(InvalidFactsException::new);
    }

    /** The visit of that id has ended. */
    public static VisitEnded of(Instant at, String visitId, String result) {
        return new VisitEnded(at, 0, visitId, result);
    }

    @Override
    public EventKind kind() {
        return EventKind.VISIT_ENDED;
    }

    @Override
    public VisitEnded withSequence(long number) {
        return new VisitEnded(at, number, visitId, result);
    }
}
