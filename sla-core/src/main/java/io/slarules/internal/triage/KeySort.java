package io.slarules.internal.triage;

import java.util.Arrays;

/**
 * Sorts numbers by one {@code long} key after another, the next one only where all before are equal. Key and number are packed into one
 * {@code long}, so that no object is touched while sorting; where a range of keys is too wide for that, its upper bits come first.
 */
final class KeySort {
    private static final int FEW = 12;

    /** What to sort by. */
    interface Keys {
        int levels();

        long key(int level, int number);

        /** Decides where every key is equal. */
        int last(int a, int b);
    }

    private final Keys keys;
    private final int[] order;
    private final long[] packed;
    private final int numberBits;

    private KeySort(int size, Keys keys) {
        this.keys = keys;
        this.order = new int[size];
        this.packed = new long[size];
        this.numberBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, size - 1));
    }

    /** The numbers from 0 to {@code size} in order. */
    static int[] sort(int size, Keys keys) {
        KeySort sort = new KeySort(size, keys);
        Arrays.setAll(sort.order, i -> i);
        sort.sort(0, size, 0);
        return sort.order;
    }

    private void sort(int from, int to, int level) {
        if (to - from <= FEW) {
            insert(from, to, level);
        } else if (level == keys.levels()) {
            Integer[] boxed = Arrays.stream(order, from, to).boxed().toArray(Integer[]::new);
            Arrays.sort(boxed, keys::last);
            for (int i = from; i < to; i++) {
                order[i] = boxed[i - from];
            }
        } else {
            byKey(from, to, level);
        }
    }

    private void byKey(int from, int to, int level) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            long key = keys.key(level, order[i]);
            least = Math.min(least, key);
            most = Math.max(most, key);
        }
        int keyBits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        int dropped = Math.max(0, keyBits + numberBits - (Long.SIZE - 1));
        for (int i = from; i < to; i++) {
            packed[i] = ((keys.key(level, order[i]) - least) >>> dropped) << numberBits | order[i];
        }
        Arrays.sort(packed, from, to);
        int mask = (1 << numberBits) - 1;
        for (int i = from; i < to; i++) {
            order[i] = (int) packed[i] & mask;
        }
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || packed[i] >>> numberBits != packed[start] >>> numberBits) {
                if (i - start > 1) {
                    sort(start, i, dropped > 0 ? level : level + 1);
                }
                start = i;
            }
        }
    }

    private void insert(int from, int to, int level) {
        for (int i = from + 1; i < to; i++) {
            int number = order[i];
            int at = i;
            while (at > from && compare(number, order[at - 1], level) < 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = number;
        }
    }

    private int compare(int a, int b, int level) {
        for (int i = level; i < keys.levels(); i++) {
            int difference = Long.compare(keys.key(i, a), keys.key(i, b));
            if (difference != 0) {
                return difference;
            }
        }
        return keys.last(a, b);
    }
}
