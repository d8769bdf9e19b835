package io.slarules.rule;

import io.slarules.ticket.EventKind;
import io.slarules.ticket.Role;
import io.slarules.ticket.Tier;
import java.util.Objects;
import java.util.Optional;

/**
 * What starts, stops, restarts or pauses a clock: the opening of the ticket, or events of one kind, narrowed to some of them where the kind alone
 * does not tell. Immutable; null is refused.
 *
 * @param kind the kind of the events; empty for the opening
 * @param detail which of them, in the terms of the kind: a direction, a tier, a role, a name; {@code ""} for all
 */
public record Signal(Optional<EventKind> kind, String detail) {
    /** As {@link #detail}, the classification became known. */
    public static final String CLASSIFIED = "CLASSIFIED";

    private static final String TO_CUSTOMER = "TO_CUSTOMER";
    private static final String FROM_CUSTOMER = "FROM_CUSTOMER";
    /** As {@link #detail}, before a tier's name: any tier but this one. */
    public static final String NOT = "NOT ";

    public Signal {
        Objects.requireNonNull(kind, "Signal.kind is null");
        Objects.requireNonNull(detail, "Signal.detail is null");
    }

    /** The opening of the ticket. */
    public static Signal opening() {
        return new Signal(Optional.empty(), "");
    }

    /** The opening of the ticket, if this tier has it then. */
    public static Signal openingIn(Tier tier) {
        return new Signal(Optional.empty(), tier.name());
    }

    /** Any event of this kind. */
    public static Signal of(EventKind kind) {
        return new Signal(Optional.of(kind), "");
    }

    /** A message to the customer. */
    public static Signal toCustomer() {
        return new Signal(Optional.of(EventKind.MESSAGE), TO_CUSTOMER);
    }

    /** A message from the customer. */
    public static Signal fromCustomer() {
        return new Signal(Optional.of(EventKind.MESSAGE), FROM_CUSTOMER);
    }

    /** The change of facts by which the classification became known. */
    public static Signal classified() {
        return new Signal(Optional.of(EventKind.FACTS_CHANGED), CLASSIFIED);
    }

    /** A {@link io.slarules.ticket.HostEvent} of this name. */
    public static Signal named(String hostEvent) {
        return new Signal(Optional.of(EventKind.HOST_EVENT), hostEvent);
    }

    /** A hand-over addressed to this tier. */
    public static Signal handOverTo(Tier tier) {
        return new Signal(Optional.of(EventKind.HAND_OVER), tier.name());
    }

    /** This tier accepts the case, and has it from then on. */
    public static Signal acceptedBy(Tier tier) {
        return new Signal(Optional.of(EventKind.ACCEPTANCE), tier.name());
    }

    /** Another tier accepts the case. */
    public static Signal acceptedByOtherThan(Tier tier) {
        return new Signal(Optional.of(EventKind.ACCEPTANCE), NOT + tier.name());
    }

    /** The cause was explained to the owner or to the customer. */
    public static Signal explainedTo(Role role) {
        return new Signal(Optional.of(EventKind.EXPLAINED), role.name());
    }

    /** The owner or the customer did not understand the explanation. */
    public static Signal explanationRejectedBy(Role role) {
        return new Signal(Optional.of(EventKind.EXPLANATION_REJECTED), role.name());
    }

    /** Work on this was logged. */
    public static Signal workOn(String what) {
        return new Signal(Optional.of(EventKind.WORK_LOGGED), what);
    }

    /** The agreed promise of this id was kept. */
    public static Signal kept(String promiseId) {
        return new Signal(Optional.of(EventKind.PROMISE_KEPT), promiseId);
    }

    @Override
    public String toString() {
        String name = kind.map(EventKind::name).orElse("OPENING");
        return detail.isEmpty() ? name : name + " " + detail;
    }
}
