package io.slarules.internal.triage;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Entries sorted by a {@code long} and, where that is equal, by a comparator; says how many stand before one. The entries lie in blocks
 * with their keys beside them, so that finding one touches a few arrays and hardly any entry; a full block is halved, an empty one dropped.
 */
final class SortedQueue {
    private static final int BLOCK = 512;

    /** Up to {@link #BLOCK} entries in a row. */
    private static final class Block {
        private final long[] keys = new long[BLOCK];
        private final Entry[] entries = new Entry[BLOCK];
        private int size;
    }

    private final Comparator<Entry> ties;
    private Block[] blocks = new Block[4];
    private long[] firstKeys = new long[4];
    private int[] sizes = new int[4];
    private int count;
    private int size;

    SortedQueue(Comparator<Entry> ties) {
        this.ties = ties;
    }

    int size() {
        return size;
    }

    private int compare(long key, Entry entry, long otherKey, Entry other) {
        int difference = Long.compare(key, otherKey);
        return difference == 0 ? ties.compare(entry, other) : difference;
    }

    /** The last block that begins at the entry or before it; the first block where none does. */
    private int block(long key, Entry entry) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (compare(key, entry, firstKeys[middle], blocks[middle].entries[0]) >= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** How many entries of the block stand before. */
    private int within(Block block, long key, Entry entry) {
        int low = 0;
        int high = block.size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(key, entry, block.keys[middle], block.entries[middle]) > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many entries stand before one that need not be here. */
    int rank(long key, Entry entry) {
        if (count == 0) {
            return 0;
        }
        int at = block(key, entry);
        int before = 0;
        for (int i = 0; i < at; i++) {
            before += sizes[i];
        }
        return before + within(blocks[at], key, entry);
    }

    void add(long key, Entry entry) {
        if (count == 0) {
            insertBlock(0, new Block());
        }
        int at = block(key, entry);
        if (blocks[at].size == BLOCK) {
            halve(at);
            at = block(key, entry);
        }
        Block block = blocks[at];
        int place = within(block, key, entry);
        System.arraycopy(block.keys, place, block.keys, place + 1, block.size - place);
        System.arraycopy(block.entries, place, block.entries, place + 1, block.size - place);
        block.keys[place] = key;
        block.entries[place] = entry;
        block.size++;
        touched(at);
        size++;
    }

    /** Takes out an entry that is here under this key. */
    void remove(long key, Entry entry) {
        int at = block(key, entry);
        Block block = blocks[at];
        int place = within(block, key, entry);
        System.arraycopy(block.keys, place + 1, block.keys, place, block.size - place - 1);
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
        sizes[at] = blocks[at].size;
    }

    private void halve(int at) {
        Block full = blocks[at];
        Block upper = new Block();
        int half = BLOCK / 2;
        System.arraycopy(full.keys, half, upper.keys, 0, BLOCK - half);
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
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        System.arraycopy(blocks, at, blocks, at + 1, count - at);
        System.arraycopy(firstKeys, at, firstKeys, at + 1, count - at);
        System.arraycopy(sizes, at, sizes, at + 1, count - at);
        blocks[at] = block;
        count++;
        touched(at);
    }

    private void removeBlock(int at) {
        count--;
        System.arraycopy(blocks, at + 1, blocks, at, count - at);
        System.arraycopy(firstKeys, at + 1, firstKeys, at, count - at);
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
