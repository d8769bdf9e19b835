package io.slarules.internal.triage;

/**
 * Where an entry stands.
 *
 * @param before how many go before it
 * @param elder whether it has a slot of the elders
 * @param turn how many slots of its lane's current round its flow will have used
 */
public record Standing(int before, boolean elder, int turn) {
    /** The same with so many more before it. */
    Standing behind(int more) {
        return new Standing(before + more, elder, turn);
    }
}
