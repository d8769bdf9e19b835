package io.slarules.examples.queue;

import io.slarules.decision.Action;
import io.slarules.decision.ClockState;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A ticket with what was decided about it. */
record Judged(HostTicket host, Decision decision) {
    String id() {
        return host.id();
    }

    /** The customer's name, as the facts say it now. */
    String customer() {
        return host.ticket().factsAt(decision.now()).customer().name();
    }

    /** What is to be done now, what has to be finished first first; requests for facts and for a fresh look come after what moves the case. */
    List<Step> dueNow() {
        return decision.steps(StepState.DUE).stream()
                .sorted(Comparator.comparing((Step step) -> step.action() instanceof Action.AskFor)
                        .thenComparing(step -> step.finishBy().orElse(Instant.MAX)))
                .toList();
    }

    long brokenPromises() {
        return decision.deadlines().stream()
                .filter(deadline -> deadline.state() == ClockState.BREACHED)
                .count();
    }
}
