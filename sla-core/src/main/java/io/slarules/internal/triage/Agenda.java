package io.slarules.internal.triage;

import java.util.Arrays;

/** The instants at which time alone changes an entry: a heap in which an entry can be found and moved. */
final class Agenda {
    private Entry[] heap = new Entry[16];
    private int size;

    /** When the first change is; {@link Item#NEVER} for none. */
    long next() {
        return size == 0 ? Item.NEVER : heap[0].changesAt;
    }

    Entry first() {
        return heap[0];
    }

    /** Enters, moves or removes an entry according to when it changes. */
    void set(Entry entry, long changesAt) {
        entry.changesAt = changesAt;
        if (changesAt == Item.NEVER) {
            remove(entry);
            return;
        }
        if (entry.agendaAt < 0) {
            heap = size == heap.length ? Arrays.copyOf(heap, 2 * size) : heap;
            put(size++, entry);
        }
        sink(rise(entry));
    }

    void remove(Entry entry) {
        int at = entry.agendaAt;
        if (at >= 0) {
            entry.agendaAt = -1;
            Entry last = heap[--size];
            if (at < size) {
                put(at, last);
                sink(rise(last));
            }
        }
    }

    private void put(int at, Entry entry) {
        heap[at] = entry;
        entry.agendaAt = at;
    }

    private Entry rise(Entry entry) {
        int at = entry.agendaAt;
        while (at > 0 && entry.changesAt < heap[(at - 1) / 2].changesAt) {
            put(at, heap[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(at, entry);
        return entry;
    }

    private void sink(Entry entry) {
        int at = entry.agendaAt;
        int child = 2 * at + 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1].changesAt < heap[child].changesAt) {
                child++;
            }
            if (heap[child].changesAt >= entry.changesAt) {
                break;
            }
            put(at, heap[child]);
            at = child;
            child = 2 * at + 1;
        }
        put(at, entry);
    }
}
