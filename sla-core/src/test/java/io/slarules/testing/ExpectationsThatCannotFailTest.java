package io.slarules.testing;

import static io.slarules.testing.SmallPolicy.MONDAY_9;
import static io.slarules.testing.SmallPolicy.calm;
import static io.slarules.testing.SmallPolicy.stopped;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.rule.Clock;
import io.slarules.testing.junit.PolicyExtension;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Message;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What passes whatever the policy says, or fails whatever it says, is a mistake in the test and is refused. */
class ExpectationsThatCannotFailTest {
    private static final Policy POLICY = SmallPolicy.policy();
    private static final Instant TUESDAY_9 = MONDAY_9.plus(Duration.ofDays(1));
    private static final Played PLAYED = POLICY.play(stopped()).until(TUESDAY_9);

    private static void refused(ThrowingCallable expectation, String message) {
        assertThatThrownBy(expectation)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static DecisionCheck check() {
        return POLICY.given(stopped()).at(MONDAY_9);
    }

    @Test
    void aRuleThatAsksForNoStepsHasNone() {
        String help = ") asks for no steps, so that nothing can be expected of them: it is of the phase priority"
                + " [priority.drl:4 \"B1 stopped\"]. ";
        for (ThrowingCallable expectation : List.<ThrowingCallable>of(
                () -> check().expectNoStep("B1"),
                () -> check().expectStepDue("B1"),
                () -> check().expectNoStepsBut("E1", "B1"),
                () -> PLAYED.expectNever(Happens.due("B1")),
                () -> POLICY.play(stopped()).onDue("B1", (step, at) -> Message.toCustomer(at, Channel.PHONE)))) {
            refused(
                    expectation,
                    "The rule (B1" + help + "Did you mean E1? Known: E1 duty manager, E2 global support, E3 broken.");
        }
        POLICY.given(calm()).at(MONDAY_9).expectNoStep("E1").expectNoStep("E2");
    }

    @Test
    void anOrderIsOfThingsThatDiffer() {
        refused(
                PLAYED::expectOrder,
                "An order of nothing always holds: name what is to happen, in the order in which it is to happen");
        refused(
                () -> PLAYED.expectOrder(Happens.due("E1"), Happens.due("E2"), Happens.due("E1")),
                "The order names (step of rule E1 DUE) twice, and looks at the first time alone:"
                        + " name it once, and count it by expectTimes");
    }

    @Test
    void nothingHappensLessThanNever() {
        refused(
                () -> PLAYED.expectTimes(-1, Happens.due("E1")),
                "times (-1) is negative: give 0 or more, where 0 is never");
        PLAYED.expectTimes(0, Happens.held("E1"));
    }

    @Test
    void aShareIsAPercentage() {
        Coverage coverage = POLICY.coverage();
        MutationReport mutants = new MutationReport(Map.of(), List.of(), Map.of(), List.of());
        for (int wrong : new int[] {-1, 101}) {
            for (ThrowingCallable threshold : List.<ThrowingCallable>of(
                    () -> coverage.require(Coverage.Depth.FIRED, wrong),
                    () -> mutants.requireKilled(wrong),
                    () -> PolicyExtension.of(POLICY).requiring(Coverage.Depth.FIRED, wrong),
                    () -> PolicyExtension.of(POLICY).requiringKilled(wrong, POLICY.mutants()))) {
                refused(threshold, "percent (" + wrong + ") is no share: give 0 to 100");
            }
        }
        coverage.require(Coverage.Depth.FIRED, 0);
    }

    @Test
    void aDomainHasATicketAndEachFactAValue() {
        Domain domain = Domain.of(calm(), MONDAY_9);
        refused(() -> domain.atMost(0), "combinations (0) leave no ticket: give 1 or more");
        refused(() -> domain.varying("press", Map.of()), "Fact (press) has no values: give at least one");
    }

    @Test
    void whatIsRuledOutIsNamed() {
        AuditReport audit = POLICY.audit(Domain.of(calm(), MONDAY_9));
        refused(
                audit::requireNone,
                "No kind is named, so that any finding would pass: name the kinds that there shall not be");
        Comparison same = POLICY.compareWith(POLICY).over(List.of(calm()), MONDAY_9);
        refused(
                same::requireNo,
                "No kind is named, so that any difference would pass: name the kinds that there shall not be");
        Comparison ofNothing = POLICY.compareWith(POLICY).over(List.of(), MONDAY_9);
        assertThatThrownBy(ofNothing::requireEquivalent)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("No ticket was compared (0 tickets), so that none could differ: give at least one");
        same.requireEquivalent();
    }

    @Test
    void sharesOfNothingAreNotReached() {
        MutationReport none = new MutationReport(Map.of(), List.of(), Map.of(), List.of());
        assertThatThrownBy(() -> none.requireKilled(100))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("No mutant was tried, so that none could be killed: name files in which there is something"
                        + " to change");
        none.requireKilled(0);
    }

    @Test
    void aGoldenFileIsOfDecisions() {
        assertThatThrownBy(() -> Golden.of(List.of()).verify(""))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("There are no decisions to compare with the golden file: give at least one");
    }

    @Test
    void nullIsRefusedWithTheNameOfWhatIsNull() {
        for (Map.Entry<String, ThrowingCallable> one : Map.<String, ThrowingCallable>of(
                        "level", () -> check().expectPriority(nothing()),
                        "impact", () -> check().expectImpact(nothing()),
                        "clock", () -> check().expectNoDeadline(nothing()),
                        "due", () -> check().expectDue(Clock.WORKAROUND, nothing()),
                        "rule", () -> check().expectNoStep(nothing()),
                        "at", () -> check().expectNextChange(nothing()),
                        "what", () -> PLAYED.expectNever(nothing()))
                .entrySet()) {
            assertThatThrownBy(one.getValue())
                    .describedAs(one.getKey())
                    .isExactlyInstanceOf(NullPointerException.class)
                    .hasMessageStartingWith(one.getKey() + " is null: ");
        }
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @Test
    void everyStepTellsSomebody() {
        refused(
                () -> check().expectTold("E1"),
                "Nobody is named whom a step of rule (E1) tells, and every step tells somebody: name the roles");
        check().expectTold("E2", Role.OWNER);
    }

    @Test
    void noStepsAtAllCanBeExpected() {
        assertThatThrownBy(() -> check().expectNoStepsBut()).isExactlyInstanceOf(AssertionError.class);
        POLICY.given(calm().happened(Resolved.of(MONDAY_9))).at(MONDAY_9).expectNoStepsBut();
    }
}
