package io.slarules.internal.triage;

import java.util.Arrays;

/**
 * The instants at which time alone changes an entry: a heap in which an entry can be found and moved. The instants lie beside the entries,
 * so that finding a place touches no entry.
 */
class Agenda {
    private Entry[] heap = new Entry[16];
    private long[] times = new long[16];
    private int size;

    /** Where an entry stands in the heap; below 0 when it is not there. */
    int at(Entry entry) {
        return entry.agendaAt;
    }

    void put(Entry entry, int at) {
        entry.agendaAt = at;
    }

    /** When the first change is; {@link Item#NEVER} for none. */
    long next() {
        return size == 0 ? Item.NEVER : times[0];
    }

    Entry first() {
        return heap[0];
    }

    /** Enters, moves or removes an entry according to when it changes. */
    void set(Entry entry, long changesAt) {
        if (changesAt == Item.NEVER) {
            remove(entry);
            return;
        }
        int at = at(entry);
        if (at < 0) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
                times = Arrays.copyOf(times, 2 * size);
            }
            at = size++;
        }
        place(entry, changesAt, at);
    }

    void remove(Entry entry) {
        int at = at(entry);
        if (at >= 0) {
            put(entry, -1);
            Entry last = heap[--size];
            if (at < size) {
                place(last, times[size], at);
            }
        }
    }

    /** Puts an entry where it belongs, from a free place on. */
    private void place(Entry entry, long time, int free) {
        sink(entry, time, rise(time, free));
    }

    private void lay(int at, Entry entry, long time) {
        heap[at] = entry;
        times[at] = time;
        put(entry, at);
    }

    private int rise(long time, int free) {
        int at = free;
        while (at > 0 && time < times[(at - 1) / 2]) {
            lay(at, heap[(at - 1) / 2], times[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        return at;
    }

    private void sink(Entry entry, long time, int free) {
        int at = free;
        int child = 2 * at + 1;
        while (child < size) {
            if (child + 1 < size && times[child + 1] < times[child]) {
                child++;
            }
            if (times[child] >= time) {
                break;
            }
            lay(at, heap[child], times[child]);
            at = child;
            child = 2 * at + 1;
        }
        lay(at, entry, time);
    }
}
