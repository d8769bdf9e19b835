package io.slarules.examples.policies;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Language;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Ticket;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One outage on a Saturday, as four policies promise to treat it. */
public final class PoliciesExample {
    private static final Instant SATURDAY_10_00 = Instant.parse("2026-11-21T02:00:00Z");

    private PoliciesExample() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(report());
        out.flush();
    }

    static String report() {
        Calendars calendars = Calendars.of(office("techzone"), office("office"));
        Map<String, RuleSet> policies = new LinkedHashMap<>();
        policies.put("Red Hat Premium", Policies.redHatPremium());
        policies.put("AWS Enterprise", Policies.aws());
        policies.put("IBM TechZone", Policies.ibmTechZone());
        policies.put("GSMC warranty", Policies.gsmcWarranty());
        StringBuilder text = new StringBuilder();
        policies.forEach((name, policy) -> {
            Decision decision = SlaEngine.compile(policy, calendars).decide(outage(name), SATURDAY_10_00);
            text.append(name).append(", ").append(decision.priority().value()).append('\n');
            for (Deadline deadline : decision.deadlines()) {
                text.append("  ").append(deadline.summary(Language.ENGLISH)).append('\n');
            }
        });
        return text.toString();
    }

    private static Ticket outage(String policy) {
        String plan = policy.startsWith("AWS") ? "enterprise" : "gsmc-warranty";
        return Ticket.of("T-1", Customer.of("ACME").onPlan(plan).onCalendar("office"), SATURDAY_10_00)
                .with(Asset.equipment("ETCH-04").inVolumeProduction().down())
                .with("severity", "1")
                .with("severityCode", "critical");
    }

    private static BusinessCalendar office(String name) {
        return BusinessCalendar.named(name)
                .in("Asia/Taipei")
                .open(MONDAY, FRIDAY, "09:00-17:00")
                .build();
    }
}
