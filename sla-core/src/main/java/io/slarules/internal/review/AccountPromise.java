package io.slarules.internal.review;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.PastPromise;
import io.slarules.rule.Commitment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One promise as a customer's review counts it.
 *
 * @param breached when it was broken, or will be as things stand
 * @param kept when it was kept, in time or late
 */
record AccountPromise(Optional<Instant> breached, Optional<Instant> kept) {

    static List<AccountPromise> of(Collection<Decision> decisions) {
        List<AccountPromise> promises = new ArrayList<>();
        for (Decision decision : decisions) {
            for (Deadline deadline : decision.deadlines()) {
                if (deadline.commitment() == Commitment.SLA) {
                    add(deadline.state(), deadline.due(), deadline.stopped(), promises);
                    for (PastPromise past : deadline.past()) {
                        add(past.state(), past.due(), Optional.of(past.ended()), promises);
                    }
                }
            }
        }
        return promises;
    }

    private static void add(
            ClockState state, Optional<Instant> due, Optional<Instant> ended, List<AccountPromise> promises) {
        switch (state) {
            case MET -> promises.add(new AccountPromise(Optional.empty(), ended));
            case MET_LATE -> promises.add(new AccountPromise(due.isPresent() ? due : ended, ended));
            case BREACHED -> promises.add(new AccountPromise(due.isPresent() ? due : ended, Optional.empty()));
            case RUNNING -> promises.add(new AccountPromise(due, Optional.empty()));
            case NOT_STARTED, PAUSED, CANCELLED, REPLACED -> {
                // Neither kept nor broken, and no instant at which it will be.
            }
        }
    }

    boolean isBreachedAt(Instant instant) {
        return breached.isPresent() && breached.get().isBefore(instant);
    }

    /** Whether it is open and due before an instant, or was due. */
    boolean isOpenAndDueBefore(Instant instant, Instant limit) {
        return breached.isPresent()
                && breached.get().isBefore(limit)
                && kept.filter(at -> !at.isAfter(instant)).isEmpty();
    }
}
