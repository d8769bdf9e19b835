package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * The customer's word on closing the ticket.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param accepted whether the customer accepts that it is closed
 */
public record ClosingAnswered(Instant at, long sequence, Answer accepted) implements Event {
    public ClosingAnswered {
        Checks checks = Checks.of("ClosingAnswered");
        at = checks.instant(at, "at");
        accepted = checks.value(accepted, "accepted");
        checks.orThrow(InvalidFactsException::new);
    }

    /** The customer's word on closing. */
    public static ClosingAnswered of(Instant at, Answer accepted) {
        return new ClosingAnswered(at, 0, accepted);
    }

    @Override
    public EventKind kind() {
        return EventKind.CLOSING_ANSWERED;
    }

    @Override
    public ClosingAnswered withSequence(long number) {
        return new ClosingAnswered(at, number, accepted);
    }
}
