package io.slarules.triage;

import java.time.Instant;
import java.util.Comparator;

/**
 * A ticket's place in the order.
 *
 * @param rank from 1
 * @param merit what it is placed by inside its band
 */
public record Place(int rank, PlannedTicket ticket, Merit merit) {

    /** The keys of the order, each deciding only where those before it are equal; instants are floored to the minute. */
    enum Key {
        BAND(Comparator.comparing(place -> place.ticket().band())),
        MERIT(Comparator.comparingLong((Place place) -> place.merit().value()).reversed()),
        PROMISE(Comparator.comparingLong(
                place -> Merit.minute(place.ticket().promise().orElse(Instant.MAX)))),
        OPENED(Comparator.comparingLong(place -> Merit.minute(place.ticket().opened()))),
        ID(Comparator.comparing(place -> place.ticket().id()));

        @SuppressWarnings("ImmutableEnumChecker") // The comparators above have no state.
        private final Comparator<Place> order;

        Key(Comparator<Place> order) {
            this.order = order;
        }

        int compare(Place a, Place b) {
            return order.compare(a, b);
        }
    }

    static int compare(Place a, Place b) {
        for (Key key : Key.values()) {
            int difference = key.compare(a, b);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    Place ranked(int at) {
        return new Place(at, ticket, merit);
    }
}
