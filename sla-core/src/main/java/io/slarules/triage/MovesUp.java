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

/** Finds what would move a ticket up: for each term the least change that does, each tried by ordering the queue with it. */
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
        loss().ifPresent(found::add);
        first(Term.EFFORT, efforts()).ifPresent(found::add);
        if (ticket.band() == Band.REST) {
            first(Term.PRIORITY, levels()).ifPresent(found::add);
        }
        Instant lastDay = now.plus(policy.lastDay());
        if (place.merit().promiseSixteenths() < MeritScale.FULL) {
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

    /**
     * The least loss that does. More loss never moves a ticket back, elders aside, and a loss that puts it into a class above the one
     * ahead is enough, so the least is found by halving.
     */
    private Optional<MoveUp> loss() {
        long tooLittle = place.ticket().lossMilli();
        long enough = Math.min(PlannedTicket.LARGEST_LOSS, lossFor(scale.leastOf(ahead.meritClass() + 1)));
        Optional<MoveUp> found = withLoss(enough);
        while (found.isPresent() && enough - tooLittle > 1) {
            long middle = (tooLittle + enough) >>> 1;
            Optional<MoveUp> less = withLoss(middle);
            enough = less.isPresent() ? middle : enough;
            tooLittle = less.isPresent() ? tooLittle : middle;
            found = less.isPresent() ? less : found;
        }
        return found;
    }

    private Optional<MoveUp> withLoss(long loss) {
        return first(Term.LOSS, Stream.of(place.ticket().losing(loss)));
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
