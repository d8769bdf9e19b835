package io.slarules.problem;

/** The class of a matter on the R&amp;D list, as in battlefield triage; the list has them in this order ({@code escalation.md} §4). */
public enum ProblemClass {
    /** Immediate: R&amp;D works on it now. */
    RED,
    /** Delayed: contained by a workaround, for a planned release. */
    YELLOW,
    /** Minor: the fix is known and released, the field takes it over. */
    GREEN,
    /** Expectant: isolated and random; it is watched, and the customer knows. */
    PARKED,
    /** Not on the list: its cases are worked on as tickets. */
    NOT_LISTED
}
