package io.slarules.testing;

import static io.slarules.testing.SmallPolicy.MONDAY_9;
import static io.slarules.testing.SmallPolicy.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SaidInTest {
    private static final Policy POLICY = SmallPolicy.policy();
    private static final String E1 =
            "escalation.drl:8  escalation.atOnce().inform(Role.DUTY_MANAGER, \"it stands still\").within(OpenTime.minutes(15));";
    private static final String E2 =
            "escalation.drl:15  escalation.whenUsed(Clock.WORKAROUND, 50).handTo(Tier.GLOBAL, \"half of the time is used\").tell(Role.OWNER);";

    private static List<String> saidIn(ThrowingCallable expectation) {
        Throwable failure = catchThrowable(expectation);
        assertThat(failure).isExactlyInstanceOf(AssertionError.class);
        return Arrays.stream(failure.getMessage().split("\n", -1))
                .filter(line -> line.startsWith("  said in:  "))
                .map(line -> line.substring("  said in:  ".length()))
                .toList();
    }

    private static List<String> wrong(Consumer<DecisionCheck> expectation) {
        return saidIn(() -> expectation.accept(POLICY.given(stopped()).at(MONDAY_9)));
    }

    @Test
    void aWrongNumberLevelOrRoleLeadsToTheStatementThatSaysIt() {
        String workaround =
                "targets.drl:9  targets.within(Clock.WORKAROUND, OpenTime.hours(4), \"a workaround within half a day\");";
        assertThat(wrong(c -> c.expectTarget(Clock.WORKAROUND, OpenTime.hours(5), "D1")))
                .containsExactly(workaround);
        assertThat(wrong(c -> c.expectDue(Clock.WORKAROUND, MONDAY_9))).containsExactly(workaround);
        assertThat(wrong(c -> c.expectPriority(Priority.P2)))
                .containsExactly("priority.drl:8  priority.base(Priority.P1, \"it stands still\");");
        assertThat(wrong(c -> c.expectStepPending("E2", MONDAY_9))).containsExactly(E2);
        assertThat(wrong(c -> c.expectAction("E2", new Action.Inform()))).containsExactly(E2);
        assertThat(wrong(c -> c.expectTold("E1", Role.DIRECTOR))).containsExactly(E1);
        assertThat(wrong(c -> c.expectFinishBy("E1", MONDAY_9))).containsExactly(E1);
    }

    @Test
    void alongTimeToo() {
        Played played = POLICY.play(stopped()).until(MONDAY_9.plus(Duration.ofDays(1)));
        assertThat(saidIn(() -> played.expectAt(MONDAY_9, Happens.due("E2")))).containsExactly(E2);
        assertThat(saidIn(() -> played.expectNever(Happens.breach(Clock.FIRST_RESPONSE))))
                .containsExactly(
                        "targets.drl:8  targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(1), \"an answer within an hour\");");
    }

    @Test
    void aFailureThatNamesNoRuleOrManyLeadsNowhere() {
        assertThat(wrong(c -> c.expectStepHeld("E1", MONDAY_9).expectNothingElse()))
                .hasSize(1);
        assertThat(wrong(c -> c.expectDue(Clock.RESOLUTION, MONDAY_9))).isEmpty();
        assertThat(saidIn(() ->
                        DecisionCheck.of(POLICY.decide(stopped(), MONDAY_9)).expectPriority(Priority.P2)))
                .as("the rules of a decision alone are not known")
                .isEmpty();
    }

    @Test
    void aStatementIsQuotedAsWrittenOverItsLinesAndANamedValueLeadsToItself() {
        RuleSet rules = SmallPolicy.RULES.plus(
                RuleFile.of(
                        "own.drl",
                        """
                        package small.own
                        agenda-group "escalation"

                        rule "E7 a; long one"
                        when
                            Case( open )
                        then // 3
                            int hours = 3; // not 4
                            escalation.atOnce()
                                    .inform(Role.DIRECTOR, "late; very \\"late\\"")
                                    .within(OpenTime.hours(hours));
                        end

                        rule "E8 named and told"
                        when
                            Case( open )
                        then
                            escalation.whenUsed(Clock.WORKAROUND, values.percent("own.share")).inform(Role.DIRECTOR, "late");
                        end
                        """),
                RuleFile.of(
                        "promise.drl",
                        """
                        package small.promise
                        agenda-group "targets"

                        rule "D7 named"
                        when
                            Case()
                        then
                            targets.within(Clock.RESOLUTION, values.openTime("own.time"), "as agreed");
                        end
                        """),
                RuleFile.of("own.values", "own.share = 90 %\nown.time = 3 d\n"));
        Policy policy = Policy.of(rules, SmallPolicy.CALENDARS);
        assertThat(saidIn(() -> policy.given(stopped()).at(MONDAY_9).expectFinishBy("E7", MONDAY_9)))
                .containsExactly(
                        "own.drl:8  int hours = 3; // not 4",
                        "own.drl:9  escalation.atOnce().inform(Role.DIRECTOR, \"late; very \\\"late\\\"\").within(OpenTime.hours(hours));");
        assertThat(saidIn(() -> policy.given(stopped()).at(MONDAY_9).expectTold("E8", Role.OWNER)))
                .containsExactly(
                        "own.drl:18  escalation.whenUsed(Clock.WORKAROUND, values.percent(\"own.share\")).inform(Role.DIRECTOR, \"late\");");
        assertThat(saidIn(() ->
                        policy.given(stopped()).at(MONDAY_9).expectTarget(Clock.RESOLUTION, OpenTime.days(4), "D7")))
                .as("own.values:2 says it all")
                .isEmpty();
    }

    @Test
    void aSentenceIsQuotedAsItsAuthorWroteIt() {
        RuleSet rules = RuleSet.of(
                RuleFile.of(
                        "en.dsl",
                        """
                        [when]the ticket=Case()
                        [then]the priority is {level:P[1-5]}, because "{why:[^"]+}"=priority.base(Priority.{level}, "{why}");
                        """),
                RuleFile.of(
                        "words.dslr",
                        """
                        expander en.dsl
                        agenda-group "priority"
                        rule "W1 all"
                        when
                            the ticket
                        then
                            the priority is P3, because "it is so"
                        end
                        """));
        Policy policy = Policy.of(rules, SmallPolicy.CALENDARS);
        assertThat(saidIn(() -> policy.given(stopped()).at(MONDAY_9).expectPriority(Priority.P2)))
                .containsExactly("words.dslr:7  the priority is P3, because \"it is so\"");
    }
}
