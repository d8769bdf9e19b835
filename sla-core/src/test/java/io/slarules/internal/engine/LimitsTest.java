package io.slarules.internal.engine;

import static io.slarules.SomeRules.NOW;
import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.priority;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.SlaEngine;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final SlaEngine ENGINE = engine(priority(P3));

    @Test
    void namesTheTicketAndAnInstantThatClocksCannotCount() {
        for (Instant now : List.of(Instant.MIN, Instant.MAX)) {
            assertThatThrownBy(() -> ENGINE.decide(ticket(), now))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage(
                            "Ticket T-1, now (" + now + "): clocks count from 1678 to 2261 only; correct the instant");
        }
        Instant old = Instant.parse("1600-01-01T00:00:00Z");
        assertThatThrownBy(() -> ENGINE.decide(Ticket.of("T-1", "ACME", old), NOW))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("Ticket T-1, its opening (" + old + ")");
    }

    @Test
    void namesTheTicketAndAnEffortThatClocksCannotCount() {
        Duration effort = Duration.ofSeconds(Long.MAX_VALUE);
        Ticket endless = ticket().with(ticket().facts().work().effort(effort));
        Ticket later = ticket().changed(NOW, facts -> facts.with(facts.work().effort(effort)));
        for (Ticket ticket : List.of(endless, later)) {
            assertThatThrownBy(() -> ENGINE.decide(ticket, NOW))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("Ticket T-1, its effort (" + effort
                            + "): it is longer than clocks can count; correct the amount of time");
        }
    }
}
