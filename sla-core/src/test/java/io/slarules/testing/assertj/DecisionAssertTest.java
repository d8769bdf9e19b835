package io.slarules.testing.assertj;

import static io.slarules.testing.assertj.PolicyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.ClockState;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DecisionAssertTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Decision DECISION = SlaEngine.compile(
                    RuleSet.of(
                            rules(
                                    "priority",
                                    "priority.base(Priority.P2, \"a base\");\npriority.base(Priority.P3, \"another\");"),
                            rules("targets", "targets.within(Clock.WORKAROUND, OpenTime.hours(1), \"an hour\");"),
                            rules(
                                    "escalation",
                                    "escalation.atOnce().inform(Role.DIRECTOR, \"it is there\");\n"
                                            + "escalation.whenBreached(Clock.WORKAROUND).advise(\"hurry\", \"late\").tell(Role.OWNER);")),
                    Calendars.of(BusinessCalendar.named("always")
                            .in("UTC")
                            .open(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.SUNDAY, "00:00-24:00")
                            .build()))
            .decide(Ticket.of("T-1", "ACME", NOW), NOW);

    private static RuleFile rules(String phase, String says) {
        return RuleFile.of(
                phase + ".drl",
                "package acme\nagenda-group \"" + phase + "\"\nrule \"" + phase + " rule\"\nwhen\n    Case()\nthen\n"
                        + says + "\nend\n");
    }

    @Test
    void allThatHoldsPasses() {
        assertThat(DECISION)
                .hasPriority(Priority.P2)
                .hasPriority(Priority.P2, "priority")
                .hasImpact(ProductionImpact.NONE)
                .isDue(Clock.WORKAROUND, DUE)
                .hasTarget(Clock.WORKAROUND, OpenTime.hours(1), "targets")
                .hasState(Clock.WORKAROUND, ClockState.RUNNING)
                .hasNoDeadline(Clock.RESOLUTION)
                .hasStepDue("escalation")
                .hasStepPending("escalation", DUE.plusNanos(1))
                .hasNoStep("priority")
                .tells("escalation", Role.DIRECTOR)
                .hasSuperseded("priority", "priority")
                .changesNextAt(DUE.plusNanos(1))
                .hasNoStepsBut("escalation");
    }

    private static void fails(Consumer<DecisionAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(DECISION).as("in the morning")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("[in the morning]", "expected:", "but was:", "the decision:");
    }

    @Test
    void eachFailsBehindItsDescription() {
        fails(decision -> decision.hasPriority(Priority.P1));
        fails(decision -> decision.hasPriority(Priority.P2, "targets"));
        fails(decision -> decision.hasImpact(ProductionImpact.MINOR));
        fails(decision -> decision.isDue(Clock.WORKAROUND, NOW));
        fails(decision -> decision.hasTarget(Clock.WORKAROUND, OpenTime.hours(2), "targets"));
        fails(decision -> decision.hasState(Clock.WORKAROUND, ClockState.MET));
        fails(decision -> decision.hasNoDeadline(Clock.WORKAROUND));
        fails(decision -> decision.hasStepDue("targets"));
        fails(decision -> decision.hasStepPending("escalation", DUE));
        fails(decision -> decision.hasStepHeld("escalation", DUE));
        fails(decision -> decision.hasNoStep("escalation"));
        fails(decision -> decision.tells("escalation", Role.OWNER, Role.SITE));
        fails(decision -> decision.hasSuperseded("targets", "priority"));
        fails(decision -> decision.changesNextAt(DUE));
        fails(DecisionAssert::hasNoStepsBut);
    }
}
