package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * An event of the host's own kind, for the host's own clocks and rules.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param name the kind, as the rule files name it; not blank
 * @param detail what else the host wants to keep; {@code ""} for nothing
 */
public record HostEvent(Instant at, long sequence, String name, String detail) implements Event {
    public HostEvent {
        Checks checks = Checks.of("HostEvent");
        at = checks.instant(at, "at");
        name = checks.required(name, "name");
        detail = checks.text(detail, "detail");
        checks.orThrow(InvalidFactsException::new);
    }

    /** An event of that kind. */
    public static HostEvent of(Instant at, String name) {
        return new HostEvent(at, 0, name, "");
    }

    /** An event of that kind with a detail. */
    public static HostEvent of(Instant at, String name, String detail) {
        return new HostEvent(at, 0, name, detail);
    }

    @Override
    public EventKind kind() {
        return EventKind.HOST_EVENT;
    }

    @Override
    public HostEvent withSequence(long number) {
        return new HostEvent(at, number, name, detail);
    }
}
