package io.slarules.ticket;

import java.time.Instant;

/**
 * Something that happened to a ticket at an instant. Events are a set: order comes from the instant, then from the host's sequence number,
 * then from the kind.
 */
public sealed interface Event
        permits Acceptance,
                Callback,
                Cancelled,
                Closed,
                ClosingAnswered,
                Explained,
                ExplanationRejected,
                FactsChanged,
                HandBack,
                HandOver,
                HostEvent,
                Message,
                PromiseKept,
                Reopened,
                Resolved,
                Retriaged,
                Statement,
                StepDone,
                VisitEnded,
                VisitStarted,
                WaitEnded,
                WaitStarted,
                WorkLogged,
                WorkaroundInPlace {
    /** When it happened. */
    Instant at();

    /** The host's order among events of one instant; 0 when the host has none. */
    long sequence();

    /** What kind of event it is. */
    EventKind kind();

    /** The same event at another place among the events of its instant. */
    Event withSequence(long number);
}
