package io.slarules.internal.triage;

/** A ticket of a live backlog and where it stands in it. Mutable; the structures that hold it keep its fields. */
public class Entry {
    /** Its own terms. */
    final Item own;

    /** The terms it is placed by: its own, or as a lead those of its group. */
    Item terms;

    /** Whether it waits for an engineer, with a place of its own or attached to another. */
    boolean waits;

    /** Whether it is in a lane, and then where: by its key, then by its second key. */
    boolean queued;

    long key;
    long second;
    int lane;
    int flow;

    /** Whether it is in the queue of elders as well. */
    boolean elder;

    /** Whether one of the slots of elders is its own, as far as was looked at; see {@link ElderSlots}. */
    boolean hasSlot;

    /** Where it stands among those to be looked at for that; below 0 when it is not there. */
    int doubtAt = -1;

    /** Where it stands in the agenda; below 0 when it is not there. */
    int agendaAt = -1;

    protected Entry(Item own) {
        this.own = own;
        this.terms = own;
    }

    /** The terms it is placed by. */
    public Item terms() {
        return terms;
    }
}
