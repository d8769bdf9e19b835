package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * A resolved or closed ticket is opened again.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param by who opened it again; {@code ""} when unknown
 * @param reason why; {@code ""} when unknown
 */
public record Reopened(Instant at, long sequence, String by, String reason) implements Event {
    public Reopened {
        Checks checks = Checks.of("Reopened");
        at = checks.instant(at, "at");
        by = checks.text(by, "by");
        reason = checks.text(reason, "reason");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Opened again for a reason. */
    public static Reopened of(Instant at, String reason) {
        return new Reopened(at, 0, "", reason);
    }

    /** Opened again by somebody for a reason. */
    public static Reopened of(Instant at, String by, String reason) {
        return new Reopened(at, 0, by, reason);
    }

    @Override
    public EventKind kind() {
        return EventKind.REOPENED;
    }

    @Override
    public Reopened withSequence(long number) {
        return new Reopened(at, number, by, reason);
    }
}
