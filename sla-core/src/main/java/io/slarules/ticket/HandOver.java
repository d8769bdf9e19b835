package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * The case is handed to a tier, which has it once it accepts.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param from who hands it over
 * @param to who shall take it
 * @param purpose what for
 * @param toWhom who is addressed; {@code ""} for whoever is on duty
 * @param instruction the next step in writing; {@code ""} when there is none
 */
public record HandOver(
        Instant at, long sequence, Tier from, Tier to, HandOverPurpose purpose, String toWhom, String instruction)
        implements Event {
    public HandOver {
        Checks checks = Checks.of("HandOver");
        at = checks.instant(at, "at");
        from = checks.value(from, "from");
        to = checks.value(to, "to");
        purpose = checks.value(purpose, "purpose");
        toWhom = checks.text(toWhom, "toWhom");
        instruction = checks.text(instruction, "instruction");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A hand-over to whoever is on duty. */
    public static HandOver of(Instant at, Tier from, Tier to, HandOverPurpose purpose) {
        return new HandOver(at, 0, from, to, purpose, "", "");
    }

    /** The same hand-over, addressed to somebody. */
    public HandOver addressedTo(String who) {
        return new HandOver(at, sequence, from, to, purpose, who, instruction);
    }

    /** The same hand-over with the next step in writing. */
    public HandOver instructing(String nextStep) {
        return new HandOver(at, sequence, from, to, purpose, toWhom, nextStep);
    }

    @Override
    public EventKind kind() {
        return EventKind.HAND_OVER;
    }

    @Override
    public HandOver withSequence(long number) {
        return new HandOver(at, number, from, to, purpose, toWhom, instruction);
    }
}
