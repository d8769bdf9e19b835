package io.slarules.rule;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * In which of the ways that systems differ a clock counts ({@code clocks.md}, "Conventions"). {@link #DEFAULT} is this library's own way; {@link Presets} are
 * those of other systems. Immutable; null is refused.
 *
 * @param boundary which instant is due when the open time of the target ends exactly at closing time; it bears neither on a date that business days were
 *     counted to or that was agreed, nor on wall time that follows the open time
 * @param breach when a running clock is breached
 * @param pauses what a pause does
 * @param pausePrecision the bounds of pauses are rounded down to a multiple of this, counted from 1970-01-01T00:00Z; {@link Duration#ZERO} for exact
 * @param retarget how the clock goes on when the target changes
 * @param reopening how it goes on when the ticket is opened again; empty for what suits the clock: {@link Reopening#FIRST_STOP_FINAL} for first response,
 *     classification, explanation and acknowledgement, {@link Reopening#NEW_CYCLE} for other recurring clocks, {@link Reopening#CONTINUE} for the others
 * @param cycleStart from when a cycle of a recurring clock counts
 * @param afterStop whether a clock that stopped still shows when it was due
 */
public record Conventions(
        Boundary boundary,
        Breach breach,
        Pauses pauses,
        Duration pausePrecision,
        Retarget retarget,
        Optional<Reopening> reopening,
        CycleStart cycleStart,
        AfterStop afterStop) {

    /** Which instant is due when the open time of the target ends exactly at closing time. */
    public enum Boundary {
        /** The closing instant. */
        CLOSING,
        /** The next opening; a target of zero that starts while closed is due then too. */
        NEXT_OPENING
    }

    /** When a running clock is breached. */
    public enum Breach {
        /** When the open time elapsed exceeds the target; at the due instant it is in time. */
        AFTER_DUE,
        /** At the due instant; what happens exactly then is late. */
        AT_DUE
    }

    /** What a pause does. */
    public enum Pauses {
        /** The open time in it does not count. */
        OPEN_TIME,
        /** If it begins before the due instant that the clock has without it, its whole length, open or not, is added to that. */
        WALL_TIME,
        /** It hides the due instant while it lasts, and the time in it counts. */
        HIDE_DUE
    }

    /** From when a cycle of a recurring clock counts. */
    public enum CycleStart {
        /** From the event that starts it. */
        AT_EVENT,
        /** From that event, but not before the due instant of the cycle before. */
        NOT_BEFORE_PREVIOUS_DUE
    }

    /** What a clock that stopped shows. */
    public enum AfterStop {
        /** When it was due. */
        DUE_KEPT,
        /** No due instant. */
        DUE_CLEARED
    }

    /** This library's own way. */
    public static final Conventions DEFAULT = new Conventions(
            Boundary.CLOSING,
            Breach.AFTER_DUE,
            Pauses.OPEN_TIME,
            Duration.ZERO,
            Retarget.FROM_START,
            Optional.empty(),
            CycleStart.AT_EVENT,
            AfterStop.DUE_KEPT);

    public Conventions {
        Objects.requireNonNull(boundary, "Conventions.boundary is null");
        Objects.requireNonNull(breach, "Conventions.breach is null");
        Objects.requireNonNull(pauses, "Conventions.pauses is null");
        Objects.requireNonNull(pausePrecision, "Conventions.pausePrecision is null");
        Objects.requireNonNull(retarget, "Conventions.retarget is null");
        Objects.requireNonNull(reopening, "Conventions.reopening is null");
        Objects.requireNonNull(cycleStart, "Conventions.cycleStart is null");
        Objects.requireNonNull(afterStop, "Conventions.afterStop is null");
        if (pausePrecision.isNegative()) {
            throw new IllegalArgumentException(
                    "Conventions.pausePrecision (" + pausePrecision + ") is negative: give zero for exact pauses");
        }
    }

    public Conventions with(Boundary other) {
        return new Conventions(other, breach, pauses, pausePrecision, retarget, reopening, cycleStart, afterStop);
    }

    public Conventions with(Breach other) {
        return new Conventions(boundary, other, pauses, pausePrecision, retarget, reopening, cycleStart, afterStop);
    }

    public Conventions with(Pauses other) {
        return new Conventions(boundary, breach, other, pausePrecision, retarget, reopening, cycleStart, afterStop);
    }

    /** The same with the bounds of pauses rounded down to a multiple of this, such as a minute. */
    public Conventions withPausePrecision(Duration precision) {
        return new Conventions(boundary, breach, pauses, precision, retarget, reopening, cycleStart, afterStop);
    }

    public Conventions with(Retarget other) {
        return new Conventions(boundary, breach, pauses, pausePrecision, other, reopening, cycleStart, afterStop);
    }

    public Conventions with(Reopening other) {
        return new Conventions(
                boundary, breach, pauses, pausePrecision, retarget, Optional.of(other), cycleStart, afterStop);
    }

    public Conventions with(CycleStart other) {
        return new Conventions(boundary, breach, pauses, pausePrecision, retarget, reopening, other, afterStop);
    }

    public Conventions with(AfterStop other) {
        return new Conventions(boundary, breach, pauses, pausePrecision, retarget, reopening, cycleStart, other);
    }
}
