package io.slarules.vectors;

import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.decision.ClockAccount.Kind;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Vectors about the instant of an escalation level: the due with its pauses, then an offset from it. */
final class Levels {
    private static final long DAY = 86_400;

    private final Entry vector;
    private final BusinessCalendar hours;
    private final Instant start;

    private Levels(Entry vector) {
        this.vector = vector;
        this.hours = Hours.of(vector);
        this.start = vector.instant("start", Hours.zone(vector));
    }

    static void check(Entry vector) {
        new Levels(vector).check();
    }

    private void check() {
        Ticket ticket = ticket();
        Decision decision = Asking.engine(
                        vector,
                        Asking.targets(rule("D", "Case( attributes[\"agreement\"] == \"attached\" )", target())),
                        Asking.escalation(rule("L", "Case()", level() + ".inform(Role.OWNER, \"level\");")))
                .decide(ticket, lastChange(ticket));
        Entry expected = vector.expected();
        assertThat(decision.deadline(Clock.RESOLUTION).orElseThrow().due()).contains(expected.instant("due"));
        if (expected.has("level_at")) {
            assertThat(decision.escalations())
                    .extracting(Step::at)
                    .containsExactly(Optional.of(expected.instant("level_at")));
        }
        if (expected.has("waiting_s")) {
            assertThat(waiting(decision)).isEqualTo(Duration.ofSeconds(expected.number("waiting_s")));
        }
    }

    private String target() {
        String target = vector.has("target_days")
                ? "targets.withinBusinessDays(Clock.RESOLUTION, " + vector.number("target_days") + ", "
                        + days(vector.is("end_of_day") ? "CLOSING" : "SAME_TIME") + ", \"promised\")"
                : "targets.within(Clock.RESOLUTION, " + Asking.seconds(vector.number("target_s")) + ", \"promised\")";
        String conventions = isOperational() ? "Presets.GLPI_OLA" : Asking.conventions(vector, vector);
        return target + (vector.is("pausable") ? ".pausedByAnyWait()" : "") + ".by(" + conventions + ");";
    }

    private String level() {
        long offset = vector.number("level_offset_s");
        if (vector.is("level_in_days")) {
            return "escalation.businessDaysAfterDue(Clock.RESOLUTION, " + offset / DAY + ", " + days("SAME_TIME") + ")";
        }
        return (offset < 0 ? "escalation.beforeDue" : "escalation.afterDue") + "(Clock.RESOLUTION, "
                + Asking.seconds(Math.abs(offset)) + ")";
    }

    private static String days(String landing) {
        String rule = "io.slarules.calendar.BusinessDayRule";
        return rule + ".of(" + rule + ".Start.STRICTLY_AFTER, " + rule + ".Landing." + landing + ")";
    }

    /** An operational level agreement is attached to a ticket that was opened an hour before. */
    private boolean isOperational() {
        return vector.entry("source").states("case")
                && vector.entry("source").text("case").startsWith("OLA");
    }

    private Ticket ticket() {
        Ticket ticket = isOperational()
                ? Asking.ticket(start.minusSeconds(3600)).changed(start, facts -> facts.with("agreement", "attached"))
                : Asking.ticket(start).with("agreement", "attached");
        ZoneId zone = Hours.zone(vector);
        int number = 0;
        for (List<String> pause : vector.pairs("pauses")) {
            String id = "pause " + ++number;
            ticket = ticket.happened(
                    WaitStarted.of(Entry.parse(pause.get(0), zone), id, WaitFor.CUSTOMER, ""),
                    WaitEnded.of(Entry.parse(pause.get(1), zone), id));
        }
        return ticket;
    }

    private Instant lastChange(Ticket ticket) {
        return ticket.history().isEmpty()
                ? start
                : ticket.history()
                        .events()
                        .get(ticket.history().events().size() - 1)
                        .at();
    }

    /** The open time in which the clock was paused. */
    private Duration waiting(Decision decision) {
        return decision.account(Clock.RESOLUTION).intervals().stream()
                .filter(interval -> interval.kind() == Kind.PAUSED)
                .map(interval -> hours.between(interval.from(), interval.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
