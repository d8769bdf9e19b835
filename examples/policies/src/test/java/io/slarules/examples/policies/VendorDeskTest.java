package io.slarules.examples.policies;

import static io.slarules.examples.policies.Desks.MONDAY_10_00;
import static io.slarules.examples.policies.Desks.day;
import static io.slarules.examples.policies.Desks.due;
import static io.slarules.examples.policies.Desks.hours;
import static io.slarules.examples.policies.Desks.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.Action;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.HostEvent;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.PromiseKept;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defects, analyses, questions and trainings at the desk of a software vendor, along time. */
class VendorDeskTest {
    private static final SlaEngine ENGINE = SlaEngine.compile(Policies.vendorDesk(), Desks.CALENDARS);
    private static final Clock PRODUCT_FIX = Clock.named("PRODUCT_FIX");
    private static final Clock PROJECT_UPDATE = Clock.named("PROJECT_UPDATE");

    private static Ticket a(Classification kind) {
        return Desks.openedAt(MONDAY_10_00).with(kind);
    }

    private static Ticket defect(String severity) {
        return a(Classification.DEFECT).with("severity", severity);
    }

    private static Deadline deadline(Decision decision, Clock clock) {
        return decision.deadline(clock).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"blocker,P1", "major,P2", "minor,P4", "?,P3"})
    void theDesksSeverityOfADefectIsItsPriority(String severity, Priority priority) {
        assertThat(ENGINE.decide(defect(severity), MONDAY_10_00).priority().value())
                .isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource({"UNCLASSIFIED,P3", "QUESTION,P4", "OPERATIONAL_ANALYSIS,P4", "CHANGE_REQUEST,P4", "TRAINING,P4"})
    void whatIsNoDefectWaitsBehindSevereDefects(Classification kind, Priority priority) {
        assertThat(ENGINE.decide(a(kind).with("severity", "blocker"), MONDAY_10_00)
                        .priority()
                        .value())
                .isEqualTo(priority);
    }

    @Test
    void aDefectHasOneAgreementWithTheProductAndOneWithTheProject() {
        Ticket handedOver = defect("major")
                .happened(
                        HandOver.of(hours(1), Tier.LOCAL, Tier.RND, HandOverPurpose.SKILL),
                        Acceptance.of(hours(2), "Chen", Tier.RND));
        Decision taken = ENGINE.decide(handedOver, hours(2));
        assertThat(deadline(taken, PRODUCT_FIX).commitment()).isEqualTo(Commitment.OLA);
        assertThat(due(taken, PRODUCT_FIX))
                .as("ten days from when the developers take it")
                .isEqualTo(day(14, 12));
        assertThat(deadline(taken, PROJECT_UPDATE).state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(due(taken, Clock.RESOLUTION))
                .as("what the customer is promised")
                .isEqualTo(day(28, 10));

        Ticket released = handedOver.happened(HostEvent.of(day(11, 12), "fix released", "5.2.1"));
        Decision updating = ENGINE.decide(released, day(11, 13));
        assertThat(deadline(updating, PRODUCT_FIX).state()).isEqualTo(ClockState.MET);
        assertThat(due(updating, PROJECT_UPDATE))
                .as("three days from the release")
                .isEqualTo(day(16, 12));
        assertThat(steps(updating, "VE4").get(0))
                .satisfies(step -> assertThat(step.state()).isEqualTo(StepState.DUE))
                .satisfies(step -> assertThat(step.tell()).containsExactly(Role.LOCAL_SUPPORT));

        Decision installed = ENGINE.decide(released.happened(Resolved.of(day(15, 12))), day(15, 12));
        assertThat(deadline(installed, PROJECT_UPDATE).state()).isEqualTo(ClockState.MET);
        assertThat(deadline(installed, Clock.RESOLUTION).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void aLateFixIsTheProductsAndALateUpdateTheProjects() {
        Ticket late = defect("blocker")
                .happened(Acceptance.of(hours(1), "Chen", Tier.RND), HostEvent.of(hours(80), "fix released"));
        Decision updated = ENGINE.decide(late.happened(Resolved.of(hours(90))), hours(100));
        assertThat(deadline(updated, PRODUCT_FIX).state()).isEqualTo(ClockState.MET_LATE);
        assertThat(deadline(updated, PROJECT_UPDATE).state()).isEqualTo(ClockState.MET);
        assertThat(steps(updated, "VE3"))
                .extracting(Step::at)
                .containsExactly(
                        Optional.of(hours(1 + 54)), Optional.of(hours(1 + 72).plusNanos(1)));

        Decision waiting = ENGINE.decide(late, hours(105));
        assertThat(deadline(waiting, PROJECT_UPDATE).state()).isEqualTo(ClockState.BREACHED);
        assertThat(steps(waiting, "VE4").get(2).tell()).containsExactly(Role.LOCAL_SUPPORT, Role.LOCAL_MANAGER);
    }

    @Test
    void missingLogsPauseTheProductAndAShutdownPausesTheProject() {
        Ticket waits = defect("blocker")
                .happened(
                        Acceptance.of(hours(1), "Chen", Tier.RND),
                        WaitStarted.of(hours(2), "logs", WaitFor.INTERNAL, "logs of the project"),
                        WaitEnded.of(hours(12), "logs"));
        assertThat(deadline(ENGINE.decide(waits, hours(5)), PRODUCT_FIX).state())
                .isEqualTo(ClockState.PAUSED);
        assertThat(deadline(ENGINE.decide(waits, hours(5)), Clock.RESOLUTION).state())
                .as("the customer does not wait for our own people")
                .isEqualTo(ClockState.RUNNING);
        assertThat(due(ENGINE.decide(waits, hours(12)), PRODUCT_FIX)).isEqualTo(hours(1 + 72 + 10));

        Ticket window = waits.happened(
                HostEvent.of(hours(20), "fix released"),
                WaitStarted.of(hours(21), "window", WaitFor.SHUTDOWN, "the line has to stand"),
                WaitEnded.of(hours(50), "window"));
        assertThat(due(ENGINE.decide(window, hours(50)), PROJECT_UPDATE)).isEqualTo(hours(20 + 24 + 29));
    }

    @Test
    void anAnalysisHasADateAndTheDataOfTheCustomer() {
        Ticket analysis = a(Classification.OPERATIONAL_ANALYSIS);
        Decision asked = ENGINE.decide(analysis, MONDAY_10_00);
        assertThat(due(asked, Clock.named("ANALYSIS_DATE"))).isEqualTo(day(1, 10));
        assertThat(steps(asked, "VE5")).singleElement().satisfies(step -> assertThat(step.action())
                .isEqualTo(new Action.AskFor(List.of("date of the analysis"))));

        Ticket dated = analysis.changed(
                        hours(3), facts -> facts.with(facts.work().analysedAt(day(4, 12))))
                .happened(
                        HostEvent.of(hours(3), "analysis date told"),
                        WaitStarted.of(day(1, 10), "data", WaitFor.CUSTOMER, "shift records"),
                        WaitEnded.of(day(3, 10), "data"));
        Decision waiting = ENGINE.decide(dated, day(2, 10));
        assertThat(steps(waiting, "VE5")).isEmpty();
        assertThat(deadline(waiting, Clock.named("ANALYSIS_DATE")).state()).isEqualTo(ClockState.MET);
        assertThat(deadline(waiting, Clock.named("ANALYSIS")).state()).isEqualTo(ClockState.PAUSED);
        assertThat(due(ENGINE.decide(dated, day(3, 10)), Clock.named("ANALYSIS")))
                .as("five days and the two of waiting, over a weekend")
                .isEqualTo(day(9, 10));
    }

    @Test
    void anAnsweredQuestionIsProposedAsAFrequentOneUnlessItIsOne() {
        Ticket question = a(Classification.QUESTION);
        assertThat(due(ENGINE.decide(question, MONDAY_10_00), Clock.NEXT_RESPONSE))
                .isEqualTo(day(1, 10));
        assertThat(steps(ENGINE.decide(question, hours(1)), "VE6")).isEmpty();

        Ticket answered = question.happened(Message.toCustomer(hours(2), Channel.EMAIL));
        assertThat(steps(ENGINE.decide(answered, hours(3)), "VE6"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.at()).contains(hours(2));
                    assertThat(step.finishBy()).contains(day(7, 12));
                });
        assertThat(steps(
                        ENGINE.decide(
                                answered.changed(
                                        hours(4),
                                        facts -> facts.with(facts.work().withFaqEntry(Answer.YES))),
                                hours(5)),
                        "VE6"))
                .isEmpty();
    }

    @Test
    void eachFurtherQuestionIsAnsweredWithinADay() {
        Ticket more = a(Classification.QUESTION)
                .happened(Message.toCustomer(hours(2), Channel.EMAIL), Message.fromCustomer(hours(4), Channel.EMAIL));
        assertThat(due(ENGINE.decide(more, hours(5)), Clock.NEXT_RESPONSE)).isEqualTo(day(1, 14));
    }

    @Test
    void aTrainingIsOfferedAgreedPreparedAndReviewed() {
        Ticket training = a(Classification.TRAINING);
        assertThat(due(ENGINE.decide(training, MONDAY_10_00), Clock.named("TRAINING_DATES")))
                .isEqualTo(day(3, 10));

        Ticket agreed = training.happened(HostEvent.of(hours(30), "dates offered"))
                .changed(
                        day(2, 10),
                        facts -> facts.with(AgreedPromise.between(day(16, 9), day(16, 17), "training", day(2, 10))
                                .onCalendar("office")));
        Decision waiting = ENGINE.decide(agreed, day(3, 10));
        assertThat(due(waiting, Clock.agreed("training"))).isEqualTo(day(16, 17));
        assertThat(steps(waiting, "VE7")).singleElement().satisfies(step -> assertThat(step.at())
                .as("three business days before Wednesday")
                .contains(day(11, 9)));

        Decision held = ENGINE.decide(agreed.happened(PromiseKept.of(day(16, 17), "training")), day(17, 17));
        assertThat(deadline(held, Clock.agreed("training")).state()).isEqualTo(ClockState.MET);
        assertThat(held.escalations())
                .filteredOn(step -> step.action() instanceof Action.AskFor)
                .singleElement()
                .satisfies(step -> assertThat(step.at()).contains(day(17, 17)));
    }

    @Test
    void aBrokenPromiseReachesTheManagerAndABrokenAgreementDoesNot() {
        Ticket unanswered = defect("major").happened(Acceptance.of(hours(1), "Chen", Tier.RND));
        Decision later = ENGINE.decide(unanswered, day(20, 10));
        assertThat(steps(later, "VE2"))
                .filteredOn(step -> step.state() == StepState.DUE)
                .extracting(Step::key)
                .containsExactlyInAnyOrder("T-1/VE2 INFORM FIRST_RESPONSE #1", "T-1/VE2 INFORM WORKAROUND #1");
    }
}
