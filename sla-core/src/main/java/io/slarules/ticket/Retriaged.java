package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * Somebody looked at the facts again.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param by who; {@code ""} when unknown
 */
public record Retriaged(Instant at, long sequence, String by) implements Event {
    public Retriaged {
        Checks checks = Checks.of("Retriaged");
        at = checks.instant(at, "at");
        by = checks.text(by, "by");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Somebody looked at the facts again. */
    public static Retriaged of(Instant at, String by) {
        return new Retriaged(at, 0, by);
    }

    @Override
    public EventKind kind() {
        return EventKind.RETRIAGED;
    }

    @Override
    public Retriaged withSequence(long number) {
        return new Retriaged(at, number, by);
    }
}
