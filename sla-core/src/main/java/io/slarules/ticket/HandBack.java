package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * The case is handed back to a tier nearer to the customer, which has it once it accepts.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param from who hands it back
 * @param to who shall take it, nearer to the customer than {@code from}
 * @param reason why; {@code ""} when none is given
 */
public record HandBack(Instant at, long sequence, Tier from, Tier to, String reason) implements Event {
    public HandBack {
        Checks checks = Checks.of("HandBack");
        at = checks.instant(at, "at");
        from = checks.value(from, "from");
        to = checks.value(to, "to");
        reason = checks.text(reason, "reason");
        checks.refuse(
                from != null && to != null && !to.isBelow(from),
                "hand-back does not go nearer to the customer",
                from + " to " + to,
                "to",
                "state a lower tier, or use a HandOver");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A hand-back with its reason. */
    public static HandBack of(Instant at, Tier from, Tier to, String reason) {
        return new HandBack(at, 0, from, to, reason);
    }

    @Override
    public EventKind kind() {
        return EventKind.HAND_BACK;
    }

    @Override
    public HandBack withSequence(long number) {
        return new HandBack(at, number, from, to, reason);
    }
}
