package io.slarules.triage;

import io.slarules.ticket.Priority;
import io.slarules.triage.MoveUp.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what would move a ticket up in a plain order: for each term the first change of a short list that does, each tried by ordering the
 * queue with it, since nothing is known of an own comparison.
 */
final class PlainMovesUp {
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final Instant now;
    private final PlannedTicket ticket;
    private final int rank;
    private final PlannedTicket ahead;
    private final Function<PlannedTicket, Integer> rankOf;

    /**
     * Looks at one ticket.
     *
     * @param ahead the one just before it
     * @param rankOf the place that a changed ticket would have
     */
    PlainMovesUp(Instant now, Place place, Place ahead, Function<PlannedTicket, Integer> rankOf) {
        this.now = now;
        this.ticket = place.ticket();
        this.rank = place.rank();
        this.ahead = ahead.ticket();
        this.rankOf = rankOf;
    }

    List<MoveUp> find() {
        List<MoveUp> found = new ArrayList<>();
        first(Term.LOSS, losses()).ifPresent(found::add);
        first(Term.EFFORT, efforts()).ifPresent(found::add);
        first(Term.PRIORITY, levels()).ifPresent(found::add);
        first(Term.PROMISE, dates(ticket.promise(), ahead.promise()).map(ticket::promised))
                .ifPresent(found::add);
        first(Term.WORSENING, dates(ticket.worsening(), ahead.worsening()).map(ticket::worsening))
                .ifPresent(found::add);
        return found;
    }

    private Optional<MoveUp> first(Term term, Stream<PlannedTicket> candidates) {
        return candidates
                .map(changed -> new MoveUp(term, changed, rankOf.apply(changed)))
                .filter(move -> move.rank() < rank)
                .findFirst();
    }

    private Stream<PlannedTicket> losses() {
        return Stream.of(ahead.lossMilli(), ahead.lossMilli() + 1)
                .filter(loss -> loss > ticket.lossMilli() && loss <= PlannedTicket.LARGEST_LOSS)
                .map(ticket::losing);
    }

    private Stream<PlannedTicket> efforts() {
        return Stream.of(ahead.effortMinutes(), ahead.effortMinutes() - 1, ticket.effortMinutes() / 2, 1)
                .filter(effort -> effort > 0 && effort < ticket.effortMinutes())
                .map(ticket::takingMinutes);
    }

    private Stream<PlannedTicket> levels() {
        return Stream.of(Priority.P4, Priority.P3, Priority.P2, Priority.P1)
                .filter(level -> level.isMoreUrgentThan(ticket.priority()))
                .map(ticket::at);
    }

    /** As that of the one before it, or a minute earlier; where that one has none, in a day. */
    private Stream<Instant> dates(Optional<Instant> own, Optional<Instant> before) {
        return before.map(date -> Stream.of(date, date.minus(ONE_MINUTE)))
                .orElseGet(() -> Stream.of(now.plus(ONE_DAY)))
                .filter(date -> own.isEmpty() || date.isBefore(own.get()));
    }
}
