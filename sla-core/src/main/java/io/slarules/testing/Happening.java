package io.slarules.testing;

import io.slarules.decision.Reason;
import java.time.Instant;

/**
 * Something that happened to a ticket along time.
 *
 * @param at when
 * @param what what; a step is named by its rule's whole name
 * @param subject the key of the step, the name of the clock, or {@code priority}
 * @param reason why
 */
public record Happening(Instant at, Happens what, String subject, Reason reason) {

    /** Whether it is what was asked for; rules are named by name or id. */
    boolean is(Happens wanted) {
        if (wanted instanceof Happens.OfStep step && what instanceof Happens.OfStep own) {
            return step.state() == own.state() && RuleNames.names(step.rule(), own.rule());
        }
        return what.equals(wanted);
    }

    /** {@code 2026-03-02T08:00:00Z priority P1, because volume production is stopped [priority.drl:9 "T1 line down"]}. */
    @Override
    public String toString() {
        return at + " " + what + (what instanceof Happens.OfStep ? " (" + subject + ")" : "") + ", because " + reason;
    }
}
