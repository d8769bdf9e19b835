package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * The matter is resolved by the final fix; the customer's word is awaited.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param by who resolved it; {@code ""} when unknown
 * @param result result and cause; {@code ""} when not stated
 */
public record Resolved(Instant at, long sequence, String by, String result) implements Event {
    public Resolved {
        Checks checks = Checks.of("Resolved");
        at = checks.instant(at, "at");
        by = checks.text(by, "by");
        result = checks.text(result, "result");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Resolved; who and how are not stated. */
    public static Resolved of(Instant at) {
        return new Resolved(at, 0, "", "");
    }

    /** Resolved by somebody with a result. */
    public static Resolved of(Instant at, String by, String result) {
        return new Resolved(at, 0, by, result);
    }

    @Override
    public EventKind kind() {
        return EventKind.RESOLVED;
    }

    @Override
    public Resolved withSequence(long number) {
        return new Resolved(at, number, by, result);
    }
}
