package io.slarules.triage;

/**
 * A ticket's place in the order.
 *
 * @param rank from 1
 * @param merit what a minute of work on it saves; for a lead, with the tickets attached to it
 * @param lane by which right it stands here
 * @param meritClass its class of merit; larger goes first
 * @param flow whose turn it takes: its customer's, or that of all customers without a quota ({@code OTHERS})
 * @param turn how many slots of the current round its flow has used before it, in its lane; the slots of the ledger count
 * @param round in which round of its lane that is: {@code turn} divided by the quota
 */
public record Place(
        int rank, PlannedTicket ticket, Merit merit, Lane lane, int meritClass, String flow, int turn, int round) {}
