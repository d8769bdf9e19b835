package io.slarules.vectors;

import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Vectors about one amount of open time: to which instant it leads, or how much of it lies between two. */
final class OpenTimes {
    private OpenTimes() {}

    /** The due instant of a ticket opened at the start; for a notice, also the step that far after the start. */
    static void add(Entry vector) {
        String target =
                "targets.within(Clock.RESOLUTION, " + Asking.seconds(vector.number("amount_s")) + ", \"promised\")";
        if (vector.has("then_wall_s")) {
            target += ".thenElapsed(java.time.Duration.ofSeconds(" + vector.number("then_wall_s") + "))";
        }
        RuleFile targets =
                Asking.targets(rule("D", "Case()", target + ".by(" + Asking.conventions(vector, vector) + ");"));
        RuleFile notices = Asking.escalation(rule(
                "N",
                "Case()",
                "escalation.afterStart(Clock.RESOLUTION, " + Asking.seconds(vector.number("amount_s"))
                        + ").inform(Role.OWNER, \"notice\");"));
        Instant start = vector.instant("start", Hours.zone(vector));
        SlaEngine engine =
                vector.has("notice") ? Asking.engine(vector, targets, notices) : Asking.engine(vector, targets);
        Decision decision = engine.decide(Asking.ticket(start), start);
        Instant end = vector.expected().instant("end");
        assertThat(decision.deadline(Clock.RESOLUTION).orElseThrow().due()).contains(end);
        if (vector.has("notice")) {
            assertThat(decision.escalations()).extracting(Step::at).containsExactly(Optional.of(end));
        }
    }

    /** What has elapsed at the end on a ticket opened at the start. */
    static void between(Entry vector) {
        ZoneId zone = Hours.zoneOfInstants(vector);
        Ticket ticket = Asking.ticket(vector.instant("start", zone));
        assertThat(elapsed(vector, ticket, vector.instant("end", zone)))
                .isEqualTo(Duration.ofSeconds(vector.expected().number("working_s")));
    }

    /** What elapses between the bounds of a window, on a ticket that waits in some states and may be closed before the end. */
    static void window(Entry vector) {
        List<List<String>> states = vector.pairs("states");
        Ticket ticket = Asking.ticket(Entry.parse(states.get(0).get(0)));
        for (List<String> each : states) {
            Instant at = Entry.parse(each.get(0));
            if (each.get(1).equals("closed")) {
                ticket = ticket.happened(Closed.of(at));
            } else if (vector.texts("pause_states").contains(each.get(1))) {
                ticket = ticket.happened(WaitStarted.of(at, each.get(1), WaitFor.CUSTOMER, ""));
            } else {
                ticket = ticket.happened(WaitEnded.of(at, each.get(1)));
            }
        }
        Instant from = Entry.parse(vector.texts("window").get(0));
        Instant until = Entry.parse(vector.texts("window").get(1));
        assertThat(elapsed(vector, ticket, until).minus(elapsed(vector, ticket, from)))
                .isEqualTo(Duration.ofSeconds(vector.expected().number("working_s")));
    }

    private static Duration elapsed(Entry vector, Ticket ticket, Instant now) {
        RuleFile targets = Asking.targets(rule(
                "D",
                "Case()",
                "targets.within(Clock.RESOLUTION, OpenTime.hours(1), \"promised\").pausedByAnyWait().by("
                        + Asking.conventions(vector, vector) + ");"));
        Decision decision = Asking.engine(vector, targets).decide(ticket, now);
        return decision.deadline(Clock.RESOLUTION).orElseThrow().elapsed();
    }
}
