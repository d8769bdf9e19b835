package io.slarules.testing;

import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The expectations that were stated about one decision, to be stated again about a changed policy's. */
final class RecordedCheck implements PolicyTest {
    private final Ticket ticket;
    private final Instant now;
    private final List<Consumer<DecisionCheck>> expectations = new ArrayList<>();

    RecordedCheck(Ticket ticket, Instant now) {
        this.ticket = ticket;
        this.now = now;
    }

    Ticket ticket() {
        return ticket;
    }

    Instant now() {
        return now;
    }

    void add(Consumer<DecisionCheck> expectation) {
        expectations.add(expectation);
    }

    @Override
    public void run(Policy policy) {
        DecisionCheck check = DecisionCheck.of(policy.decide(ticket, now));
        expectations.forEach(expectation -> expectation.accept(check));
    }

    @Override
    public String toString() {
        return "ticket " + ticket.id() + " at " + now;
    }
}
