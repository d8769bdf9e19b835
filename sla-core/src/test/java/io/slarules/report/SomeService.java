package io.slarules.report;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Message;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WorkLogged;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Tickets of a small desk, with a policy of two promises. */
final class SomeService {
    static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    static final SlaEngine ENGINE = SlaEngine.compile(
            RuleSet.of(
                    RuleFile.of(
                            "targets.drl",
                            """
                    package some
                    agenda-group "targets"
                    rule "A1 answer" when Case() then targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(1), "an hour"); end
                    rule "A2 fix" when Case() then targets.within(Clock.RESOLUTION, OpenTime.hours(24), "a day"); end
                    """)),
            Calendars.of(BusinessCalendar.alwaysOpen("always", TAIPEI)));

    private SomeService() {}

    static ServedTicket decided(Ticket ticket, Instant now) {
        return new ServedTicket(ticket, ENGINE.decide(ticket, now));
    }

    /** A thousand requests of a year, answered after 20, 30 and 40 s in turn, an hour of work on each. */
    static List<ServedTicket> year(int year, int defects, String customer) {
        List<ServedTicket> tickets = new ArrayList<>();
        Period period = Period.ofYear(year, TAIPEI);
        Duration apart = Duration.between(period.begin(), period.end()).dividedBy(1000);
        for (int i = 0; i < 1000; i++) {
            Instant opened =
                    period.begin().plus(apart.multipliedBy(i)).minus(i == 0 ? Duration.ZERO : Duration.ofHours(2));
            boolean defect = i % 20 == 0 || (defects == 100 && i % 20 == 10);
            int answer = i == 999 ? 30 : 20 + 10 * (i % 3);
            Ticket ticket = Ticket.of(year + "-" + i, customer, opened)
                    .with(defect ? Classification.DEFECT : Classification.QUESTION)
                    .happened(
                            Message.toCustomer(opened.plusSeconds(answer), Channel.PHONE),
                            WorkLogged.of(opened.plusSeconds(1800), "somebody", Duration.ofHours(1), "the request"));
            // Of five defects, four are resolved.
            boolean resolved = !defect || i / (1000 / defects) % 5 != 4;
            Ticket ended = resolved ? ticket.happened(Resolved.of(opened.plusSeconds(3600))) : ticket;
            tickets.add(decided(ended, period.end()));
        }
        return tickets;
    }
}
