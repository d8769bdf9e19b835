package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * A temporary solution is in place: the matter is contained.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param by who put it in place; {@code ""} when unknown
 * @param limits what still does not work; {@code ""} when nothing is stated
 */
public record WorkaroundInPlace(Instant at, long sequence, String by, String limits) implements Event {
    public WorkaroundInPlace {
        Checks checks = Checks.of("WorkaroundInPlace");
        at = checks.instant(at, "at");
        by = checks.text(by, "by");
        limits = checks.text(limits, "limits");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A workaround without stated limits. */
    public static WorkaroundInPlace of(Instant at) {
        return new WorkaroundInPlace(at, 0, "", "");
    }

    /** A workaround by somebody, with what still does not work. */
    public static WorkaroundInPlace of(Instant at, String by, String limits) {
        return new WorkaroundInPlace(at, 0, by, limits);
    }

    @Override
    public EventKind kind() {
        return EventKind.WORKAROUND_IN_PLACE;
    }

    @Override
    public WorkaroundInPlace withSequence(long number) {
        return new WorkaroundInPlace(at, number, by, limits);
    }
}
