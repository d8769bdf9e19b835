package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether and when a significantly worse state is expected, as stated at one instant. The value never changes because time passes.
 *
 * <p>Whoever states the value alone has the instant added: the statement plus 8 hours of wall time for {@link Worsens#WITHIN_SHIFT}, plus
 * 72 hours for {@link Worsens#WITHIN_3_DAYS}. Whoever states the instant alone (the value is {@link Worsens#UNKNOWN}) has the value added:
 * at most 8 hours after the statement, at most 72 hours, else {@link Worsens#STABLE}. Whoever states both keeps both.
 *
 * @param value how soon
 * @param at the instant at which the worse state is expected, and a new triage is due
 * @param statedAt when it was said; needed wherever something is to be worsening
 */
public record Worsening(Worsens value, Optional<Instant> at, Optional<Instant> statedAt) {
    /** How far {@link Worsens#WITHIN_SHIFT} reaches. */
    public static final Duration SHIFT = Duration.ofHours(8);

    /** How far {@link Worsens#WITHIN_3_DAYS} reaches. */
    public static final Duration THREE_DAYS = Duration.ofDays(3);

    /** Nobody has said. */
    public static final Worsening UNKNOWN = new Worsening(Worsens.UNKNOWN, Optional.empty(), Optional.empty());

    /** It stays as it is. */
    public static final Worsening STABLE = new Worsening(Worsens.STABLE, Optional.empty(), Optional.empty());

    public Worsening {
        Checks checks = Checks.of("Worsening");
        value = checks.value(value, "value");
        at = checks.instantIfKnown(at, "at");
        statedAt = checks.instantIfKnown(statedAt, "statedAt");
        boolean expected = value == Worsens.WITHIN_SHIFT || value == Worsens.WITHIN_3_DAYS;
        checks.refuse(
                statedAt.isEmpty() && ((expected && at.isEmpty()) || (value == Worsens.UNKNOWN && at.isPresent())),
                "distance cannot be told",
                value + (at.isPresent() ? " at " + at.get() : ""),
                "statedAt",
                "state when it was said, or both the value and the instant");
        checks.orThrow(InvalidFactsException::new);
        if (statedAt.isPresent()) {
            Instant said = statedAt.get();
            if (at.isPresent() && value == Worsens.UNKNOWN) {
                value = fromDistance(Duration.between(said, at.get()));
            } else if (at.isEmpty() && expected) {
                at = Optional.of(said.plus(value == Worsens.WITHIN_SHIFT ? SHIFT : THREE_DAYS));
            }
        }
    }

    /** Worse within a shift of the statement. */
    public static Worsening withinShift(Instant statedAt) {
        return new Worsening(Worsens.WITHIN_SHIFT, Optional.empty(), Known.of(statedAt, "Worsening", "statedAt"));
    }

    /** Worse within three days of the statement. */
    public static Worsening within3Days(Instant statedAt) {
        return new Worsening(Worsens.WITHIN_3_DAYS, Optional.empty(), Known.of(statedAt, "Worsening", "statedAt"));
    }

    /** Worse at an instant, as said at another. */
    public static Worsening at(Instant expected, Instant statedAt) {
        return new Worsening(
                Worsens.UNKNOWN, Known.of(expected, "Worsening", "at"), Known.of(statedAt, "Worsening", "statedAt"));
    }

    /** It stays as it is. */
    public static Worsening stable() {
        return STABLE;
    }

    /** Nobody has said. */
    public static Worsening unknown() {
        return UNKNOWN;
    }

    private static Worsens fromDistance(Duration distance) {
        if (distance.compareTo(SHIFT) <= 0) {
            return Worsens.WITHIN_SHIFT;
        }
        return distance.compareTo(THREE_DAYS) <= 0 ? Worsens.WITHIN_3_DAYS : Worsens.STABLE;
    }
}
