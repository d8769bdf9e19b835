package io.slarules.testing;

import io.slarules.customer.CustomerAccount;
import io.slarules.decision.Decision;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.testing.Condition;
import io.slarules.internal.testing.Probes;
import io.slarules.internal.testing.Probes.Failing;
import io.slarules.internal.testing.Subject;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Expectations about one rule: whether it fires on the facts that hold at an instant. It fires when all its conditions hold, whether or not what
 * it says prevails; a rule that only binds a list fires on an empty one, too, and then asks for nothing. A rule is asked about what its phase speaks of, a ticket, a problem with its cases or a customer with the decisions of its tickets;
 * anything else is an {@link IllegalArgumentException} that says so, and so is an instant before the ticket is opened or anything is known of the
 * problem. Null is refused.
 *
 * <pre>{@code
 * policy.rule("T1 line down").firesOn(lineDown, monday);            // passes
 * policy.rule("T1 line down").firesOn(scratchedDisplay, monday);    // fails: the first condition that fails is
 *                                                                   //        impact == ProductionImpact.LINE_DOWN [priority.drl:12];
 *                                                                   //        found: impact (MINOR)
 * policy.rule("R3 new and systemic").firesOn(problem, cases, monday);
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
        return fires(true, Policy.about(ticket), now);
    }

    /** The rule fires on the facts of the problem and its cases that hold at this instant; else the failure says why not. */
    public RuleCheck firesOn(Problem problem, Collection<ProblemCase> cases, Instant now) {
        return fires(true, Policy.about(problem, cases), now);
    }

    /** The rule fires on what holds of the customer at this instant; else the failure says why not. */
    public RuleCheck firesOn(CustomerAccount customer, Collection<Decision> decisions, Instant now) {
        return fires(true, Policy.about(customer, decisions), now);
    }

    /** The rule does not fire on the facts of the ticket that hold at this instant. */
    public RuleCheck staysSilentOn(Ticket ticket, Instant now) {
        return fires(false, Policy.about(ticket), now);
    }

    /** The rule does not fire on the facts of the problem and its cases that hold at this instant. */
    public RuleCheck staysSilentOn(Problem problem, Collection<ProblemCase> cases, Instant now) {
        return fires(false, Policy.about(problem, cases), now);
    }

    /** The rule does not fire on what holds of the customer at this instant. */
    public RuleCheck staysSilentOn(CustomerAccount customer, Collection<Decision> decisions, Instant now) {
        return fires(false, Policy.about(customer, decisions), now);
    }

    /**
     * Why the rule does not fire: its first condition that fails. Empty when it fires, or when its text cannot be taken apart into conditions.
     */
    public Optional<WhyNot> whyNot(Ticket ticket, Instant now) {
        return whyNotAbout(Policy.about(ticket), now);
    }

    /** As {@link #whyNot(Ticket, Instant)}, about a problem and its cases. */
    public Optional<WhyNot> whyNot(Problem problem, Collection<ProblemCase> cases, Instant now) {
        return whyNotAbout(Policy.about(problem, cases), now);
    }

    /** As {@link #whyNot(Ticket, Instant)}, about a customer. */
    public Optional<WhyNot> whyNot(CustomerAccount customer, Collection<Decision> decisions, Instant now) {
        return whyNotAbout(Policy.about(customer, decisions), now);
    }

    Optional<WhyNot> whyNotAbout(Subject<?> subject, Instant now) {
        askable(subject, now);
        Optional<Failing> failing = policy.probes(rule).flatMap((Probes probes) -> probes.failing(subject, now));
        return failing.map(found -> new WhyNot(
                rule.name(),
                rule.file(),
                found.condition().line(),
                found.condition().text(),
                found.found(),
                found.held().stream().map(Condition::text).toList()));
    }

    private RuleCheck fires(boolean expected, Subject<?> subject, Instant now) {
        askable(subject, now);
        boolean fires = policy.heard(subject, now).last().fired().stream()
                .anyMatch(fired -> fired.name().equals(rule.name()));
        String about = " on " + subject.name() + " at " + now;
        policy.record(new NamedTest(
                "rule \"" + rule.name() + (expected ? "\" fires" : "\" stays silent") + about,
                changed -> changed.rule(rule.name()).fires(expected, subject, now)));
        if (expected && !fires) {
            throw new AssertionError(place() + " does not fire" + about + "\n"
                    + whyNotAbout(subject, now).map(WhyNot::toString).orElse("  no single condition can be named"));
        } else if (fires && !expected) {
            throw new AssertionError(
                    place() + " fires" + about + "\n  expected: silence\n\n" + policy.explained(subject, now));
        }
        return this;
    }

    private void askable(Subject<?> subject, Instant now) {
        Opening.check(subject, now);
        if (!subject.concerns(rule.phase())) {
            throw RuleNames.otherSubject(rule, subject);
        }
    }

    private String place() {
        return "rule \"" + rule.name() + "\" [" + rule.file() + ":" + rule.line() + "]";
    }
}
