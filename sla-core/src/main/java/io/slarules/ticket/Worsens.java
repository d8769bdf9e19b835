package io.slarules.ticket;

/** Whether a significantly worse state is expected, and how soon. Later constants are worse. */
public enum Worsens {
    /** Not stated; ranks as stable, and the fact is asked for. */
    UNKNOWN,
    /** Not expected within three days. */
    STABLE,
    /** Expected within 72 hours. */
    WITHIN_3_DAYS,
    /** Expected within 8 hours. */
    WITHIN_SHIFT
}
