package io.slarules.internal.policy;

import io.slarules.rule.Clock;
import io.slarules.rule.Signal;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.Role;
import java.util.List;

/**
 * Between which signals a clock runs.
 *
 * @param starts any of these starts it
 * @param stops any of these keeps its promise
 * @param restarts any of these begins a new cycle while it runs
 * @param reopens any of these sets it going again after a stop
 * @param pauses by what it is paused, beside waits
 * @param recurring whether a start after a stop begins a new cycle
 */
public record Signals(
        List<Signal> starts,
        List<Signal> stops,
        List<Signal> restarts,
        List<Signal> reopens,
        List<Pause> pauses,
        boolean recurring) {
    /** Paused from one signal until another. */
    public record Pause(Signal from, Signal until) {}

    private static final Signals FIRST_RESPONSE = between(Signal.opening(), Signal.toCustomer());
    private static final Signals CLASSIFICATION = between(Signal.toCustomer(), Signal.classified());
    private static final Signals NEXT_RESPONSE = new Signals(
            List.of(Signal.opening(), Signal.fromCustomer()),
            List.of(Signal.toCustomer()),
            List.of(),
            List.of(),
            List.of(),
            true);
    private static final Signals PERIODIC_UPDATE = new Signals(
            List.of(Signal.toCustomer()), List.of(Signal.toCustomer()), List.of(), List.of(), List.of(), true);
    private static final Signals ACKNOWLEDGEMENT = new Signals(
            List.of(Signal.of(EventKind.HAND_OVER), Signal.of(EventKind.HAND_BACK)),
            List.of(Signal.of(EventKind.ACCEPTANCE)),
            List.of(),
            List.of(),
            List.of(),
            true);
    private static final Signals WORKAROUND = new Signals(
            List.of(Signal.opening()),
            List.of(Signal.of(EventKind.WORKAROUND_IN_PLACE), Signal.of(EventKind.RESOLVED)),
            List.of(),
            List.of(),
            List.of(),
            false);
    private static final Signals RESOLUTION = new Signals(
            List.of(Signal.opening()),
            List.of(Signal.of(EventKind.RESOLVED), Signal.of(EventKind.CLOSED)),
            List.of(),
            List.of(),
            List.of(),
            false);
    private static final Signals EXPLANATION = new Signals(
            List.of(Signal.of(EventKind.WORKAROUND_IN_PLACE)),
            List.of(Signal.explainedTo(Role.CUSTOMER)),
            List.of(),
            List.of(Signal.explanationRejectedBy(Role.CUSTOMER)),
            List.of(),
            false);
    private static final Signals OWN = between(Signal.opening(), Signal.of(EventKind.CLOSED));

    private static Signals between(Signal start, Signal stop) {
        return new Signals(List.of(start), List.of(stop), List.of(), List.of(), List.of(), false);
    }

    /** Between which signals a clock runs when its rule says nothing. */
    public static Signals of(Clock clock) {
        return switch (clock.name()) {
            case "FIRST_RESPONSE" -> FIRST_RESPONSE;
            case "CLASSIFICATION" -> CLASSIFICATION;
            case "NEXT_RESPONSE" -> NEXT_RESPONSE;
            case "PERIODIC_UPDATE" -> PERIODIC_UPDATE;
            case "ACKNOWLEDGEMENT" -> ACKNOWLEDGEMENT;
            case "WORKAROUND" -> WORKAROUND;
            case "RESOLUTION" -> RESOLUTION;
            case "EXPLANATION" -> EXPLANATION;
            default -> OWN;
        };
    }

    /** The bit that stands for a kind of event. */
    @SuppressWarnings("EnumOrdinal") // Within one replay only; nothing stores it.
    public static long bit(EventKind kind) {
        return 1L << kind.ordinal();
    }

    /** The kinds of all events that are looked at, one bit each. */
    public long kinds() {
        long kinds = kinds(starts) | kinds(stops) | kinds(restarts) | kinds(reopens);
        for (int i = 0; i < pauses.size(); i++) {
            kinds |= kind(pauses.get(i).from()) | kind(pauses.get(i).until());
        }
        return kinds;
    }

    /** The kinds of the events that give these signals, one bit each. */
    public static long kinds(List<Signal> signals) {
        long kinds = 0;
        for (int i = 0; i < signals.size(); i++) {
            kinds |= kind(signals.get(i));
        }
        return kinds;
    }

    private static long kind(Signal signal) {
        return signal.kind().isPresent() ? bit(signal.kind().get()) : 0;
    }

    /** Between the opening and any of these signals. */
    public static Signals until(Signal... stops) {
        return new Signals(List.of(Signal.opening()), List.of(stops), List.of(), List.of(), List.of(), false);
    }
}
