package io.slarules.examples.replay;

/** The default priority as a table: levels 1 to 5 from points that are worse the larger they are. */
final class Levels {
    private static final int[][] BY_IMPACT_AND_WORSENING = {{5, 5, 4}, {4, 4, 3}, {3, 3, 2}, {2, 2, 2}, {1, 1, 1}};
    private static final int[] FLOOR_OF_SAFETY = {5, 2, 1};
    private static final int[][] LIFT = {{0, 0, 1}, {0, 1, 1}, {1, 1, 1}};
    private static final int[] CAP_OF_PRESSURE = {5, 3, 2};
    private static final int[] TARGET_MINUTES = {480, 1440, 4320, 7200, 14400};

    private Levels() {}

    static int level(int safety, int impact, int worsens, int spread, int recurrence, int pressure) {
        int level = Math.min(BY_IMPACT_AND_WORSENING[impact][worsens], FLOOR_OF_SAFETY[safety]);
        if (level > 2) {
            level -= LIFT[spread][recurrence];
        }
        return pressure > 0 && level > CAP_OF_PRESSURE[pressure] ? level - 1 : level;
    }

    /** The promised time to a workaround. */
    static int targetMinutes(int level) {
        return TARGET_MINUTES[level - 1];
    }
}
