package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of a whole, counted in thousandths.
 *
 * @param permille 0 to 1000, or {@value #UNKNOWN_PERMILLE} for the share that nobody knows
 */
public record Share(int permille) implements Comparable<Share> {
    /** What {@link #permille()} answers for {@link #UNKNOWN}: below every known share. */
    public static final int UNKNOWN_PERMILLE = -1;

    /** Nobody knows the share. */
    public static final Share UNKNOWN = new Share(UNKNOWN_PERMILLE);

    /** Nothing. */
    public static final Share NOTHING = new Share(0);

    /** The whole. */
    public static final Share WHOLE = new Share(1000);

    public Share {
        Checks checks = Checks.of("Share");
        checks.refuse(
                permille < UNKNOWN_PERMILLE || permille > 1000,
                "share is outside 0 to 1000 thousandths",
                permille,
                "permille",
                "state a part of the whole, or Share.UNKNOWN");
        checks.orThrow(InvalidFactsException::new);
    }

    /**
     * A share in percent.
     *
     * @throws InvalidFactsException if it is outside 0 to 100
     */
    public static Share ofPercent(int percent) {
        Checks checks = Checks.of("Share");
        checks.refuse(
                percent < 0 || percent > 100,
                "share is outside 0 to 100 percent",
                percent,
                "percent",
                "state a part of the whole, or Share.UNKNOWN");
        checks.orThrow(InvalidFactsException::new);
        return new Share(percent * 10);
    }

    /**
     * A share in thousandths.
     *
     * @throws InvalidFactsException if it is outside 0 to 1000
     */
    public static Share ofPermille(int permille) {
        Checks checks = Checks.of("Share");
        checks.refuse(
                permille < 0 || permille > 1000,
                "share is outside 0 to 1000 thousandths",
                permille,
                "permille",
                "state a part of the whole, or Share.UNKNOWN");
        checks.orThrow(InvalidFactsException::new);
        return new Share(permille);
    }

    /**
     * A share as a fraction, rounded to the nearest thousandth of its decimal form, a half upwards: 0.0295 is 30 thousandths.
     *
     * @throws InvalidFactsException if it is outside 0 to 1 or no number
     */
    public static Share of(double fraction) {
        Checks checks = Checks.of("Share");
        checks.refuse(
                !(fraction >= 0 && fraction <= 1),
                "share is outside 0 to 1",
                fraction,
                "fraction",
                "state a part of the whole, or Share.UNKNOWN");
        checks.orThrow(InvalidFactsException::new);
        return new Share(BigDecimal.valueOf(fraction)
                .movePointRight(3)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact());
    }

    /** Whether somebody knows the share. */
    public boolean known() {
        return permille != UNKNOWN_PERMILLE;
    }

    /** Whether both shares are known and this one is not the smaller; an unknown share is not known to reach anything. */
    public boolean isAtLeast(Share other) {
        return known() && other.known() && permille >= other.permille;
    }

    /** Whether something is known to be there. */
    public boolean isSomething() {
        return permille > 0;
    }

    /** By size, the unknown share first. */
    @Override
    public int compareTo(Share other) {
        return Integer.compare(permille, other.permille);
    }

    /** The share in percent, such as {@code 12.5 %}, or {@code unknown}. */
    @Override
    public String toString() {
        if (!known()) {
            return "unknown";
        }
        return permille / 10 + (permille % 10 == 0 ? "" : "." + permille % 10) + " %";
    }
}
