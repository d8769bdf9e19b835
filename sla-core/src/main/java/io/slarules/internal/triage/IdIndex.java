package io.slarules.internal.triage;

import java.util.function.IntFunction;

/**
 * Finds the number of an id: an open hash table in which a slot holds a number and, in the bits left over, a part of the id's hash, so that
 * most slots of other ids are passed without looking at a text.
 */
public final class IdIndex {
    private static final int SPREAD = 0x9E3779B9;

    private final IntFunction<String> ids;
    private final int[] table;
    private final int shift;
    private final int numberBits;

    /**
     * An empty index.
     *
     * @param size how many ids will be added at most
     */
    public IdIndex(int size, IntFunction<String> ids) {
        this.ids = ids;
        this.numberBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, size));
        this.table = new int[1 << (numberBits + 1)];
        this.shift = Integer.SIZE - numberBits - 1;
    }

    /** Adds a number under its id; {@code false}, and nothing added, when the id is there. */
    public boolean add(int number) {
        String id = ids.apply(number);
        int at = slot(id);
        if (table[at] != 0) {
            return false;
        }
        table[at] = id.hashCode() << numberBits | number + 1;
        return true;
    }

    /** The number of an id, or -1. */
    public int find(String id) {
        return number(table[slot(id)]);
    }

    private int number(int slot) {
        return (slot & (1 << numberBits) - 1) - 1;
    }

    private int slot(String id) {
        int hash = id.hashCode();
        int part = hash << numberBits >>> numberBits;
        int at = (hash * SPREAD) >>> shift;
        while (table[at] != 0
                && !(table[at] >>> numberBits == part
                        && ids.apply(number(table[at])).equals(id))) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }
}
