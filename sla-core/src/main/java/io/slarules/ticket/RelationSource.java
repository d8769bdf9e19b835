package io.slarules.ticket;

/** Who or what says that two cases belong together. */
public enum RelationSource {
    /** An engineer. */
    ENGINEER,
    /** Common words. */
    KEYWORDS,
    /** Statistics. */
    STATISTICS,
    /** The same signature. */
    EXACT_SIGNATURE
}
