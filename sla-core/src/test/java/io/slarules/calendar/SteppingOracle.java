package io.slarules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what is open by stepping through time: at each step it reads the zone's offset, moves the furthest local time that the
 * wall clock has shown so far, and looks whether that lies in the hours of its date or of the date before. It shares no code
 * and no idea with the calendar under test: no boundary is ever turned into an instant.
 */
final class SteppingOracle {
    /** Longer than any change of offset, so that what the clock showed before it no longer matters. */
    private static final int LEAD_IN = 2 * StatedCalendar.DAY;

    final long start;
    final int step;
    final boolean[] open;
    /** Open seconds before each step. */
    final long[] before;

    private SteppingOracle(long start, int step, boolean[] open) {
        this.start = start;
        this.step = step;
        this.open = open;
        before = new long[open.length + 1];
        for (int i = 0; i < open.length; i++) {
            before[i + 1] = before[i] + (open[i] ? step : 0);
        }
    }

    /** Steps through {@code [start, start + steps * step)}, in seconds since the epoch. */
    static SteppingOracle of(StatedCalendar calendar, long start, int steps, int step) {
        return new SteppingOracle(start, step, walk(calendar, start, steps, step));
    }

    static SteppingOracle both(SteppingOracle a, SteppingOracle b, boolean all) {
        boolean[] open = new boolean[a.open.length];
        for (int i = 0; i < open.length; i++) {
            open[i] = all ? a.open[i] && b.open[i] : a.open[i] || b.open[i];
        }
        return new SteppingOracle(a.start, a.step, open);
    }

    private static boolean[] walk(StatedCalendar calendar, long start, int steps, int step) {
        ZoneRules rules = calendar.zone.getRules();
        Map<Long, boolean[]> days = new HashMap<>();
        boolean[] open = new boolean[steps];
        long furthest = Long.MIN_VALUE;
        long day = Long.MIN_VALUE;
        boolean[] today = {};
        for (long t = start - LEAD_IN; t < start + (long) steps * step; t += step) {
            long local = t + rules.getOffset(Instant.ofEpochSecond(t)).getTotalSeconds();
            furthest = Math.max(furthest, local);
            if (t >= start) {
                long date = Math.floorDiv(furthest, (long) StatedCalendar.DAY);
                if (date != day) {
                    day = date;
                    today = days.computeIfAbsent(date, d -> day(calendar, d));
                }
                open[(int) ((t - start) / step)] = today[(int) (furthest - date * StatedCalendar.DAY)];
            }
        }
        return open;
    }

    /** Which seconds of a local date are open. */
    private static boolean[] day(StatedCalendar calendar, long epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        boolean[] open = new boolean[StatedCalendar.DAY];
        paint(open, calendar.hoursOf(date.minusDays(1)), StatedCalendar.DAY, true);
        paint(open, calendar.hoursOf(date), 0, true);
        paint(open, calendar.breaksOf(date), 0, false);
        return open;
    }

    private static void paint(boolean[] open, List<int[]> hours, int shift, boolean value) {
        for (int[] each : hours) {
            for (int second = Math.max(each[0] - shift, 0); second < Math.min(each[1] - shift, open.length); second++) {
                open[second] = value;
            }
        }
    }

    long total() {
        return before[open.length];
    }

    /** Second at which a step begins. */
    long at(int i) {
        return start + (long) i * step;
    }

    /** Whether an opening (or closing) lies exactly at the beginning of a step. */
    boolean isEdge(int i, boolean opening) {
        return i > 0 && i < open.length && open[i] == opening && open[i - 1] != opening;
    }

    /** The maximal open runs, clipped to the window, in seconds since the epoch. */
    List<long[]> runs() {
        List<long[]> result = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                int from = i;
                while (i + 1 < open.length && open[i + 1]) {
                    i++;
                }
                result.add(new long[] {at(from), at(i + 1)});
            }
        }
        return result;
    }
}
