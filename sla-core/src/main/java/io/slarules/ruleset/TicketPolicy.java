package io.slarules.ruleset;

/** By which layers a ticket is judged when the layers of a rule set hold from and until stated instants. */
public enum TicketPolicy {
    /** By those in force when it was opened, for all its life: what was promised then stays promised. */
    OF_OPENING,
    /**
     * By those in force at each instant of its life. Where they change, a stretch of the ticket's life begins, as with a change of its
     * facts: targets in force are changed by the conventions of their clocks, and what was due before stays as it was. The new layers
     * rate the whole life anew as far as an impact is held until it is verified to have fallen.
     */
    NEWEST
}
