package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * A tier accepts the case that was handed over or back to it.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param by who accepts; {@code ""} when unknown
 * @param tier the tier that has the case now
 */
public record Acceptance(Instant at, long sequence, String by, Tier tier) implements Event {
    public Acceptance {
        Checks checks = Checks.of("Acceptance");
        at = checks.instant(at, "at");
        by = checks.text(by, "by");
        tier = checks.value(tier, "tier");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Somebody of a tier accepts. */
    public static Acceptance of(Instant at, String by, Tier tier) {
        return new Acceptance(at, 0, by, tier);
    }

    @Override
    public EventKind kind() {
        return EventKind.ACCEPTANCE;
    }

    @Override
    public Acceptance withSequence(long number) {
        return new Acceptance(at, number, by, tier);
    }
}
