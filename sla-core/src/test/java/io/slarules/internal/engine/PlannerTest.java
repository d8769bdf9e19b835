package io.slarules.internal.engine;

import static io.slarules.SomeRules.OPENED;
import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.SlaEngine;
import io.slarules.SomeRules;
import io.slarules.decision.TriageTerms;
import io.slarules.rule.Band;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFailedException;
import io.slarules.ticket.Cancelled;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Skill;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.Work;
import io.slarules.ticket.Worsening;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The terms of the triage order: what rules say of each, their defaults, and what is taken from the ticket. */
class PlannerTest {
    private static final SlaEngine ENGINE = engine(file(
            "t.drl",
            "targets",
            rule("D1", "Case()", "targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(2), \"w\");"),
            rule(
                    "D2",
                    "Case()",
                    "targets.within(Clock.WORKAROUND, OpenTime.hours(8), \"w\").pausedBy(WaitFor.CUSTOMER);")));

    private static Instant hours(int hours) {
        return OPENED.plus(Duration.ofHours(hours));
    }

    private static Optional<LeftOut> leftOut(Ticket ticket, Instant now) {
        return ENGINE.plan(ticket, now).leftOut();
    }

    @Test
    void leavesOutWhatIsResolvedOrClosedFromThatInstantUntilItIsReopened() {
        Ticket ticket = ticket().happened(Resolved.of(hours(1)), Closed.of(hours(2)), Reopened.of(hours(3), "again"));
        assertThat(leftOut(ticket, hours(1).minusNanos(1))).isEmpty();
        assertThat(leftOut(ticket, hours(1))).contains(LeftOut.RESOLVED);
        assertThat(leftOut(ticket, hours(2))).contains(LeftOut.CLOSED);
        assertThat(leftOut(ticket, hours(3).minusNanos(1))).contains(LeftOut.CLOSED);
        assertThat(leftOut(ticket, hours(3))).isEmpty();
        assertThat(leftOut(ticket().happened(Cancelled.of(hours(1), "solved itself")), hours(1)))
                .contains(LeftOut.CLOSED);
        assertThat(leftOut(ticket().happened(Closed.of(hours(1))), hours(1))).contains(LeftOut.CLOSED);
    }

    @Test
    void leavesOutWhatIsInWorkOrParked() {
        Work work = Work.at(Tier.LOCAL);
        assertThat(leftOut(ticket().with(work), OPENED)).isEmpty();
        assertThat(leftOut(ticket().with(work.inWork()), OPENED)).contains(LeftOut.IN_WORK);
        assertThat(leftOut(ticket().with(work.parked()), OPENED)).contains(LeftOut.PARKED);
        assertThat(leftOut(ticket().with(work.parked()).happened(Resolved.of(hours(1))), hours(1)))
                .contains(LeftOut.RESOLVED);
    }

    @Test
    void leavesOutWhatIsPausedOnlyWhenNoOtherPromiseRunsOrIsBroken() {
        Ticket waiting = ticket().happened(WaitStarted.of(hours(1), "w", WaitFor.CUSTOMER, ""));
        assertThat(leftOut(waiting, hours(1))).as("the answer is owed").isEmpty();
        assertThat(leftOut(waiting, hours(3))).as("the answer is late").isEmpty();
        Ticket answered = waiting.happened(Message.toCustomer(hours(1), Channel.EMAIL));
        assertThat(leftOut(answered, hours(3))).contains(LeftOut.PAUSED);
    }

    private static final String TARGETS =
            rule("D1", "Case()", "targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(2), \"w\");")
                    + rule(
                            "D2",
                            "Case()",
                            "targets.within(Clock.WORKAROUND, OpenTime.hours(8), \"w\").pausedBy(WaitFor.CUSTOMER);");

    /** An engine with the two clocks and these rules about the terms. */
    private static SlaEngine planning(String... rules) {
        return engine(file("t.drl", "targets", TARGETS), file("o.drl", "triage", rules));
    }

    private static TriageTerms terms(String rule) {
        return planning(rule).decide(ticket(), OPENED).triage();
    }

    private static void fails(String consequence, String... parts) {
        assertThatThrownBy(() -> planning(rule("O1", "Case()", consequence)).plan(ticket(), OPENED))
                .isInstanceOfSatisfying(RuleFailedException.class, failed -> {
                    assertThat(failed.rule()).isEqualTo("O1");
                    assertThat(failed.file()).isEqualTo("o.drl");
                    assertThat(failed.line()).isEqualTo(2);
                })
                .satisfies(failed ->
                        List.of(parts).forEach(part -> assertThat(failed).hasMessageContaining(part)));
    }

    @Test
    void whereNoRuleSpeaksEachTermHasItsDefaultAndSaysSo() {
        PlannedTicket planned = ENGINE.plan(ticket(), OPENED);
        assertThat(planned.band()).isEqualTo(Band.REST);
        assertThat(planned.lossMilli()).isZero();
        assertThat(planned.promise()).isEmpty();
        assertThat(planned.worsening()).isEmpty();
        assertThat(planned.effortMinutes()).isEqualTo(240);
        TriageTerms terms = ENGINE.decide(ticket(), OPENED).triage();
        assertThat(List.of(terms.band(), terms.lossMilli(), terms.promise(), terms.worsening(), terms.effortMinutes()))
                .extracting(
                        term -> term.reason().fromRule(), term -> term.reason().toString())
                .containsExactly(
                        tuple(false, "no rule spoke: the last band"),
                        tuple(false, "no rule spoke: no production is lost"),
                        tuple(false, "no rule spoke: no promise counts"),
                        tuple(false, "no worsening is announced"),
                        tuple(false, "no rule spoke: an effort of 4 h is assumed"));
    }

    @Test
    void theBandIsWhatTheRulesSayWithTheirReason() {
        for (Band band : Band.values()) {
            String rule = rule("O1", "Case()", "triage.band(Band." + band + ", \"because\");");
            assertThat(planning(rule).plan(ticket(), OPENED).band()).isEqualTo(band);
            assertThat(terms(rule).band().reason().toString()).isEqualTo("because [o.drl:2 \"O1\"]");
        }
    }

    @Test
    void theLossIsWhatTheRulesSayUpToTheLargest() {
        assertThat(planning(rule("O1", "Case()", "triage.loss(1234L, \"measured\");"))
                        .plan(ticket(), OPENED)
                        .lossMilli())
                .isEqualTo(1234);
        assertThat(planning(rule("O1", "Case()", "triage.loss(Long.MAX_VALUE, \"measured\");"))
                        .plan(ticket(), OPENED)
                        .lossMilli())
                .isEqualTo(PlannedTicket.LARGEST_LOSS);
        fails("triage.loss(-1L, \"measured\");", "loss is negative (-1)", "ticket T-1");
    }

    @Test
    void thePromiseIsTheDueOfTheClockThatARuleNames() {
        SlaEngine engine = planning(rule("O1", "Case()", "triage.promise(Clock.WORKAROUND, \"it comes next\");"));
        assertThat(engine.plan(ticket(), OPENED).promise()).contains(hours(8));
        assertThat(engine.decide(ticket(), OPENED).triage().promise().reason().toString())
                .isEqualTo("it comes next [o.drl:2 \"O1\"]");
        Ticket waiting = ticket().happened(WaitStarted.of(hours(1), "w", WaitFor.CUSTOMER, ""));
        assertThat(engine.plan(waiting, hours(2)).promise())
                .as("a clock that is paused promises no date")
                .isEmpty();
        SlaEngine other = planning(rule("O1", "Case()", "triage.promise(Clock.RESOLUTION, \"it comes next\");"));
        assertThat(other.plan(ticket(), OPENED).promise())
                .as("the ticket has no such clock")
                .isEmpty();
    }

    @Test
    void theNextPromiseIsWhateverIsDueNext() {
        SlaEngine engine = planning(rule("O1", "Case()", "triage.nextPromise(\"any\");"));
        assertThat(engine.plan(ticket(), OPENED).promise()).contains(hours(2));
        Ticket answered = ticket().happened(Message.toCustomer(hours(1), Channel.EMAIL));
        assertThat(engine.plan(answered, hours(1)).promise()).contains(hours(8));
    }

    @Test
    void theWorseningIsTheEarliestThatTheRulesSay() {
        Ticket ticket = ticket().with(Impact.none().worsening(Worsening.at(hours(5), OPENED)));
        String announced =
                rule("O1", "Case( worseningAnnounced, $at : worsensAt )", "triage.worsening($at, \"announced\");");
        String later = rule(
                "O2",
                "Case( worseningAnnounced, $at : worsensAt )",
                "triage.worsening($at.plusSeconds(60), \"cautious\");");
        assertThat(planning(announced, later).plan(ticket, OPENED).worsening()).contains(hours(5));
        assertThat(planning(announced).plan(ticket(), OPENED).worsening()).isEmpty();
        assertThat(planning(announced, later)
                        .decide(ticket, OPENED)
                        .triage()
                        .worsening()
                        .superseded())
                .extracting(lost -> lost.reason().rule())
                .containsExactly("O2");
    }

    @Test
    void theEffortIsRoundedUpToMinutesAndADayIsTwentyFourHours() {
        assertThat(effort("OpenTime.minutes(1)")).isEqualTo(1);
        assertThat(effort("OpenTime.hours(9)")).isEqualTo(540);
        assertThat(effort("OpenTime.days(2)")).isEqualTo(2880);
        fails("triage.effort(OpenTime.ZERO, \"nothing left\");", "effort is no time at all");
    }

    private static int effort(String amount) {
        return planning(rule("O1", "Case()", "triage.effort(" + amount + ", \"estimated\");"))
                .plan(ticket(), OPENED)
                .effortMinutes();
    }

    @Test
    void everyTermTakesAReason() {
        for (String consequence : List.of(
                "triage.band(Band.DANGER, \" \");",
                "triage.loss(1L, \"\");",
                "triage.promise(Clock.WORKAROUND, \"\");",
                "triage.nextPromise(\"\");",
                "triage.worsening(java.time.Instant.EPOCH, \"\");",
                "triage.effort(OpenTime.hours(1), \"\");")) {
            assertThatThrownBy(() -> planning(rule("O1", "Case()", consequence)))
                    .as(consequence)
                    .isInstanceOf(InvalidRuleSetException.class)
                    .hasMessageContaining("o.drl:6 \"O1\": the reason is blank");
        }
    }

    @Test
    void priorityCustomerSkillsProblemAndAgeComeFromTheTicket() {
        Skill optics = Skill.of("optics");
        SlaEngine engine = engine(SomeRules.priority(SomeRules.P3), file("t.drl", "targets", TARGETS));
        Ticket ticket = ticket().with(Work.at(Tier.LOCAL).needing(optics))
                .with(Relations.none().linkedTo(ProblemLink.of("leak")))
                .happened(WaitStarted.of(hours(1), "w", WaitFor.CUSTOMER, ""), WaitEnded.of(hours(3), "w"));
        PlannedTicket planned = engine.plan(ticket, hours(4));
        assertThat(planned.id()).isEqualTo("T-1");
        assertThat(planned.customer()).isEqualTo("ACME");
        assertThat(planned.opened()).isEqualTo(OPENED);
        assertThat(planned.priority()).isEqualTo(Priority.P3);
        assertThat(planned.needs()).containsExactly(optics);
        assertThat(planned.problem()).contains("leak");
        assertThat(planned.fixKnown()).isFalse();
        assertThat(planned.target()).as("the workaround's").contains(Duration.ofHours(8));
        assertThat(planned.paused()).isEqualTo(Duration.ofHours(2));
        assertThat(engine.plan(
                                ticket.with(Relations.none()
                                        .linkedTo(ProblemLink.of("leak").withKnownFix())),
                                hours(4))
                        .fixKnown())
                .isTrue();
    }

    @Test
    void aDecisionMadeBeforeGivesTheSamePlanAndThatOfAnotherTicketIsRefused() {
        assertThat(ENGINE.plan(ticket(), ENGINE.decide(ticket(), hours(1)))).isEqualTo(ENGINE.plan(ticket(), hours(1)));
        Ticket other = Ticket.of("T-2", "ACME", OPENED);
        assertThatThrownBy(() -> ENGINE.plan(other, ENGINE.decide(ticket(), OPENED)))
                .hasMessage("The decision (T-1) is not of ticket (T-2): give the decision of this ticket");
    }

    @Test
    void triageTakesTicketsAndPlannedTicketsTogether() {
        PlannedTicket planned =
                PlannedTicket.of("T-0", "ACME", Priority.P2, OPENED).losing(500);
        assertThat(ENGINE.triage(List.of(ticket(), planned), OPENED).places())
                .extracting(place -> place.ticket())
                .containsExactly(planned, ENGINE.plan(ticket(), OPENED));
    }
}
