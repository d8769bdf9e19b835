package io.slarules.ticket;

import io.slarules.internal.check.Checks;

/**
 * Who verified a change of facts and why it is so. A lower hazard or impact counts only when it is verified.
 *
 * @param by who verified it; not blank
 * @param reason what was seen or measured; not blank
 */
public record Verified(String by, String reason) {
    public Verified {
        Checks checks = Checks.of("Verified");
        by = checks.required(by, "by");
        reason = checks.required(reason, "reason");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Who verified it and why it is so. */
    public static Verified by(String who, String reason) {
        return new Verified(who, reason);
    }
}
