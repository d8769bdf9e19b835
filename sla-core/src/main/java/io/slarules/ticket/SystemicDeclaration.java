package io.slarules.ticket;

import io.slarules.internal.check.Checks;

/**
 * Somebody declares that the matter is systemic, whatever the counts say.
 *
 * @param by who; {@code ""} when unknown
 * @param why the reason; not blank
 */
public record SystemicDeclaration(String by, String why) {
    public SystemicDeclaration {
        Checks checks = Checks.of("SystemicDeclaration");
        by = checks.text(by, "by");
        why = checks.required(why, "why");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Who declares it and why. */
    public static SystemicDeclaration of(String by, String why) {
        return new SystemicDeclaration(by, why);
    }
}
