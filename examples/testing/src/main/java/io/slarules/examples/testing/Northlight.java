package io.slarules.examples.testing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Four people who support inspection microscopes: their policy, what they think of changing in it, and their backlog. */
final class Northlight {
    /** A Monday, 08:00 in Zurich, when the office opens. */
    static final Instant MONDAY_08_00 = Instant.parse("2026-11-16T07:00:00Z");

    private Northlight() {}

    static RuleSet policy() {
        return RuleSet.of(
                file("northlight-priority.drl"),
                file("northlight-targets.drl"),
                file("northlight-escalation.drl"),
                file("northlight-recurrence.drl"),
                file("northlight-problem.drl"),
                file("northlight-customer.drl"),
                file("northlight.values"));
    }

    static RuleSet proposal() {
        return policy().plus(file("northlight-proposal.drl")).withValue("E2.share", "25 %");
    }

    static Calendars calendars() {
        return Calendars.of(BusinessCalendar.named("office")
                .in("Europe/Zurich")
                .open(MONDAY, FRIDAY, "08:00-16:00")
                .build());
    }

    /** A microscope that works, of which everything is known. */
    static Ticket calm() {
        return Ticket.of("N-1", Customer.of("ACME"), MONDAY_08_00)
                .with(Asset.equipment("MICROSCOPE-3").inVolumeProduction().productive())
                .with(Impact.none());
    }

    static Ticket losing(int percent) {
        return calm().with(Impact.none().losing(Share.ofPercent(percent)));
    }

    /** What is open on Tuesday morning. */
    static List<Ticket> backlog() {
        return List.of(
                ticket("N-101", "", 0)
                        .with(Asset.equipment("M-1").inVolumeProduction().down()),
                ticket("N-102", "", 10),
                ticket("N-103", "gold", 12),
                ticket("N-104", "", 30),
                ticket("N-105", "", 9),
                ticket("N-106", "", 0),
                ticket("N-107", "gold", 0).with(Impact.none().pressure(Pressure.executive("COO", MONDAY_08_00))));
    }

    private static Ticket ticket(String id, String plan, int percentLost) {
        return Ticket.of(id, Customer.of("customer of " + id).onPlan(plan), MONDAY_08_00.plus(Duration.ofHours(1)))
                .with(Asset.equipment("M-" + id).inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPercent(percentLost)));
    }

    private static RuleFile file(String name) {
        try (InputStream in = Northlight.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file (" + name + ") is not beside Northlight");
            }
            return RuleFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + name + ") cannot be read", e);
        }
    }
}
