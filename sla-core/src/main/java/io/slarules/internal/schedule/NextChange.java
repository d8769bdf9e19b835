package io.slarules.internal.schedule;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.decision.Change;
import io.slarules.decision.Change.Effect;
import io.slarules.decision.Change.Kind;
import io.slarules.decision.StepState;
import io.slarules.internal.clock.ClockRun;
import io.slarules.internal.clock.Clocks;
import io.slarules.internal.clock.Nanos;
import io.slarules.internal.policy.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The earliest later instant at which time alone changes a clock's state, a step's state or the facts, and everything that changes at it.
 * Elapsed, remaining and share used are measurements; that they move is no change.
 */
final class NextChange {
    private NextChange() {}

    static Optional<Change> after(long now, Clocks clocks, Course course, Optional<Life.Expiry> expiry) {
        List<ClockRun> runs = clocks.runs();
        List<Draft> drafts = course.drafts();
        long next = expiry.isPresent() ? Nanos.of(expiry.get().at()) : NEVER;
        for (int i = 0; i < runs.size(); i++) {
            next = Math.min(next, runs.get(i).nextChange(now));
        }
        for (int i = 0; i < drafts.size(); i++) {
            next = Math.min(next, after(now, drafts.get(i), course));
        }
        return next == NEVER ? Optional.empty() : Optional.of(at(next, now, clocks, course, expiry));
    }

    private static long after(long now, Draft draft, Course course) {
        if (draft.release <= now || course.state(draft, now) == StepState.DONE) {
            return NEVER;
        }
        return draft.own > now ? draft.own : draft.release;
    }

    private static Change at(long next, long now, Clocks clocks, Course course, Optional<Life.Expiry> expiry) {
        List<Effect> effects = new ArrayList<>(2);
        for (ClockRun run : clocks.runs()) {
            if (run.nextChange(now) == next) {
                effects.add(new Effect(
                        Kind.CLOCK, run.clock().name(), run.state(next).name()));
            }
        }
        for (Draft draft : course.drafts()) {
            if (after(now, draft, course) == next) {
                effects.add(new Effect(
                        Kind.STEP, draft.key, course.state(draft, next).name()));
            }
        }
        if (expiry.isPresent() && Nanos.of(expiry.get().at()) == next) {
            effects.add(new Effect(Kind.FACTS, expiry.get().fact(), expiry.get().to()));
        }
        return new Change(Nanos.instant(next), effects);
    }
}
