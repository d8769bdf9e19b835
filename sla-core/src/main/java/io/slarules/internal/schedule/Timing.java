package io.slarules.internal.schedule;

import io.slarules.decision.Change;
import io.slarules.decision.Deadline;
import io.slarules.decision.DeadlineException;
import io.slarules.decision.Reason;
import io.slarules.decision.Step;
import io.slarules.internal.policy.Life;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything about a life that calendars and {@code now} decide.
 *
 * @param deadlines every promise: open ones by their due, then those paused or not started, then those that ended
 * @param steps every step, by state, instant and key
 * @param promise the due of the triage order: of the clocks that rules propose for it and that run, the one due first
 * @param promiseReason the rule that proposed that clock; none when nothing is due
 * @param nextChange the earliest later instant at which time alone changes anything
 * @param factsValidUntil when the facts lapse
 */
public record Timing(
        List<Deadline> deadlines,
        List<Step> steps,
        Optional<Instant> promise,
        Reason promiseReason,
        Optional<Change> nextChange,
        Optional<Instant> factsValidUntil) {

    /**
     * Where everything stands at the {@code now} of a life.
     *
     * @throws DeadlineException when a calendar cannot count a promise or a step
     */
    public static Timing of(Life life) {
        return Course.of(life).at(life.now());
    }
}
