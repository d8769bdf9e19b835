package io.slarules.triage;

import io.slarules.internal.triage.MeritScale;
import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.triage.MoveUp.Term;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what would move a ticket up: for each term the least change of a short list, each tried by ordering the queue with it. */
final class MovesUp {
    private static final int FIXED_POINT_BITS = 21;

    private final FairPolicy policy;
    private final MeritScale scale;
    private final Instant now;
    private final Place place;
    private final Place ahead;
    private final Function<PlannedTicket, Integer> rankOf;

    /**
     * Looks at one ticket.
     *
     * @param ahead the nearest one before it that stands there by merit, in the same band
     * @param rankOf the place that a changed ticket would have
     */
    MovesUp(FairPolicy policy, Instant now, Place place, Place ahead, Function<PlannedTicket, Integer> rankOf) {
        this.policy = policy;
        this.scale = policy.scale();
        this.now = now;
        this.place = place;
        this.ahead = ahead;
        this.rankOf = rankOf;
    }

    List<MoveUp> find() {
        PlannedTicket ticket = place.ticket();
        List<MoveUp> found = new ArrayList<>();
        first(Term.LOSS, losses()).ifPresent(found::add);
        first(Term.EFFORT, efforts()).ifPresent(found::add);
        if (ticket.band() == Band.REST) {
            first(Term.PRIORITY, levels()).ifPresent(found::add);
        }
        Instant lastDay = now.plus(policy.lastDay());
        if (ticket.promise().map(lastDay::isBefore).orElse(true)) {
            first(Term.PROMISE, Stream.of(ticket.promised(lastDay))).ifPresent(found::add);
        }
        if (place.merit().worseningSixteenths() == 0) {
            first(Term.WORSENING, Stream.of(ticket.worsening(lastDay))).ifPresent(found::add);
        }
        return found;
    }

    private Optional<MoveUp> first(Term term, Stream<PlannedTicket> candidates) {
        return candidates
                .map(changed -> new MoveUp(term, changed, rankOf.apply(changed)))
                .filter(move -> move.rank() < place.rank())
                .findFirst();
    }

    /** Just above the one ahead, or into a class further up. */
    private Stream<PlannedTicket> losses() {
        long merit = ahead.merit().value();
        return Stream.of(merit + 1, scale.leastOf(ahead.meritClass() + 1))
                .map(this::lossFor)
                .filter(loss -> loss <= PlannedTicket.LARGEST_LOSS)
                .map(place.ticket()::losing);
    }

    /** The least loss of the ticket with which its merit, with the tickets attached to it, is at least this. */
    private long lossFor(long merit) {
        Merit now = place.merit();
        BigInteger scaled = BigInteger.valueOf(merit)
                .multiply(BigInteger.valueOf(now.effortClass()))
                .add(BigInteger.ONE.shiftLeft(FIXED_POINT_BITS).subtract(BigInteger.ONE))
                .shiftRight(FIXED_POINT_BITS);
        long promises = now.promiseSixteenths()
                        * scale.promiseWeight(Codes.of(place.ticket().priority()))
                + now.worseningSixteenths() * scale.promiseWeight(Codes.of(policy.worseningAs()));
        long sum = Math.max(0, -Math.floorDiv(promises - scaled.longValue(), MeritScale.FULL));
        long others = now.lossMilli() - place.ticket().lossMilli();
        return Math.max(place.ticket().lossMilli(), sum - others);
    }

    private Stream<PlannedTicket> efforts() {
        return Stream.iterate(
                        place.merit().effortClass() / 2,
                        effort -> effort >= policy.smallestEffort(),
                        effort -> effort / 2)
                .map(place.ticket()::takingMinutes);
    }

    private Stream<PlannedTicket> levels() {
        return Stream.of(Priority.P4, Priority.P3, Priority.P2)
                .filter(level -> level.isMoreUrgentThan(place.ticket().priority()))
                .map(place.ticket()::at);
    }
}
