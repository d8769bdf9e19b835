package io.slarules.testing;

import static io.slarules.testing.SmallPolicy.MONDAY_9;
import static io.slarules.testing.SmallPolicy.losing;
import static io.slarules.testing.SmallPolicy.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.ClockState;
import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Role;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DecisionCheckTest {
    private static final Policy POLICY = SmallPolicy.policy();
    private static final Instant HALF = MONDAY_9.plus(Duration.ofHours(2));

    private static DecisionCheck stoppedLine() {
        return POLICY.given(stopped()).at(MONDAY_9);
    }

    @Test
    void allThatHoldsPasses() {
        stoppedLine()
                .expectPriority(Priority.P1)
                .expectPriority(Priority.P1, "B1")
                .expectImpact(ProductionImpact.NONE)
                .expectDue(Clock.WORKAROUND, MONDAY_9.plus(Duration.ofHours(4)))
                .expectTarget(Clock.WORKAROUND, OpenTime.hours(4), "D1 urgent")
                .expectState(Clock.FIRST_RESPONSE, ClockState.RUNNING)
                .expectNoDeadline(Clock.RESOLUTION)
                .expectStepDue("E1")
                .expectStepPending("E2 global support", HALF)
                .expectStepPending("E3", MONDAY_9.plus(Duration.ofHours(4)).plusNanos(1))
                .expectTold("E1", Role.DUTY_MANAGER)
                .expectAction("E2", new Action.HandTo(Tier.GLOBAL))
                .expectFinishBy("E1", MONDAY_9.plus(Duration.ofMinutes(15)))
                .expectSuperseded("B3", "B1")
                .expectNextChange(MONDAY_9.plus(Duration.ofHours(1)).plusNanos(1))
                .expectNothingElse();
    }

    @Test
    void aStepThatWasReportedDoneIsDone() {
        Ticket told = stopped();
        String key = POLICY.decide(told, MONDAY_9).escalations().get(0).key();
        POLICY.given(told.happened(StepDone.of(MONDAY_9.plusSeconds(60), key)))
                .at(HALF)
                .expectStepDone("E1")
                .expectStepDue("E2");
    }

    private static void fails(Consumer<DecisionCheck> expectation, String... parts) {
        assertThatThrownBy(() -> expectation.accept(stoppedLine()))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll(parts)
                .hasMessageContainingAll("ticket T-1 at 2026-03-02T08:00:00Z", "the decision:", "workaround: running");
    }

    @Test
    void eachExpectationFailsWithExpectedActualAndTheExplanation() {
        fails(
                c -> c.expectPriority(Priority.P2),
                "expected: P2",
                "but was:  P1, because it stands still [priority.drl:4 \"B1 stopped\"]");
        fails(c -> c.expectPriority(Priority.P1, "B2"), "rules that made the priority", "expected: [B2]", "B1 stopped");
        fails(c -> c.expectPriority(Priority.P1, "B1", "B4"), "expected: [B1, B4]");
        fails(c -> c.expectImpact(ProductionImpact.SEVERE), "expected: SEVERE", "but was:  NONE");
        fails(c -> c.expectDue(Clock.WORKAROUND, HALF), "WORKAROUND is due", "2026-03-02T12:00:00Z", "targets.drl:4");
        fails(
                c -> c.expectDue(Clock.RESOLUTION, HALF),
                "expected: a promise of clock RESOLUTION",
                "promises of [FIRST_RESPONSE, WORKAROUND]");
        fails(c -> c.expectTarget(Clock.WORKAROUND, OpenTime.hours(5), "D1"), "expected: 5 h", "but was:  4 h");
        fails(c -> c.expectTarget(Clock.WORKAROUND, OpenTime.hours(4), "D2"), "expected: [D2]", "D1 urgent");
        fails(c -> c.expectState(Clock.WORKAROUND, ClockState.PAUSED), "expected: PAUSED", "but was:  RUNNING");
        fails(c -> c.expectNoDeadline(Clock.WORKAROUND), "no deadline", "a target of 4 h");
        fails(c -> c.expectStepDue("E2"), "expected: DUE", "E2 HAND_TO", "PENDING");
        fails(
                c -> c.expectStepPending("E2", MONDAY_9),
                "expected: PENDING at 2026-03-02T08:00:00Z",
                "at=2026-03-02T10:00:00Z");
        fails(c -> c.expectStepHeld("E2", HALF), "expected: HELD", "PENDING");
        fails(c -> c.expectStepDone("E1"), "expected: DONE", "DUE");
        fails(c -> c.expectAction("E2", new Action.Inform()), "step of rule E2 does", "HAND_TO");
        fails(c -> c.expectTold("E1", Role.DIRECTOR), "expected: [DIRECTOR]", "tell=[DUTY_MANAGER]");
        fails(c -> c.expectFinishBy("E1", HALF), "finishBy=2026-03-02T08:15:00Z");
        fails(c -> c.expectNoStep("E3"), "steps of rule E3", "expected: none");
        fails(c -> c.expectSuperseded("B1", "B3"), "expected: B1 by B3", "P4 of nothing says more");
        fails(c -> c.expectNextChange(HALF), "next change", "2026-03-02T09:00:00.000000001Z");
        fails(c -> c.expectStepDue("E1").expectNothingElse(), "only those of rules [E1]", "E2 HAND_TO", "E3 INFORM");
    }

    @Test
    void aRuleThatThePolicyDoesNotHaveIsNoSilentPass() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> stoppedLine().expectNoStep("E11"))
                .withMessageContaining("unknown rule (E11)")
                .withMessageContaining("Did you mean E1");
    }

    @Test
    void expectationsCanBeStatedAboutTheDecisionOfAnyEngine() {
        DecisionCheck check = DecisionCheck.of(POLICY.decide(losing(10), MONDAY_9));
        assertThat(check.expectPriority(Priority.P2, "B2").decision().ticket()).isEqualTo("T-1");
    }

    @Test
    void aClockThatThePolicyDoesNotHaveIsRefusedAlsoWhereNothingIsExpectedOfIt() {
        Clock misspelt = Clock.named("WORKARUOND");
        for (Consumer<DecisionCheck> expectation : List.<Consumer<DecisionCheck>>of(
                c -> c.expectNoDeadline(misspelt),
                c -> c.expectDue(misspelt, HALF),
                c -> c.expectState(misspelt, ClockState.RUNNING),
                c -> c.expectTarget(misspelt, OpenTime.hours(4), "D1"))) {
            assertThatThrownBy(() -> expectation.accept(stoppedLine()))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "The expectation names an unknown clock (WORKARUOND). Did you mean WORKAROUND? Known: ");
        }
        stoppedLine().expectNoDeadline(Clock.agreed("P-1")).expectNoDeadline(Clock.visit("V-1"));
    }

    @Test
    void aRuleThatDidNotSpeakSaysWhyNot() {
        assertThatThrownBy(() -> POLICY.given(losing(20)).at(MONDAY_9).expectStepDue("E1"))
                .hasMessageContainingAll(
                        "but was:  none", "rule \"E1", "did not fire", "the first condition that fails");
    }
}
