package io.slarules.testing;

import io.slarules.calendar.Calendars;
import io.slarules.customer.CustomerAccount;
import io.slarules.customer.CustomerReview;
import io.slarules.decision.Decision;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.testing.Heard;
import io.slarules.internal.testing.Probes;
import io.slarules.internal.testing.Subject;
import io.slarules.internal.testing.TestEngine;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemReview;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A rule set with its calendars, under test.
 *
 * <pre>{@code
 * Policy policy = Policy.of(AcmePolicy.ruleSet(), calendars);
 *
 * policy.given(lineDown).at(monday).expectPriority(P1, "T1").expectStepDue("H1").expectNothingElse();
 * policy.given(problem, cases).at(monday).expectSystemic("S1").expectStepDue("R3");
 * policy.rule("H2 danger").staysSilentOn(lineDown, monday);
 * policy.play(lineDown).from(monday).until(tuesday).expectOrder(Happens.due("H3"), Happens.due("H4"));
 * }</pre>
 *
 * <p>Every expectation is recorded: {@link #coverage} says what the tests so far have seen of the rules, and {@link #recorded} gives the
 * tests themselves, to be run on mutants. A policy may be shared by the tests of many threads, which then wait for one another. Null is refused.
 */
public final class Policy {
    private final TestEngine engine;
    private final RuleSet ruleSet;
    private final Calendars calendars;
    private final boolean recording;
    private final CoverageRecord coverage;
    private final List<PolicyTest> recorded = new ArrayList<>();
    private final Map<String, Optional<Probes>> probes = new HashMap<>();

    private Policy(TestEngine engine, RuleSet ruleSet, Calendars calendars, boolean recording) {
        this.engine = engine;
        this.ruleSet = ruleSet;
        this.calendars = calendars;
        this.recording = recording;
        this.coverage = new CoverageRecord(engine.rules());
    }

    /**
     * A policy to test; compiling it takes about as long as {@link io.slarules.SlaEngine#compile}, so tests share one.
     *
     * @throws io.slarules.ruleset.InvalidRuleSetException with every problem of the rule set
     */
    public static Policy of(RuleSet ruleSet, Calendars calendars) {
        Objects.requireNonNull(ruleSet, "ruleSet is null: give the rule set to test");
        Objects.requireNonNull(calendars, "calendars is null: give at least the standard calendar");
        return new Policy(TestEngine.compile(ruleSet, calendars), ruleSet, calendars, true);
    }

    /** The same rules as a changed engine has them; what it is asked is not recorded. */
    static Policy changed(TestEngine engine, Policy original) {
        return new Policy(engine, original.ruleSet, original.calendars, false);
    }

    /** Expectations about a ticket: {@code policy.given(ticket).at(now)}. */
    public Given<DecisionCheck> given(Ticket ticket) {
        Subject<Decision> subject = about(ticket);
        return new Given<>(now -> checked(subject, now, DecisionCheck::new));
    }

    /** Expectations about a problem with its cases: {@code policy.given(problem, cases).at(now)}. */
    public Given<ProblemCheck> given(Problem problem, Collection<ProblemCase> cases) {
        Subject<ProblemReview> subject = about(problem, cases);
        return new Given<>(now -> checked(subject, now, ProblemCheck::new));
    }

    /** Expectations about a customer with the decisions of its tickets: {@code policy.given(customer, decisions).at(now)}. */
    public Given<CustomerCheck> given(CustomerAccount customer, Collection<Decision> decisions) {
        Subject<CustomerReview> subject = about(customer, decisions);
        return new Given<>(now -> checked(subject, now, CustomerCheck::new));
    }

    /**
     * What is given to a policy, about to be tested.
     *
     * @param <C> what can be expected of it
     */
    public static final class Given<C> {
        private final Function<Instant, C> asking;

        private Given(Function<Instant, C> asking) {
            this.asking = asking;
        }

        /**
         * What the policy says at an instant, to state expectations about.
         *
         * @throws IllegalArgumentException if the ticket is opened later than that, or nothing is known of the problem until then
         */
        public C at(Instant now) {
            return asking.apply(now);
        }
    }

    private interface Checks<T, C> {
        C of(T answer, KnownRules known, Optional<RecordedCheck<C>> record);
    }

    private <T, C> C checked(Subject<T> subject, Instant now, Checks<T, C> checks) {
        Opening.check(subject, now);
        T answer = heard(subject, now).answer();
        RecordedCheck<C> test = new RecordedCheck<>(
                subject.name() + " at " + now,
                changed -> checks.of(changed.heard(subject, now).answer(), KnownRules.NONE, Optional.empty()));
        record(test);
        return checks.of(answer, KnownRules.of(this, subject), Optional.of(test));
    }

    /**
     * One rule alone.
     *
     * @param name the whole name of the rule, or its id where only one rule has it
     * @throws IllegalArgumentException if no rule, or more than one, is meant; it says which there are
     */
    public RuleCheck rule(String name) {
        Objects.requireNonNull(name, "name is null: name the rule");
        return new RuleCheck(this, info(name));
    }

    /** A ticket along time, from its opening on. */
    public Play play(Ticket ticket) {
        Objects.requireNonNull(ticket, "ticket is null: give the ticket to play");
        return Play.of(this, ticket);
    }

    /**
     * Cases as text; {@link Table} says how they are written.
     *
     * @param ticket on which the cases stand: what a row does not state is as here
     * @throws InvalidTableException if the text cannot be read; unknown columns and words come with "did you mean"
     * @throws IllegalArgumentException if the ticket is opened later than that
     */
    public Table table(Ticket ticket, Instant now, String text) {
        return table(ticket, now, text, Map.of());
    }

    /**
     * As {@link #table(Ticket, Instant, String)}, with columns of the host's own.
     *
     * @param own by the name of the column: the ticket with the fact as a cell states it; it throws an {@link IllegalArgumentException} on a word
     *     that it does not know
     */
    public Table table(Ticket ticket, Instant now, String text, Map<String, BiFunction<Ticket, String, Ticket>> own) {
        return Table.read(this, ticket, now, text, own);
    }

    /** The decision on a ticket at an instant; it counts for {@link #coverage} and expects nothing. */
    public Decision decide(Ticket ticket, Instant now) {
        return heard(about(ticket), now).answer();
    }

    /** The review of a problem and its cases at an instant; it counts for {@link #coverage} and expects nothing. */
    public ProblemReview review(Problem problem, Collection<ProblemCase> cases, Instant now) {
        return heard(about(problem, cases), now).answer();
    }

    /** The review of a customer at an instant; it counts for {@link #coverage} and expects nothing. */
    public CustomerReview review(CustomerAccount customer, Collection<Decision> decisions, Instant now) {
        return heard(about(customer, decisions), now).answer();
    }

    /**
     * Decides every ticket of a domain and says what is wrong: gaps, conflicts, ties, rules that never decide, and violated properties, each with
     * the smallest counterexample. It adds nothing to {@link #coverage}.
     */
    public AuditReport audit(Domain domain, Property... properties) {
        Objects.requireNonNull(domain, "domain is null: give the tickets to decide");
        return new Audit(changed(engine, this), domain, List.of(properties)).run();
    }

    /**
     * The domain that the rules themselves ask about: every fact that a condition reads, with all its constants, or the values beside and at each
     * limit that a condition states. Facts that are derived, and those whose values cannot be listed, do not vary.
     *
     * @param ticket on which the domain stands
     */
    public Domain domain(Ticket ticket, Instant now) {
        return BoundaryValues.of(this, ticket, now);
    }

    /** This policy and another, to be compared over a backlog or a domain. */
    public Comparison.Between compareWith(Policy other) {
        Objects.requireNonNull(other, "other is null: give the policy to compare with");
        return new Comparison.Between(this, other);
    }

    /** Small changes of this policy that its tests should notice. */
    public Mutants mutants() {
        return Mutants.of(this);
    }

    /** What the tests so far have seen of the rules. */
    public Coverage coverage() {
        synchronized (engine) {
            return coverage.report();
        }
    }

    /** The tests so far, in order: every chain of expectations that was stated on this policy. */
    public List<PolicyTest> recorded() {
        synchronized (engine) {
            return List.copyOf(recorded);
        }
    }

    /** The names of all rules that hold, by layer, file and line. */
    public List<String> ruleNames() {
        return engine.rules().stream().map(RuleInfo::name).toList();
    }

    /** The rule set under test. */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** The calendars it is tested with. */
    public Calendars calendars() {
        return calendars;
    }

    TestEngine engine() {
        return engine;
    }

    static Subject<Decision> about(Ticket ticket) {
        Objects.requireNonNull(ticket, "ticket is null: give the ticket to decide");
        return new Subject.OfTicket(ticket);
    }

    static Subject<ProblemReview> about(Problem problem, Collection<ProblemCase> cases) {
        Objects.requireNonNull(problem, "problem is null: give the problem to review");
        Objects.requireNonNull(cases, "cases is null: give its cases, or an empty list");
        return new Subject.OfProblem(problem, List.copyOf(cases));
    }

    static Subject<CustomerReview> about(CustomerAccount customer, Collection<Decision> decisions) {
        Objects.requireNonNull(customer, "customer is null: give the customer to review");
        Objects.requireNonNull(decisions, "decisions is null: give the decisions of its tickets, or an empty list");
        return new Subject.OfCustomer(customer, List.copyOf(decisions));
    }

    <T> Heard<T> heard(Subject<T> subject, Instant now) {
        Objects.requireNonNull(now, "now is null: give the instant to decide for");
        synchronized (engine) {
            Heard<T> heard = engine.ask(subject, now);
            coverage.add(heard);
            return heard;
        }
    }

    /** The whole answer about a subject, explained. */
    String explained(Subject<?> subject, Instant now) {
        Object answer = heard(subject, now).answer();
        if (answer instanceof Decision decision) {
            return DecisionCheck.of(decision).explanation();
        } else if (answer instanceof ProblemReview review) {
            return ProblemCheck.of(review).explanation();
        }
        return CustomerCheck.of((CustomerReview) answer).explanation();
    }

    void record(PolicyTest test) {
        if (recording) {
            synchronized (engine) {
                recorded.add(test);
            }
        }
    }

    Optional<Probes> probes(RuleInfo rule) {
        if (!recording) {
            return Optional.empty();
        }
        synchronized (engine) {
            return probes.computeIfAbsent(rule.name(), name -> Probes.of(ruleSet, calendars, rule));
        }
    }

    RuleInfo info(String name) {
        List<RuleInfo> exact =
                engine.rules().stream().filter(rule -> rule.name().equals(name)).toList();
        List<RuleInfo> found = exact.isEmpty()
                ? engine.rules().stream()
                        .filter(rule -> RuleNames.idOf(rule.name()).equals(name))
                        .toList()
                : exact;
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new IllegalArgumentException(
                found.isEmpty()
                        ? "Unknown rule (" + name + "). " + RuleNames.help(name, ruleNames())
                        : "Rule (" + name + ") is the id of " + found.size() + " rules: name one of them. Known: "
                                + String.join(
                                        ", ", found.stream().map(RuleInfo::name).toList()) + ".");
    }
}
