package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * An explanation was not understood or not accepted; it is owed again.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param by who did not understand, {@link Role#OWNER} or {@link Role#CUSTOMER}
 * @param reason what is unclear; {@code ""} when unknown
 */
public record ExplanationRejected(Instant at, long sequence, Role by, String reason) implements Event {
    public ExplanationRejected {
        Checks checks = Checks.of("ExplanationRejected");
        at = checks.instant(at, "at");
        by = checks.value(by, "by");
        reason = checks.text(reason, "reason");
        checks.refuse(
                by != null && by != Role.OWNER && by != Role.CUSTOMER,
                "explanation is owed to the owner and to the customer only",
                by,
                "by",
                "state OWNER or CUSTOMER, or use a Statement");
        checks.orThrow(InvalidFactsException::new);
    }

    /** The owner or the customer did not understand. */
    public static ExplanationRejected of(Instant at, Role by, String reason) {
        return new ExplanationRejected(at, 0, by, reason);
    }

    @Override
    public EventKind kind() {
        return EventKind.EXPLANATION_REJECTED;
    }

    @Override
    public ExplanationRejected withSequence(long number) {
        return new ExplanationRejected(at, number, by, reason);
    }
}
