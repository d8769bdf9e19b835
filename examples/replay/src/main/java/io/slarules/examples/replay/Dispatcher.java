package io.slarules.examples.replay;

import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.triage.Ledger;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.PlannedTicket.LeftOut;
import io.slarules.triage.TriageOrder;
import io.slarules.triage.TriagePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The library as dispatcher: what is known of each case becomes a planned ticket, and the head of the order goes to work. */
final class Dispatcher {
    /** Minutes to apply a fix that is known. */
    static final int KNOWN_FIX = 30;

    private final TriagePolicy policy;
    private Ledger ledger = Ledger.EMPTY;

    Dispatcher(TriagePolicy policy) {
        this.policy = policy;
    }

    /**
     * The case to work on next.
     *
     * @param waiting at least one
     * @param working the cases in work
     * @param solved the problems whose fix is known
     */
    Case next(List<Case> waiting, Collection<Case> working, Set<Integer> solved, int minute) {
        List<PlannedTicket> tickets = new ArrayList<>(waiting.size() + working.size());
        waiting.forEach(each -> tickets.add(ticket(each, solved, minute)));
        working.forEach(each -> tickets.add(ticket(each, solved, minute).leftOut(LeftOut.IN_WORK)));
        TriageOrder order = TriageOrder.of(tickets, instant(minute), ledger, policy);
        String id = order.head().orElseThrow().ticket().id();
        ledger = order.take(id);
        int number = Integer.parseInt(id);
        return waiting.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static PlannedTicket ticket(Case each, Set<Integer> solved, int minute) {
        Case.State state = each.at(minute);
        boolean known = each.problem() != 0 && solved.contains(each.problem());
        PlannedTicket ticket = PlannedTicket.of(
                        String.format(Locale.ROOT, "%06d", each.number()),
                        each.customer(),
                        Priority.valueOf("P" + state.level()),
                        instant(each.arrive()))
                .losing(state.seenLoss())
                .takingMinutes(known ? KNOWN_FIX : each.estimate())
                .promised(instant(state.due()))
                .withTarget(Duration.ofMinutes(Levels.targetMinutes(state.level())))
                .linkedTo(each.problem() == 0 ? "" : "problem " + each.problem(), known);
        ticket = each.danger() ? ticket.in(Band.DANGER) : ticket;
        return each.worseAt() != Case.NEVER && each.worseAt() > minute
                ? ticket.worsening(instant(each.worseAt()))
                : ticket;
    }

    private static Instant instant(int minute) {
        return Instant.ofEpochSecond(minute * 60L);
    }
}
