package io.slarules.internal.schedule;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.CalendarException;
import io.slarules.decision.Action;
import io.slarules.decision.DeadlineException;
import io.slarules.decision.Reason;
import io.slarules.internal.clock.Clocks;
import io.slarules.internal.clock.Lifeline;
import io.slarules.internal.clock.Promise;
import io.slarules.internal.policy.HoldTerms;
import io.slarules.ticket.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Delays the steps that call engineers of a tier above the ticket's, and visits, while a rule holds them. Each hold is bounded from the instant at
 * which the step would have been due; of several holds the longest bound counts, and what any of them misses is named.
 */
final class Holds {
    private final Lifeline line;
    private final Clocks clocks;

    private Holds(Lifeline line, Clocks clocks) {
        this.line = line;
        this.clocks = clocks;
    }

    /** Sets when each step goes ahead. */
    static void apply(Lifeline line, Clocks clocks, List<Draft> drafts) {
        if (anySpeaks(line)) {
            Holds holds = new Holds(line, clocks);
            for (Draft draft : drafts) {
                if (draft.hasInstant()) {
                    try {
                        holds.delay(draft);
                    } catch (CalendarException | ArithmeticException e) {
                        String rule = "rule (" + draft.terms.reason().rule() + ")";
                        throw new DeadlineException(line.life().ticket().id(), rule, e);
                    }
                }
            }
        }
    }

    private static boolean anySpeaks(Lifeline line) {
        for (int stretch = 0; stretch < line.stretches(); stretch++) {
            if (!line.outcome(stretch).holds().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void delay(Draft draft) {
        int stretch = line.stretchAt(draft.own);
        Tier tier = line.outcome(stretch).tier();
        for (; stretch < line.stretches(); stretch++) {
            List<HoldTerms> holds = holding(line.outcome(stretch).holds(), draft.terms.action(), tier);
            draft.release = Math.max(draft.own, line.begin(stretch));
            draft.missing = missing(holds);
            draft.heldBecause = reasons(holds);
            long bound = bound(holds, draft.own);
            if (bound <= draft.release) {
                draft.ranOut = !holds.isEmpty();
                return;
            } else if (bound < line.end(stretch)) {
                draft.release = bound;
                draft.ranOut = true;
                return;
            }
        }
    }

    private static List<HoldTerms> holding(List<HoldTerms> all, Action action, Tier tier) {
        List<HoldTerms> holding = List.of();
        for (HoldTerms hold : all) {
            if (holds(hold, action, tier)) {
                holding = holding.isEmpty() ? new ArrayList<>(all.size()) : holding;
                holding.add(hold);
            }
        }
        return holding;
    }

    private static boolean holds(HoldTerms hold, Action action, Tier tier) {
        return hold.visit().isPresent()
                ? action instanceof Action.Visit visit
                        && visit.visit().equals(hold.visit().get())
                : callsHigherTier(action, tier);
    }

    /** The end of the longest hold; {@code from} when there is none. */
    private long bound(List<HoldTerms> holds, long from) {
        long bound = from;
        for (HoldTerms hold : holds) {
            bound = Math.max(bound, bound(hold, from));
        }
        return bound;
    }

    private long bound(HoldTerms hold, long from) {
        BusinessCalendar calendar = line.life().calendars().get(hold.calendar());
        long bound = calendar.addNanos(from, hold.atMost().on(calendar).toNanos());
        if (hold.share().isEmpty()) {
            return bound;
        }
        HoldTerms.Share share = hold.share().get();
        Optional<Promise> promise = clocks.inForce(share.clock(), from);
        return promise.isEmpty()
                ? bound
                : Math.min(
                        bound,
                        promise.get()
                                .calendar()
                                .addNanos(from, Threshold.share(promise.get().targetNanos(), share.percent())));
    }

    private static List<String> missing(List<HoldTerms> holds) {
        if (holds.size() < 2) {
            return holds.isEmpty() ? List.of() : holds.get(0).missing();
        }
        List<String> missing = new ArrayList<>();
        for (HoldTerms hold : holds) {
            for (String item : hold.missing()) {
                if (!missing.contains(item)) {
                    missing.add(item);
                }
            }
        }
        return List.copyOf(missing);
    }

    private static List<Reason> reasons(List<HoldTerms> holds) {
        return holds.isEmpty()
                ? List.of()
                : holds.stream().map(HoldTerms::reason).toList();
    }

    private static boolean callsHigherTier(Action action, Tier tier) {
        if (action instanceof Action.HandTo to) {
            return tier.isBelow(to.tier());
        }
        return action instanceof Action.Join join && tier.isBelow(join.tier());
    }
}
