package io.slarules.internal.policy;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Reason;
import io.slarules.rule.Clock;
import java.util.List;
import java.util.Optional;

/**
 * One rule's hold: while it speaks, steps that call engineers of a higher tier (hand over, join), or a visit, wait for what is missing, but never longer than
 * {@code atMost} after the instant at which they would have been due.
 *
 * @param missing what is missing, by name; never empty
 * @param visit the visit that it holds, by id; empty for calls of engineers
 * @param calendar the name of the calendar on which {@code atMost} runs
 * @param share what bounds it too
 */
public record HoldTerms(
        List<String> missing,
        Optional<String> visit,
        OpenTime atMost,
        String calendar,
        Optional<Share> share,
        Reason reason) {

    /** Not longer than this share of the target that a clock has when the step would have been due. */
    public record Share(Clock clock, int percent) {}

    /** A hold of calls, bounded by an amount of time alone. */
    public HoldTerms(List<String> missing, OpenTime atMost, String calendar, Reason reason) {
        this(missing, Optional.empty(), atMost, calendar, Optional.empty(), reason);
    }
}
