package io.slarules.ticket;

import io.slarules.internal.check.Checks;

/**
 * The problem record (问题订单) a ticket is linked to.
 *
 * @param id the record; not blank
 * @param fixKnown whether a fix is known
 * @param fixReleased whether the fix is released
 */
public record ProblemLink(String id, Answer fixKnown, Answer fixReleased) {
    public ProblemLink {
        Checks checks = Checks.of("ProblemLink");
        id = checks.required(id, "id");
        fixKnown = checks.value(fixKnown, "fixKnown");
        fixReleased = checks.value(fixReleased, "fixReleased");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A problem without a word on its fix. */
    public static ProblemLink of(String id) {
        return new ProblemLink(id, Answer.UNKNOWN, Answer.UNKNOWN);
    }

    /** The same problem with a known fix. */
    public ProblemLink withKnownFix() {
        return new ProblemLink(id, Answer.YES, fixReleased);
    }

    /** The same problem with a fix that is known and released. */
    public ProblemLink withReleasedFix() {
        return new ProblemLink(id, Answer.YES, Answer.YES);
    }
}
