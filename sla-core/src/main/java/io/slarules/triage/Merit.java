package io.slarules.triage;

import io.slarules.ticket.Priority;
import java.time.Instant;

/**
 * What one minute of work on a ticket saves, in integers ({@code triage.md}, "Definition"): production being lost, a
 * promise that runs out within a day and can still be kept, a worsening within a day that can still be prevented.
 *
 * @param lossMilli production loss per hour in 1/1000 tool-equivalents
 * @param promiseSixteenths how much of the promise counts: 16 in its last day while it can be kept, 4 when it no longer
 *     can, 1 when it is far away
 * @param worseningSixteenths 16 when an announced worsening is near and can still be prevented, else 0
 * @param effortClass effort rounded up to a class, in minutes: 15, 30, 60 and so on to 1920, which takes every larger effort
 * @param value the merit; larger goes first
 */
public record Merit(long lossMilli, int promiseSixteenths, int worseningSixteenths, int effortClass, long value) {
    private static final int FULL = 16;
    private static final int LOST = 4;
    private static final int FAR = 1;
    private static final int LAST_DAY_MINUTES = 1440;
    private static final int FIXED_POINT_BITS = 21;
    static final int SMALLEST_EFFORT = 15;
    static final int LARGEST_EFFORT = 1920;
    private static final int[] EFFORT_CLASSES = {SMALLEST_EFFORT, 30, 60, 120, 240, 480, 960, LARGEST_EFFORT};
    private static final int SECONDS_PER_MINUTE = 60;

    static Merit of(PlannedTicket ticket, Instant now) {
        int effort = effortClass(ticket.effortMinutes());
        long minute = minute(now);
        int promise = ticket.promise()
                .map(due -> promiseSixteenths(minute(due) - minute, effort))
                .orElse(FAR);
        int worsening = ticket.worsening()
                .map(worse -> worseningSixteenths(minute(worse) - minute, effort))
                .orElse(0);
        long sum = FULL * ticket.lossMilli()
                + (long) promise * promiseWeight(ticket.priority())
                + (long) worsening * promiseWeight(Priority.P2);
        return new Merit(ticket.lossMilli(), promise, worsening, effort, (sum << FIXED_POINT_BITS) / effort);
    }

    /** What a promise of this level is worth, in 1/1000 tool-equivalents. */
    private static int promiseWeight(Priority level) {
        return switch (level) {
            case P1 -> 2000;
            case P2 -> 800;
            case P3 -> 240;
            case P4 -> 80;
            case P5 -> 40;
        };
    }

    /** An effort of a class lies between half of it and the whole; with less than half left the date is taken as lost. */
    private static boolean keepable(long minutesLeft, int effortClass) {
        return 2 * minutesLeft >= effortClass;
    }

    private static int promiseSixteenths(long minutesLeft, int effortClass) {
        if (!keepable(minutesLeft, effortClass)) {
            return LOST;
        }
        return minutesLeft <= LAST_DAY_MINUTES ? FULL : FAR;
    }

    private static int worseningSixteenths(long minutesLeft, int effortClass) {
        return minutesLeft <= LAST_DAY_MINUTES && keepable(minutesLeft, effortClass) ? FULL : 0;
    }

    private static int effortClass(int minutes) {
        for (int limit : EFFORT_CLASSES) {
            if (minutes <= limit) {
                return limit;
            }
        }
        return LARGEST_EFFORT;
    }

    /** Instants are floored to the minute. */
    static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_MINUTE);
    }
}
