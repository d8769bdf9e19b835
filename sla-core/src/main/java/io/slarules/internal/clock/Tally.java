package io.slarules.internal.clock;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.calendar.BusinessCalendar;
import java.util.Arrays;

/** Open time of one calendar in the spans in which a clock counts. Sums of finished spans are kept, so that a long life stays cheap. */
final class Tally {
    private static final long[] NOTHING = {};

    private final BusinessCalendar calendar;
    private final Spans spans;
    private long[] sums = NOTHING;
    private int known;

    Tally(BusinessCalendar calendar, Spans spans) {
        this.calendar = calendar;
        this.spans = spans;
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    /** Open time counted up to an instant. */
    long at(long instant) {
        int span = spans.lastBefore(instant);
        if (span < 0) {
            return 0;
        }
        return through(span - 1) + calendar.openNanos(spans.from(span), Math.min(instant, spans.to(span)));
    }

    /** The earliest instant at which {@code amount} (above 0) is counted; never, when the spans end before it. */
    long reach(long amount) {
        int finished = spans.running() ? spans.size() - 1 : spans.size();
        if (through(finished - 1) >= amount) {
            int low = 0;
            int high = finished - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sums[middle] >= amount) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return calendar.addNanos(spans.from(low), amount - through(low - 1));
        }
        return spans.running() ? calendar.addNanos(spans.from(finished), amount - through(finished - 1)) : NEVER;
    }

    /** Open time in all spans up to and including this one, each of which has ended. */
    private long through(int span) {
        if (span < 0) {
            return 0;
        }
        if (span >= known) {
            if (span >= sums.length) {
                sums = Arrays.copyOf(sums, Math.max(span + 1, 2 * sums.length));
            }
            for (; known <= span; known++) {
                long before = known == 0 ? 0 : sums[known - 1];
                sums[known] = before + calendar.openNanos(spans.from(known), spans.to(known));
            }
        }
        return sums[span];
    }
}
