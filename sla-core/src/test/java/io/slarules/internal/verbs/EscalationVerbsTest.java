package io.slarules.internal.verbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.SomeRules;
import io.slarules.calendar.OpenTime;
import io.slarules.calendar.UnknownCalendarException;
import io.slarules.decision.Reason;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.Clock;
import io.slarules.ruleset.Desk;
import io.slarules.ticket.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscalationVerbsTest {
    private static final OpenTime HOUR = OpenTime.hours(1);
    private final EscalationVerbs verbs = new EscalationVerbs(
            new Voice() {
                @Override
                public Reason reason(String because) {
                    return new Reason("E1 rule", "a.drl", 1, because, Map.of());
                }

                @Override
                public int layer() {
                    return 3;
                }
            },
            SomeRules.CALENDARS,
            "office",
            Desk.DEFAULT_LADDER,
            Set.of(Clock.WORKAROUND, Clock.RESOLUTION));

    private StepTerms only() {
        assertThat(verbs.steps()).hasSize(1);
        return verbs.steps().get(0);
    }

    @Test
    void keepsWhatTheRuleSaidOfAStep() {
        verbs.whenUsed(Clock.WORKAROUND, 50)
                .inform(Role.OWNER, "half is used")
                .tell(Role.DIRECTOR)
                .within(HOUR)
                .on("24x7");
        StepTerms step = only();
        assertThat(step.trigger()).isEqualTo(new Trigger.Used(Optional.of(Clock.WORKAROUND), 50, Optional.empty()));
        assertThat(step.tell()).containsExactlyInAnyOrder(Role.OWNER, Role.DIRECTOR);
        assertThat(step.within()).contains(HOUR);
        assertThat(step.calendar()).isEqualTo("24x7");
        assertThat(step.layer()).isEqualTo(3);
        assertThat(step.reason().words()).isEqualTo("half is used");
    }

    @Test
    void runsOnTheContractCalendarUnlessTold() {
        verbs.atOnce().askFor("log files", "w");
        assertThat(only().calendar()).isEqualTo("office");
        assertThat(only().within()).isEmpty();
    }

    @Test
    void climbsTheLadderToItsLastRung() {
        verbs.atOnce().nextOfLadder(1, "w");
        verbs.atOnce().nextOfLadder(9, "w");
        assertThat(verbs.steps())
                .extracting(StepTerms::tell)
                .containsExactly(Set.of(Role.TIER_MANAGER), Set.of(Role.EXECUTIVE));
    }

    @Test
    void speaksOfEachPromiseOrOfAllButOne() {
        verbs.eachPromise().whenBreached().inform(Role.OWNER, "w");
        assertThat(only().trigger()).isEqualTo(new Trigger.Breached(Optional.empty()));
        verbs.eachPromise().except(Clock.RESOLUTION).beforeDue(HOUR).inform(Role.OWNER, "w");
        assertThat(verbs.steps())
                .extracting(StepTerms::trigger)
                .contains(new Trigger.BeforeDue(Optional.of(Clock.WORKAROUND), HOUR))
                .hasSize(2);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> verbs.whenUsed(Clock.WORKAROUND, -1)).hasMessageContaining("(-1 %)");
        assertThatThrownBy(() -> verbs.eachPromise().whenUsed(-1)).hasMessageContaining("(-1 %)");
        assertThatThrownBy(() -> verbs.hold(List.of(), HOUR, "w")).hasMessageContaining("at least one item");
        assertThatThrownBy(() -> verbs.atOnce().askFor(List.of(), "w")).hasMessageContaining("at least one item");
        assertThatThrownBy(() -> verbs.atOnce().nextOfLadder(0, "w")).hasMessageContaining("(0)");
        assertThatThrownBy(() -> verbs.atOnce().inform(Role.OWNER, "w").on("nowhere"))
                .isInstanceOf(UnknownCalendarException.class);
    }

    @Test
    void refusesNullWhereTheRuleSaysIt() {
        assertThatThrownBy(() -> verbs.beforeDue(Clock.WORKAROUND, null))
                .hasMessageContaining("amount of time is null");
        assertThatThrownBy(() -> verbs.afterDue(Clock.WORKAROUND, null)).hasMessageContaining("amount of time is null");
        assertThatThrownBy(() -> verbs.eachPromise().beforeDue(null)).hasMessageContaining("amount of time is null");
        assertThatThrownBy(() -> verbs.hold(List.of("log files"), null, "w"))
                .hasMessageContaining("amount of time is null");
    }
}
