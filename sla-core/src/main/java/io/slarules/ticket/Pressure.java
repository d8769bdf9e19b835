package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;
import java.util.Optional;

/**
 * How hard the customer presses, recorded with who and when.
 *
 * @param level how hard
 * @param by who presses; {@code ""} when unknown
 * @param at when it was said
 */
public record Pressure(PressureLevel level, String by, Optional<Instant> at) {
    /** Nobody has said. */
    public static final Pressure UNKNOWN = new Pressure(PressureLevel.UNKNOWN, "", Optional.empty());

    /** As usual. */
    public static final Pressure NORMAL = new Pressure(PressureLevel.NORMAL, "", Optional.empty());

    public Pressure {
        Checks checks = Checks.of("Pressure");
        level = checks.value(level, "level");
        by = checks.text(by, "by");
        at = checks.instantIfKnown(at, "at");
        checks.orThrow(InvalidFactsException::new);
    }

    /** The customer complains. */
    public static Pressure complaint(String by, Instant at) {
        return new Pressure(PressureLevel.COMPLAINT, by, Known.of(at, "Pressure", "at"));
    }

    /** An executive of the customer has spoken to ours. */
    public static Pressure executive(String by, Instant at) {
        return new Pressure(PressureLevel.EXECUTIVE, by, Known.of(at, "Pressure", "at"));
    }
}
