package io.slarules.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineTest {
    /** A power of two, so that intervals end where the buckets of the indexes do; hours on the clock never do. */
    private static final long LENGTH = 1L << 41;

    private static final int COUNT = 50;

    private final Timeline timeline = new Timeline(0, 2 * LENGTH * COUNT, everyOther());

    private static Intervals everyOther() {
        Intervals open = new Intervals();
        for (int i = 0; i < COUNT; i++) {
            open.add(2L * i * LENGTH, (2 * i + 1) * LENGTH);
        }
        return open;
    }

    @Test
    void findsAmountsThatAnIntervalEndsWithWhereABucketDoes() {
        for (int i = 1; i < COUNT; i++) {
            assertThat(timeline.earliest(i * LENGTH)).isEqualTo((2 * i - 1) * LENGTH);
            assertThat(timeline.earliest(i * LENGTH + 1)).isEqualTo(2L * i * LENGTH + 1);
            assertThat(timeline.latest(i * LENGTH - 1)).isEqualTo((2 * i - 1) * LENGTH - 1);
            assertThat(timeline.latest(i * LENGTH)).isEqualTo(2L * i * LENGTH);
        }
        assertThat(timeline.earliest(COUNT * LENGTH)).isEqualTo((2 * COUNT - 1) * LENGTH);
    }

    @Test
    void findsInstantsAtWhichAnIntervalEndsWhereABucketDoes() {
        for (int i = 1; i < COUNT; i++) {
            long end = (2 * i - 1) * LENGTH;
            assertThat(timeline.isOpen(end - 1)).isTrue();
            assertThat(timeline.isOpen(end)).isFalse();
            assertThat(timeline.elapsed(end)).isEqualTo(i * LENGTH);
            assertThat(timeline.nextOpen(end)).isEqualTo(end + LENGTH);
            assertThat(timeline.previousClose(end + LENGTH)).isEqualTo(end);
            assertThat(timeline.previousClosing(end)).isEqualTo(i == 1 ? Horizon.NONE : end - 2 * LENGTH);
        }
    }
}
