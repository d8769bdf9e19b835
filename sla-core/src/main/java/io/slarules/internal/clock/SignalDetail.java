package io.slarules.internal.clock;

import io.slarules.rule.Signal;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Event;
import io.slarules.ticket.Explained;
import io.slarules.ticket.ExplanationRejected;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.HandBack;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HostEvent;
import io.slarules.ticket.Message;
import io.slarules.ticket.PromiseKept;
import io.slarules.ticket.VisitEnded;
import io.slarules.ticket.VisitStarted;
import io.slarules.ticket.WorkLogged;

/** What the detail of a {@link Signal} says of an event of its kind: the direction, the name, the tier or the promise it is about. */
final class SignalDetail {
    private SignalDetail() {}

    /** Whether the event is the one that a signal of its kind means by this detail. */
    static boolean isMeant(Event event, String detail) {
        if (event instanceof Message message) {
            return message.direction().name().equals(detail);
        } else if (event instanceof HostEvent own) {
            return own.name().equals(detail);
        } else if (event instanceof HandOver over) {
            return over.to().name().equals(detail);
        } else if (event instanceof HandBack back) {
            return back.to().name().equals(detail);
        } else if (event instanceof Acceptance acceptance) {
            String tier = acceptance.tier().name();
            return detail.startsWith(Signal.NOT) ? !detail.endsWith(tier) : detail.equals(tier);
        } else if (event instanceof Explained explained) {
            return explained.to().name().equals(detail);
        } else if (event instanceof ExplanationRejected rejected) {
            return rejected.by().name().equals(detail);
        } else if (event instanceof PromiseKept kept) {
            return kept.promiseId().equals(detail);
        } else if (event instanceof WorkLogged work) {
            return work.onWhat().equals(detail);
        } else if (event instanceof VisitStarted visit) {
            return visit.visitId().equals(detail);
        } else if (event instanceof VisitEnded visit) {
            return visit.visitId().equals(detail);
        }
        return event instanceof FactsChanged changed
                && detail.equals(Signal.CLASSIFIED)
                && changed.facts().classification().isClassified();
    }
}
