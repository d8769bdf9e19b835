package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * A wait ends; only the one it names.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param id which wait; not blank
 */
public record WaitEnded(Instant at, long sequence, String id) implements Event {
    public WaitEnded {
        Checks checks = Checks.of("WaitEnded");
        at = checks.instant(at, "at");
        id = checks.required(id, "id");
        checks.orThrow(InvalidFactsException::new);
    }

    /** The wait of that id ends. */
    public static WaitEnded of(Instant at, String id) {
        return new WaitEnded(at, 0, id);
    }

    @Override
    public EventKind kind() {
        return EventKind.WAIT_ENDED;
    }

    @Override
    public WaitEnded withSequence(long number) {
        return new WaitEnded(at, number, id);
    }
}
