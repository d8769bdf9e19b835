package io.slarules.internal.engine;

import io.slarules.decision.Conclusion;
import io.slarules.decision.Superseded;
import io.slarules.internal.policy.TriageProposals.Promise;
import io.slarules.internal.schedule.Course;
import io.slarules.internal.schedule.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The promise of the triage order, with the promises of earlier layers that it supersedes. */
final class PromiseTerm {
    private PromiseTerm() {}

    static Conclusion<Optional<Instant>> of(Timing timing, List<Promise> overruled) {
        if (overruled.isEmpty()) {
            return Conclusion.of(timing.promise(), timing.promiseReason());
        }
        List<Superseded<Optional<Instant>>> lost = new ArrayList<>(overruled.size());
        for (Promise promise : overruled) {
            Optional<Instant> due = Course.firstDue(timing.deadlines(), promise.clock());
            lost.add(new Superseded<>(due, promise.reason(), "a later layer speaks"));
        }
        return new Conclusion<>(timing.promise(), List.of(timing.promiseReason()), lost);
    }
}
