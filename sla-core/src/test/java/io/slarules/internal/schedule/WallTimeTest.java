package io.slarules.internal.schedule;

import static io.slarules.internal.policy.Lives.OFFICE;
import static io.slarules.internal.policy.Lives.asking;
import static io.slarules.internal.policy.Lives.beforeDue;
import static io.slarules.internal.policy.Lives.inform;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.internal.policy.Lives.waitEnds;
import static io.slarules.internal.policy.Lives.waitStarts;
import static io.slarules.rule.Clock.FIRST_RESPONSE;
import static io.slarules.rule.Clock.RESOLUTION;
import static io.slarules.ticket.WaitFor.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.OpenTime;
import io.slarules.internal.policy.Amount;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.PromisedTerms;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.Clock;
import io.slarules.rule.Conventions;
import io.slarules.rule.Conventions.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WallTimeTest {
    @Test
    void an_offset_from_the_due_instant_is_counted_from_it_also_when_wall_time_is_part_of_it() {
        PromisedTerms terms = promised(FIRST_RESPONSE, "1 h")
                .on(OFFICE)
                .promising(new Amount.Open(OpenTime.hours(1), Duration.ofHours(4)));
        assertThat(stepAt(terms, beforeDue(FIRST_RESPONSE, "1 h"))).contains(march("02T13:00"));
        assertThat(stepAt(terms, new Trigger.AfterDue(Optional.of(FIRST_RESPONSE), OpenTime.hours(4))))
                .contains(march("03T10:00"));
        assertThat(stepAt(terms, usedOrBefore(FIRST_RESPONSE, 50, "1 h"))).contains(march("02T09:30"));
        assertThat(stepAt(terms, usedOrBefore(FIRST_RESPONSE, 1000, "1 h"))).contains(march("02T13:00"));
    }

    @Test
    void an_offset_from_a_due_instant_that_a_pause_put_off_moves_with_it() {
        Life life = opened("02T09:00")
                .stretch(asking(
                        promised(RESOLUTION, "7 h")
                                .on(OFFICE)
                                .pausedBy(CUSTOMER)
                                .by(Conventions.DEFAULT.with(Pauses.WALL_TIME)),
                        inform("N1 soon", beforeDue(RESOLUTION, "1 h"))))
                .happened(waitStarts("01T10:00", "w", CUSTOMER), waitEnds("02T09:45", "w"))
                .at("02T10:00");
        assertThat(Timing.of(life).deadlines().get(0).due()).contains(march("02T16:45"));
        assertThat(Timing.of(life).steps().get(0).at()).contains(march("02T15:45"));
    }

    private static Trigger usedOrBefore(Clock clock, int percent, String before) {
        return new Trigger.Used(Optional.of(clock), percent, Optional.of(OpenTime.parse(before)));
    }

    private static Optional<Instant> stepAt(PromisedTerms terms, Trigger trigger) {
        StepTerms step = inform("N1 notice", trigger);
        return Timing.of(opened("02T09:00").stretch(asking(terms, step)).at("02T09:00"))
                .steps()
                .get(0)
                .at();
    }
}
