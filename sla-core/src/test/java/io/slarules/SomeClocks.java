package io.slarules;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What scenarios of clocks share: two calendars, and tickets opened in the week of Monday, 2 March 2026. */
final class SomeClocks {
    /** Monday to Friday, nine to five, UTC. The standard calendar. */
    static final BusinessCalendar OFFICE = BusinessCalendar.named("office")
            .in(ZoneOffset.UTC)
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .build();

    /** Every day, six to ten at night, UTC. */
    static final BusinessCalendar PLANT = BusinessCalendar.named("plant")
            .in(ZoneOffset.UTC)
            .openDaily("06:00-22:00")
            .build();

    static final Calendars CALENDARS = Calendars.of(OFFICE, PLANT);

    /** The attribute "grade" says which priority a ticket has; 3 when it says nothing. */
    static final String GRADES =
            """
            agenda-group "priority"
            rule "P1 grade"
            when Case( attributes["grade"] == "1" )
            then priority.base(Priority.P1, "as graded");
            end
            rule "P3 grade"
            when Case( attributes["grade"] != "1" )
            then priority.base(Priority.P3, "as graded");
            end
            """;

    private SomeClocks() {}

    /** An instant of March 2026, such as {@code 02T09:30}. */
    static Instant march(String dayAndTime) {
        return Instant.parse("2026-03-" + dayAndTime + (dayAndTime.length() == 8 ? ":00Z" : "Z"));
    }

    /** Rule files that are graded by {@link #GRADES}. */
    static SlaEngine engine(String... texts) {
        return engine(CALENDARS, texts);
    }

    static SlaEngine engine(Calendars calendars, String... texts) {
        List<RuleFile> files = new ArrayList<>();
        files.add(RuleFile.of("grades.drl", GRADES));
        for (String text : texts) {
            files.add(RuleFile.of("file" + files.size() + ".drl", text));
        }
        return SlaEngine.compile(RuleSet.of(files), calendars);
    }

    /** One rule that makes one promise to every ticket: what follows {@code targets.} */
    static SlaEngine promising(String target) {
        return engine("agenda-group \"targets\"\n" + SomeRules.rule("T1 promise", "Case()", "targets." + target + ";"));
    }

    static Ticket opened(String dayAndTime) {
        return Ticket.of("T-1", "ACME", march(dayAndTime));
    }

    static Deadline deadline(Decision decision, Clock clock) {
        return decision.deadline(clock)
                .orElseThrow(() -> new AssertionError("no deadline of " + clock + " in\n" + decision));
    }
}
