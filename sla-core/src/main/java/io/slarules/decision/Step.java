package io.slarules.decision;

import io.slarules.ticket.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One escalation step: what is to be done, when, by when, and who is told.
 *
 * @param key stable identity for reporting the step done: ticket, rule id, action, clock, threshold where a rule has several,
 *     occurrence
 * @param at when it falls due; for a held step, when the hold ends; empty while the clock it depends on is paused
 * @param finishBy by when it is to be done, empty when the rule sets no limit or {@code at} is empty
 * @param tell who is told; never empty
 * @param missing what a held step waits for, or what was still missing when the hold ran out
 * @param zone the zone in which people are shown the instants
 * @param superseded proposals of the same step that were not due first
 */
public record Step(
        String key,
        Action action,
        StepState state,
        Optional<Instant> at,
        Optional<Instant> finishBy,
        Set<Role> tell,
        List<String> missing,
        ZoneId zone,
        Reason reason,
        List<Superseded<String>> superseded) {}
