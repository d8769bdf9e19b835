package io.slarules.testing;

import io.slarules.internal.testing.Subject;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemEvent;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** From when on there is something to expect of a subject. */
final class Opening {
    private Opening() {}

    /** Refuses an instant before the opening of a ticket, or before anything is known of a problem. */
    static void check(Subject<?> subject, Instant now) {
        Objects.requireNonNull(now, "now is null: give the instant to decide for");
        if (subject instanceof Subject.OfTicket of) {
            check(of.ticket(), now);
        } else if (subject instanceof Subject.OfProblem of) {
            if (of.cases().isEmpty() && of.problem().history().isEmpty()) {
                throw new IllegalArgumentException("Nothing is known of " + subject.name()
                        + ": it has no cases and no history, so that no rule ever asks for a step. Give its cases, or what"
                        + " happened. Policy.review reviews it all the same.");
            }
            Stream.concat(
                            of.cases().stream().map(ProblemCase::opened),
                            of.problem().history().stream().map(ProblemEvent::at))
                    .min(Comparator.naturalOrder())
                    .filter(now::isBefore)
                    .ifPresent(first -> {
                        throw new IllegalArgumentException(
                                "The instant (" + now + ") is before anything is known of "
                                        + subject.name() + " (" + first
                                        + "), when there is nothing to expect of it yet. Give that instant or a later one; a"
                                        + " wrong month or a wrong zone looks like this. Policy.review reviews for any instant.");
                    });
        }
    }

    /** Refuses an instant before the opening: what is expected then was almost surely meant of another. */
    static void check(Ticket ticket, Instant now) {
        Objects.requireNonNull(ticket, "ticket is null: give the ticket to decide");
        Objects.requireNonNull(now, "now is null: give the instant to decide for");
        if (now.isBefore(ticket.opened())) {
            throw new IllegalArgumentException("The instant (" + now + ") is before ticket (" + ticket.id()
                    + ") is opened (" + ticket.opened()
                    + "), when there is nothing to expect of it yet. Give the opening or a later instant, or open the"
                    + " ticket earlier; a wrong month or a wrong zone looks like this. Policy.decide decides for any"
                    + " instant.");
        }
    }
}
