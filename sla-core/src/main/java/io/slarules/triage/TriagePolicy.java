package io.slarules.triage;

import java.util.Comparator;

/**
 * How a queue is ordered. {@link FairPolicy} is the order of this library; the plain ones are for hosts that want what their service desk
 * did before, with the same explanations. A policy is given with each order; tickets and ledger know none.
 */
public sealed interface TriagePolicy permits FairPolicy, PlainPolicy {

    /** The order of this library with its default parameters. */
    static FairPolicy fair() {
        return FairPolicy.STANDARD;
    }

    /** By priority, then by the date promised; no date comes last. The default of most service desks. */
    static PlainPolicy priorityThenDue() {
        return PlainPolicy.PRIORITY_THEN_DUE;
    }

    /** By the date promised, whatever the priority; no date comes last. Danger to people has no precedence here. */
    static PlainPolicy earliestDeadline() {
        return PlainPolicy.EARLIEST_DEADLINE;
    }

    /**
     * By a comparator of the host's own. It must be consistent and look at the tickets alone.
     *
     * @param words what an earlier place means, for explanations: "the larger contract"
     */
    static PlainPolicy by(Comparator<PlannedTicket> comparator, String words) {
        return PlainPolicy.of(comparator, words);
    }
}
