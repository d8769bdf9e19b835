package io.slarules.testing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.time.Instant;

/** A policy of ten rules, and tickets to try it on. */
final class SmallPolicy {
    /** A Monday, 09:00 in Berlin, when the office opens. */
    static final Instant MONDAY_9 = Instant.parse("2026-03-02T08:00:00Z");

    static final Calendars CALENDARS = Calendars.of(BusinessCalendar.named("office")
            .in("Europe/Berlin")
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .build());

    static final RuleFile PRIORITY = RuleFile.of(
            "priority.drl",
            """
            package small.priority
            agenda-group "priority"

            rule "B1 stopped"
            when
                Case( equipmentState == EquipmentState.UNSCHEDULED_DOWN )
            then
                priority.base(Priority.P1, "it stands still");
            end

            rule "B2 loss"
            when
                Case( lossPermille >= 100, // of ten percent
                      tools > 1 || safety == Safety.NONE )
            then
                priority.base(Priority.P2, "it loses capacity");
            end

            rule "B3 other"
            when
                Case()
            then
                priority.base(Priority.P4, "nothing says more");
            end

            rule "B4 complaint"
            when
                Case( pressure == PressureLevel.COMPLAINT )
            then
                priority.raiseOne(Priority.P3, "the customer complains");
            end
            """);

    static final RuleFile TARGETS = RuleFile.of(
            "targets.drl",
            """
            package small.targets
            agenda-group "targets"

            rule "D1 urgent"
            when
                Case( priority == Priority.P1 || priority == Priority.P2 )
            then
                targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(1), "an answer within an hour");
                targets.within(Clock.WORKAROUND, OpenTime.hours(4), "a workaround within half a day");
            end

            rule "D2 other"
            when
                Case( priority != Priority.P1, priority != Priority.P2 )
            then
                targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(8), "an answer within a day");
            end
            """);

    static final RuleFile ESCALATION = RuleFile.of(
            "escalation.drl",
            """
            package small.escalation
            agenda-group "escalation"

            rule "E1 duty manager"
            when
                Case( priority == Priority.P1, open )
            then
                escalation.atOnce().inform(Role.DUTY_MANAGER, "it stands still").within(OpenTime.minutes(15));
            end

            rule "E2 global support"
            when
                Case( priority == Priority.P1 || priority == Priority.P2, tier == Tier.LOCAL, contained == false, open )
            then
                escalation.whenUsed(Clock.WORKAROUND, 50).handTo(Tier.GLOBAL, "half of the time is used").tell(Role.OWNER);
            end

            rule "E3 broken"
            when
                Case( open )
            then
                escalation.whenBreached(Clock.WORKAROUND).inform(Role.DIRECTOR, "the promise is broken");
            end
            """);

    static final RuleSet RULES = RuleSet.of(PRIORITY, TARGETS, ESCALATION);

    private SmallPolicy() {}

    static Policy policy() {
        return Policy.of(RULES, CALENDARS);
    }

    static Ticket calm() {
        return Ticket.of("T-1", "ACME", MONDAY_9)
                .with(Asset.equipment("PRESS-1").productive())
                .with(Impact.none());
    }

    static Ticket stopped() {
        return calm().with(Asset.equipment("PRESS-1").down());
    }

    static Ticket losing(int percent) {
        return calm().with(Impact.none().losing(Share.ofPercent(percent)));
    }
}
