package io.slarules.recovery;

/** How much hangs on a procedure. */
public enum Importance {
    /** People or product are at risk without it; no shortened plan leaves it out. */
    SAFETY,
    /** The tool does not meet its specification without it. */
    REQUIRED,
    /** It restores margin. */
    ADVISED
}
