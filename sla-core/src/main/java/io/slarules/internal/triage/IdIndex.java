package io.slarules.internal.triage;

import java.util.function.IntFunction;

/** Finds the number of an id: an open hash table that keeps the hash beside the number, so that a miss touches no text. */
public final class IdIndex {
    private static final int INT_BITS = 32;
    private static final int SPREAD = 0x9E3779B9;

    private final IntFunction<String> ids;
    private final long[] table;
    private final int shift;

    /**
     * An empty index.
     *
     * @param size how many ids will be added at most
     */
    public IdIndex(int size, IntFunction<String> ids) {
        int bits = INT_BITS - Integer.numberOfLeadingZeros(Math.max(1, size)) + 1;
        this.ids = ids;
        this.table = new long[1 << bits];
        this.shift = INT_BITS - bits;
    }

    /** Adds a number under its id; {@code false}, and nothing added, when the id is there. */
    public boolean add(int number) {
        String id = ids.apply(number);
        int at = slot(id);
        if (table[at] != 0) {
            return false;
        }
        table[at] = (long) id.hashCode() << INT_BITS | number + 1;
        return true;
    }

    /** The number of an id, or -1. */
    public int find(String id) {
        return (int) table[slot(id)] - 1;
    }

    private int slot(String id) {
        int hash = id.hashCode();
        int at = (hash * SPREAD) >>> shift;
        while (table[at] != 0
                && !((int) (table[at] >>> INT_BITS) == hash
                        && ids.apply((int) table[at] - 1).equals(id))) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }
}
