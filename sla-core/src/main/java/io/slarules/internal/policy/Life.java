package io.slarules.internal.policy;

import io.slarules.calendar.Calendars;
import io.slarules.ticket.Event;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket's life up to {@code now}, as the rules saw it: the input of clocks and steps.
 *
 * @param events the events not later than {@code now}, sorted as history is
 * @param stretches by their start; the first begins at the opening; never empty, also when {@code now} is before the opening
 * @param expiry when the facts of the last stretch lapse if nothing else happens
 */
public record Life(
        Ticket ticket,
        Instant now,
        Calendars calendars,
        List<Event> events,
        List<Stretch> stretches,
        Optional<Expiry> expiry) {

    /**
     * When a fact lapses by time alone.
     *
     * @param fact the fact that lapses, in words for people
     * @param to what it falls back to
     */
    public record Expiry(Instant at, String fact, String to) {}
}
