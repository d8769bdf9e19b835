package io.slarules.calendar;

/** Answers from the steps of a {@link SteppingOracle}, by walking along them; nanoseconds since the epoch. */
final class OracleAnswers {
    /** The answer may lie outside the window. */
    static final long OUTSIDE = Long.MIN_VALUE;

    private static final long NANOS = 1_000_000_000L;

    private final SteppingOracle steps;
    private final long stepNanos;

    OracleAnswers(SteppingOracle steps) {
        this.steps = steps;
        stepNanos = steps.step * NANOS;
    }

    private int stepOf(long t) {
        return (int) ((t - steps.start * NANOS) / stepNanos);
    }

    private long at(int step) {
        return steps.at(step) * NANOS;
    }

    private long before(int step) {
        return steps.before[step] * NANOS;
    }

    long elapsed(long t) {
        int step = stepOf(t);
        return before(step) + (steps.open[step] ? t - at(step) : 0);
    }

    /** The first instant up to which this much was open. */
    long earliest(long open) {
        int step = 0;
        while (before(step + 1) < open) {
            step++;
        }
        return at(step) + open - before(step);
    }

    /** The last instant up to which only this much was open. */
    long latest(long open) {
        int step = steps.open.length - 1;
        while (!steps.open[step] || before(step) > open) {
            step--;
        }
        return at(step) + open - before(step);
    }

    long nextOpen(long t) {
        int step = stepOf(t);
        if (steps.open[step]) {
            return t;
        }
        while (step < steps.open.length && !steps.open[step]) {
            step++;
        }
        return step == steps.open.length ? OUTSIDE : at(step);
    }

    long previousClose(long t) {
        int step = stepOf(t);
        if (steps.open[step] && t > at(step)) {
            return t;
        }
        while (step > 0 && !steps.open[step - 1]) {
            step--;
        }
        return step == 0 ? OUTSIDE : Math.min(t, at(step));
    }

    long next(long t, boolean opening) {
        int step = stepOf(t) + 1;
        while (step < steps.open.length && !steps.isEdge(step, opening)) {
            step++;
        }
        return step >= steps.open.length ? OUTSIDE : at(step);
    }

    long previous(long t, boolean opening) {
        int step = stepOf(t);
        if (at(step) == t) {
            step--;
        }
        while (step > 0 && !steps.isEdge(step, opening)) {
            step--;
        }
        return step <= 0 ? OUTSIDE : at(step);
    }
}
