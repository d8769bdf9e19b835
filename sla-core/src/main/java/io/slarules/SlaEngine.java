package io.slarules;

import io.slarules.calendar.Calendars;
import io.slarules.customer.CustomerAccount;
import io.slarules.customer.CustomerReview;
import io.slarules.decision.Decision;
import io.slarules.internal.engine.Judge;
import io.slarules.internal.engine.Planner;
import io.slarules.internal.engine.Revision;
import io.slarules.internal.review.Reviewers;
import io.slarules.internal.rules.DatedRules;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemReview;
import io.slarules.ruleset.NamedValue;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSetReport;
import io.slarules.ticket.Queued;
import io.slarules.ticket.Ticket;
import io.slarules.triage.Ledger;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.TriageOrder;
import io.slarules.triage.TriagePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Judges support tickets by a rule set: priority, deadlines, escalation steps and the order of the queue, each with its
 * reason.
 *
 * <p>An engine is compiled once and then immutable and thread-safe. It does no I/O, starts no thread and reads no clock:
 * the same ticket at the same instant gives the same decision, on any machine and in any zone.
 */
public final class SlaEngine {
    private final Judge judge;
    private final Planner planner;
    private final Reviewers reviewers;
    private final String revision;
    private final DatedRules rules;

    private SlaEngine(DatedRules rules, Judge judge, Planner planner, Reviewers reviewers, String revision) {
        this.rules = rules;
        this.reviewers = reviewers;
        this.judge = judge;
        this.planner = planner;
        this.revision = revision;
    }

    /**
     * Compiles a rule set against the calendars that it and the customers name.
     *
     * <p>Everything is compiled anew each time, in the calling thread: a second or several for the first engine of a JVM, and some tenths of a second for
     * all default files and one more once it has warmed up; the README of the benchmarks has figures. Layers that hold from or until an instant
     * take that once more for each different set of them in force. So a host compiles at start and when a rule changed, not for a ticket.
     *
     * <p>A host that runs swaps engines: it compiles the changed rule set, and only when that succeeds puts the new engine where its threads find it, such as
     * in a {@code volatile} field. Engines share nothing that changes. A decision in flight ends on the engine it began with, an exception from here leaves every
     * engine as it was, and an engine that nobody holds any longer is garbage with all its classes: there is nothing to close.
     *
     * @throws io.slarules.ruleset.InvalidRuleSetException with every problem of the rule set, each with file, line and help
     */
    public static SlaEngine compile(RuleSet ruleSet, Calendars calendars) {
        Objects.requireNonNull(ruleSet, "ruleSet is null: give the rule set to compile");
        Objects.requireNonNull(calendars, "calendars is null: give at least the standard calendar");
        String revision = Revision.of(ruleSet, calendars);
        DatedRules rules = DatedRules.compile(ruleSet, calendars);
        Judge judge = new Judge(rules, ruleSet.tickets(), calendars, ruleSet.desk(), revision);
        return new SlaEngine(rules, judge, new Planner(calendars), new Reviewers(rules, calendars, revision), revision);
    }

    /**
     * Everything that is wrong with a rule set, and everything in it that is probably not meant: what {@link #compile}
     * reports, and what takes longer to find. Nothing is thrown for it, and nothing is decided.
     *
     * @throws NullPointerException if an argument is null
     */
    public static RuleSetReport check(RuleSet ruleSet, Calendars calendars) {
        Objects.requireNonNull(ruleSet, "ruleSet is null: give the rule set to check");
        Objects.requireNonNull(calendars, "calendars is null: give at least the standard calendar");
        return DatedRules.check(ruleSet, calendars);
    }

    /**
     * What is to be said about this ticket at this instant. Events later than {@code now} are ignored and listed.
     *
     * @throws NullPointerException if an argument is null
     * @throws io.slarules.calendar.UnknownCalendarException if the customer names a calendar that was not given
     * @throws io.slarules.ruleset.RuleFailedException if a rule throws or the rules do not come to rest; it names the rule
     * @throws IllegalStateException if the rules fail in none that can be named
     * @throws io.slarules.decision.DeadlineException if a calendar cannot count a deadline or a step, for instance because
     *     it would lie beyond the calendar's horizon; its cause says what the calendar had to object
     * @throws ArithmeticException if {@code now} or an instant of the ticket lies before 1678 or after 2261, or an effort is longer than
     *     292 years
     */
    public Decision decide(Ticket ticket, Instant now) {
        Objects.requireNonNull(ticket, "ticket is null: give the ticket to decide");
        Objects.requireNonNull(now, "now is null: give the instant to decide for");
        return judge.decide(ticket, now);
    }

    /**
     * The terms of the triage order for this ticket at this instant. They hold until its facts change or the {@code nextChange} of its
     * decision comes: plan it again then.
     *
     * @throws NullPointerException if an argument is null
     * @throws io.slarules.calendar.UnknownCalendarException as {@link #decide} does
     * @throws io.slarules.ruleset.RuleFailedException as {@link #decide} does
     * @throws IllegalStateException as {@link #decide} does
     * @throws io.slarules.decision.DeadlineException as {@link #decide} does
     * @throws ArithmeticException as {@link #decide} does
     */
    public PlannedTicket plan(Ticket ticket, Instant now) {
        return planner.plan(ticket, decide(ticket, now));
    }

    /**
     * The terms of the triage order, from a decision already made.
     *
     * @param decision of this ticket
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the decision is of another ticket
     */
    public PlannedTicket plan(Ticket ticket, Decision decision) {
        Objects.requireNonNull(ticket, "ticket is null: give the ticket that was decided");
        Objects.requireNonNull(decision, "decision is null: give the decision of the ticket");
        if (!decision.ticket().equals(ticket.id())) {
            throw new IllegalArgumentException("The decision (" + decision.ticket() + ") is not of ticket ("
                    + ticket.id() + "): give the decision of this ticket");
        }
        return planner.plan(ticket, decision);
    }

    /**
     * The fair order of a queue with its default parameters, nothing having been served before; otherwise as
     * {@link #triage(Collection, Instant, Ledger, TriagePolicy)}.
     */
    public TriageOrder triage(Collection<? extends Queued> tickets, Instant now) {
        return triage(tickets, now, Ledger.EMPTY, TriagePolicy.fair());
    }

    /** The fair order of a queue with its default parameters; otherwise as {@link #triage(Collection, Instant, Ledger, TriagePolicy)}. */
    public TriageOrder triage(Collection<? extends Queued> tickets, Instant now, Ledger ledger) {
        return triage(tickets, now, ledger, TriagePolicy.fair());
    }

    /**
     * The order of a queue at this instant. The first ticket that cannot be decided fails the order. Give the tickets in work too: those
     * linked to the same problem wait for them.
     *
     * @param tickets {@link Ticket}s, {@link PlannedTicket}s made before, or both, in any order
     * @param ledger what was served before
     * @param policy how to order
     * @throws NullPointerException if an argument or a ticket is null
     * @throws IllegalArgumentException if there is neither a ticket nor a planned one
     * @throws io.slarules.triage.DuplicateTicketException if an id occurs more than once; it names every one
     * @throws io.slarules.calendar.UnknownCalendarException as {@link #decide} does
     * @throws io.slarules.ruleset.RuleFailedException as {@link #decide} does
     * @throws IllegalStateException as {@link #decide} does
     * @throws io.slarules.decision.DeadlineException as {@link #decide} does
     * @throws ArithmeticException as {@link #decide} does
     */
    public TriageOrder triage(Collection<? extends Queued> tickets, Instant now, Ledger ledger, TriagePolicy policy) {
        Objects.requireNonNull(tickets, "tickets is null: give the tickets of the queue");
        Objects.requireNonNull(now, "now is null: give the instant to decide for");
        List<PlannedTicket> planned = new ArrayList<>(tickets.size());
        for (Queued ticket : tickets) {
            planned.add(planned(ticket, now));
        }
        return TriageOrder.of(planned, now, ledger, policy);
    }

    private PlannedTicket planned(Queued queued, Instant now) {
        Objects.requireNonNull(queued, "ticket is null: give the tickets of the queue without gaps");
        if (queued instanceof PlannedTicket planned) {
            return planned;
        } else if (queued instanceof Ticket ticket) {
            return plan(ticket, now);
        }
        throw new IllegalArgumentException("The queue holds (" + queued.id() + ") of "
                + queued.getClass().getName() + ": give tickets or planned tickets");
    }

    /**
     * What is to be said of a problem record and its cases at this instant, by the rules in force at it. Events later than {@code now} are not considered.
     *
     * @param problem the matter of one signature, with or without a record
     * @param relatedCases the cases that are related to it, each with its ticket's decision, in any order
     * @throws NullPointerException if an argument is null
     * @throws io.slarules.ruleset.RuleFailedException if a rule throws or the rules do not come to rest; it names the rule
     * @throws io.slarules.calendar.BeyondHorizonException if a step would lie beyond a calendar's horizon
     */
    public ProblemReview review(Problem problem, Collection<ProblemCase> relatedCases, Instant now) {
        Objects.requireNonNull(problem, "problem is null: give the problem record to review");
        Objects.requireNonNull(relatedCases, "relatedCases is null: give the related cases, or an empty list");
        Objects.requireNonNull(now, "now is null: give the instant to review for");
        return reviewers.ofProblems(now).review(problem, relatedCases, now);
    }

    /**
     * What is to be said of a customer at this instant, by the rules in force at it: whether promises break faster than they may, which are at risk,
     * and whether it gets its share of the work.
     *
     * @param decisions of the customer's tickets at {@code now}: the open ones, and those closed in the last 28 days
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a ticket has two decisions: its promises would count twice
     * @throws io.slarules.ruleset.RuleFailedException if a rule throws or the rules do not come to rest; it names the rule
     * @throws io.slarules.calendar.BeyondHorizonException if a step would lie beyond a calendar's horizon
     */
    public CustomerReview review(CustomerAccount customer, Collection<Decision> decisions, Instant now) {
        Objects.requireNonNull(customer, "customer is null: give the customer to review");
        Objects.requireNonNull(decisions, "decisions is null: give the decisions of its tickets, or an empty list");
        Objects.requireNonNull(now, "now is null: give the instant to review for");
        return reviewers.ofCustomers(now).review(customer, decisions, now);
    }

    /** What was found in the rule set while it was compiled that is probably not meant; {@link #check} looks further. */
    public List<RuleProblem> warnings() {
        return rules.warnings();
    }

    /**
     * The named values that hold at an instant after all layers in force then, sorted by name: what a host can change by
     * {@link RuleSet#withValue}.
     */
    public List<NamedValue> values(Instant at) {
        Objects.requireNonNull(at, "at is null: give the instant at which the values hold");
        return rules.at(at).values();
    }

    /** The content hash of the rule set, its desk and its calendars; it stands on every decision. */
    public String revision() {
        return revision;
    }
}
