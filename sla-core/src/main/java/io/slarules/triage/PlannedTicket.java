package io.slarules.triage;

import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A ticket as the triage order sees it: its terms, without the facts they came from.
 *
 * @param id the ticket's id, unique in its queue
 * @param customer the customer's id
 * @param priority its priority
 * @param band its strict band
 * @param lossMilli production loss per hour in 1/1000 tool-equivalents, 0 to 10⁹
 * @param effortMinutes estimated effort to containment, at least 1
 * @param promise the date promised next; empty when there is none, which ranks as far away
 * @param opened when the ticket was opened
 * @param worsening when a significantly worse state is expected; empty when none is announced
 * @param leftOut why the ticket is not in the order (closed, paused, parked, in work); empty when it is
 */
public record PlannedTicket(
        String id,
        String customer,
        Priority priority,
        Band band,
        long lossMilli,
        int effortMinutes,
        Optional<Instant> promise,
        Instant opened,
        Optional<Instant> worsening,
        Optional<LeftOut> leftOut) {

    /** The largest loss of one ticket, with which every merit fits a {@code long}. */
    public static final long LARGEST_LOSS = 1_000_000_000;

    /** Why a ticket waits for no engineer. */
    public enum LeftOut {
        CLOSED,
        RESOLVED,
        PAUSED,
        PARKED,
        IN_WORK
    }

    public PlannedTicket {
        Objects.requireNonNull(id, "PlannedTicket.id");
        Objects.requireNonNull(customer, "PlannedTicket.customer");
        Objects.requireNonNull(priority, "PlannedTicket.priority");
        Objects.requireNonNull(band, "PlannedTicket.band");
        Objects.requireNonNull(promise, "PlannedTicket.promise");
        Objects.requireNonNull(opened, "PlannedTicket.opened");
        Objects.requireNonNull(worsening, "PlannedTicket.worsening");
        Objects.requireNonNull(leftOut, "PlannedTicket.leftOut");
        if (lossMilli < 0 || lossMilli > LARGEST_LOSS) {
            throw new IllegalArgumentException("PlannedTicket.lossMilli is outside 0 to " + LARGEST_LOSS + " ("
                    + lossMilli + "): give thousandths of a tool per hour");
        }
        if (effortMinutes < 1) {
            throw new IllegalArgumentException(
                    "PlannedTicket.effortMinutes is below 1 (" + effortMinutes + "): give the minutes to containment");
        }
    }
}
