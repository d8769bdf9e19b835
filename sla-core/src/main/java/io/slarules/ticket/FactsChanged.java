package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * The facts change: from this instant on the ticket has the facts given here, all of them.
 *
 * <p>Raising hazard or impact needs nobody's consent; a lower one counts only when the change is verified and says why.
 * That holds at the opening and at one instant too: several changes of one instant count one after the other, by the host's sequence number.
 * Those that have the same number contradict each other, unless their facts are equal; they are read with the verified ones first, then the
 * one that loses less capacity, so that the worse one stands.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param facts the facts from this instant on
 * @param verified whether somebody verified them; then a reason is needed
 * @param by who changed or verified them; {@code ""} when unknown
 * @param reason why; {@code ""} when none is given
 */
public record FactsChanged(Instant at, long sequence, Facts facts, boolean verified, String by, String reason)
        implements Event {
    public FactsChanged {
        Checks checks = Checks.of("FactsChanged");
        at = checks.instant(at, "at");
        facts = checks.value(facts, "facts");
        by = checks.text(by, "by");
        reason = checks.text(reason, "reason");
        checks.refuse(
                verified && reason.isBlank(),
                "verified change has no reason",
                "\"" + reason + "\"",
                "reason",
                "say what was seen or measured");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Other facts, not verified, without a reason. */
    public static FactsChanged of(Instant at, Facts facts) {
        return new FactsChanged(at, 0, facts, false, "", "");
    }

    /** The same change with a reason. */
    public FactsChanged because(String why) {
        return new FactsChanged(at, sequence, facts, verified, by, why);
    }

    /** The same change, verified. */
    public FactsChanged verified(Verified verification) {
        return new FactsChanged(at, sequence, facts, true, verification.by(), verification.reason());
    }

    @Override
    public EventKind kind() {
        return EventKind.FACTS_CHANGED;
    }

    @Override
    public FactsChanged withSequence(long number) {
        return new FactsChanged(at, number, facts, verified, by, reason);
    }
}
