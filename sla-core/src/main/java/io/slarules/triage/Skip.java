package io.slarules.triage;

import java.util.Objects;

/**
 * A ticket that was passed over although it was its turn.
 *
 * @param ticket its id
 * @param rank its place then, from 1
 * @param reason why, in the words of who passed it over; not blank
 */
public record Skip(String ticket, int rank, String reason) {
    public Skip {
        Objects.requireNonNull(ticket, "Skip.ticket is null: give the id of the ticket that was passed over");
        Objects.requireNonNull(reason, "Skip.reason is null: say why it is not its turn");
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "The reason (" + reason + ") for passing over " + ticket + " is blank: say why it is not its turn");
        }
        if (rank < 1) {
            throw new IllegalArgumentException("Skip.rank (" + rank + ") is below 1: give the place it had");
        }
    }

    static Skip of(Place place, String reason) {
        return new Skip(place.ticket().id(), place.rank(), reason);
    }
}
