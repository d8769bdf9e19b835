package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * An agreed instant or window was kept, or what it promised came late.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param promiseId the id of the {@link AgreedPromise}; not blank
 */
public record PromiseKept(Instant at, long sequence, String promiseId) implements Event {
    public PromiseKept {
        Checks checks = Checks.of("PromiseKept");
        at = checks.instant(at, "at");
        promiseId = checks.required(promiseId, "promiseId");
        checks.orThrow(InvalidFactsException::new);
    }

    /** What the promise of that id promised came at this instant. */
    public static PromiseKept of(Instant at, String promiseId) {
        return new PromiseKept(at, 0, promiseId);
    }

    @Override
    public EventKind kind() {
        return EventKind.PROMISE_KEPT;
    }

    @Override
    public PromiseKept withSequence(long number) {
        return new PromiseKept(at, number, promiseId);
    }
}
