package io.slarules.rule;

/** The strict bands of the triage order: nothing in a later band is ever placed before anything in an earlier one. */
public enum Band {
    /** People are in danger. */
    DANGER,
    /** Volume production is stopped. */
    LINE_DOWN,
    /** Everything else. */
    REST
}
