package io.slarules.examples.policies;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the tests of this module share: a calendar, a Monday morning, and a ticket of then. */
final class Desks {
    /** Monday to Friday, 09:00 to 17:00 in Taipei; a day is 8 hours. */
    static final BusinessCalendar OFFICE = office("office");

    static final Calendars CALENDARS = Calendars.of(OFFICE, office("techzone"));

    /** Monday, 2026-11-23, in Taipei. */
    static final Instant MONDAY_10_00 = Instant.parse("2026-11-23T02:00:00Z");

    private Desks() {}

    private static BusinessCalendar office(String name) {
        return BusinessCalendar.named(name)
                .in("Asia/Taipei")
                .open(MONDAY, FRIDAY, "09:00-17:00")
                .build();
    }

    static BusinessCalendar calendar(String published) {
        return published.equals("24x7") ? CALENDARS.get("24x7") : OFFICE;
    }

    /** A ticket of a customer on the office calendar. */
    static Ticket openedAt(Instant at) {
        return Ticket.of("T-1", Customer.of("ACME").onCalendar("office"), at);
    }

    static Instant minutes(long afterTen) {
        return MONDAY_10_00.plus(Duration.ofMinutes(afterTen));
    }

    static Instant hours(long afterTen) {
        return MONDAY_10_00.plus(Duration.ofHours(afterTen));
    }

    /** Days later, at an hour of the day in Taipei. */
    static Instant day(int days, int hour) {
        return hours(24L * days + hour - 10);
    }

    static Instant due(Decision decision, Clock clock) {
        return decision.deadline(clock).orElseThrow().due().orElseThrow();
    }

    static List<Step> steps(Decision decision, String ruleId) {
        return decision.escalations().stream()
                .filter(step -> step.reason().ruleId().equals(ruleId))
                .toList();
    }
}
