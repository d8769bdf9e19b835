package io.slarules.triage;

/** By which right a ticket has its place. */
public enum Lane {
    /** Danger to people or stopped production: before everything else. */
    STRICT,
    /** By merit, and inside a class of merit by its customer's turn. */
    NORMAL,
    /** It waited several times its target and has one of the slots kept for that. */
    ELDER,
    /** By the comparison of a {@link PlainPolicy}. */
    PLAIN
}
