package io.slarules.internal.engine;

import io.slarules.decision.Note;
import io.slarules.internal.policy.Life.Expiry;
import io.slarules.ruleset.Desk;
import io.slarules.ticket.Contradiction;
import io.slarules.ticket.Event;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WorkaroundInPlace;
import io.slarules.ticket.WorkaroundState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ticket's life cut into stretches in which its facts, as rules read them, were the same.
 *
 * @param events the events up to now, sorted; where facts alone say that a workaround is in place, as an event too
 */
record Timeline(List<Segment> segments, List<Event> events, Optional<Expiry> expiry, List<Note> notes) {

    /**
     * Changes of facts at one instant begin one stretch together. Each counts for the facts it states, in the order of the history
     * (instant, the host's sequence, kind): a verified change settles what those before it claimed, and one that is not verified
     * is a claim on top of what a verified one before it settled.
     *
     * @param lapse whether it began by time alone
     * @param claims the facts as each of these changes left them, in order; at the opening those of the opening first, if a change follows
     * @param facts the facts as the last change left them, and what else happened at that instant
     */
    record Segment(Instant from, boolean lapse, List<Claim> claims, StretchFacts facts) {}

    /**
     * What a change of facts states.
     *
     * @param verified whether it settles what was claimed before
     */
    record Claim(boolean verified, StretchFacts facts) {}

    /** @param policyChanges when the rules change by which the ticket is judged, in order */
    static Timeline of(Ticket ticket, Instant now, Desk desk, String standardCalendar, List<Instant> policyChanges) {
        return new Reader(ticket, now, desk, standardCalendar, policyChanges).read();
    }

    /** What there is to say of an instant before the opening; it is the one note that depends on the instant alone. */
    static Optional<Note> tooEarly(Ticket ticket, Instant now) {
        return now.isBefore(ticket.opened())
                ? Optional.of(new Note(
                        Note.Kind.CONTRADICTION,
                        "now (" + now + ") is before the opening (" + ticket.opened() + "): nothing has started"))
                : Optional.empty();
    }

    private static final class Reader {
        private final Ticket ticket;
        private final Instant now;
        private final List<Instant> policyChanges;
        private final List<Event> all;
        private final TicketState state;
        private final List<Segment> segments = new ArrayList<>(1);
        private final List<Event> events;
        private int next;
        /** Whether an event may have changed what rules read since the last stretch was compared. */
        private boolean stirred;

        Reader(Ticket ticket, Instant now, Desk desk, String standardCalendar, List<Instant> policyChanges) {
            this.ticket = ticket;
            this.now = now;
            this.policyChanges = policyChanges;
            this.all = ticket.history().events();
            this.state = new TicketState(ticket, desk, standardCalendar);
            this.events = new ArrayList<>(all.size() + 1);
        }

        Timeline read() {
            if (ticket.facts().work().workaround() == WorkaroundState.IN_PLACE) {
                events.add(WorkaroundInPlace.of(ticket.opened()));
            }
            Claim first = new Claim(true, state.at(ticket.opened()));
            List<Claim> claims = applyUntil(ticket.opened());
            if (!claims.isEmpty()) {
                claims.add(0, first);
            }
            segments.add(new Segment(ticket.opened(), false, claims, state.at(ticket.opened())));
            Instant at = ticket.opened();
            for (Optional<Instant> step = step(at); step.isPresent(); step = step(at)) {
                Instant before = at;
                at = step.get();
                boolean lapses = state.nextLapse(before).filter(at::equals).isPresent();
                stirred = false;
                List<Claim> stated = applyUntil(at);
                if (stirred || lapses || policyChanges.contains(at)) {
                    add(at, stated, before);
                }
            }
            return new Timeline(segments, events, expiry(now.isAfter(at) ? now : at), notes());
        }

        /** The next instant, not after now, at which an event or a lapse may change the facts. */
        private Optional<Instant> step(Instant after) {
            Optional<Instant> lapse = state.nextLapse(after);
            Instant event = next < all.size() ? all.get(next).at() : Instant.MAX;
            Instant fact = lapse.isPresent() && lapse.get().isBefore(event) ? lapse.get() : event;
            Instant policy = nextPolicy(after);
            Instant first = policy.isBefore(fact) ? policy : fact;
            return first.isAfter(now) || first.equals(Instant.MAX) ? Optional.empty() : Optional.of(first);
        }

        private Instant nextPolicy(Instant after) {
            for (Instant change : policyChanges) {
                if (change.isAfter(after)) {
                    return change;
                }
            }
            return Instant.MAX;
        }

        /** Applies the events up to an instant; what the changes of facts among them state. */
        private List<Claim> applyUntil(Instant instant) {
            List<Claim> claims = new ArrayList<>(1);
            while (next < all.size()
                    && !all.get(next).at().isAfter(instant)
                    && !all.get(next).at().isAfter(now)) {
                Event event = all.get(next++);
                if (state.containedByFactAlone(event)) {
                    events.add(WorkaroundInPlace.of(event.at()));
                }
                events.add(event);
                stirred |= state.apply(event);
                if (event instanceof FactsChanged change) {
                    claims.add(new Claim(change.verified(), state.at(instant)));
                }
            }
            return claims;
        }

        private void add(Instant at, List<Claim> claims, Instant before) {
            StretchFacts last = segments.get(segments.size() - 1).facts();
            StretchFacts facts = state.at(at);
            boolean restated = claims.stream()
                    .anyMatch(claim -> claim.verified() || !claim.facts().equals(last));
            boolean newPolicy = policyChanges.contains(at);
            if (!facts.equals(last) || restated || newPolicy) {
                boolean lapse = !newPolicy
                        && claims.stream()
                                .noneMatch(claim ->
                                        claim.verified() || !claim.facts().equals(facts))
                        && state.at(before).equals(last);
                segments.add(new Segment(at, lapse, claims, facts));
            }
        }

        /** When a fact lapses or the rules change, whichever comes first. */
        private Optional<Expiry> expiry(Instant after) {
            Optional<Expiry> fact = factExpiry(after);
            Instant policy = nextPolicy(after);
            boolean policyFirst = !policy.equals(Instant.MAX)
                    && fact.filter(expiry -> !policy.isBefore(expiry.at())).isEmpty();
            return policyFirst ? Optional.of(new Expiry(policy, "layers in force", "those from " + policy)) : fact;
        }

        private Optional<Expiry> factExpiry(Instant after) {
            StretchFacts held = segments.get(segments.size() - 1).facts();
            for (Optional<Instant> lapse = state.nextLapse(after);
                    lapse.isPresent();
                    lapse = state.nextLapse(lapse.get())) {
                StretchFacts then = state.at(lapse.get());
                if (then.pressure() != held.pressure()) {
                    return Optional.of(new Expiry(
                            lapse.get(),
                            "pressure " + held.pressure(),
                            then.pressure().name()));
                }
                if (then.spread() != held.spread() || then.recurrence() != held.recurrence()) {
                    return Optional.of(new Expiry(
                            lapse.get(),
                            "related cases " + held.spread() + ", " + held.recurrence(),
                            then.spread() + ", " + then.recurrence()));
                }
            }
            return Optional.empty();
        }

        private List<Note> notes() {
            List<Note> notes = new ArrayList<>(state.held());
            for (Event ignored : all.subList(next, all.size())) {
                notes.add(new Note(
                        Note.Kind.IGNORED,
                        ignored.kind() + " at " + ignored.at() + " is later than now and not considered"));
            }
            if (next > 0) {
                Ticket known = next == all.size()
                        ? ticket
                        : ticket.withHistory(ticket.history().until(now));
                for (Contradiction contradiction : known.contradictions()) {
                    notes.add(new Note(Note.Kind.CONTRADICTION, text(contradiction)));
                }
            }
            tooEarly(ticket, now).ifPresent(notes::add);
            notes.sort(null);
            return notes;
        }

        private static String text(Contradiction contradiction) {
            StringBuilder text = new StringBuilder(contradiction.what()).append(':');
            for (Event event : contradiction.events()) {
                EventKind kind = event.kind();
                text.append(' ').append(kind).append(" at ").append(event.at()).append(';');
            }
            return text.append(" read as: ").append(contradiction.reading()).toString();
        }
    }
}
