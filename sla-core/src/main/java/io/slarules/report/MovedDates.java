package io.slarules.report;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.PastPromise;
import io.slarules.report.Figure.Label;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Facts;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dates of one ticket that were moved in a period: what was agreed or announced, and promises whose target was replaced. */
final class MovedDates {
    private final Ticket ticket;
    private final Period period;
    private final List<WeeklyReport.Moved> moved = new ArrayList<>();

    private MovedDates(Ticket ticket, Period period) {
        this.ticket = ticket;
        this.period = period;
    }

    static List<WeeklyReport.Moved> of(ServedTicket served, Period period) {
        MovedDates dates = new MovedDates(served.ticket(), period);
        dates.stated();
        dates.retargeted(served.decision().deadlines());
        return dates.moved;
    }

    private void stated() {
        Map<Label, Instant> promised = dates(ticket.facts());
        for (FactsChanged change : ticket.history().all(FactsChanged.class)) {
            Map<Label, Instant> then = dates(change.facts());
            then.forEach((what, to) -> {
                Instant from = promised.get(what);
                if (from != null && period.contains(change.at())) {
                    add(what, from, to, change.reason());
                }
            });
            promised.putAll(then);
        }
    }

    private static Map<Label, Instant> dates(Facts facts) {
        Map<Label, Instant> dates = new HashMap<>();
        facts.promises().forEach(promise -> dates.put(new Label(promise.id(), promise.id()), promise.until()));
        for (Visit visit : facts.work().visits()) {
            visit.until().ifPresent(until -> dates.put(Words.VISIT.label(visit.id()), until));
        }
        facts.work().recoveryDate().ifPresent(date -> dates.put(Words.RECOVERY.label(""), date));
        facts.work().analysisDate().ifPresent(date -> dates.put(Words.ANALYSIS.label(""), date));
        return dates;
    }

    /** What was agreed is in the facts already. */
    private void retargeted(List<Deadline> deadlines) {
        Set<Clock> agreed = new HashSet<>();
        agreed(ticket.facts(), agreed);
        ticket.history().all(FactsChanged.class).forEach(change -> agreed(change.facts(), agreed));
        for (Deadline deadline : deadlines) {
            if (deadline.commitment() != Commitment.SLA
                    || deadline.clock().isVisit()
                    || agreed.contains(deadline.clock())) {
                continue;
            }
            for (int i = 0; i < deadline.past().size(); i++) {
                PastPromise past = deadline.past().get(i);
                boolean last = i + 1 == deadline.past().size();
                Optional<Instant> to =
                        last ? deadline.due() : deadline.past().get(i + 1).due();
                String why = last
                        ? deadline.target().reason().words()
                        : deadline.past().get(i + 1).reason().words();
                if (past.state() == ClockState.REPLACED && period.contains(past.ended())) {
                    past.due()
                            .ifPresent(
                                    from -> to.ifPresent(then -> add(Words.label(deadline.clock()), from, then, why)));
                }
            }
        }
    }

    private static void agreed(Facts facts, Set<Clock> agreed) {
        for (AgreedPromise promise : facts.promises()) {
            agreed.add(Clock.agreed(promise.id()));
        }
    }

    private void add(Label what, Instant from, Instant to, String reason) {
        if (!from.equals(to)) {
            moved.add(new WeeklyReport.Moved(ticket.id(), what, from, to, reason));
        }
    }
}
