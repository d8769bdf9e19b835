package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * The ticket is closed.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param by who closed it; {@code ""} when unknown
 * @param reason why; {@code ""} when not stated
 */
public record Closed(Instant at, long sequence, String by, String reason) implements Event {
    public Closed {
        Checks checks = Checks.of("Closed");
        at = checks.instant(at, "at");
        by = checks.text(by, "by");
        reason = checks.text(reason, "reason");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Closed; who and why are not stated. */
    public static Closed of(Instant at) {
        return new Closed(at, 0, "", "");
    }

    /** Closed by somebody for a reason. */
    public static Closed of(Instant at, String by, String reason) {
        return new Closed(at, 0, by, reason);
    }

    @Override
    public EventKind kind() {
        return EventKind.CLOSED;
    }

    @Override
    public Closed withSequence(long number) {
        return new Closed(at, number, by, reason);
    }
}
