package io.slarules.internal.engine;

import io.slarules.decision.Note;
import io.slarules.ruleset.Desk;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Answer;
import io.slarules.ticket.AssetKind;
import io.slarules.ticket.Containment;
import io.slarules.ticket.Event;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.Facts;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.Message;
import io.slarules.ticket.Safety;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WorkaroundState;
import io.slarules.ticket.Worsening;
import io.slarules.ticket.Worsens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The state of one ticket while its history is read from the opening on; not shared between threads. */
final class TicketState {
    private final Ticket ticket;
    private final Desk desk;
    private final String standardCalendar;
    private final PressureLapse pressure;
    private final HistoryReader history;
    private Facts facts;
    private Safety safety = Safety.UNKNOWN;
    private Worsening worsening = Worsening.UNKNOWN;
    private Containment containment = Containment.UNKNOWN;
    private Tier tier;
    private boolean contained;
    private boolean answered;
    private boolean handedOver;
    private boolean resolved;
    private boolean closed;
    private int reopenings;

    TicketState(Ticket ticket, Desk desk, String standardCalendar) {
        this.ticket = ticket;
        this.desk = desk;
        this.standardCalendar = standardCalendar;
        this.pressure = new PressureLapse(ticket.id());
        this.facts = ticket.facts();
        this.history = new HistoryReader(facts, ticket.opened());
        this.tier = facts.work().tier();
        state(facts, true, ticket.opened());
        this.contained = facts.work().workaround() == WorkaroundState.IN_PLACE;
        history.contain(contained);
    }

    PressureLapse pressure() {
        return pressure;
    }

    Facts facts() {
        return facts;
    }

    /** Whether the facts say that a workaround is in place, though no event does. */
    boolean containedByFactAlone(Event event) {
        return event instanceof FactsChanged change
                && !contained
                && change.facts().work().workaround() == WorkaroundState.IN_PLACE;
    }

    /** Reads an event; says whether it may have changed what rules read. */
    boolean apply(Event event) {
        boolean read = true;
        switch (event.kind()) {
            case FACTS_CHANGED -> change((FactsChanged) event);
            case HAND_OVER -> handedOver |= !answered;
            case ACCEPTANCE -> {
                Acceptance acceptance = (Acceptance) event;
                tier = history.moves(acceptance) ? acceptance.tier() : tier;
            }
            case MESSAGE -> {
                Message message = (Message) event;
                answered |= message.isToCustomer();
                pressure.message(message);
            }
            case STEP_DONE -> pressure.stepDone((StepDone) event);
            case WORKAROUND_IN_PLACE -> contained = true;
            case RESOLVED -> resolved = true;
            case CLOSED, CANCELLED -> closed = true;
            case REOPENED -> {
                if (resolved || closed) {
                    reopenings++;
                    resolved = false;
                    closed = false;
                    contained = false;
                    history.reopened();
                }
            }
            default -> read = false;
        }
        read |= history.apply(event);
        if (event.kind() == EventKind.FACTS_CHANGED) {
            history.contain(contained);
        }
        return read;
    }

    private void change(FactsChanged change) {
        Facts next = change.facts();
        if (next.work().tier() != facts.work().tier()) {
            tier = next.work().tier();
        }
        WorkaroundState workaround = next.work().workaround();
        if (workaround == WorkaroundState.IN_PLACE || workaround != facts.work().workaround()) {
            contained = workaround == WorkaroundState.IN_PLACE;
        }
        state(next, change.verified(), change.at());
        facts = next;
    }

    /** Safety, worsening and containment rise by being said, and fall only when verified. */
    private void state(Facts next, boolean verified, Instant at) {
        var stated = next.impact();
        if (verified || stated.safety().compareTo(safety) >= 0) {
            safety = stated.safety();
        }
        if (verified || stated.worsening().value().compareTo(worsening.value()) >= 0) {
            worsening = stated.worsening();
        }
        if (verified || stated.containment().compareTo(containment) >= 0) {
            containment = stated.containment();
        }
        pressure.stated(stated.pressure(), at);
    }

    /** The facts that hold at an instant, if no event comes between. */
    StretchFacts at(Instant instant) {
        Related related = Related.at(facts, instant);
        return new StretchFacts(
                ticket.id(),
                facts,
                facts.customer().calendar().isEmpty()
                        ? standardCalendar
                        : facts.customer().calendar(),
                volumeProduction(),
                safety == Safety.UNKNOWN ? Safety.NONE : safety,
                worsening.value() == Worsens.UNKNOWN ? Worsening.STABLE : worsening,
                containment == Containment.UNKNOWN ? Containment.STEADY : containment,
                related.spread(),
                related.recurrence(),
                pressure.at(instant),
                tier,
                skillMissing(),
                tierWithSkills(),
                contained,
                answered,
                handedOver && !answered,
                resolved,
                closed,
                reopenings,
                history.history());
    }

    /** A product that is no production equipment is not in volume production unless it says so. */
    private Answer volumeProduction() {
        Answer stated = facts.asset().volumeProduction();
        return stated == Answer.UNKNOWN && facts.asset().kind() == AssetKind.PRODUCT ? Answer.NO : stated;
    }

    private boolean skillMissing() {
        return !facts.work().needs().isEmpty() && !desk.has(tier, facts.work().needs());
    }

    private Tier tierWithSkills() {
        if (!skillMissing()) {
            return tier;
        }
        for (Tier candidate : Tier.values()) {
            if (desk.has(candidate, facts.work().needs())) {
                return candidate;
            }
        }
        return Tier.RND;
    }

    /** The earliest instant after this one at which a fact may lapse by time alone. */
    Optional<Instant> nextLapse(Instant after) {
        Optional<Instant> related = Related.nextChange(facts, after);
        Optional<Instant> relief = pressure.nextLapse(after);
        if (related.isEmpty() || relief.isEmpty()) {
            return related.isPresent() ? related : relief;
        }
        return related.get().isBefore(relief.get()) ? related : relief;
    }

    /** What is held at a worse value than the facts state. */
    List<Note> held() {
        List<Note> notes = new ArrayList<>(1);
        var stated = facts.impact();
        note("safety", safety, stated.safety(), notes);
        note("worsening", worsening.value(), stated.worsening().value(), notes);
        note("containment", containment, stated.containment(), notes);
        return notes;
    }

    private static void note(String fact, Object held, Object stated, List<Note> notes) {
        if (!held.equals(stated)) {
            notes.add(new Note(
                    Note.Kind.HELD,
                    fact + " is held at " + held + " (stated: " + stated
                            + "): lowering it needs a verified fact and a reason"));
        }
    }
}
