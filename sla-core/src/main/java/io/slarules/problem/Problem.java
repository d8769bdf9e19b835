package io.slarules.problem;

import io.slarules.internal.check.Checks;
import io.slarules.ticket.Answer;
import io.slarules.ticket.InvalidFactsException;
import io.slarules.ticket.UsualRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The matter of one signature, with or without a problem record (问题订单): what is known of it, and what happened to it. Immutable; null is refused.
 *
 * @param signature what its cases have in common; not blank
 * @param usualRate how often cases of this signature usually come
 * @param reproducible whether the fault can be brought about on purpose
 * @param effort what R&amp;D estimates for the fix; empty when nobody estimated it
 * @param history what happened, in order of the instants
 */
public record Problem(
        String signature,
        UsualRate usualRate,
        Answer reproducible,
        Optional<Duration> effort,
        List<ProblemEvent> history) {
    private static final Comparator<ProblemEvent> ORDER = Comparator.comparing(ProblemEvent::at)
            .thenComparing(ProblemEvent::rank)
            .thenComparing(ProblemEvent::toString);

    public Problem {
        Checks checks = Checks.of("Problem");
        signature = checks.required(signature, "signature");
        usualRate = checks.value(usualRate, "usualRate");
        reproducible = checks.value(reproducible, "reproducible");
        effort = checks.optional(effort, "effort");
        effort.ifPresent(time -> checks.refuse(
                time.isNegative() || time.isZero(),
                "effort is not above zero",
                time,
                "effort",
                "leave it out when nobody knows it"));
        history = checks.sorted(history, "history", ORDER);
        checks.orThrow(InvalidFactsException::new);
    }

    /** A signature of which nothing else is known yet. */
    public static Problem of(String signature) {
        return new Problem(signature, UsualRate.UNKNOWN, Answer.UNKNOWN, Optional.empty(), List.of());
    }

    /** The same matter with its usual rate. */
    public Problem usually(UsualRate rate) {
        return new Problem(signature, rate, reproducible, effort, history);
    }

    /** The same matter with an answer on whether it can be reproduced. */
    public Problem reproducible(Answer answer) {
        return new Problem(signature, usualRate, answer, effort, history);
    }

    /** The same matter with an estimate of the effort for the fix. */
    public Problem withEffort(Duration estimate) {
        return new Problem(signature, usualRate, reproducible, Optional.of(estimate), history);
    }

    /** The same matter after these events too. */
    public Problem happened(ProblemEvent... events) {
        List<ProblemEvent> all = new ArrayList<>(history);
        all.addAll(List.of(events));
        return new Problem(signature, usualRate, reproducible, effort, all);
    }
}
