package io.slarules.internal.calendar;

import static io.slarules.internal.calendar.Horizon.NONE;

/**
 * The open intervals of a calendar within {@code [from, to)}, compiled for queries: for each interval its start, its end and
 * the open time before it, and two bucket indexes that lead from an instant, or from an amount of open time, to the interval.
 * A query is a load and usually none to two comparisons; a crowded bucket is searched by halving. Immutable.
 *
 * <p>Open time is counted from the start of the timeline; only differences mean anything outside.
 */
final class Timeline {
    private static final int STRIDE = 3;
    private static final int START = 0;
    private static final int END = 1;
    private static final int BEFORE = 2;

    final long from;
    final long to;
    final long total;
    private final int size;
    /** Start, end, open time before, interval by interval: one cache line mostly holds all three; a sentinel follows. */
    private final long[] rows;

    private final int timeShift;
    private final int[] byTime;
    private final int openShift;
    private final int[] byOpen;

    Timeline(long from, long to, Intervals open) {
        this.from = from;
        this.to = to;
        size = open.size();
        rows = new long[STRIDE * (size + 1)];
        long before = 0;
        for (int i = 0; i < size; i++) {
            rows[STRIDE * i + START] = open.start(i);
            rows[STRIDE * i + END] = open.end(i);
            rows[STRIDE * i + BEFORE] = before;
            before += open.end(i) - open.start(i);
        }
        rows[STRIDE * size + START] = Horizon.TO;
        rows[STRIDE * size + END] = Long.MAX_VALUE;
        rows[STRIDE * size + BEFORE] = before;
        total = before;
        timeShift = shift(to - from, 4L * size);
        byTime = new int[bucket(to - from, timeShift) + 2];
        openShift = shift(total, 2L * size);
        byOpen = new int[bucket(total, openShift) + 2];
        index();
    }

    /** The least shift so that a span falls into no more than so many buckets of 2^shift nanoseconds. */
    private static int shift(long span, long buckets) {
        int shift = 0;
        while (span >>> shift > Math.max(buckets, 1)) {
            shift++;
        }
        return shift;
    }

    private static int bucket(long offset, int shift) {
        return (int) (offset >>> shift);
    }

    private void index() {
        int i = 0;
        for (int b = 0; b < byTime.length; b++) {
            while (i < size && end(i) <= from + ((long) b << timeShift)) {
                i++;
            }
            byTime[b] = i;
        }
        i = 0;
        for (int b = 0; b < byOpen.length; b++) {
            while (i < size && before(i + 1) < (long) b << openShift) {
                i++;
            }
            byOpen[b] = i;
        }
    }

    private long start(int i) {
        return rows[STRIDE * i + START];
    }

    private long end(int i) {
        return rows[STRIDE * i + END];
    }

    private long before(int i) {
        return rows[STRIDE * i + BEFORE];
    }

    /** The first interval that ends after {@code t}, or the sentinel. */
    private int endingAfter(long t) {
        int b = bucket(t - from, timeShift);
        int i = byTime[b];
        // Most buckets hold one end at most, on either side of t: a step that needs no guess of the processor's.
        i += end(i) <= t ? 1 : 0;
        return end(i) > t ? i : endingAfter(t, i + 1, byTime[b + 1]);
    }

    private int endingAfter(long t, int low, int high) {
        int i = low;
        while (i < high) {
            int middle = (i + high) >>> 1;
            if (end(middle) > t) {
                high = middle;
            } else {
                i = middle + 1;
            }
        }
        return i;
    }

    /** The first interval at whose end at least {@code open} has passed; {@code 0 <= open <= total}. */
    private int reaching(long open) {
        int b = bucket(open, openShift);
        int i = byOpen[b];
        i += before(i + 1) < open ? 1 : 0;
        return before(i + 1) >= open ? i : reaching(open, i + 1, byOpen[b + 1]);
    }

    private int reaching(long open, int low, int high) {
        int i = low;
        while (i < high) {
            int middle = (i + high) >>> 1;
            if (before(middle + 1) >= open) {
                high = middle;
            } else {
                i = middle + 1;
            }
        }
        return i;
    }

    boolean covers(long t) {
        return t >= from && t < to;
    }

    /** Open time from the start of the timeline to {@code t}. */
    long elapsed(long t) {
        int i = endingAfter(t);
        return before(i) + Math.max(t - start(i), 0);
    }

    /** The earliest instant up to which {@code open} has passed; {@code 0 < open <= total}. */
    long earliest(long open) {
        int i = reaching(open);
        return start(i) + (open - before(i));
    }

    /** The latest instant up to which {@code open} has passed; {@code 0 <= open < total}. */
    long latest(long open) {
        int i = reaching(open);
        while (before(i + 1) <= open) {
            i++;
        }
        return start(i) + (open - before(i));
    }

    boolean isOpen(long t) {
        return start(endingAfter(t)) <= t;
    }

    long nextOpen(long t) {
        int i = endingAfter(t);
        return i == size ? NONE : Math.max(t, start(i));
    }

    /** The largest instant up to {@code t} with an open moment just before it, or NONE. */
    long previousClose(long t) {
        int i = endingAfter(t);
        if (start(i) < t) {
            return t;
        }
        return i == 0 ? NONE : end(i - 1);
    }

    /** The first opening after {@code t}, or NONE. */
    long nextOpening(long t) {
        int i = endingAfter(t);
        if (start(i) <= t) {
            i++;
        }
        return i >= size ? NONE : start(i);
    }

    /** The first closing after {@code t}, or NONE; the end of the timeline is not known to be one. */
    long nextClosing(long t) {
        int i = endingAfter(t);
        return i == size || end(i) == to ? NONE : end(i);
    }

    /** The last opening before {@code t}, or NONE; the start of the timeline is not known to be one. */
    long previousOpening(long t) {
        int i = endingAfter(t);
        if (start(i) >= t) {
            i--;
        }
        return i < 0 || start(i) == from ? NONE : start(i);
    }

    /** The last closing before {@code t}, or NONE. */
    long previousClosing(long t) {
        int i = endingAfter(t) - 1;
        if (i >= 0 && end(i) == t) {
            i--;
        }
        return i < 0 ? NONE : end(i);
    }
}
