package io.slarules.benchmarks;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.defaults.DefaultRules;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleSet;
import io.slarules.testing.AuditReport;
import io.slarules.testing.Domain;
import io.slarules.testing.Policy;
import io.slarules.testing.Property;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How long an audit of the default rules takes over all 2,430 combinations of the seven facts of the priority, the first time and warm: of the
 * complete policy, or with the argument {@code priority} of the rules alone that rate impact and priority.
 */
public final class AuditTime {
    private static final int TIMES = 5;
    private static final BusinessCalendar OFFICE = BusinessCalendar.named("office")
            .in("Europe/Berlin")
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .build();

    private AuditTime() {}

    /** Audits and prints. */
    public static void main(String[] args) {
        boolean priorityAlone = Arrays.asList(args).contains("priority");
        Policy policy = Policy.of(priorityAlone ? priorityRules() : DefaultRules.ruleSet(), Calendars.of(OFFICE));
        Domain domain = domain();
        List<Property> properties = new ArrayList<>();
        if (!priorityAlone) {
            properties.add(Property.everyTicketHas(Clock.RESOLUTION));
        }
        for (String fact : domain.facts()) {
            properties.add(Property.monotone(fact));
        }
        for (int i = 1; i <= TIMES; i++) {
            long begin = System.nanoTime();
            long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            AuditReport report = policy.audit(domain, properties.toArray(Property[]::new));
            worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked;
            System.out.println("audit " + i + ", " + report.tickets() + " combinations: "
                    + (System.nanoTime() - begin) / 1_000_000 + " ms, of which the thread worked " + worked / 1_000_000
                    + " ms");
        }
    }

    private static RuleSet priorityRules() {
        return RuleSet.of(DefaultRules.files().stream()
                .filter(file -> file.name().equals("impact.drl") || file.name().equals("priority.drl"))
                .toList());
    }

    private static Domain domain() {
        Instant opened = Instant.parse("2026-03-02T08:00:00Z");
        Ticket calm = Ticket.of("T", "ACME", opened)
                .with(Asset.equipment("LITHO-7").inVolumeProduction().productive())
                .with(Impact.none())
                .with(Relations.none());
        Map<String, UnaryOperator<Ticket>> impacts = new LinkedHashMap<>();
        impacts.put("NONE", ticket -> ticket);
        impacts.put("MINOR", ticket -> ticket.with(ticket.facts().impact().impaired()));
        impacts.put("PARTIAL", ticket -> ticket.with(ticket.facts().impact().losing(Share.ofPercent(5))));
        impacts.put("SEVERE", ticket -> ticket.with(ticket.facts().impact().losing(Share.ofPercent(30))));
        impacts.put("LINE_DOWN", ticket -> ticket.with(ticket.facts().asset().down()));
        return Domain.of(calm, opened)
                .varying("production impact", impacts)
                .varying("safety", "NONE", "POTENTIAL", "ACTUAL")
                .varying("worsens", "STABLE", "WITHIN_3_DAYS", "WITHIN_SHIFT")
                .varying("containment", "STEADY", "TEMPORARY_AFTER_LINE_DOWN")
                .varying("spread", "ONE_TOOL", "ONE_SITE", "MANY_CUSTOMERS")
                .varying("recurrence", "FIRST", "REPEATED", "FREQUENT")
                .varying("pressure", "NORMAL", "COMPLAINT", "EXECUTIVE");
    }
}
