package io.slarules.internal.review;

/**
 * From how many cases on a window holds more than the usual rate explains: the smallest n with P(Poisson(μ) ≥ n) ≤ 1 %, as the integer table of
 * {@code escalation.md} §3. Between columns the next larger μ counts.
 */
final class SurgeTable {
    private static final int[] MU_MILLI = {50, 100, 200, 500, 1000, 2000, 3000, 5000, 8000};
    private static final int[] LEAST = {2, 2, 3, 4, 5, 7, 9, 12, 16};

    /** What no count reaches. */
    static final int NEVER = Integer.MAX_VALUE;

    private SurgeTable() {}

    /** @param muMilli the usual number of cases in the window, in thousandths; not negative */
    static int least(long muMilli) {
        for (int i = 0; i < MU_MILLI.length; i++) {
            if (muMilli <= MU_MILLI[i]) {
                return LEAST[i];
            }
        }
        return NEVER;
    }
}
