package io.slarules.internal.review;

import io.slarules.problem.Problem;
import io.slarules.problem.ProblemEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the history of a problem says at an instant. */
final class ProblemState {
    /** Open records by when they were opened. */
    final Map<String, Instant> open = new LinkedHashMap<>();

    final Set<String> linked = new HashSet<>();
    Optional<Instant> firstRecord = Optional.empty();
    Optional<Instant> lastClosed = Optional.empty();
    Optional<Instant> parkedUntil = Optional.empty();
    Optional<Instant> fixReleased = Optional.empty();
    Optional<ProblemEvent.BoardMoved> moved = Optional.empty();
    boolean systemic;
    boolean causeFound;
    boolean workaround;
    boolean fixKnown;
    String gain = "";

    static ProblemState at(Problem problem, Instant instant) {
        ProblemState state = new ProblemState();
        for (ProblemEvent event : problem.history()) {
            if (event.at().isAfter(instant)) {
                break;
            }
            state.apply(event);
        }
        return state;
    }

    private void apply(ProblemEvent event) {
        if (event instanceof ProblemEvent.RecordOpened opened) {
            opens(opened.record(), opened.at());
        } else if (event instanceof ProblemEvent.RecordReopened reopened) {
            opens(reopened.record(), reopened.at());
            fixReleased = Optional.empty();
        } else if (event instanceof ProblemEvent.RecordClosed closed) {
            open.remove(closed.record());
            lastClosed = Optional.of(closed.at());
        } else if (event instanceof ProblemEvent.RecordMerged merged) {
            open.remove(merged.record());
        } else if (event instanceof ProblemEvent.CaseLinked link) {
            linked.add(link.ticket());
        } else if (event instanceof ProblemEvent.Parked parked) {
            parkedUntil = Optional.of(parked.until());
        } else if (event instanceof ProblemEvent.BoardMoved move) {
            moved = Optional.of(move);
        } else {
            learn(event);
        }
    }

    private void opens(String name, Instant at) {
        open.putIfAbsent(name, at);
        parkedUntil = Optional.empty();
        if (firstRecord.isEmpty()) {
            firstRecord = Optional.of(at);
        }
    }

    private void learn(ProblemEvent event) {
        if (event instanceof ProblemEvent.DeclaredSystemic) {
            systemic = true;
        } else if (event instanceof ProblemEvent.CauseFound) {
            causeFound = true;
        } else if (event instanceof ProblemEvent.WorkaroundFound) {
            workaround = true;
        } else if (event instanceof ProblemEvent.FixKnown) {
            fixKnown = true;
        } else if (event instanceof ProblemEvent.FixReleased released) {
            fixKnown = true;
            fixReleased = Optional.of(released.at());
        } else if (event instanceof ProblemEvent.GainMeasured measured) {
            gain = measured.gain();
        }
    }
}
