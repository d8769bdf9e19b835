package io.slarules.internal.testing;

/** A share that something must reach. */
public final class Percent {
    private Percent() {}

    /** Refuses what is no share: more than all is never reached, and less than nothing always. */
    public static void check(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent (" + percent + ") is no share: give 0 to 100");
        }
    }
}
