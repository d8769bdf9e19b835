package io.slarules.internal.clock;

import static io.slarules.internal.clock.Nanos.NEVER;

import java.util.Arrays;

/** The spans in which one clock counts: ascending, apart or adjacent, half-open; the last one may still run. */
final class Spans {
    private static final long[] NONE = {};
    /** Room for six spans; most clocks need no more. */
    private static final int FIRST = 12;

    private long[] bounds = NONE;
    private int size;
    private boolean running;

    int size() {
        return size;
    }

    long from(int index) {
        return bounds[2 * index];
    }

    /** The end of a span; {@link Nanos#NEVER} while it runs. */
    long to(int index) {
        return bounds[2 * index + 1];
    }

    boolean running() {
        return running;
    }

    /** Runs from here on, or no longer. */
    void run(boolean on, long at) {
        if (on && !running) {
            start(at);
        } else if (!on && running) {
            stop(at);
        }
    }

    void start(long fromInclusive) {
        running = true;
        if (2 * size == bounds.length) {
            bounds = size == 0 ? new long[FIRST] : Arrays.copyOf(bounds, 4 * size);
        }
        bounds[2 * size] = fromInclusive;
        bounds[2 * size + 1] = NEVER;
        size++;
    }

    void stop(long toExclusive) {
        running = false;
        if (from(size - 1) >= toExclusive) {
            size--;
        } else {
            bounds[2 * size - 1] = toExclusive;
        }
    }

    /** How long the spans last between two instants. */
    long length(long from, long to) {
        long length = 0;
        for (int i = 0; i < size; i++) {
            length += Math.max(0, Math.min(to, to(i)) - Math.max(from, from(i)));
        }
        return length;
    }

    /** The last span that begins before an instant; -1 when none does. */
    int lastBefore(long instant) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from(middle) < instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
