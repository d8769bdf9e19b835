package io.slarules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.UnknownCalendarException;
import io.slarules.decision.DeadlineException;
import io.slarules.decision.Decision;
import io.slarules.ruleset.RuleFailedException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlaEngineTest {
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Calendars ALWAYS = Calendars.of(BusinessCalendar.alwaysOpen("contract", ZoneOffset.UTC));

    @Test
    void a_policy_may_leave_phases_without_a_rule() {
        RuleFile onlyPriority = RuleFile.of(
                "only.drl",
                """
                package only
                agenda-group "priority"
                rule "P all"
                when Case()
                then priority.base(Priority.P3, "every ticket");
                end
                """);
        Decision decision =
                SlaEngine.compile(RuleSet.of(onlyPriority), ALWAYS).decide(Ticket.of("T-1", "ACME", OPENED), OPENED);
        assertThat(decision.priority().value()).isEqualTo(Priority.P3);
        assertThat(decision.impact().value()).isEqualTo(ProductionImpact.NONE);
        assertThat(decision.impact().reason().fromRule()).isFalse();
        assertThat(decision.deadlines()).isEmpty();
        assertThat(decision.escalations()).isEmpty();
    }

    @Test
    void it_fails_by_the_exceptions_that_it_names() {
        Ticket ticket = Ticket.of("T-1", "ACME", OPENED);
        SlaEngine tooFar = within("OpenTime.days(200_000)");
        SlaEngine engine = within("OpenTime.hours(4)");
        Ticket elsewhere = Ticket.of("T-1", Customer.of("ACME").onCalendar("none"), OPENED);
        fails(NullPointerException.class, engine, null, OPENED);
        fails(NullPointerException.class, engine, ticket, null);
        fails(UnknownCalendarException.class, engine, elsewhere, OPENED);
        fails(RuleFailedException.class, within("OpenTime.hours(4 / 0)"), ticket, OPENED);
        fails(DeadlineException.class, tooFar, ticket, OPENED);
        fails(ArithmeticException.class, engine, ticket, Instant.MAX);
        fails(
                ArithmeticException.class,
                engine,
                Ticket.of("T-1", "ACME", Instant.parse("1500-01-01T00:00:00Z")),
                OPENED);
    }

    private static SlaEngine within(String amount) {
        RuleFile targets = SomeRules.file(
                "t.drl",
                "targets",
                SomeRules.rule("W", "Case()", "targets.within(Clock.WORKAROUND, " + amount + ", \"w\");"));
        return SlaEngine.compile(RuleSet.of(targets), ALWAYS);
    }

    @SuppressWarnings("NullAway") // null is what is tried.
    private static void fails(
            Class<? extends Exception> by, SlaEngine engine, @Nullable Ticket ticket, @Nullable Instant now) {
        assertThatThrownBy(() -> engine.decide(ticket, now)).isExactlyInstanceOf(by);
        assertThatThrownBy(() -> engine.plan(ticket, now)).isExactlyInstanceOf(by);
        assertThatThrownBy(() -> engine.triage(Collections.singletonList(ticket), now))
                .isExactlyInstanceOf(by);
    }

    @Test
    void an_empty_rule_set_decides_by_stated_defaults() {
        Decision decision = SlaEngine.compile(RuleSet.of(), ALWAYS).decide(Ticket.of("T-1", "ACME", OPENED), OPENED);
        assertThat(decision.priority().value()).isEqualTo(Priority.P5);
        assertThat(decision.priority().reason().fromRule()).isFalse();
    }
}
