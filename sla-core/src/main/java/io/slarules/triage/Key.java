package io.slarules.triage;

/** What decides which of two tickets goes first: the first of these in which they differ. */
public enum Key {
    /** Danger to people, then stopped production, then everything else. */
    BAND,
    /** One has the slot of those who waited several times their target, or gets it only later. */
    ELDER_SLOT,
    /** What a minute of work saves differs by a factor. */
    MERIT_CLASS,
    /** Of similar merit, one customer has used its share of the round. */
    ROUND,
    /** What a minute of work saves, the round being the same. */
    MERIT,
    /** The priority, in the plain order by priority. */
    PRIORITY,
    /** The host's own comparison. */
    OWN,
    /** The date promised. */
    PROMISE,
    /** When it was opened. */
    OPENED,
    /** The id. */
    ID,
    /** It is the same ticket. */
    SAME
}
