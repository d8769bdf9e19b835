package io.slarules.triage;

/**
 * A ticket that was passed over although it was its turn.
 *
 * @param ticket its id
 * @param rank its place then
 * @param reason why, in the words of who passed it over
 */
public record Skip(String ticket, int rank, String reason) {}
