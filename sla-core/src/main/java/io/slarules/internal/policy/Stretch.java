package io.slarules.internal.policy;

import java.time.Instant;

/**
 * A stretch of a ticket's life with the same facts; it ends where the next begins.
 *
 * @param lapse whether it began because a fact lapsed by time alone, rather than by a change of facts: a lapse never
 *     lengthens a target in force nor withdraws a step already due
 */
public record Stretch(Instant from, boolean lapse, Outcome outcome) {}
