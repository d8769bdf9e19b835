package io.slarules.ticket;

import io.slarules.internal.check.Checks;

/**
 * How often cases of one signature usually come.
 *
 * @param milliPerDay thousandths of a case per day, not negative, or {@value #UNKNOWN_MILLI} when nobody knows
 */
public record UsualRate(int milliPerDay) {
    /** What {@link #milliPerDay()} answers for {@link #UNKNOWN}. */
    public static final int UNKNOWN_MILLI = -1;

    /** Nobody knows the rate. */
    public static final UsualRate UNKNOWN = new UsualRate(UNKNOWN_MILLI);

    public UsualRate {
        Checks checks = Checks.of("UsualRate");
        checks.refuse(
                milliPerDay < UNKNOWN_MILLI,
                "rate is negative",
                milliPerDay,
                "milliPerDay",
                "state thousandths of a case per day, or UsualRate.UNKNOWN");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Thousandths of a case per day. */
    public static UsualRate ofMilliPerDay(int milli) {
        return new UsualRate(milli);
    }

    /**
     * Cases in thirty days, rounded to the nearest thousandth of a case per day.
     *
     * @param cases 0 to 1,000,000
     */
    public static UsualRate ofCasesIn30Days(int cases) {
        Checks checks = Checks.of("UsualRate");
        checks.refuse(
                cases < 0 || cases > 1_000_000,
                "number of cases is outside 0 to 1000000",
                cases,
                "cases",
                "state the cases of thirty days, or UsualRate.UNKNOWN");
        checks.orThrow(InvalidFactsException::new);
        return new UsualRate((int) ((cases * 1000L + 15) / 30));
    }

    /** Whether somebody knows the rate. */
    public boolean known() {
        return milliPerDay != UNKNOWN_MILLI;
    }
}
