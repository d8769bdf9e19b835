package io.slarules.examples.policies;

import static io.slarules.examples.policies.Desks.MONDAY_10_00;
import static io.slarules.examples.policies.Desks.day;
import static io.slarules.examples.policies.Desks.due;
import static io.slarules.examples.policies.Desks.hours;
import static io.slarules.examples.policies.Desks.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Classification;
import io.slarules.ticket.HostEvent;
import io.slarules.ticket.PromiseKept;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.WorkLogged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a change request through the desk of a software vendor. */
class ChangeRequestTest {
    private static final SlaEngine ENGINE = SlaEngine.compile(Policies.vendorDesk(), Desks.CALENDARS);
    private static final Clock WORK_AFTER_SIGN_OFF = Clock.named("CR_WORK_AFTER_SIGN_OFF");

    /** The events that end the stages, a business day apart. */
    private static final List<String> WAY =
            List.of("recorded", "feasible", "specified", "analysed", "quoted", "signed off", "scheduled");

    /** A change request at noon of the day on which the last of so many stages ended. */
    private static Ticket after(int stages) {
        Ticket ticket = Desks.openedAt(MONDAY_10_00).with(Classification.CHANGE_REQUEST);
        for (int stage = 0; stage < stages; stage++) {
            ticket = ticket.happened(HostEvent.of(noon(stage), WAY.get(stage)));
        }
        return ticket;
    }

    /** Noon of the n-th business day. */
    private static Instant noon(int businessDay) {
        return day(businessDay + businessDay / 5 * 2, 12);
    }

    private static Clock clock(String stage) {
        return Clock.named("CR_" + stage);
    }

    private static Deadline deadline(Decision decision, Clock clock) {
        return decision.deadline(clock).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "0,RECORD,1,GLOBAL_SUPPORT,CO1",
        "1,FEASIBILITY,3,GLOBAL_SUPPORT,CO2",
        "2,SPECIFICATION,5,LOCAL_SUPPORT,CO3",
        "3,ANALYSIS,5,RND,CO4",
        "4,QUOTATION,3,ACCOUNT_MANAGER,CO5",
        "5,SIGN_OFF,10,ACCOUNT_MANAGER,CO6",
        "6,SCHEDULE,3,RELEASE_MANAGER,CO7"
    })
    void eachStageHasAClockAndAnOwner(int stages, String stage, int days, Role owner, String rule) {
        Ticket ticket = after(stages);
        Instant begins = stages == 0 ? MONDAY_10_00 : noon(stages - 1);
        Decision decision = ENGINE.decide(ticket, begins);
        Deadline clock = deadline(decision, clock(stage));
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.commitment()).isEqualTo(Commitment.OLA);
        assertThat(clock.due()).contains(Desks.OFFICE.add(begins, Duration.ofHours(8L * days)));
        assertThat(steps(decision, rule).get(0)).satisfies(step -> {
            assertThat(step.at()).contains(begins);
            assertThat(step.state()).isEqualTo(StepState.DUE);
            assertThat(step.tell()).containsExactly(owner);
        });

        Decision late = ENGINE.decide(ticket, clock.due().orElseThrow().plus(Duration.ofDays(1)));
        assertThat(steps(late, rule)).extracting(Step::at).element(1).satisfies(at -> assertThat(at)
                .contains(Desks.OFFICE.add(begins, Duration.ofHours(6L * days))));
        assertThat(steps(late, rule).get(2).tell()).contains(owner, Role.TIER_MANAGER);
    }

    @Test
    void oneStageRunsAtATimeAndAllAreKept() {
        for (int stages = 0; stages < WAY.size(); stages++) {
            Decision decision = ENGINE.decide(
                    after(stages), stages == 0 ? hours(1) : noon(stages - 1).plusSeconds(60));
            List<String> running = new ArrayList<>();
            List<String> met = new ArrayList<>();
            for (Deadline deadline : decision.deadlines()) {
                if (deadline.clock().name().startsWith("CR_")
                        && !deadline.clock().equals(WORK_AFTER_SIGN_OFF)) {
                    (deadline.state() == ClockState.RUNNING ? running : met)
                            .add(deadline.clock() + " " + deadline.state());
                }
            }
            assertThat(running).as("after %s stages", stages).hasSize(1);
            assertThat(met.stream().filter(text -> text.endsWith(" MET"))).hasSize(stages);
        }
    }

    @Test
    void waitingForTheCustomersSignOffPausesTheAgreement() {
        Ticket quoted = after(5).happened(
                        WaitStarted.of(noon(5), "sign-off", WaitFor.CUSTOMER, "quotation sent"),
                        WaitEnded.of(noon(25), "sign-off"));
        Deadline waiting = deadline(ENGINE.decide(quoted, noon(20)), clock("SIGN_OFF"));
        assertThat(waiting.state()).isEqualTo(ClockState.PAUSED);
        assertThat(waiting.elapsed()).as("our own day before it was sent").isEqualTo(Duration.ofHours(8));
        assertThat(ENGINE.decide(quoted, noon(20)).steps(StepState.DUE))
                .extracting(Step::key)
                .noneMatch(key -> key.contains("CR_SIGN_OFF 75%"));
        assertThat(due(ENGINE.decide(quoted, noon(25)), clock("SIGN_OFF"))).isEqualTo(noon(34));
    }

    @Test
    void workBeforeTheSignOffIsFlaggedAndStaysOnTheRecord() {
        Ticket early = after(5).happened(WorkLogged.of(noon(5), "Chen", Duration.ofHours(2), "building"));
        assertThat(deadline(ENGINE.decide(after(5), noon(6)), WORK_AFTER_SIGN_OFF)
                        .state())
                .isEqualTo(ClockState.PAUSED);
        Decision flagged = ENGINE.decide(early, noon(5).plusSeconds(1));
        assertThat(deadline(flagged, WORK_AFTER_SIGN_OFF).state()).isEqualTo(ClockState.BREACHED);
        assertThat(steps(flagged, "CO9")).singleElement().satisfies(step -> {
            assertThat(step.state()).isEqualTo(StepState.DUE);
            assertThat(step.tell()).containsExactly(Role.RND, Role.TIER_MANAGER, Role.ACCOUNT_MANAGER);
        });
        Decision signed = ENGINE.decide(early.happened(HostEvent.of(noon(8), "signed off")), noon(30));
        assertThat(deadline(signed, WORK_AFTER_SIGN_OFF).state()).isEqualTo(ClockState.MET_LATE);
        assertThat(steps(signed, "CO9")).as("still to be answered").hasSize(1);
    }

    @Test
    void analysingIsNoWorkThatNeedsASignOffAndBuildingAfterItIsInOrder() {
        Ticket inOrder = after(6).happened(
                        WorkLogged.of(noon(2), "Chen", Duration.ofHours(2), "analysis"),
                        WorkLogged.of(noon(7), "Chen", Duration.ofHours(8), "building"));
        Decision decision = ENGINE.decide(inOrder, noon(9));
        assertThat(deadline(decision, WORK_AFTER_SIGN_OFF).state()).isEqualTo(ClockState.MET);
        assertThat(steps(decision, "CO9")).isEmpty();
    }

    @Test
    void whatIsInfeasibleGoesNoFurther() {
        Ticket infeasible = after(1).happened(HostEvent.of(noon(1), "infeasible"));
        Decision decision = ENGINE.decide(infeasible, noon(30));
        assertThat(deadline(decision, clock("FEASIBILITY")).state()).isEqualTo(ClockState.MET);
        assertThat(deadline(decision, clock("SPECIFICATION")).state()).isEqualTo(ClockState.NOT_STARTED);
    }

    @Test
    void theAgreedScheduleIsAPromiseToTheCustomer() {
        Ticket scheduled = after(7).changed(
                        noon(6),
                        facts -> facts.with(AgreedPromise.by(noon(40), "delivery", noon(6))
                                .about("new report")
                                .onCalendar("office")));
        Decision decision = ENGINE.decide(scheduled, noon(7));
        Deadline delivery = deadline(decision, Clock.agreed("delivery"));
        assertThat(delivery.due()).contains(noon(40));
        assertThat(delivery.commitment()).isEqualTo(Commitment.SLA);
        assertThat(steps(decision, "CO8").get(0).tell()).containsExactly(Role.RELEASE_MANAGER);

        Ticket delivered = scheduled.happened(PromiseKept.of(noon(39), "delivery"));
        assertThat(deadline(ENGINE.decide(delivered, noon(41)), Clock.agreed("delivery"))
                        .state())
                .isEqualTo(ClockState.MET);
        assertThat(deadline(ENGINE.decide(scheduled, noon(41)), Clock.agreed("delivery"))
                        .state())
                .isEqualTo(ClockState.BREACHED);
    }

    @Test
    void otherTicketsTakeNoneOfThisWay() {
        Decision decision = ENGINE.decide(Desks.openedAt(MONDAY_10_00).with(Classification.QUESTION), hours(1));
        assertThat(decision.deadlines())
                .extracting(deadline -> deadline.clock().name())
                .noneMatch(name -> name.startsWith("CR_"));
    }
}
