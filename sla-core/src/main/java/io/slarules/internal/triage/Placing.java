package io.slarules.internal.triage;

import java.util.Comparator;

/** By what a live backlog places its entries: the keys of one policy. */
public interface Placing {
    /** The key of an entry inside its flow; smaller ones first. */
    long key(Item terms, long now);

    /** Decides where keys are equal, before {@link #ties}, which begins with it; smaller ones first. */
    long second(Item terms);

    /** The lane that a key belongs to. */
    int lane(long key);

    /** Decides where keys are equal; total. */
    Comparator<Entry> ties();

    /** The next minute at which time alone changes the key. */
    long nextChange(Item terms, long now);

    /** Whether the tickets of a problem have a lead. */
    boolean groups();

    Flows flows();

    ElderRule elders();

    /** By merit, as the fair order does. */
    static Placing fair(MeritScale scale, Flows flows, ElderRule elders) {
        return new FairPlacing(scale, flows, elders);
    }
}
