package io.slarules.examples.policies;

import static io.slarules.examples.policies.Desks.MONDAY_10_00;
import static io.slarules.examples.policies.Desks.due;
import static io.slarules.examples.policies.Desks.hours;
import static io.slarules.examples.policies.Desks.minutes;
import static io.slarules.examples.policies.Desks.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.Action;
import io.slarules.decision.ClockState;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Customer;
import io.slarules.ticket.HostEvent;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.VisitStarted;
import io.slarules.ticket.WorkaroundInPlace;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EquipmentContractsTest {
    private static final Clock ON_SITE = Clock.named("ON_SITE");

    @Nested
    class Gsmc {
        private static final SlaEngine ENGINE = SlaEngine.compile(Policies.gsmcWarranty(), Desks.CALENDARS);
        private static final Asset TOOL = Asset.equipment("ETCH-04").inVolumeProduction();

        private static Ticket ticket(Asset asset) {
            return Ticket.of("T-1", Customer.of("GSMC").onPlan("gsmc-warranty").onCalendar("office"), MONDAY_10_00)
                    .with(asset);
        }

        @Test
        void somebodyIsOnSiteWithinTwoHoursAlsoInTheNight() {
            Ticket night = ticket(TOOL.productive()).changed(hours(12), facts -> facts.with(TOOL.down()));
            assertThat(ENGINE.decide(night, hours(11)).deadline(ON_SITE)).isEmpty();
            Decision decision = ENGINE.decide(night, hours(12));
            assertThat(due(decision, ON_SITE))
                    .as("counted from the tool's going down")
                    .isEqualTo(hours(14));
            assertThat(decision.priority().value())
                    .as("the default rules rate it")
                    .isEqualTo(Priority.P1);
        }

        @Test
        void theVisitKeepsThePromise() {
            Ticket visited = ticket(TOOL.down()).happened(VisitStarted.of(hours(1), "v1", "Lin"));
            assertThat(ENGINE.decide(visited, hours(5))
                            .deadline(ON_SITE)
                            .orElseThrow()
                            .state())
                    .isEqualTo(ClockState.MET);
        }

        @Test
        void theLadderIsClimbedWhileNobodyIsThere() {
            Decision late = ENGINE.decide(ticket(TOOL.down()), hours(3));
            assertThat(steps(late, "GSMC2")).singleElement().satisfies(step -> assertThat(step.at())
                    .contains(MONDAY_10_00));
            assertThat(steps(late, "GSMC3"))
                    .extracting(Step::action)
                    .containsExactly(
                            new Action.NextOfLadder(1), new Action.NextOfLadder(2), new Action.NextOfLadder(3));
            assertThat(steps(late, "GSMC3").get(1).at()).contains(minutes(90));
        }

        @Test
        void aToolThatRunsAgainNeedsNobodyOnSite() {
            Ticket recovered = ticket(TOOL.down()).changed(hours(1), facts -> facts.with(TOOL.productive()));
            assertThat(ENGINE.decide(recovered, hours(3)).deadline(ON_SITE).map(deadline -> deadline.open()))
                    .isNotEqualTo(Optional.of(true));
        }

        @Test
        void otherCustomersAreNotPromisedAVisit() {
            Ticket other = ticket(TOOL.down()).with(Customer.of("other").onCalendar("office"));
            assertThat(ENGINE.decide(other, MONDAY_10_00).deadline(ON_SITE)).isEmpty();
        }
    }

    @Nested
    class MinimumServiceLevels {
        private static final SlaEngine ENGINE = SlaEngine.compile(Policies.equipmentContract(), Desks.CALENDARS);

        @Test
        void anEngineerTakesTheReport() {
            Ticket taken = Desks.openedAt(MONDAY_10_00).happened(Acceptance.of(hours(3), "Mei", Tier.LOCAL));
            assertThat(ENGINE.decide(taken, hours(3))
                            .deadline(Clock.named("ENGINEER"))
                            .orElseThrow()
                            .state())
                    .isEqualTo(ClockState.MET_LATE);
        }

        @Test
        void aReplacementForTheTimeBeingSatisfiesTheRepair() {
            Ticket replaced =
                    Desks.openedAt(MONDAY_10_00).with("warranty", "yes").happened(WorkaroundInPlace.of(hours(24)));
            assertThat(ENGINE.decide(replaced, hours(100))
                            .deadline(Clock.WORKAROUND)
                            .orElseThrow()
                            .state())
                    .isEqualTo(ClockState.MET);
        }

        @Test
        void theHostCountsThePercentilesOverItsReports() {
            // Twenty reports: seventeen take 20 hours, two take 40, one takes 90.
            long within24 = IntStream.range(0, 20)
                    .mapToObj(i -> ENGINE.decide(resolvedAfter(i < 17 ? 20 : i < 19 ? 40 : 90), hours(100)))
                    .filter(decision -> decision.deadline(Clock.named("RESOLVED_85"))
                                    .orElseThrow()
                                    .state()
                            == ClockState.MET)
                    .count();
            assertThat(within24 * 100 / 20).isEqualTo(85);
        }

        private static Ticket resolvedAfter(int hours) {
            return Desks.openedAt(MONDAY_10_00).happened(Resolved.of(hours(hours)));
        }

        @Test
        void onlyTheLastPercentileIsPromisedForEachReport() {
            Decision decision = ENGINE.decide(Desks.openedAt(MONDAY_10_00), MONDAY_10_00);
            assertThat(decision.deadline(Clock.named("RESOLVED_85"))
                            .orElseThrow()
                            .commitment())
                    .isEqualTo(Commitment.OLA);
            assertThat(decision.deadline(Clock.named("RESOLVED_99"))
                            .orElseThrow()
                            .commitment())
                    .isEqualTo(Commitment.SLA);
        }

        @Test
        void aReportStaysOpenForADayAfterTheConfirmationCall() {
            Ticket confirmed = Desks.openedAt(MONDAY_10_00)
                    .with(Customer.of("ACME").onCalendar("24x7"))
                    .happened(
                            Resolved.of(hours(10)),
                            Message.toCustomer(minutes(620), Channel.PHONE),
                            HostEvent.of(minutes(620), "confirmed by call"));
            Decision decision = ENGINE.decide(confirmed, hours(12));
            assertThat(decision.deadline(Clock.named("CONFIRMATION_CALL"))
                            .orElseThrow()
                            .state())
                    .isEqualTo(ClockState.MET);
            assertThat(steps(decision, "M7")).singleElement().satisfies(step -> {
                assertThat(step.at())
                        .contains(minutes(620)
                                .plus(Published.amount("equipment-masl", "pending_closure_hold")
                                        .time()));
                assertThat(step.state()).isEqualTo(StepState.PENDING);
                assertThat(step.tell()).containsExactly(Role.OWNER);
            });
            assertThat(steps(ENGINE.decide(confirmed.happened(Closed.of(hours(20))), hours(40)), "M7"))
                    .isEmpty();
        }
    }
}
