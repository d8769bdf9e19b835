package io.slarules.triage;

import io.slarules.internal.triage.Item;
import io.slarules.internal.triage.MeritScale;

/**
 * What one minute of work on a ticket saves, in integers ({@code triage.md}, "Definition"): production being lost, a
 * promise that runs out within a day and can still be kept, a worsening within a day that can still be prevented.
 *
 * @param lossMilli production loss per hour in 1/1000 tool-equivalents; for a lead, with that of the tickets attached to it
 * @param promiseSixteenths how much of the promise counts: 16 in its last day while it can be kept, 4 when it no longer
 *     can, 1 when it is far away (with the default parameters)
 * @param worseningSixteenths 16 when an announced worsening is near and can still be prevented, else 0
 * @param effortClass effort rounded up to a class, in minutes: 15, 30, 60 and so on to 1920, which takes every larger effort
 * @param value the merit; larger goes first
 */
public record Merit(long lossMilli, int promiseSixteenths, int worseningSixteenths, int effortClass, long value) {

    static Merit of(Item item, MeritScale scale, long now) {
        int effort = scale.effortClass(item.effort());
        int promise = scale.promisePart(item.due(), effort, now);
        int worsening = scale.worseningPart(item.worsens(), effort, now);
        return new Merit(
                item.loss(),
                promise,
                worsening,
                effort,
                scale.merit(item.loss(), item.level(), effort, promise, worsening));
    }
}
