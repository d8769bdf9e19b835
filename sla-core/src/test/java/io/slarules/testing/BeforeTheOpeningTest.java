package io.slarules.testing;

import static io.slarules.testing.SmallPolicy.CALENDARS;
import static io.slarules.testing.SmallPolicy.MONDAY_9;
import static io.slarules.testing.SmallPolicy.RULES;
import static io.slarules.testing.SmallPolicy.calm;
import static io.slarules.testing.SmallPolicy.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.ticket.Priority;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BeforeTheOpeningTest {
    private static final Instant TOO_EARLY = MONDAY_9.minusNanos(1);

    private final Policy policy = Policy.of(RULES, CALENDARS);

    @Test
    void nothingIsExpectedOfATicketBeforeItIsOpened() {
        for (ThrowingCallable expectation : List.<ThrowingCallable>of(
                () -> policy.given(stopped()).at(TOO_EARLY),
                () -> policy.rule("B1").firesOn(stopped(), TOO_EARLY),
                () -> policy.rule("B1").staysSilentOn(calm(), TOO_EARLY),
                () -> policy.rule("B1").whyNot(calm(), TOO_EARLY),
                () -> policy.play(stopped()).from(TOO_EARLY),
                () -> policy.table(calm(), TOO_EARLY, "tools || priority\n2 || P4"),
                () -> Domain.of(calm(), TOO_EARLY))) {
            assertThatThrownBy(expectation)
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The instant (2026-03-02T07:59:59.999999999Z) is before ticket (T-1) is opened"
                            + " (2026-03-02T08:00:00Z), when there is nothing to expect of it yet. Give the opening or"
                            + " a later instant, or open the ticket earlier; a wrong month or a wrong zone looks like"
                            + " this. Policy.decide decides for any instant.");
        }
        assertThat(policy.recorded()).isEmpty();
    }

    @Test
    void theOpeningItselfIsNotTooEarlyAndADecisionMayBe() {
        policy.given(stopped()).at(MONDAY_9).expectPriority(Priority.P1);
        policy.rule("B1").firesOn(stopped(), MONDAY_9).staysSilentOn(calm(), MONDAY_9);
        policy.play(stopped()).from(MONDAY_9).until(MONDAY_9).expectAt(MONDAY_9, Happens.due("E1"));
        policy.table(calm(), MONDAY_9, "tools || priority\n2 || P4").verify();
        assertThat(policy.decide(stopped(), TOO_EARLY).explain()).contains("is before the opening");
    }
}
