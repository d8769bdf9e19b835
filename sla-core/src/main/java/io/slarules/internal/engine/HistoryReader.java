package io.slarules.internal.engine;

import io.slarules.internal.engine.CaseHistory.Pending;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Callback;
import io.slarules.ticket.CallbackResult;
import io.slarules.ticket.ClosingAnswered;
import io.slarules.ticket.Event;
import io.slarules.ticket.Evidence;
import io.slarules.ticket.Explained;
import io.slarules.ticket.ExplanationRejected;
import io.slarules.ticket.Facts;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.HandBack;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Message;
import io.slarules.ticket.Role;
import io.slarules.ticket.Statement;
import io.slarules.ticket.Topic;
import io.slarules.ticket.Visit;
import io.slarules.ticket.VisitEnded;
import io.slarules.ticket.VisitStarted;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a history event by event and keeps what rules ask of it; not shared between threads. */
final class HistoryReader {
    private final Statements statements = new Statements();
    private final Map<String, Integer> messages = new HashMap<>();
    private final Map<String, Instant> waits = new HashMap<>();
    private final Map<String, AgreedPromise> windows = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private Facts facts;
    private @Nullable Pending pending;
    private @Nullable Evidence evidenceWhenReturned;
    private boolean movedSinceReopening;
    private boolean contained;
    private boolean toldContained;
    private boolean toldFixDate;
    private boolean resolved;
    private boolean toldResult;
    private boolean explainedToOwner;
    private boolean explainedToCustomer;
    private Answer closingWord = Answer.UNKNOWN;
    private boolean callbackOwed;
    private Optional<CallbackResult> callback = Optional.empty();
    private @Nullable CaseHistory read;

    HistoryReader(Facts facts, Instant opened) {
        this.facts = facts;
        if (facts.work().visits().isEmpty()) {
            read = CaseHistory.NOTHING;
        } else {
            state(facts, opened);
        }
    }

    /** Whether who accepts takes over the case, rather than being asked for an explanation. */
    boolean moves(Acceptance acceptance) {
        return pending == null
                || pending.to() != acceptance.tier()
                || pending.purpose().movesTheCase();
    }

    /** Reads an event; says whether it may have changed anything. */
    boolean apply(Event event) {
        CaseHistory before = read;
        read = null;
        switch (event.kind()) {
            case FACTS_CHANGED -> change((FactsChanged) event);
            case HAND_OVER -> {
                HandOver over = (HandOver) event;
                pending = new Pending(over.to(), false, over.purpose(), true);
            }
            case HAND_BACK -> {
                HandBack back = (HandBack) event;
                pending = new Pending(
                        back.to(), true, HandOverPurpose.OTHER, !back.reason().isBlank());
            }
            case ACCEPTANCE -> accept((Acceptance) event);
            case MESSAGE -> read = message((Message) event) ? null : before;
            case STATEMENT -> say((Statement) event);
            case WAIT_STARTED -> {
                WaitStarted wait = (WaitStarted) event;
                wait.expectedUntil().ifPresent(until -> waits.putIfAbsent(wait.id(), until));
            }
            case WAIT_ENDED -> waits.remove(((WaitEnded) event).id());
            case VISIT_STARTED -> visited.add(((VisitStarted) event).visitId());
            case VISIT_ENDED -> {
                visited.add(((VisitEnded) event).visitId());
                oweCallback();
            }
            case WORKAROUND_IN_PLACE -> contain(true);
            case EXPLAINED -> explained(((Explained) event).to(), true);
            case EXPLANATION_REJECTED -> explained(((ExplanationRejected) event).by(), false);
            case RESOLVED -> {
                resolved = true;
                toldResult = false;
            }
            case CLOSING_ANSWERED -> closingWord = ((ClosingAnswered) event).accepted();
            case CLOSED -> oweCallback();
            case CALLBACK -> called((Callback) event);
            default -> {
                read = before;
                return false;
            }
        }
        return true;
    }

    private void change(FactsChanged change) {
        boolean classChanged =
                facts.classification().isClassified() && change.facts().classification() != facts.classification();
        if (classChanged) {
            statements.withdraw(Topic.CLASSIFICATION);
        }
        if (evidenceWhenReturned != null
                && (change.verified() || !change.facts().evidence().equals(evidenceWhenReturned))) {
            evidenceWhenReturned = null;
        }
        facts = change.facts();
        state(facts, change.at());
    }

    /** A window counts from when it was stated first. */
    private void state(Facts next, Instant at) {
        for (Visit visit : next.work().visits()) {
            if (visit.until().isPresent()) {
                AgreedPromise known = windows.get(visit.id());
                Instant until = visit.until().get();
                if (known == null
                        || !known.until().equals(until)
                        || !known.from().equals(visit.from())) {
                    windows.put(
                            visit.id(), new AgreedPromise(visit.id(), "visit", visit.from(), until, at, "", "", ""));
                }
            } else {
                windows.remove(visit.id());
            }
        }
    }

    private void accept(Acceptance acceptance) {
        boolean moved = moves(acceptance);
        if (pending != null && pending.back() && moved) {
            evidenceWhenReturned = facts.evidence();
        } else if (moved) {
            evidenceWhenReturned = null;
        }
        if (moved) {
            messages.clear();
            movedSinceReopening = true;
        }
        pending = null;
    }

    /** Whether it makes a difference. */
    private boolean message(Message message) {
        if (message.isToCustomer()) {
            boolean news = (contained && !toldContained) || (resolved && !toldResult);
            toldContained |= contained;
            toldResult |= resolved;
            return news;
        } else if (message.answersRequest()) {
            return false;
        }
        int count = messages.merge(message.matter(), 1, Integer::sum);
        return count > 1 && count <= CaseHistory.MOST;
    }

    private void say(Statement statement) {
        statements.say(statement);
        if (statement.told().contains(Role.CUSTOMER)) {
            toldContained |= contained;
            toldResult |= resolved;
            toldFixDate |= contained && statement.topic() == Topic.DATE;
        }
    }

    /** @param now whether a workaround is in place from now on */
    void contain(boolean now) {
        if (now != contained) {
            read = null;
            contained = now;
            toldContained = false;
            toldFixDate = false;
            explainedToOwner = false;
            explainedToCustomer = false;
        }
    }

    private void explained(Role to, boolean understood) {
        if (to == Role.OWNER) {
            explainedToOwner = understood;
        } else {
            explainedToCustomer = understood;
        }
    }

    /** A resolved or closed ticket is open again. */
    void reopened() {
        read = null;
        movedSinceReopening = false;
        resolved = false;
        closingWord = Answer.UNKNOWN;
        callbackOwed = false;
        callback = Optional.empty();
        contain(false);
    }

    private void oweCallback() {
        callbackOwed = true;
        callback = Optional.empty();
    }

    private void called(Callback event) {
        if (callbackOwed) {
            callback = Optional.of(event.result());
            callbackOwed = event.result() == CallbackResult.NOT_REACHED;
        }
    }

    CaseHistory history() {
        if (read == null) {
            read = new CaseHistory(
                    Optional.ofNullable(pending),
                    evidenceWhenReturned != null,
                    insistence(),
                    movedSinceReopening,
                    statements.toldCustomer(),
                    toldContained,
                    toldFixDate,
                    toldResult,
                    explainedToOwner,
                    explainedToCustomer,
                    closingWord,
                    statements.corrections(),
                    callbackOwed,
                    callback,
                    visits(),
                    windows(),
                    waits.values().stream().max(Instant::compareTo));
        }
        return read;
    }

    private int insistence() {
        int most = 0;
        for (int count : messages.values()) {
            most = Math.max(most, count);
        }
        // One message is no insistence, and makes no difference.
        return most < 2 ? 0 : Math.min(most, CaseHistory.MOST);
    }

    private List<Visit> visits() {
        if (facts.work().visits().isEmpty()) {
            return List.of();
        }
        List<Visit> waiting = new ArrayList<>(facts.work().visits());
        waiting.removeIf(visit -> visited.contains(visit.id()));
        return waiting;
    }

    private List<AgreedPromise> windows() {
        if (windows.isEmpty()) {
            return List.of();
        }
        List<AgreedPromise> stated = new ArrayList<>(windows.size());
        for (Visit visit : facts.work().visits()) {
            AgreedPromise window = windows.get(visit.id());
            if (window != null) {
                stated.add(window);
            }
        }
        return stated;
    }
}
