package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * The ticket is withdrawn; its promises are no longer owed.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param by who withdrew it; {@code ""} when unknown
 * @param reason why, such as a duplicate; {@code ""} when not stated
 */
public record Cancelled(Instant at, long sequence, String by, String reason) implements Event {
    public Cancelled {
        Checks checks = Checks.of("Cancelled");
        at = checks.instant(at, "at");
        by = checks.text(by, "by");
        reason = checks.text(reason, "reason");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Withdrawn for a reason. */
    public static Cancelled of(Instant at, String reason) {
        return new Cancelled(at, 0, "", reason);
    }

    /** Withdrawn by somebody for a reason. */
    public static Cancelled of(Instant at, String by, String reason) {
        return new Cancelled(at, 0, by, reason);
    }

    @Override
    public EventKind kind() {
        return EventKind.CANCELLED;
    }

    @Override
    public Cancelled withSequence(long number) {
        return new Cancelled(at, number, by, reason);
    }
}
