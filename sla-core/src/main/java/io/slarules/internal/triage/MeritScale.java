package io.slarules.internal.triage;

/**
 * What one minute of work on an item saves, in integers: the production it loses, its promise as far as it counts now, a worsening that
 * can still be prevented, divided by its effort.
 *
 * <p>An effort of a class lies between half of it and the whole, since classes double; a date with less than half of the class left is
 * taken as lost.
 */
public final class MeritScale {
    public static final int FULL = 16;
    private static final int FIXED_POINT_BITS = 21;

    private final long[] weights;
    private final int lost;
    private final int far;
    private final long lastDay;
    private final long worseningWeight;
    private final int smallestEffort;
    private final int largestEffort;
    private final int classBits;

    /**
     * @param weights what a promise is worth by level, from level 1 on
     * @param lastDay minutes before a date in which it counts in full
     * @param worseningLevel the level whose promise an announced worsening counts as
     * @param classBits merits of one class agree in the bit length divided by this
     */
    public MeritScale(
            long[] weights,
            int lost,
            int far,
            long lastDay,
            int worseningLevel,
            int smallestEffort,
            int largestEffort,
            int classBits) {
        this.weights = weights.clone();
        this.lost = lost;
        this.far = far;
        this.lastDay = lastDay;
        this.worseningWeight = weights[worseningLevel - 1];
        this.smallestEffort = smallestEffort;
        this.largestEffort = largestEffort;
        this.classBits = classBits;
    }

    /** The effort rounded up to a class; the largest class takes every larger effort. */
    public int effortClass(int minutes) {
        int limit = smallestEffort;
        while (limit < minutes && limit < largestEffort) {
            limit *= 2;
        }
        return limit;
    }

    public long promiseWeight(int level) {
        return weights[level - 1];
    }

    private static boolean keepable(long date, int effortClass, long now) {
        return 2 * (date - now) >= effortClass;
    }

    /** Sixteenths of the promise that count now. */
    public int promisePart(long date, int effortClass, long now) {
        if (date == Item.NEVER) {
            return far;
        }
        return isLost(date, effortClass, now) ? lost : isNear(date, now) ? FULL : far;
    }

    /** Whether a date can no longer be kept. */
    public boolean isLost(long date, int effortClass, long now) {
        return !keepable(date, effortClass, now);
    }

    /** Whether a date is in its last day, or past. */
    public boolean isNear(long date, long now) {
        return date - now <= lastDay;
    }

    /** Sixteenths of an announced worsening that count now. */
    public int worseningPart(long date, int effortClass, long now) {
        return date != Item.NEVER && isNear(date, now) && keepable(date, effortClass, now) ? FULL : 0;
    }

    public long merit(Item item, long now) {
        int effort = effortClass(item.effort());
        return merit(
                item.loss(),
                item.level(),
                effort,
                promisePart(item.due(), effort, now),
                worseningPart(item.worsens(), effort, now));
    }

    public long merit(long loss, int level, int effortClass, int promisePart, int worseningPart) {
        long sum = FULL * loss + promisePart * weights[level - 1] + worseningPart * worseningWeight;
        return (sum << FIXED_POINT_BITS) / effortClass;
    }

    public int meritClass(long merit) {
        return (Long.SIZE - Long.numberOfLeadingZeros(merit)) / classBits;
    }

    /** The least merit of a class. */
    public long leastOf(int meritClass) {
        int bits = meritClass * classBits;
        return bits == 0 ? 0 : 1L << (bits - 1);
    }

    /** The next minute after {@code now} at which the merit changes by time alone. */
    public long nextChange(Item item, long now) {
        int effort = effortClass(item.effort());
        return Math.min(nextChange(item.due(), effort, now), nextChange(item.worsens(), effort, now));
    }

    private long nextChange(long date, int effortClass, long now) {
        if (date == Item.NEVER) {
            return Item.NEVER;
        }
        long near = date - lastDay;
        long lostFrom = date - (effortClass + 1) / 2 + 1;
        return near > now ? near : lostFrom > now ? lostFrom : Item.NEVER;
    }
}
