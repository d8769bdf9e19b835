package io.slarules.internal.clock;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Superseded;
import io.slarules.internal.policy.Amount;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.Outcome;
import io.slarules.rule.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of several proposals about one clock holds: that of the latest layer; inside it a target before an exemption, and of targets the one
 * due first, compared as if unpaused from the clock's start; of equal ones that of the rule whose name sorts first.
 */
final class Contest {
    private Contest() {}

    /**
     * The proposal that holds; null when no rule speaks about the clock.
     *
     * @param started when the clock started, {@link Nanos#NEVER} when it has not
     * @param opened when the ticket was opened, from which a clock that has not started is compared
     */
    static @Nullable ClockTerms winner(Outcome outcome, Clock clock, long started, long opened) {
        List<ClockTerms> all = outcome.clocks();
        ClockTerms best = null;
        for (int i = 0; i < all.size(); i++) {
            ClockTerms terms = all.get(i);
            if (isAbout(clock, terms)
                    && (best == null || beats(terms, best, started == Nanos.NEVER ? opened : started))) {
                best = terms;
            }
        }
        return best;
    }

    /** The proposals that lost against the one that holds, or against an earlier promise that stays in force. */
    static List<Superseded<OpenTime>> losers(Outcome outcome, Clock clock, ClockTerms winner, Promise inForce) {
        List<ClockTerms> all = outcome.clocks();
        List<Superseded<OpenTime>> losers = List.of();
        for (int i = 0; i < all.size(); i++) {
            ClockTerms terms = all.get(i);
            if (!isAbout(clock, terms) || terms.equals(inForce.terms())) {
                continue;
            }
            if (losers.isEmpty()) {
                losers = new ArrayList<>(2);
            }
            losers.add(new Superseded<>(terms.target(), terms.reason(), why(terms, winner, inForce)));
        }
        return losers;
    }

    private static String why(ClockTerms loser, ClockTerms winner, Promise inForce) {
        if (loser.equals(winner)) {
            return inForce.end() == Nanos.NEVER
                    ? "the promise in force stays, it is not due later"
                    : "the clock had stopped before";
        } else if (loser.layer() < winner.layer()) {
            return "a later layer speaks about this clock";
        } else if (loser.amount().isEmpty()) {
            return "proposes an exemption; a target of the same layer goes before it";
        }
        return "another target is due first";
    }

    private static boolean isAbout(Clock clock, ClockTerms terms) {
        return terms.clock().equals(clock);
    }

    private static boolean beats(ClockTerms terms, ClockTerms best, long from) {
        if (terms.layer() != best.layer()) {
            return terms.layer() > best.layer();
        } else if (terms.amount().isEmpty() != best.amount().isEmpty()) {
            return best.amount().isEmpty();
        } else if (terms.amount().isPresent() && best.amount().isPresent()) {
            long due = due(terms.amount().get(), terms.calendar(), from);
            long bestDue = due(best.amount().get(), best.calendar(), from);
            if (due != bestDue) {
                return due < bestDue;
            }
        }
        return terms.reason().rule().compareTo(best.reason().rule()) < 0;
    }

    private static long due(Amount amount, BusinessCalendar calendar, long from) {
        return amount instanceof Amount.Open open && open.thenElapsed().isZero()
                ? calendar.addNanos(from, open.open().on(calendar).toNanos())
                : Nanos.of(amount.due(calendar, Nanos.instant(from)));
    }
}
