package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * The cause was explained in plain words: by research and development to the owner, or by the owner to the customer.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param to who was told, {@link Role#OWNER} or {@link Role#CUSTOMER}
 * @param by who explained; {@code ""} when unknown
 */
public record Explained(Instant at, long sequence, Role to, String by) implements Event {
    public Explained {
        Checks checks = Checks.of("Explained");
        at = checks.instant(at, "at");
        to = checks.value(to, "to");
        by = checks.text(by, "by");
        checks.refuse(
                to != null && to != Role.OWNER && to != Role.CUSTOMER,
                "explanation is owed to the owner and to the customer only",
                to,
                "to",
                "state OWNER or CUSTOMER, or use a Statement");
        checks.orThrow(InvalidFactsException::new);
    }

    /** An explanation to the owner or the customer. */
    public static Explained of(Instant at, Role to) {
        return new Explained(at, 0, to, "");
    }

    /** An explanation to the owner or the customer by somebody. */
    public static Explained of(Instant at, Role to, String by) {
        return new Explained(at, 0, to, by);
    }

    @Override
    public EventKind kind() {
        return EventKind.EXPLAINED;
    }

    @Override
    public Explained withSequence(long number) {
        return new Explained(at, number, to, by);
    }
}
