package io.slarules.problem;

import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.internal.check.Checks;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Certainty;
import io.slarules.ticket.InvalidFactsException;
import io.slarules.ticket.Priority;
import io.slarules.ticket.RelatedCase;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A case (关联订单) that is, or may be, of the signature of a problem record: how it is related, and that ticket's decision. Null is refused.
 *
 * @param relation who says that it belongs here, and how certain that is; its customer and asset are the ticket's
 * @param decision the decision of that ticket; level, loss and danger are read from it
 * @param since from when the relation is as stated; nothing here counts before. The opening, when nobody says
 * @param contained when a workaround was in place; empty while there is none
 * @param resolved when it was resolved or closed; empty while it is open
 * @param wantsReports whether its customer asked for progress reports
 */
public record ProblemCase(
        RelatedCase relation,
        Decision decision,
        Instant since,
        Optional<Instant> contained,
        Optional<Instant> resolved,
        boolean wantsReports) {
    /** By opening, then by ticket, then by how it is related. */
    public static final Comparator<ProblemCase> ORDER = Comparator.comparing(ProblemCase::opened)
            .thenComparing(ProblemCase::ticket)
            .thenComparing(one -> one.relation.toString());

    public ProblemCase {
        Checks checks = Checks.of("ProblemCase");
        relation = checks.value(relation, "relation");
        decision = checks.value(decision, "decision");
        since = checks.instant(since, "since");
        contained = checks.instantIfKnown(contained, "contained");
        resolved = checks.instantIfKnown(resolved, "resolved");
        if (relation != null && decision != null) {
            checks.refuse(
                    !relation.ticketId().equals(decision.ticket()),
                    "decision is of another ticket than the relation (" + relation.ticketId() + ")",
                    decision.ticket(),
                    "decision",
                    "give the decision of the related ticket");
        }
        checks.orThrow(InvalidFactsException::new);
    }

    /** A related ticket and its decision; whether it is contained or resolved is read from the clocks for it, where the rules promise them. */
    public static ProblemCase of(RelatedCase relation, Decision decision) {
        return new ProblemCase(
                relation,
                decision,
                relation.opened(),
                decision.deadline(Clock.WORKAROUND)
                        .filter(deadline -> !deadline.open())
                        .flatMap(Deadline::stopped),
                decision.deadline(Clock.RESOLUTION)
                        .filter(deadline -> !deadline.open())
                        .flatMap(Deadline::stopped),
                false);
    }

    /** The same case, related as stated since an instant. */
    public ProblemCase relatedSince(Instant instant) {
        return new ProblemCase(relation, decision, instant, contained, resolved, wantsReports);
    }

    /** The same case, contained at an instant. */
    public ProblemCase containedAt(Instant instant) {
        return new ProblemCase(relation, decision, since, Optional.of(instant), resolved, wantsReports);
    }

    /** The same case, resolved at an instant. */
    public ProblemCase resolvedAt(Instant instant) {
        return new ProblemCase(relation, decision, since, contained, Optional.of(instant), wantsReports);
    }

    /** The same case, of a customer who asked for progress reports. */
    public ProblemCase askingForReports() {
        return new ProblemCase(relation, decision, since, contained, resolved, true);
    }

    /** The ticket's id. */
    public String ticket() {
        return relation.ticketId();
    }

    /** The customer's id; empty when unknown. */
    public String customer() {
        return relation.customer();
    }

    /** The id of the equipment; empty when unknown. */
    public String tool() {
        return relation.asset();
    }

    /** When the ticket was opened. */
    public Instant opened() {
        return relation.opened();
    }

    /** The ticket's priority. */
    public Priority level() {
        return decision.priority().value();
    }

    /** What it costs the customer's production, in thousandths of a tool. */
    public long lossMilli() {
        return decision.triage().lossMilli().value();
    }

    /** Whether people are in danger. */
    public boolean hazard() {
        return decision.triage().band().value() == Band.DANGER;
    }

    /** Whether its own cause is known. */
    public boolean causeKnown() {
        return relation.causeKnown() == Answer.YES;
    }

    /** Whether it counts for recurrence: confirmed, or of exactly the same signature. */
    public boolean counts() {
        return relation.counts();
    }

    /** Whether it is a suggestion that somebody has to check before it counts. */
    public boolean isToBeChecked() {
        return !counts() && relation.certainty() == Certainty.SUGGESTED;
    }

    /** The ticket, its level and how certain the relation is, such as {@code T-17 P2 CONFIRMED}. */
    @Override
    public String toString() {
        return ticket() + " " + level() + " " + relation.certainty();
    }
}
