package io.slarules.internal.engine;

import io.slarules.decision.Conclusion;
import io.slarules.decision.Reason;
import io.slarules.decision.Superseded;
import io.slarules.internal.verbs.PriorityVerbs;
import io.slarules.internal.verbs.Proposal;
import io.slarules.ticket.Priority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Settles the priority: the most urgent base, the most urgent floor, lifts from the furthest-reaching to the least, then
 * the strictest cap. The reasons are the base and then each rule that moved the level, so that they suffice to compute it
 * again.
 */
final class PriorityResolution {
    private static final Comparator<Priority> URGENT_FIRST = Comparator.naturalOrder();

    private final List<Reason> reasons = new ArrayList<>(3);
    private final List<Superseded<Priority>> lost = new ArrayList<>(2);
    private Priority level = Priority.P5;

    private PriorityResolution() {}

    static Conclusion<Priority> of(PriorityVerbs said) {
        return new PriorityResolution().resolve(said);
    }

    private Conclusion<Priority> resolve(PriorityVerbs said) {
        for (Proposal<Priority> base : Resolution.sorted(said.bases, URGENT_FIRST)) {
            if (reasons.isEmpty()) {
                move(base.value(), base.reason());
            } else {
                lost.add(base.superseded("a base as urgent or more holds"));
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.noRule("no rule spoke of a base: the lowest level"));
        }
        for (Proposal<Priority> floor : Resolution.sorted(said.floors, URGENT_FIRST)) {
            if (floor.value().isMoreUrgentThan(level)) {
                move(floor.value(), floor.reason());
            } else {
                lost.add(floor.superseded("the level reached is as urgent or more"));
            }
        }
        for (Proposal<Priority> lift : Resolution.sorted(said.lifts, URGENT_FIRST)) {
            if (lift.value().isMoreUrgentThan(level)) {
                move(level.raised(1, lift.value()), lift.reason());
            } else {
                lost.add(lift.superseded("it does not lift beyond this level"));
            }
        }
        for (Proposal<Priority> cap : Resolution.sorted(said.caps, URGENT_FIRST.reversed())) {
            if (level.isMoreUrgentThan(cap.value())) {
                move(cap.value(), cap.reason());
            } else {
                lost.add(cap.superseded("the level reached is not more urgent"));
            }
        }
        return new Conclusion<>(level, reasons, lost);
    }

    private void move(Priority to, Reason reason) {
        level = to;
        reasons.add(reason);
    }
}
