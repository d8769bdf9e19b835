package io.slarules.defaults;

import io.slarules.decision.Action;
import io.slarules.decision.ReviewAct;
import io.slarules.decision.Step;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemReview;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Facts;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Priority;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.RelationSource;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Cases of problem records, and what reviews say of them. */
final class ProblemSamples {
    static final Problem PROBLEM = Problem.of("E-2041");
    private static final Map<Priority, Ticket> TICKETS = new EnumMap<>(Priority.class);

    static {
        for (Priority level : Priority.values()) {
            TICKETS.put(level, Samples.at(level));
        }
    }

    private ProblemSamples() {}

    static Instant day(long day) {
        return Samples.OPENED.plus(Duration.ofDays(day));
    }

    /** A confirmed case, opened on a day, on this tool of this customer. */
    static ProblemCase confirmed(String id, long openedDay, String customer, String tool, Priority level) {
        return related(
                RelatedCase.confirmed(id, day(openedDay)).ofCustomer(customer).onAsset(tool), level);
    }

    /** A confirmed case that costs this part of its tool. */
    static ProblemCase losing(String id, long openedDay, String customer, String tool, int permille) {
        RelatedCase relation =
                RelatedCase.confirmed(id, day(openedDay)).ofCustomer(customer).onAsset(tool);
        Ticket ticket = Ticket.of(id, Facts.of(Customer.of(customer)), day(openedDay))
                .with(Asset.equipment(tool).inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPermille(permille)));
        return ProblemCase.of(relation, Samples.decide(ticket, day(openedDay)));
    }

    static ProblemCase suggested(String id, long openedDay, RelationSource source) {
        return related(
                RelatedCase.suggested(id, day(openedDay), source)
                        .ofCustomer("fab-9")
                        .onAsset("TOOL-9"),
                Priority.P3);
    }

    static ProblemCase related(RelatedCase relation, Priority level) {
        Ticket like = TICKETS.get(level);
        Ticket ticket = Ticket.of(relation.ticketId(), Facts.of(Customer.of(relation.customer())), relation.opened())
                .with(Asset.equipment(relation.asset()).inVolumeProduction().productive())
                .with(like.facts().impact())
                .with(like.facts().relations())
                .with(like.facts().work());
        Ticket whole = level == Priority.P1 ? ticket.with(ticket.facts().asset().down()) : ticket;
        return ProblemCase.of(relation, Samples.decide(whole, relation.opened()));
    }

    static ProblemReview review(Problem problem, List<ProblemCase> cases, Instant now) {
        return Samples.review(problem, cases, now);
    }

    static List<Step> row(ProblemReview review, String id) {
        return review.steps().stream()
                .filter(step -> step.reason().ruleId().equals(id))
                .toList();
    }

    static List<Step> row(ProblemReview review, String id, ReviewAct act) {
        List<Step> steps = new ArrayList<>(row(review, id));
        steps.removeIf(step -> !(step.action() instanceof Action.Review action && action.act() == act));
        return steps;
    }

    static Step step(ProblemReview review, String id, ReviewAct act) {
        List<Step> steps = row(review, id, act);
        if (steps.size() != 1) {
            throw new AssertionError("row " + id + " has " + steps.size() + " steps " + act + ", not one:\n" + review);
        }
        return steps.get(0);
    }
}
