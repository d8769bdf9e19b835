package io.slarules.ticket;

/** A yes-or-no fact that may be unknown. */
public enum Answer {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** Nobody has said. */
    UNKNOWN;

    /** The known answer. */
    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    /** Whether the answer is yes; false when unknown. */
    public boolean isYes() {
        return this == YES;
    }

    /** Whether the answer is no; false when unknown. */
    public boolean isNo() {
        return this == NO;
    }

    /** Whether somebody has said yes or no. */
    public boolean isKnown() {
        return this != UNKNOWN;
    }
}
