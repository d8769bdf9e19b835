package io.slarules.internal.triage;

/**
 * Numbers of lanes, in the order in which they are served: a lane is a band and a class of merit. The sort key of an item begins with its
 * lane, since classes follow merit.
 */
public final class Lanes {
    /** The lane of those who waited several times their target; it runs beside the others. */
    public static final int ELDER = -1;

    private static final int CLASS_BITS = 6;
    private static final int LAST_CLASS = (1 << CLASS_BITS) - 1;

    /** How many lanes there can be, beside that of the elders. */
    static final int COUNT = (Item.REST + 1) << CLASS_BITS;

    private static final int MERIT_BITS = 61;
    private static final long LARGEST_MERIT = (1L << MERIT_BITS) - 1;

    private Lanes() {}

    public static int lane(int band, int meritClass) {
        return band << CLASS_BITS | LAST_CLASS - meritClass;
    }

    public static int band(int lane) {
        return lane == ELDER ? Item.REST : lane >> CLASS_BITS;
    }

    public static int meritClass(int lane) {
        return lane == ELDER ? 0 : LAST_CLASS - (lane & LAST_CLASS);
    }

    /** The first lane below the strict bands. */
    static int firstOfRest() {
        return Item.REST << CLASS_BITS;
    }

    /** Whether slots of this lane may go to elders instead. */
    public static boolean yieldsToElders(int lane) {
        return band(lane) >= Item.REST;
    }

    /** Smaller keys first: the band, then the larger merit. */
    static long key(int band, long merit) {
        return (long) band << MERIT_BITS | LARGEST_MERIT - merit;
    }

    static int band(long key) {
        return (int) (key >>> MERIT_BITS);
    }

    static long merit(long key) {
        return LARGEST_MERIT - (key & LARGEST_MERIT);
    }
}
