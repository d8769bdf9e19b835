package io.slarules.decision;

import java.time.Instant;

/** A decision cannot be seen at an instant from which on a fact has lapsed: the rules have to be asked again. */
public final class FactsExpiredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param fact the fact that lapses, in words for people */
    public FactsExpiredException(String ticket, Instant later, String fact, Instant validUntil) {
        super("Decision on ticket (" + ticket + ") cannot be seen at " + later + ": " + fact + " lapses at "
                + validUntil + "; ask SlaEngine.decide for an instant from then on");
    }
}
