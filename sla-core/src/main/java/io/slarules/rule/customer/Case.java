package io.slarules.rule.customer;

import io.slarules.calendar.OpenTime;

/**
 * The one fact of the customer phase: a customer with the promises of its tickets. Windows look back from the stretch that is judged; their amounts are
 * elapsed time, a day of 24 hours. Only promises to the customer count, and of those that ended only the kept and the broken.
 */
public interface Case {

    /** The customer's id. */
    String customer();

    /** The customer's service plan; empty when unknown. */
    String plan();

    /** Promises that were broken in the window. */
    int breachesIn(OpenTime window);

    /** Promises that ended or were broken in the window. */
    int endedIn(OpenTime window);

    /**
     * How fast promises break: the share broken of those that ended or broke in the window, over the share that may, in thousandths; 1000 is as many as may. 0
     * when none ended.
     *
     * @param allowedPermille the share that may break, in thousandths; above 0
     */
    int burnPermille(OpenTime window, int allowedPermille);

    /** Open promises that are due within so much time, or were due. */
    int promisesDueIn(OpenTime ahead);

    /** Whether both the customer's share of the work and the part it got are known. */
    boolean attentionKnown();

    /** The part of the work that the customer got, in thousandths of its share; 1000 is its share. 1000 when unknown. */
    int attentionPermille();
}
