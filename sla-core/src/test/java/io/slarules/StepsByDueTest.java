package io.slarules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.OPENED;
import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Message;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step that is to be done by the due of a clock. */
class StepsByDueTest {
    private static RuleSet policy(String promise) {
        return RuleSet.of(
                file("p.drl", "priority", P3),
                file("t.drl", "targets", rule("T", "Case()", promise)),
                file(
                        "e.drl",
                        "escalation",
                        rule(
                                "S",
                                "Case()",
                                "escalation.atOnce().inform(Role.CUSTOMER, \"received\").byDueOf(Clock.FIRST_RESPONSE).within(OpenTime.hours(4));")));
    }

    private static String within(String hours) {
        return "targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(" + hours + "), \"t\");";
    }

    private static Instant finish(RuleSet rules, Ticket ticket) {
        return SlaEngine.compile(rules, CALENDARS)
                .decide(ticket, OPENED.plusSeconds(3600))
                .escalations()
                .get(0)
                .finishBy()
                .orElseThrow();
    }

    private static Instant hours(long hours) {
        return OPENED.plus(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({"2", "4", "9"})
    void followsThePromiseWhateverElseTheStepSays(int promised) {
        assertThat(finish(policy(within(String.valueOf(promised))), ticket())).isEqualTo(hours(promised));
    }

    @Test
    void followsALaterLayerThatShortensThePromise() {
        RuleSet shorter = policy(within("4")).plus(file("l.drl", "targets", rule("L", "Case()", within("1"))));
        assertThat(finish(shorter, ticket())).isEqualTo(hours(1));
    }

    @Test
    void takesItsOwnTimeWhereNothingIsPromised() {
        String exempt = "targets.exempt(Clock.FIRST_RESPONSE, \"none here\");";
        assertThat(finish(policy(exempt), ticket())).isEqualTo(hours(4));
        assertThat(finish(policy("targets.within(Clock.WORKAROUND, OpenTime.hours(2), \"t\");"), ticket()))
                .isEqualTo(hours(4));
    }

    @Test
    void takesItsOwnTimeAsLongAsThePromiseIsPausedAndHasNoDue() {
        RuleSet rules = policy(within("2").replace(";", ".pausedBy(WaitFor.CUSTOMER);"));
        Ticket waiting = ticket().happened(WaitStarted.of(OPENED.plusSeconds(600), "w", WaitFor.CUSTOMER, ""));
        assertThat(finish(rules, waiting)).isEqualTo(hours(4));
        assertThat(finish(rules, waiting.happened(WaitEnded.of(OPENED.plusSeconds(1200), "w"))))
                .isEqualTo(hours(2).plusSeconds(600));
    }

    @Test
    void keepsTheDueOnceThePromiseIsKept() {
        Ticket answered = ticket().happened(Message.toCustomer(OPENED.plusSeconds(60), Channel.EMAIL));
        assertThat(finish(policy(within("2")), answered)).isEqualTo(hours(2));
    }

    @Test
    void isNeverToBeDoneBeforeItIsDue() {
        RuleSet rules = policy(within("2"))
                .plus(
                        file(
                                "l.drl",
                                "escalation",
                                rule(
                                        "late",
                                        "Case()",
                                        "escalation.after(OpenTime.hours(3), \"24x7\").inform(Role.OWNER, \"late\").byDueOf(Clock.FIRST_RESPONSE);")));
        assertThat(SlaEngine.compile(rules, CALENDARS)
                        .decide(ticket(), OPENED.plusSeconds(60))
                        .escalations())
                .filteredOn(step -> step.reason().rule().equals("late"))
                .singleElement()
                .satisfies(step -> assertThat(step.finishBy()).contains(hours(3)));
    }
}
