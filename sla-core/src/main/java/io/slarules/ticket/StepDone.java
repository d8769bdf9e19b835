package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * A step that a decision asked for was done.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param key the key of the step, as the decision gave it; not blank
 */
public record StepDone(Instant at, long sequence, String key) implements Event {
    public StepDone {
        Checks checks = Checks.of("StepDone");
        at = checks.instant(at, "at");
        key = checks.required(key, "key");
        checks.orThrow(InvalidFactsException::new);
    }

    /** The step of that key was done. */
    public static StepDone of(Instant at, String key) {
        return new StepDone(at, 0, key);
    }

    @Override
    public EventKind kind() {
        return EventKind.STEP_DONE;
    }

    @Override
    public StepDone withSequence(long number) {
        return new StepDone(at, number, key);
    }
}
