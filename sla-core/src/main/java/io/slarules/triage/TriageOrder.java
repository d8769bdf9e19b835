package io.slarules.triage;

import io.slarules.decision.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order of a queue at one instant: danger to people first, then stopped production, then what a minute of work saves
 * most on. Equal merit: the earlier promise, the earlier opening, the id. Immutable, thread-safe.
 */
public final class TriageOrder {
    private final Instant now;
    private final List<Place> places;
    private final List<PlannedTicket> leftOut;
    private final Map<String, Place> byId;

    private TriageOrder(Instant now, List<Place> places, List<PlannedTicket> leftOut) {
        this.now = now;
        this.places = List.copyOf(places);
        this.leftOut = List.copyOf(leftOut);
        this.byId = new HashMap<>();
        places.forEach(place -> byId.put(place.ticket().id(), place));
    }

    /**
     * Orders planned tickets. Pure: the order in which they are given is of no consequence.
     *
     * @param now the instant for which the order holds
     * @throws DuplicateTicketException if an id occurs more than once; it names every one
     */
    public static TriageOrder of(Collection<PlannedTicket> tickets, Instant now) {
        Objects.requireNonNull(tickets, "tickets is null: give the planned tickets of the queue");
        Objects.requireNonNull(now, "now is null: give the instant for which the order holds");
        refuseDuplicates(tickets);
        List<Place> unranked = new ArrayList<>(tickets.size());
        List<PlannedTicket> leftOut = new ArrayList<>();
        for (PlannedTicket ticket : tickets) {
            if (ticket.leftOut().isPresent()) {
                leftOut.add(ticket);
            } else {
                unranked.add(new Place(0, ticket, Merit.of(ticket, now)));
            }
        }
        unranked.sort(Place::compare);
        leftOut.sort(Comparator.comparing(PlannedTicket::id));
        List<Place> places = new ArrayList<>(unranked.size());
        for (Place place : unranked) {
            places.add(place.ranked(places.size() + 1));
        }
        return new TriageOrder(now, places, leftOut);
    }

    private static void refuseDuplicates(Collection<PlannedTicket> tickets) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (PlannedTicket ticket : tickets) {
            if (!seen.add(ticket.id())) {
                twice.add(ticket.id());
            }
        }
        if (!twice.isEmpty()) {
            throw new DuplicateTicketException(twice);
        }
    }

    /** The instant for which the order holds. */
    public Instant now() {
        return now;
    }

    /** Every ticket that waits for an engineer, the next one first. */
    public List<Place> places() {
        return places;
    }

    /** The tickets that are not in the order, sorted by id; each says why. */
    public List<PlannedTicket> leftOut() {
        return leftOut;
    }

    /** The place of a ticket; empty when it is not in the order. */
    public Optional<Place> place(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The next ticket to be worked on; empty when none waits. */
    public Optional<Place> head() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(0));
    }

    /**
     * Why one ticket stands before the other: the first key in which they differ. Instants are in UTC.
     *
     * @throws IllegalArgumentException if one of the ids is not in the order
     */
    public String explain(String id, String otherId) {
        return explain(id, otherId, Language.ENGLISH);
    }

    /**
     * Why one ticket stands before the other: the first key in which they differ. Instants are in UTC.
     *
     * @throws IllegalArgumentException if one of the ids is not in the order
     */
    public String explain(String id, String otherId, Language language) {
        return OrderText.in(language).first(known(id), known(otherId));
    }

    /**
     * Why a ticket stands where it does.
     *
     * @throws IllegalArgumentException if the id is not in the order
     */
    public String explain(String id) {
        return explain(id, Language.ENGLISH);
    }

    /**
     * Why a ticket stands where it does.
     *
     * @throws IllegalArgumentException if the id is not in the order
     */
    public String explain(String id, Language language) {
        return OrderText.in(language).place(known(id), places.size());
    }

    private Place known(String id) {
        Place place = byId.get(id);
        if (place == null) {
            String why = leftOut.stream()
                    .filter(ticket -> ticket.id().equals(id))
                    .flatMap(ticket -> ticket.leftOut().stream())
                    .findFirst()
                    .map(reason -> "it is left out: " + reason)
                    .orElse("no ticket of this id was given");
            throw new IllegalArgumentException("Ticket (" + id + ") is not in the order: " + why);
        }
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TriageOrder that
                && now.equals(that.now)
                && places.equals(that.places)
                && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    /** One line per ticket: rank, id, band, priority, merit. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Place place : places) {
            PlannedTicket ticket = place.ticket();
            text.append(place.rank())
                    .append(' ')
                    .append(ticket.id())
                    .append(' ')
                    .append(ticket.band())
                    .append(' ')
                    .append(ticket.priority())
                    .append(" merit ")
                    .append(place.merit().value())
                    .append('\n');
        }
        for (PlannedTicket ticket : leftOut) {
            text.append("- ").append(ticket.id());
            ticket.leftOut().ifPresent(why -> text.append(' ').append(why));
            text.append('\n');
        }
        return text.toString();
    }
}
