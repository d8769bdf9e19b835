package io.slarules.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks a history in order and collects what contradicts itself. */
final class Contradictions {
    static final String FROM_OPENING = "counts from the opening";
    static final String FACTS_FROM_OPENING = "its facts hold from the opening";
    static final String ENDS_NOTHING = "ends nothing";
    static final String FIRST_START = "the first start stands";
    static final String FIRST_END = "the first end stands";
    static final String FIRST_CLOSING = "the first closing stands";
    static final String FIRST_RESOLUTION = "the first resolution stands";
    static final String CLOSING_RESOLVES = "the closing counts as the resolution";
    static final String REOPENS_NOTHING = "reopens nothing";
    static final String CLOSES_NOTHING = "closes nothing";
    static final String HAS_THE_CASE = "the tier has the case from then on";
    static final String FIRST_ACCEPTANCE = "the first acceptance stands";
    static final String CORRECTS_NOTHING = "corrects nothing";
    static final String LATER_STATEMENT = "the later statement stands";
    static final String VISIT_AT_END = "the visit counts as made at its end";
    static final String FIRST_STANDS = "the first stands";
    static final String CLAIMS_LAST =
            "what is verified counts first, then the smaller loss; hazard and impact fall by what is verified only";

    private final List<Contradiction> found = new ArrayList<>();
    private final Map<String, Event> runningWaits = new HashMap<>();
    private final Map<String, Event> endedWaits = new HashMap<>();
    private final Map<Tier, Event> handedTo = new EnumMap<>(Tier.class);
    private final Map<Tier, Event> acceptedBy = new EnumMap<>(Tier.class);
    private final Map<Role, Event> explainedTo = new EnumMap<>(Role.class);
    private final Map<String, Event> stepsDone = new HashMap<>();
    private final Map<String, Event> promisesKept = new HashMap<>();
    private final Map<String, Event> visitsStarted = new HashMap<>();
    private final Map<String, Event> visitsEnded = new HashMap<>();
    private final Map<String, Event> statements = new HashMap<>();
    private @Nullable FactsChanged changed;
    private @Nullable Event resolved;
    private @Nullable Event closed;

    private Contradictions() {}

    static List<Contradiction> in(List<Event> events, Instant opened) {
        Contradictions contradictions = new Contradictions();
        for (Event event : events) {
            contradictions.beforeOpening(event, opened);
            contradictions.read(event);
        }
        contradictions.corrections(events);
        return List.copyOf(contradictions.found);
    }

    private void beforeOpening(Event event, Instant opened) {
        if (event.at().isBefore(opened)) {
            report(
                    event.kind() + " before the opening (" + event.at() + ", opened " + opened + ")",
                    event.kind() == EventKind.FACTS_CHANGED ? FACTS_FROM_OPENING : FROM_OPENING,
                    event);
        }
    }

    private void read(Event event) {
        if (event instanceof WaitStarted wait) {
            once(runningWaits, wait.id(), wait, "wait started twice", FIRST_START);
        } else if (event instanceof WaitEnded wait) {
            waitEnded(wait);
        } else if (event instanceof HandOver handOver) {
            handedTo.put(handOver.to(), handOver);
        } else if (event instanceof HandBack handBack) {
            handedTo.put(handBack.to(), handBack);
        } else if (event instanceof Acceptance acceptance) {
            accepted(acceptance);
        } else if (event instanceof Explained explained) {
            explainedTo.put(explained.to(), explained);
        } else if (event instanceof ExplanationRejected rejected) {
            if (explainedTo.remove(rejected.by()) == null) {
                report("explanation rejected that was not given (" + rejected.by() + ")", REOPENS_NOTHING, rejected);
            }
        } else if (event instanceof StepDone step) {
            once(stepsDone, step.key(), step, "step done twice", FIRST_STANDS);
        } else if (event instanceof PromiseKept kept) {
            once(promisesKept, kept.promiseId(), kept, "promise kept twice", FIRST_STANDS);
        } else if (event instanceof VisitStarted visit) {
            once(visitsStarted, visit.visitId(), visit, "visit started twice", FIRST_START);
        } else if (event instanceof VisitEnded visit) {
            if (!visitsStarted.containsKey(visit.visitId())) {
                report("visit ended that never started (" + visit.visitId() + ")", VISIT_AT_END, visit);
            }
            once(visitsEnded, visit.visitId(), visit, "visit ended twice", FIRST_END);
        } else if (event instanceof FactsChanged change) {
            changed(change);
        } else if (event instanceof Statement statement) {
            Event earlier = statements.put(statement.id(), statement);
            if (earlier != null) {
                report("two statements of one id (" + statement.id() + ")", LATER_STATEMENT, earlier, statement);
            }
        } else {
            lifeCycle(event);
        }
    }

    private void lifeCycle(Event event) {
        if (event instanceof Resolved) {
            if (closed != null) {
                report("resolved after it was closed", CLOSING_RESOLVES, closed, event);
            } else if (resolved != null) {
                report("resolved twice without a reopening", FIRST_RESOLUTION, resolved, event);
            } else {
                resolved = event;
            }
        } else if (event instanceof Closed || event instanceof Cancelled) {
            if (closed != null) {
                report("closed twice without a reopening", FIRST_CLOSING, closed, event);
            } else {
                closed = event;
            }
        } else if (event instanceof Reopened) {
            if (resolved == null && closed == null) {
                report("reopened while open", REOPENS_NOTHING, event);
            }
            resolved = null;
            closed = null;
        } else if (event instanceof ClosingAnswered && resolved == null && closed == null) {
            report("closing answered while open", CLOSES_NOTHING, event);
        }
    }

    private void changed(FactsChanged change) {
        FactsChanged earlier = changed;
        changed = change;
        if (earlier != null
                && earlier.at().equals(change.at())
                && earlier.sequence() == change.sequence()
                && !earlier.facts().equals(change.facts())) {
            report(
                    "facts changed twice at one instant without an order (sequence " + change.sequence() + ")",
                    CLAIMS_LAST,
                    earlier,
                    change);
        }
    }

    private void waitEnded(WaitEnded end) {
        if (runningWaits.remove(end.id()) != null) {
            endedWaits.put(end.id(), end);
            return;
        }
        Event earlier = endedWaits.get(end.id());
        if (earlier == null) {
            report("wait ended that never started (" + end.id() + ")", ENDS_NOTHING, end);
        } else {
            report("wait ended twice (" + end.id() + ")", FIRST_END, earlier, end);
        }
    }

    private void accepted(Acceptance acceptance) {
        if (handedTo.remove(acceptance.tier()) != null) {
            acceptedBy.put(acceptance.tier(), acceptance);
            return;
        }
        Event earlier = acceptedBy.get(acceptance.tier());
        if (earlier == null) {
            report("acceptance without a hand-over (" + acceptance.tier() + ")", HAS_THE_CASE, acceptance);
        } else {
            report("accepted twice (" + acceptance.tier() + ")", FIRST_ACCEPTANCE, earlier, acceptance);
        }
    }

    /** At one instant a correction may sort before what it corrects; only a later statement is unknown to it. */
    private void corrections(List<Event> events) {
        Map<String, Instant> firstSaid = new HashMap<>();
        for (Event event : events) {
            if (event instanceof Statement statement) {
                firstSaid.putIfAbsent(statement.id(), statement.at());
            }
        }
        for (Event event : events) {
            if (event instanceof Statement statement && statement.supersedes().isPresent()) {
                String earlier = statement.supersedes().get();
                Instant said = firstSaid.get(earlier);
                if (said == null || said.isAfter(statement.at()) || earlier.equals(statement.id())) {
                    report("correction of what was not said (" + earlier + ")", CORRECTS_NOTHING, statement);
                }
            }
        }
    }

    private void once(Map<String, Event> seen, String id, Event event, String what, String reading) {
        Event earlier = seen.putIfAbsent(id, event);
        if (earlier != null) {
            report(what + " (" + id + ")", reading, earlier, event);
        }
    }

    private void report(String what, String reading, Event... events) {
        found.add(new Contradiction(what, List.of(events), reading));
    }
}
