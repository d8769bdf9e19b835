package io.slarules.testing;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.problem.ProblemCase;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.Ticket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A policy with a rule or two in each phase of the reviews. */
final class SmallReviews {
    /** A Monday, 09:00 in Berlin, when the office opens. */
    static final Instant MONDAY_9 = Instant.parse("2026-03-02T08:00:00Z");

    private static final Calendars CALENDARS = Calendars.of(BusinessCalendar.named("office")
            .in("Europe/Berlin")
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
            .build());

    private SmallReviews() {}

    static Policy policy() {
        return Policy.of(ruleSet(), CALENDARS);
    }

    static RuleSet ruleSet() {
        return RuleSet.of(
                RuleFile.of(
                        "clocks.drl",
                        """
                        package small.clocks
                        agenda-group "targets"
                        rule "A1 an hour" when Case() then targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(1), "an hour").on("24x7"); end
                        """),
                RuleFile.of(
                        "again.drl",
                        """
                        package small.again
                        agenda-group "recurrence"
                        global Values values

                        rule "S1 often"
                        when
                            Case( casesIn(values.openTime("S1.window")) >= values.count("S1.cases"),
                                  causeKnown == false )
                        then
                            recurrence.systemic("it came often");
                        end

                        rule "S2 a known batch"
                        when
                            Case( signature == "bad seals" )
                        then
                            recurrence.isolated("a batch of bad seals");
                        end
                        """),
                RuleFile.of("again.values", "S1.window = 30 d\nS1.cases = 2\n"),
                RuleFile.of(
                        "list.drl",
                        """
                        package small.list
                        agenda-group "rnd"

                        rule "B1 systemic"
                        when
                            Case( systemic, cases.size() > 0 )
                        then
                            rnd.immediate("it is systemic");
                        end
                        """),
                RuleFile.of(
                        "problem.drl",
                        """
                        package small.problem
                        agenda-group "problem"

                        rule "R1 open"
                        when
                            Case( systemic, recordKnown == false )
                        then
                            problem.open("systemic, and no record").tell(Role.TRIAGE_BOARD).within(OpenTime.hours(4));
                        end

                        rule "R2 link"
                        when
                            Case( systemic, $cases : cases )
                        then
                            problem.link($cases, "one matter").tell(Role.PROBLEM_OWNER).every(OpenTime.days(1)).on("24x7");
                        end
                        """),
                RuleFile.of(
                        "customer.drl",
                        """
                        package small.customer
                        agenda-group "customer"

                        rule "H1 promises break"
                        when
                            Case( breachesIn(OpenTime.days(7)) >= 2 )
                        then
                            customer.alarm("breaches", "two promises broke in a week").tell(Role.ACCOUNT_MANAGER).within(OpenTime.days(1)).on("24x7");
                        end
                        """));
    }

    /** Cases of one matter, a day after the other from Monday on. */
    static List<ProblemCase> cases(int count) {
        Policy policy = Tickets.POLICY;
        List<ProblemCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant opened = day(i);
            String id = "T-" + (i + 1);
            cases.add(ProblemCase.of(
                    RelatedCase.confirmed(id, opened).ofCustomer("ACME").onAsset("ETCH-1"),
                    policy.decide(Ticket.of(id, "ACME", opened), opened)));
        }
        return cases;
    }

    /** Decisions on tickets whose first response broke two hours after Monday morning, seen at an instant. */
    static List<Decision> broken(int count, Instant now) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            decisions.add(Tickets.POLICY.decide(Ticket.of("B-" + i, "ACME", MONDAY_9), now));
        }
        return decisions;
    }

    static Instant day(long days) {
        return MONDAY_9.plus(Duration.ofDays(days));
    }

    /** Compiled when tickets are needed. */
    private static final class Tickets {
        static final Policy POLICY = policy();
    }
}
