package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * Somebody called the customer back after the work.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param result what was found
 * @param by who called; {@code ""} when unknown
 * @param remark on the fault, extra charges, conduct, explanation; {@code ""} for none
 */
public record Callback(Instant at, long sequence, CallbackResult result, String by, String remark) implements Event {
    public Callback {
        Checks checks = Checks.of("Callback");
        at = checks.instant(at, "at");
        result = checks.value(result, "result");
        by = checks.text(by, "by");
        remark = checks.text(remark, "remark");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A callback with its result. */
    public static Callback of(Instant at, CallbackResult result) {
        return new Callback(at, 0, result, "", "");
    }

    /** A callback by somebody with its result and a remark. */
    public static Callback of(Instant at, CallbackResult result, String by, String remark) {
        return new Callback(at, 0, result, by, remark);
    }

    @Override
    public EventKind kind() {
        return EventKind.CALLBACK;
    }

    @Override
    public Callback withSequence(long number) {
        return new Callback(at, number, result, by, remark);
    }
}
