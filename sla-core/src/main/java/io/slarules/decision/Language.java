package io.slarules.decision;

/**
 * The language in which a decision is explained to people. It changes words, the order of dates and the names of units;
 * instants stay in the zone of their calendar, and the words of rule authors stay as they were written.
 */
public enum Language {
    /** English. */
    ENGLISH,
    /** Simplified Chinese (简体中文). */
    CHINESE
}
