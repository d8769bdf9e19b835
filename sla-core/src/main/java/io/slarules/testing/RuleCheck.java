package io.slarules.testing;

import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.testing.Condition;
import io.slarules.internal.testing.Probes;
import io.slarules.internal.testing.Probes.Failing;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;

/**
 * Expectations about one rule: whether it fires on the facts that hold at an instant. It fires when all its conditions hold, whether or not what
 * it says prevails. An instant before the opening of the ticket is an {@link IllegalArgumentException}.
 *
 * <pre>{@code
 * policy.rule("T1 line down").firesOn(lineDown, monday);            // passes
 * policy.rule("T1 line down").firesOn(scratchedDisplay, monday);    // fails: the first condition that fails is
 *                                                                   //        impact == ProductionImpact.LINE_DOWN [priority.drl:12];
 *                                                                   //        found: impact (MINOR)
 * }</pre>
 */
public final class RuleCheck {
    private final Policy policy;
    private final RuleInfo rule;

    RuleCheck(Policy policy, RuleInfo rule) {
        this.policy = policy;
        this.rule = rule;
    }

    /** The rule fires on the facts of the ticket that hold at this instant; else the failure says why not. */
    public RuleCheck firesOn(Ticket ticket, Instant now) {
        Opening.check(ticket, now);
        policy.record(new NamedTest(
                "rule \"" + rule.name() + "\" fires on ticket " + ticket.id() + " at " + now,
                changed -> changed.rule(rule.name()).firesOn(ticket, now)));
        if (!fires(ticket, now)) {
            throw new AssertionError(place() + " does not fire on ticket " + ticket.id() + " at " + now + "\n"
                    + whyNot(ticket, now).map(WhyNot::toString).orElse("  no single condition can be named"));
        }
        return this;
    }

    /** The rule does not fire on the facts of the ticket that hold at this instant. */
    public RuleCheck staysSilentOn(Ticket ticket, Instant now) {
        Opening.check(ticket, now);
        policy.record(new NamedTest(
                "rule \"" + rule.name() + "\" stays silent on ticket " + ticket.id() + " at " + now,
                changed -> changed.rule(rule.name()).staysSilentOn(ticket, now)));
        if (fires(ticket, now)) {
            throw new AssertionError(place() + " fires on ticket " + ticket.id() + " at " + now
                    + "\n  expected: silence\n\nthe decision:\n"
                    + policy.decide(ticket, now).explain());
        }
        return this;
    }

    /**
     * Why the rule does not fire: its first condition that fails. Empty when it fires, or when its text cannot be taken apart into conditions.
     */
    public Optional<WhyNot> whyNot(Ticket ticket, Instant now) {
        Opening.check(ticket, now);
        Optional<Failing> failing = policy.probes(rule).flatMap((Probes probes) -> probes.failing(ticket, now));
        return failing.map(found -> new WhyNot(
                rule.name(),
                rule.file(),
                found.condition().line(),
                found.condition().text(),
                found.found(),
                found.held().stream().map(Condition::text).toList()));
    }

    private boolean fires(Ticket ticket, Instant now) {
        return policy.heard(ticket, now).last().fired().stream()
                .anyMatch(fired -> fired.name().equals(rule.name()));
    }

    private String place() {
        return "rule \"" + rule.name() + "\" [" + rule.file() + ":" + rule.line() + "]";
    }
}
