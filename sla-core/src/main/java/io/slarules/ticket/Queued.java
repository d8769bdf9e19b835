package io.slarules.ticket;

/**
 * What can stand in a queue that is put in order: a {@link Ticket}, or the planned ticket that the engine made of one before. The library
 * knows these two and refuses any other.
 */
public interface Queued {
    /** How the host tells tickets apart. */
    String id();
}
