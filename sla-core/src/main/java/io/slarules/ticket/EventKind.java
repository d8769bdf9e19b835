package io.slarules.ticket;

/**
 * The kind of an {@link Event}. Events of one instant and one sequence number are read in this order: changed facts and openings first,
 * closings last.
 */
public enum EventKind {
    /** {@link FactsChanged}. */
    FACTS_CHANGED,
    /** {@link Reopened}. */
    REOPENED,
    /** {@link HandOver}. */
    HAND_OVER,
    /** {@link HandBack}. */
    HAND_BACK,
    /** {@link Acceptance}. */
    ACCEPTANCE,
    /** {@link Retriaged}. */
    RETRIAGED,
    /** {@link WaitStarted}. */
    WAIT_STARTED,
    /** {@link WaitEnded}. */
    WAIT_ENDED,
    /** {@link VisitStarted}. */
    VISIT_STARTED,
    /** {@link Message}. */
    MESSAGE,
    /** {@link Statement}. */
    STATEMENT,
    /** {@link WorkLogged}. */
    WORK_LOGGED,
    /** {@link StepDone}. */
    STEP_DONE,
    /** {@link HostEvent}. */
    HOST_EVENT,
    /** {@link WorkaroundInPlace}. */
    WORKAROUND_IN_PLACE,
    /** {@link Explained}. */
    EXPLAINED,
    /** {@link ExplanationRejected}. */
    EXPLANATION_REJECTED,
    /** {@link PromiseKept}. */
    PROMISE_KEPT,
    /** {@link VisitEnded}. */
    VISIT_ENDED,
    /** {@link Resolved}. */
    RESOLVED,
    /** {@link ClosingAnswered}. */
    CLOSING_ANSWERED,
    /** {@link Closed}. */
    CLOSED,
    /** {@link Cancelled}. */
    CANCELLED,
    /** {@link Callback}. */
    CALLBACK
}
