package io.slarules.internal.clock;

import static io.slarules.internal.policy.Lives.OFFICE;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.internal.policy.Lives.waitEnds;
import static io.slarules.internal.policy.Lives.waitStarts;
import static io.slarules.rule.Clock.WORKAROUND;
import static io.slarules.ticket.WaitFor.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.internal.policy.Life;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PromiseTest {
    @Test
    void in_the_past_by_replay_and_in_the_future_by_the_calendar() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h").on(OFFICE).pausedBy(CUSTOMER)))
                .happened(waitStarts("02T10:00", "w", CUSTOMER), waitEnds("02T12:00", "w"))
                .at("02T13:00");
        Promise promise = Clocks.of(Lifeline.of(life)).runs().get(0).promises().get(0);
        assertThat(reach(promise, Duration.ZERO)).isEqualTo(march("02T09:00"));
        assertThat(reach(promise, Duration.ofHours(1))).isEqualTo(march("02T10:00"));
        assertThat(reach(promise, Duration.ofHours(1).plusNanos(1)))
                .isEqualTo(march("02T12:00").plusNanos(1));
        assertThat(reach(promise, Duration.ofHours(8))).isEqualTo(march("03T11:00"));
    }

    @Test
    void never_while_paused() {
        Life life = opened("02T09:00")
                .stretch(outcome(promised(WORKAROUND, "8 h").pausedBy(CUSTOMER)))
                .happened(waitStarts("02T10:00", "w", CUSTOMER))
                .at("02T13:00");
        Promise promise = Clocks.of(Lifeline.of(life)).runs().get(0).promises().get(0);
        assertThat(promise.reach(Duration.ofHours(1).toNanos())).isEqualTo(Nanos.of(march("02T10:00")));
        assertThat(promise.reach(Duration.ofHours(2).toNanos())).isEqualTo(Nanos.NEVER);
    }

    private Instant reach(Promise promise, Duration amount) {
        return Nanos.instant(promise.reach(amount.toNanos()));
    }
}
