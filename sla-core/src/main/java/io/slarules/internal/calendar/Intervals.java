package io.slarules.internal.calendar;

import java.util.Arrays;

/** Disjoint half-open intervals on the instant line, in nanoseconds since the epoch, rising; touching ones are one. */
final class Intervals {
    private long[] bounds = new long[64];
    private int size;

    int size() {
        return size;
    }

    long start(int i) {
        return bounds[2 * i];
    }

    long end(int i) {
        return bounds[2 * i + 1];
    }

    /** Appends an interval that starts no earlier than the last one added; an empty one is dropped, an overlap counts once. */
    void add(long start, long end) {
        if (end <= start) {
            return;
        }
        if (size > 0 && start <= bounds[2 * size - 1]) {
            bounds[2 * size - 1] = Math.max(bounds[2 * size - 1], end);
            return;
        }
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        size++;
    }

    Intervals clip(long from, long to) {
        Intervals result = new Intervals();
        for (int i = 0; i < size; i++) {
            result.add(Math.max(start(i), from), Math.min(end(i), to));
        }
        return result;
    }

    Intervals union(Intervals other) {
        Intervals result = new Intervals();
        int i = 0;
        int j = 0;
        while (i < size || j < other.size) {
            if (j == other.size || (i < size && start(i) <= other.start(j))) {
                result.add(start(i), end(i++));
            } else {
                result.add(other.start(j), other.end(j++));
            }
        }
        return result;
    }

    Intervals intersection(Intervals other) {
        Intervals result = new Intervals();
        int i = 0;
        int j = 0;
        while (i < size && j < other.size) {
            result.add(Math.max(start(i), other.start(j)), Math.min(end(i), other.end(j)));
            if (end(i) < other.end(j)) {
                i++;
            } else {
                j++;
            }
        }
        return result;
    }

    Intervals without(Intervals other) {
        Intervals result = new Intervals();
        int j = 0;
        for (int i = 0; i < size; i++) {
            long from = start(i);
            while (j < other.size && other.end(j) <= from) {
                j++;
            }
            for (int k = j; k < other.size && other.start(k) < end(i); k++) {
                result.add(from, other.start(k));
                from = Math.max(from, other.end(k));
            }
            result.add(from, end(i));
        }
        return result;
    }
}
