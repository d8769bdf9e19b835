package io.slarules.internal.calendar;

import static io.slarules.internal.calendar.Horizon.NONE;

import java.time.LocalDate;

/**
 * A calendar's timeline, compiled as far as questions have reached and at most over the {@link Horizon}. Every answer is in
 * nanoseconds since the epoch, {@link Horizon#NONE} where the horizon holds none; instants that are asked about must lie
 * within the horizon. Thread-safe: the compiled part is immutable and replaced as a whole; two threads that extend it at the
 * same time do the work twice and agree.
 */
public final class LazyTimeline {
    /** How far around a first question is compiled: two years and a bit. */
    private static final long MARGIN = 400 * Horizon.NANOS_PER_DAY;

    private static final long MONTH = 31 * Horizon.NANOS_PER_DAY;
    private static final long DECADE = 3653 * Horizon.NANOS_PER_DAY;
    private static final long RECENT = LocalDate.of(2020, 1, 1).toEpochDay() * Horizon.NANOS_PER_DAY;

    private final Definition definition;
    private volatile Timeline compiled = new Timeline(0, 0, new Intervals());

    public LazyTimeline(Definition definition) {
        this.definition = definition;
    }

    /** Whether any instant within the horizon is open; a recent month is tried first, and nothing is kept. */
    public boolean isEverOpen() {
        return isOpenWithin(RECENT, RECENT + MONTH) || isOpenWithin(Horizon.FROM, Horizon.TO);
    }

    private boolean isOpenWithin(long from, long to) {
        for (long t = from; t < to; t += DECADE) {
            long end = Math.min(t + DECADE, to);
            if (definition.open(t, end).clip(t, end).size() > 0) {
                return true;
            }
        }
        return false;
    }

    public boolean isOpen(long t) {
        return around(t).isOpen(t);
    }

    /** The open time from {@code a} to {@code b}, negative when {@code b} is before {@code a}. */
    public long between(long a, long b) {
        Timeline line = compiled;
        if (!line.covers(a) || !line.covers(b)) {
            line = compile(line, Math.min(a, b) - MARGIN, Math.max(a, b) + MARGIN);
        }
        return line.elapsed(b) - line.elapsed(a);
    }

    /** The earliest instant {@code open > 0} after {@code t}, or NONE. */
    public long add(long t, long open) {
        Timeline line = around(t);
        long elapsed = line.elapsed(t);
        while (open > line.total - elapsed) {
            if (line.to == Horizon.TO) {
                return NONE;
            }
            line = extendRight(line);
            elapsed = line.elapsed(t);
        }
        return inside(line.earliest(elapsed + open));
    }

    /** The latest instant {@code open > 0} before {@code t}, or NONE. */
    public long subtract(long t, long open) {
        Timeline line = around(t);
        long elapsed = line.elapsed(t);
        while (open > elapsed) {
            if (line.from == Horizon.FROM) {
                return NONE;
            }
            line = extendLeft(line);
            elapsed = line.elapsed(t);
        }
        return line.latest(elapsed - open);
    }

    /** What {@link #add} and {@link #subtract} give when all time is open. */
    public static long elapse(long t, long time) {
        boolean inside = time > 0 ? time < Horizon.TO - t : time >= Horizon.FROM - t;
        return inside ? t + time : NONE;
    }

    public long nextOpen(long t) {
        return onTheRight(t, line -> line.nextOpen(t));
    }

    public long nextOpening(long t) {
        return onTheRight(t, line -> line.nextOpening(t));
    }

    public long nextClosing(long t) {
        return onTheRight(t, line -> line.nextClosing(t));
    }

    public long previousClose(long t) {
        return onTheLeft(t, line -> line.previousClose(t));
    }

    public long previousOpening(long t) {
        return onTheLeft(t, line -> line.previousOpening(t));
    }

    public long previousClosing(long t) {
        return onTheLeft(t, line -> line.previousClosing(t));
    }

    private interface Question {
        long in(Timeline line);
    }

    private long onTheRight(long t, Question question) {
        Timeline line = around(t);
        long answer = question.in(line);
        while (answer == NONE && line.to < Horizon.TO) {
            line = extendRight(line);
            answer = question.in(line);
        }
        return answer;
    }

    private long onTheLeft(long t, Question question) {
        Timeline line = around(t);
        long answer = question.in(line);
        while (answer == NONE && line.from > Horizon.FROM) {
            line = extendLeft(line);
            answer = question.in(line);
        }
        return answer;
    }

    private static long inside(long t) {
        return t < Horizon.TO ? t : NONE;
    }

    private Timeline around(long t) {
        Timeline line = compiled;
        return line.covers(t) ? line : compile(line, t - MARGIN, t + MARGIN);
    }

    private Timeline extendRight(Timeline line) {
        return compile(line, line.from, line.to + Math.min(reach(line), Horizon.TO - line.to));
    }

    private Timeline extendLeft(Timeline line) {
        return compile(line, line.from - Math.min(reach(line), line.from - Horizon.FROM), line.to);
    }

    /** How much further to look: as much again, so that few steps reach the horizon, and never past it. */
    private static long reach(Timeline line) {
        return Math.max(MARGIN, line.to - line.from);
    }

    /** Compiles the span together with what was compiled before, without a gap between them. */
    private Timeline compile(Timeline before, long from, long to) {
        boolean first = before.from == before.to;
        long begin = Math.max(Horizon.FROM, first ? from : Math.min(before.from, from));
        long end = Math.min(Horizon.TO, first ? to : Math.max(before.to, to));
        Timeline line = new Timeline(begin, end, definition.open(begin, end).clip(begin, end));
        compiled = line;
        return line;
    }
}
