package io.slarules.testing;

import static io.slarules.testing.SmallPolicy.MONDAY_9;
import static io.slarules.testing.SmallPolicy.losing;
import static io.slarules.testing.SmallPolicy.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.decision.ClockState;
import io.slarules.rule.Clock;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlayTest {
    private static final Policy POLICY = SmallPolicy.policy();
    private static final Instant YEAR_LATER = MONDAY_9.plus(Duration.ofDays(365));

    private static Instant after(Duration time) {
        return MONDAY_9.plus(time);
    }

    @Test
    void whatHappensIsFoundAtItsInstantAndInOrder() {
        POLICY.play(stopped())
                .until(YEAR_LATER)
                .expectAt(MONDAY_9, Happens.priority(Priority.P1))
                .expectAt(MONDAY_9, Happens.due("E1"))
                .expectFirst(Happens.breach(Clock.FIRST_RESPONSE))
                .expectAt(after(Duration.ofHours(2)), Happens.due("E2"))
                .expectAt(after(Duration.ofHours(4)).plusNanos(1), Happens.due("E3"))
                .expectOrder(Happens.due("E1"), Happens.due("E2"), Happens.breach(Clock.WORKAROUND), Happens.due("E3"))
                .expectTimes(1, Happens.due("E2"))
                .expectNever(Happens.priority(Priority.P2));
    }

    @Test
    void eventsThatAreInsertedChangeWhatHappens() {
        POLICY.play(losing(20))
                .happened(
                        Message.toCustomer(after(Duration.ofMinutes(30)), Channel.PHONE),
                        WorkaroundInPlace.of(after(Duration.ofMinutes(90))))
                .until(YEAR_LATER)
                .expectAt(after(Duration.ofMinutes(30)), Happens.clock(Clock.FIRST_RESPONSE, ClockState.MET))
                .expectNever(Happens.breach(Clock.FIRST_RESPONSE))
                .expectNever(Happens.due("E2"))
                .expectNever(Happens.due("E3"));
    }

    @Test
    void aStepMayBringAboutTheEventThatAnswersIt() {
        Played played = POLICY.play(stopped())
                .onDue("E2", (step, at) -> WorkaroundInPlace.of(at.plus(Duration.ofMinutes(10))))
                .onDue("E1", (step, at) -> Acceptance.of(at, "Lin", Tier.LOCAL))
                .until(YEAR_LATER);
        played.expectAt(after(Duration.ofMinutes(130)), Happens.clock(Clock.WORKAROUND, ClockState.MET))
                .expectNever(Happens.due("E3"));
        assertThat(played.lastDecision()
                        .deadline(Clock.WORKAROUND)
                        .orElseThrow()
                        .stopped())
                .contains(after(Duration.ofMinutes(130)));
    }

    @Test
    void eachExpectationFailsWithWhatHappened() {
        Played played = POLICY.play(stopped()).until(YEAR_LATER);
        fails(
                () -> played.expectAt(MONDAY_9, Happens.due("E2")),
                "step of rule E2 DUE first at",
                "but was:  at 2026-03-02T10:00:00Z");
        fails(() -> played.expectAt(MONDAY_9, Happens.held("E2")), "but was:  never");
        fails(() -> played.expectFirst(Happens.due("E2")), "first of all", "FIRST_RESPONSE BREACHED");
        fails(
                () -> played.expectOrder(Happens.due("E3"), Happens.due("E2")),
                "in this order",
                "step of rule E2 DUE: at");
        fails(() -> played.expectTimes(2, Happens.due("E2")), "2 times", "1 times");
        fails(() -> played.expectNever(Happens.breach(Clock.WORKAROUND)), "never", "at 2026-03-02T12:00:00.000000001Z");
    }

    private static void fails(org.assertj.core.api.ThrowableAssert.ThrowingCallable expectation, String... parts) {
        assertThatThrownBy(expectation)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll(parts)
                .hasMessageContainingAll(
                        "what happened:", "because it stands still [escalation.drl:4 \"E1 duty manager\"]");
    }

    @Test
    void anAnswerBeforeItsStepIsRefused() {
        assertThatThrownBy(() -> POLICY.play(stopped())
                        .onDue("E2", (step, at) -> WorkaroundInPlace.of(at.minusSeconds(1)))
                        .until(YEAR_LATER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is earlier than the step");
    }

    @Test
    void aClockThatThePolicyDoesNotHaveIsRefused() {
        assertThatThrownBy(() ->
                        POLICY.play(stopped()).until(YEAR_LATER).expectNever(Happens.breach(Clock.named("WORKARUOND"))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown clock (WORKARUOND). Did you mean WORKAROUND?");
    }

    @Test
    void anInstantThatWasNotPlayedIsRefused() {
        Played played = POLICY.play(stopped()).from(after(Duration.ofHours(1))).until(after(Duration.ofHours(3)));
        played.expectAt(after(Duration.ofHours(2)), Happens.due("E2"));
        for (Instant outside :
                new Instant[] {MONDAY_9, after(Duration.ofHours(3)).plusNanos(1)}) {
            assertThatThrownBy(() -> played.expectAt(outside, Happens.due("E2")))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The instant (" + outside + ") is outside the span in which ticket (T-1) was played"
                            + " (from 2026-03-02T09:00:00Z to 2026-03-02T11:00:00Z, both included): give an instant"
                            + " of that span, or play a longer one with from(...) and until(...)");
        }
    }

    @Test
    void anInsertedEventThatTheTestNeverReachesIsRefused() {
        Play play = POLICY.play(stopped())
                .happened(Message.toCustomer(after(Duration.ofHours(1)), Channel.PHONE))
                .happened(WorkaroundInPlace.of(after(Duration.ofHours(3))));
        assertThatThrownBy(() -> play.until(after(Duration.ofHours(2))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("The play of ticket (T-1) ends (2026-03-02T10:00:00Z) before an event that was inserted"
                        + " (WORKAROUND_IN_PLACE at 2026-03-02T11:00:00Z), which would never happen: play until then"
                        + " or later, or leave it out");
        play.until(after(Duration.ofHours(3)))
                .expectAt(after(Duration.ofHours(3)), Happens.clock(Clock.WORKAROUND, ClockState.MET));
    }

    @Test
    void aTicketWithALongerHistoryIsPlayedInPart() {
        POLICY.play(stopped().happened(WorkaroundInPlace.of(after(Duration.ofHours(3)))))
                .until(after(Duration.ofHours(2)))
                .expectNever(Happens.clock(Clock.WORKAROUND, ClockState.MET));
    }
}
