package io.slarules.triage;

import io.slarules.decision.Language;
import io.slarules.rule.Band;
import io.slarules.triage.OrderText.Said;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What an order says of itself, in words: why a ticket stands where it does, what would move it up, and what its customer can be told. */
final class OrderExplanation {
    private final TriageOrder order;
    private final Ranking ranking;

    OrderExplanation(TriageOrder order, Ranking ranking) {
        this.order = order;
        this.ranking = ranking;
    }

    private Said said(Place place) {
        return Said.of(place, ranking.terms(place.rank() - 1), order.policy(), order.now());
    }

    String before(String id, String otherId, Language language) {
        Place a = order.known(id);
        Place b = order.known(otherId);
        Key key = order.key(id, otherId);
        return a.rank() <= b.rank()
                ? OrderText.in(language).before(said(a), said(b), key)
                : OrderText.in(language).before(said(b), said(a), key);
    }

    String place(String id, Language language) {
        Map<String, Optional<String>> attached = order.attached();
        return attached.containsKey(id)
                ? OrderText.in(language)
                        .attached(
                                order.given(id).orElseThrow(),
                                Objects.requireNonNull(attached.get(id), "who leads, if anyone"))
                : OrderText.in(language).place(said(order.known(id)), ranking.size());
    }

    List<MoveUp> movesUp(String id) {
        Place place = order.known(id);
        if (place.rank() == 1 || place.lane() == Lane.ELDER) {
            return List.of();
        } else if (!(order.policy() instanceof FairPolicy fair)) {
            Place before = order.places().get(place.rank() - 2);
            return new PlainMovesUp(order.now(), place, before, order::rankWith).find();
        } else {
            return movesUp(place, fair);
        }
    }

    private List<MoveUp> movesUp(Place place, FairPolicy fair) {
        for (int i = place.rank() - 2; i >= 0; i--) {
            Place ahead = order.places().get(i);
            if (ahead.ticket().band() != place.ticket().band()) {
                return List.of();
            } else if (ahead.lane() != Lane.ELDER) {
                return new MovesUp(fair, order.now(), place, ahead, order::rankWith).find();
            }
        }
        return List.of();
    }

    String movesUp(String id, Language language) {
        Place place = order.known(id);
        return OrderText.in(language).movesUp(place, movesUp(id), obstacle(place), elderSince(place));
    }

    /** Why no change of its own terms may move a ticket up. */
    private OrderText.Obstacle obstacle(Place place) {
        if (place.rank() == 1) {
            return OrderText.Obstacle.NOBODY_BEFORE;
        } else if (place.lane() == Lane.ELDER) {
            return OrderText.Obstacle.ELDER_SLOT;
        }
        Place ahead = order.places().get(place.rank() - 2);
        return place.lane() == Lane.PLAIN
                        || ahead.ticket().band() == place.ticket().band()
                ? OrderText.Obstacle.TERMS
                : OrderText.Obstacle.STRICTER_BAND;
    }

    String tellCustomer(String id, Language language, ZoneId zone) {
        Objects.requireNonNull(zone, "zone is null: give the customer's zone");
        OrderText text = OrderText.in(language);
        Optional<PlannedTicket.LeftOut> leftOut = order.given(id).flatMap(PlannedTicket::leftOut);
        if (leftOut.isPresent()) {
            return text.tellLeftOut(id, leftOut.get());
        } else if (order.attached().containsKey(id)) {
            return text.tellAttached(id);
        }
        Place place = order.known(id);
        int[] before = new int[Band.values().length];
        for (Place other : order.places().subList(0, place.rank() - 1)) {
            before[Codes.of(other.ticket().band())]++;
        }
        return text.tell(place, ranking.size(), before, elderSince(place), zone);
    }

    /** From when time alone gives it a slot of the elders; empty when it has one already, or never will. */
    private Optional<Instant> elderSince(Place place) {
        if (!(order.policy() instanceof FairPolicy fair) || fair.elderEvery() == 0) {
            return Optional.empty();
        }
        return PlannedTicket.instant(place.ticket().item().elderSince(fair.elderFactor()))
                .filter(order.now()::isBefore);
    }
}
