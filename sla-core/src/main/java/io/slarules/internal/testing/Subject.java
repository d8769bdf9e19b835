package io.slarules.internal.testing;

import io.slarules.customer.CustomerAccount;
import io.slarules.customer.CustomerReview;
import io.slarules.decision.Decision;
import io.slarules.internal.engine.Judge;
import io.slarules.internal.review.Reviewers;
import io.slarules.internal.rules.Phase;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemReview;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.List;

/**
 * What the rules are asked about.
 *
 * @param <T> what they answer
 */
public sealed interface Subject<T> {

    /** What it is called in a failure: {@code ticket T-1}. */
    String name();

    /** Whether the rules of a phase are heard about it. */
    boolean concerns(Phase phase);

    /** How a test names what the rules of a phase speak of. */
    static String givenFor(Phase phase) {
        return phase.ofTickets()
                ? "give it a ticket"
                : phase == Phase.CUSTOMER
                        ? "give it a customer with the decisions of its tickets"
                        : "give it a problem with its cases";
    }

    /** What the rules say of it. */
    T answer(Judge judge, Reviewers reviewers, Instant now);

    /** A ticket, to be decided. */
    record OfTicket(Ticket ticket) implements Subject<Decision> {
        @Override
        public String name() {
            return "ticket " + ticket.id();
        }

        @Override
        public Decision answer(Judge judge, Reviewers reviewers, Instant now) {
            return judge.decide(ticket, now);
        }

        @Override
        public boolean concerns(Phase phase) {
            return phase.ofTickets();
        }
    }

    /** A matter with its cases, to be reviewed. */
    record OfProblem(Problem problem, List<ProblemCase> cases) implements Subject<ProblemReview> {
        public OfProblem {
            cases = List.copyOf(cases);
        }

        @Override
        public String name() {
            return "problem " + problem.signature();
        }

        @Override
        public ProblemReview answer(Judge judge, Reviewers reviewers, Instant now) {
            return reviewers.ofProblems(now).review(problem, cases, now);
        }

        @Override
        public boolean concerns(Phase phase) {
            return !phase.ofTickets() && phase != Phase.CUSTOMER;
        }
    }

    /** A customer with the decisions of its tickets, to be reviewed. */
    record OfCustomer(CustomerAccount customer, List<Decision> decisions) implements Subject<CustomerReview> {
        public OfCustomer {
            decisions = List.copyOf(decisions);
        }

        @Override
        public String name() {
            return "customer " + customer.customer().id();
        }

        @Override
        public CustomerReview answer(Judge judge, Reviewers reviewers, Instant now) {
            return reviewers.ofCustomers(now).review(customer, decisions, now);
        }

        @Override
        public boolean concerns(Phase phase) {
            return phase == Phase.CUSTOMER;
        }
    }
}
