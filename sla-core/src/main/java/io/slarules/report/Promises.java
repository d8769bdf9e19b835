package io.slarules.report;

/**
 * How promises of one kind ended.
 *
 * @param kept in time
 * @param late kept, after they were due
 * @param breached due and not kept
 */
public record Promises(int kept, int late, int breached) {
    /** None. */
    public static final Promises NONE = new Promises(0, 0, 0);

    /** All of them. */
    public int all() {
        return kept + late + breached;
    }

    /** These and others. */
    public Promises plus(Promises more) {
        return new Promises(kept + more.kept, late + more.late, breached + more.breached);
    }
}
