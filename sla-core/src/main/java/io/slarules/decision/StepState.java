package io.slarules.decision;

/** Where an escalation step stands at the decision's instant. */
public enum StepState {
    /** Its instant has come and nobody has reported it done. */
    DUE,
    /** It will fall due at its instant; without an instant, when the paused clock it depends on runs again. */
    PENDING,
    /** It would be due, and waits for what is missing; at its instant it goes ahead, flagged incomplete. */
    HELD,
    /** The history says that it was done. */
    DONE
}
