package io.slarules.customer;

import io.slarules.decision.Deadline;
import java.util.Objects;

/**
 * A promise that is broken and still open, has most of its time used, or is paused close to its end. Null is refused.
 *
 * @param ticket the ticket
 * @param deadline the promise, as the ticket's decision has it
 */
public record PromiseAtRisk(String ticket, Deadline deadline) {
    public PromiseAtRisk {
        Objects.requireNonNull(ticket, "PromiseAtRisk.ticket is null");
        Objects.requireNonNull(deadline, "PromiseAtRisk.deadline is null");
    }
}
