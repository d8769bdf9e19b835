package io.slarules.decision;

import java.time.Instant;
import java.util.List;

/**
 * The earliest later instant at which time alone changes something in the decision, and what changes.
 *
 * @param effects everything that changes at that instant, sorted; never empty
 */
public record Change(Instant at, List<Effect> effects) {

    public Change {
        effects = List.copyOf(effects);
    }

    /** What kind of thing changes. */
    public enum Kind {
        /** A clock changes its state; {@code to} is the new {@link ClockState}. */
        CLOCK,
        /** A step changes its state; {@code to} is the new {@link StepState}. */
        STEP,
        /** A fact lapses and the rules have to be asked again; {@code to} says what it falls back to. */
        FACTS
    }

    /**
     * @param subject the clock's name, the step's key or the fact
     */
    public record Effect(Kind kind, String subject, String to) {}
}
