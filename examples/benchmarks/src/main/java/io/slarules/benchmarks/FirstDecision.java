package io.slarules.benchmarks;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.defaults.DefaultRules;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Ticket;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneOffset;

/** How long a new JVM takes to its first decision with the default policy, in the dialect named: {@code java} (as shipped) or {@code mvel}. */
public final class FirstDecision {
    private FirstDecision() {}

    /** Prints the milliseconds from the start of the JVM to the first decision. */
    public static void main(String[] args) {
        boolean mvel = args.length > 0 && args[0].equals("mvel");
        SlaEngine engine = SlaEngine.compile(
                mvel ? DecideBenchmark.inMvel(DefaultRules.files()) : DefaultRules.ruleSet(),
                Calendars.of(BusinessCalendar.alwaysOpen("contract", ZoneOffset.UTC)));
        Instant opened = Instant.parse("2026-03-02T08:00:00Z");
        Ticket ticket = Ticket.of("T-1", "ACME", opened)
                .with(Asset.equipment("LITHO-7").inVolumeProduction().down());
        Decision decision = engine.decide(ticket, opened.plusSeconds(600));
        long elapsed = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(decision.priority().value() + ", " + (mvel ? "mvel" : "java") + ": first decision " + elapsed
                + " ms after the start of the JVM");
    }
}
