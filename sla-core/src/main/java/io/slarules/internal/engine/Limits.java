package io.slarules.internal.engine;

import io.slarules.internal.clock.Nanos;
import io.slarules.ticket.Event;
import io.slarules.ticket.Facts;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;

/** Refuses what clocks cannot count, before it fails in a place that tells neither the ticket nor the value. */
final class Limits {
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private Limits() {}

    /** @throws ArithmeticException naming the ticket and the value */
    static void check(Ticket ticket, Instant now) {
        instant(ticket, "now", now);
        instant(ticket, "its opening", ticket.opened());
        effort(ticket, ticket.facts());
        for (Event event : ticket.history().events()) {
            if (event instanceof FactsChanged change && !change.at().isAfter(now)) {
                effort(ticket, change.facts());
            }
        }
    }

    private static void instant(Ticket ticket, String what, Instant instant) {
        try {
            Nanos.of(instant);
        } catch (ArithmeticException e) {
            throw new ArithmeticException("Ticket " + ticket.id() + ", " + what + " (" + instant
                    + "): clocks count from 1678 to 2261 only; correct the instant");
        }
    }

    private static void effort(Ticket ticket, Facts facts) {
        facts.work().effort().filter(effort -> effort.compareTo(LONGEST) > 0).ifPresent(effort -> {
            throw new ArithmeticException("Ticket " + ticket.id() + ", its effort (" + effort
                    + "): it is longer than clocks can count; correct the amount of time");
        });
    }
}
