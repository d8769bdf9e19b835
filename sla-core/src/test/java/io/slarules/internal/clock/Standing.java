package io.slarules.internal.clock;

import static io.slarules.internal.policy.Lives.march;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.internal.policy.Life;
import java.util.List;

/** How the clocks of a life stand at its {@code now}. */
final class Standing {
    private Standing() {}

    static List<Deadline> deadlines(Life life) {
        return Clocks.of(Lifeline.of(life)).deadlines(Nanos.of(life.now()));
    }

    static Deadline only(Life life) {
        List<Deadline> all = deadlines(life);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    static void assertDue(Deadline deadline, ClockState state, String due, String elapsed) {
        assertThat(deadline.state()).isEqualTo(state);
        assertThat(deadline.due()).contains(march(due));
        assertThat(deadline.elapsed()).isEqualTo(OpenTime.parse(elapsed).time());
        assertThat(deadline.remaining()).isEqualTo(deadline.targetTime().minus(deadline.elapsed()));
    }
}
