package io.slarules.internal.review;

import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemEvent;
import io.slarules.ticket.Certainty;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A problem with its cases, and the instants at which what rules read of them may change.
 *
 * @param cases one for each ticket, by opening
 * @param windows the lengths of the windows that rules asked for so far; rules add to them as they are asked
 */
record ProblemLife(Problem problem, List<ProblemCase> cases, Set<Duration> windows) {

    /** What is known at an instant; what happened later is left out. */
    static ProblemLife of(Problem problem, Collection<ProblemCase> related, Instant now) {
        Map<String, ProblemCase> strongest = new TreeMap<>();
        for (ProblemCase one : related) {
            if (!begin(one).isAfter(now)) {
                strongest.merge(one.ticket(), until(one, now), ProblemLife::stronger);
            }
        }
        List<ProblemEvent> history = problem.history().stream()
                .filter(event -> !event.at().isAfter(now))
                .toList();
        Problem known = new Problem(
                problem.signature(), problem.usualRate(), problem.reproducible(), problem.effort(), history);
        List<ProblemCase> cases =
                strongest.values().stream().sorted(ProblemCase.ORDER).toList();
        return new ProblemLife(known, cases, new TreeSet<>());
    }

    private static ProblemCase until(ProblemCase one, Instant now) {
        return new ProblemCase(
                one.relation(),
                one.decision(),
                one.since(),
                one.contained().filter(at -> !at.isAfter(now)),
                one.resolved().filter(at -> !at.isAfter(now)),
                one.wantsReports());
    }

    /** Of two relations of one ticket a confirmed one stands, then a rejection, then a suggestion. */
    private static ProblemCase stronger(ProblemCase a, ProblemCase b) {
        int byForce = Integer.compare(force(a), force(b));
        return byForce > 0 || (byForce == 0 && ProblemCase.ORDER.compare(a, b) <= 0) ? a : b;
    }

    private static int force(ProblemCase one) {
        return one.counts() ? 2 : one.relation().certainty() == Certainty.REJECTED ? 1 : 0;
    }

    /** From when a case counts: when it was opened and its relation stated. */
    static Instant begin(ProblemCase one) {
        return one.since().isAfter(one.opened()) ? one.since() : one.opened();
    }

    /** The instants at which something happened, in order. */
    Set<Instant> happenings() {
        Set<Instant> at = new TreeSet<>();
        for (ProblemEvent event : problem.history()) {
            at.add(event.at());
        }
        for (ProblemCase one : cases) {
            at.add(begin(one));
            one.contained().ifPresent(at::add);
            one.resolved().ifPresent(at::add);
        }
        return at;
    }

    /** The instants at which time alone may change something, in order. */
    Set<Instant> lapses() {
        Set<Instant> at = new TreeSet<>();
        for (ProblemEvent event : problem.history()) {
            if (event instanceof ProblemEvent.Parked parked) {
                at.add(parked.until());
            } else if (event instanceof ProblemEvent.BoardMoved moved) {
                at.add(moved.until());
            }
        }
        for (ProblemCase one : cases) {
            for (Duration window : windows) {
                at.add(one.opened().plus(window));
            }
        }
        return at;
    }
}
