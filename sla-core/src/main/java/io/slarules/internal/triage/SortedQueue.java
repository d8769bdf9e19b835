package io.slarules.internal.triage;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Entries sorted by a {@code long}, where that is equal by a second one, and where that is equal too by a comparator; says how many stand
 * before one. The entries lie in blocks with their keys beside them, so that finding one touches a few arrays and hardly any entry; a full
 * block is halved, an empty one dropped.
 */
final class SortedQueue {
    private static final int BLOCK = 512;

    /** Up to {@link #BLOCK} entries in a row. */
    private static final class Block {
        private final long[] keys = new long[BLOCK];
        private final long[] seconds = new long[BLOCK];
        private final Entry[] entries = new Entry[BLOCK];
        private int size;
    }

    private final Comparator<Entry> ties;
    private Block[] blocks = new Block[4];
    private long[] firstKeys = new long[4];
    private long[] firstSeconds = new long[4];
    private int[] sizes = new int[4];
    private int count;
    private int size;

    SortedQueue(Comparator<Entry> ties) {
        this.ties = ties;
    }

    /** So many empty queues. */
    static SortedQueue[] some(int number, Comparator<Entry> ties) {
        SortedQueue[] queues = new SortedQueue[number];
        for (int i = 0; i < number; i++) {
            queues[i] = new SortedQueue(ties);
        }
        return queues;
    }

    int size() {
        return size;
    }

    /** The last block that begins at the entry or before it; the first block where none does. */
    private int block(long key, long second, Entry entry) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            int difference = Long.compare(key, firstKeys[middle]);
            difference = difference == 0 ? Long.compare(second, firstSeconds[middle]) : difference;
            if ((difference == 0 ? ties.compare(entry, blocks[middle].entries[0]) : difference) >= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** How many entries of the block stand before. */
    private int within(Block block, long key, long second, Entry entry) {
        int low = 0;
        int high = block.size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int difference = Long.compare(key, block.keys[middle]);
            difference = difference == 0 ? Long.compare(second, block.seconds[middle]) : difference;
            if ((difference == 0 ? ties.compare(entry, block.entries[middle]) : difference) > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many entries stand before one that need not be here. */
    int rank(long key, long second, Entry entry) {
        if (count == 0) {
            return 0;
        }
        int at = block(key, second, entry);
        int before = 0;
        for (int i = 0; i < at; i++) {
            before += sizes[i];
        }
        return before + within(blocks[at], key, second, entry);
    }

    /** The first entry; there must be one. */
    Entry first() {
        return blocks[0].entries[0];
    }

    void add(long key, long second, Entry entry) {
        if (count == 0) {
            insertBlock(0, new Block());
        }
        int at = block(key, second, entry);
        if (blocks[at].size == BLOCK) {
            halve(at);
            at = block(key, second, entry);
        }
        Block block = blocks[at];
        int place = within(block, key, second, entry);
        System.arraycopy(block.keys, place, block.keys, place + 1, block.size - place);
        System.arraycopy(block.seconds, place, block.seconds, place + 1, block.size - place);
        System.arraycopy(block.entries, place, block.entries, place + 1, block.size - place);
        block.keys[place] = key;
        block.seconds[place] = second;
        block.entries[place] = entry;
        block.size++;
        touched(at);
        size++;
    }

    /** Takes out an entry that is here under these keys. */
    void remove(long key, long second, Entry entry) {
        int at = block(key, second, entry);
        Block block = blocks[at];
        int place = within(block, key, second, entry);
        System.arraycopy(block.keys, place + 1, block.keys, place, block.size - place - 1);
        System.arraycopy(block.seconds, place + 1, block.seconds, place, block.size - place - 1);
        System.arraycopy(block.entries, place + 1, block.entries, place, block.size - place - 1);
        block.size--;
        size--;
        if (block.size == 0) {
            removeBlock(at);
        } else {
            touched(at);
        }
    }

    private void touched(int at) {
        firstKeys[at] = blocks[at].keys[0];
        firstSeconds[at] = blocks[at].seconds[0];
        sizes[at] = blocks[at].size;
    }

    private void halve(int at) {
        Block full = blocks[at];
        Block upper = new Block();
        int half = BLOCK / 2;
        System.arraycopy(full.keys, half, upper.keys, 0, BLOCK - half);
        System.arraycopy(full.seconds, half, upper.seconds, 0, BLOCK - half);
        System.arraycopy(full.entries, half, upper.entries, 0, BLOCK - half);
        upper.size = BLOCK - half;
        full.size = half;
        touched(at);
        insertBlock(at + 1, upper);
    }

    private void insertBlock(int at, Block block) {
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * count);
            firstKeys = Arrays.copyOf(firstKeys, 2 * count);
            firstSeconds = Arrays.copyOf(firstSeconds, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        System.arraycopy(blocks, at, blocks, at + 1, count - at);
        System.arraycopy(firstKeys, at, firstKeys, at + 1, count - at);
        System.arraycopy(firstSeconds, at, firstSeconds, at + 1, count - at);
        System.arraycopy(sizes, at, sizes, at + 1, count - at);
        blocks[at] = block;
        count++;
        touched(at);
    }

    private void removeBlock(int at) {
        count--;
        System.arraycopy(blocks, at + 1, blocks, at, count - at);
        System.arraycopy(firstKeys, at + 1, firstKeys, at, count - at);
        System.arraycopy(firstSeconds, at + 1, firstSeconds, at, count - at);
        System.arraycopy(sizes, at + 1, sizes, at, count - at);
    }

    Cursor cursor() {
        return new Cursor();
    }

    /** Goes through the entries in order; the queue must not change meanwhile. */
    final class Cursor {
        private int block;
        private int place;

        boolean atEnd() {
            return block >= count;
        }

        Entry entry() {
            return blocks[block].entries[place];
        }

        void next() {
            if (++place >= blocks[block].size) {
                block++;
                place = 0;
            }
        }
    }
}
