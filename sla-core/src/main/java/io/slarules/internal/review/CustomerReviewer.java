package io.slarules.internal.review;

import io.slarules.calendar.Calendars;
import io.slarules.customer.CustomerAccount;
import io.slarules.customer.CustomerReview;
import io.slarules.customer.PromiseAtRisk;
import io.slarules.decision.Change;
import io.slarules.decision.Change.Effect;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.internal.engine.Hearings;
import io.slarules.internal.engine.Resolution;
import io.slarules.internal.rules.Phase;
import io.slarules.rule.Commitment;
import io.slarules.ticket.StepDone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reviews customers: cuts the life of their promises into stretches, hears the rules on each, and follows the steps through them. Thread-safe. */
public final class CustomerReviewer {
    private static final int AT_RISK_PERMILLE = 800;

    private final Hearings hearings;
    private final Calendars calendars;
    private final String revision;

    public CustomerReviewer(Hearings hearings, Calendars calendars, String revision) {
        this.hearings = hearings;
        this.calendars = calendars;
        this.revision = revision;
    }

    public CustomerReview review(CustomerAccount account, Collection<Decision> decisions, Instant now) {
        Set<String> tickets = new HashSet<>();
        for (Decision decision : decisions) {
            if (!tickets.add(decision.ticket())) {
                throw new IllegalArgumentException("Ticket (" + decision.ticket() + ") of customer ("
                        + account.customer().id() + ") has two decisions: give the last one of each ticket");
            }
        }
        List<AccountPromise> promises = AccountPromise.of(decisions);
        Set<Duration> windows = new TreeSet<>();
        Followed followed = follow(account, promises, windows, now, now);
        hearings.judged(followed.last());
        List<Step> steps = followed.steps();
        return new CustomerReview(
                account.customer().id(),
                now,
                atRisk(decisions),
                steps,
                nextChange(account, promises, windows, steps, now),
                revision);
    }

    private static List<PromiseAtRisk> atRisk(Collection<Decision> decisions) {
        List<PromiseAtRisk> risks = new ArrayList<>();
        for (Decision decision : decisions) {
            for (Deadline deadline : decision.deadlines()) {
                boolean risky = deadline.open()
                        && deadline.commitment() == Commitment.SLA
                        && (deadline.state() == ClockState.BREACHED || deadline.usedPermille() >= AT_RISK_PERMILLE);
                if (risky) {
                    risks.add(new PromiseAtRisk(decision.ticket(), deadline));
                }
            }
        }
        risks.sort(Comparator.<PromiseAtRisk, Instant>comparing(
                        one -> one.deadline().due().orElse(Instant.MAX))
                .thenComparing(PromiseAtRisk::ticket)
                .thenComparing(one -> one.deadline().clock().name()));
        return risks;
    }

    /**
     * The steps through the stretches until an instant.
     *
     * @param last what was heard on the last stretch
     */
    private record Followed(List<Step> steps, List<ReviewTerms> last) {}

    /** As often as it takes: windows that rules ask for on the way cut further stretches. */
    private Followed follow(
            CustomerAccount account,
            List<AccountPromise> promises,
            Set<Duration> windows,
            Instant known,
            Instant instant) {
        Followed followed = new Followed(List.of(), List.of());
        for (int before = -1; before != windows.size(); ) {
            before = windows.size();
            followed = replay(account, promises, windows, known, instant);
        }
        return followed;
    }

    private Followed replay(
            CustomerAccount account,
            List<AccountPromise> promises,
            Set<Duration> windows,
            Instant known,
            Instant instant) {
        Map<String, Instant> done = new HashMap<>();
        Set<Instant> happened = new TreeSet<>();
        for (StepDone step : account.done()) {
            if (!step.at().isAfter(known)) {
                done.putIfAbsent(step.key(), step.at());
                happened.add(step.at());
            }
        }
        happened.add(account.attentionSince());
        Set<Instant> cuts = new TreeSet<>(happened);
        for (AccountPromise promise : promises) {
            promise.breached().ifPresent(at -> cuts.addAll(cuts(at, windows)));
            promise.kept().ifPresent(at -> {
                cuts.addAll(cuts(at, windows));
                happened.add(at);
            });
        }
        cuts.removeIf(cut -> cut.isAfter(instant));
        StepsOverTime steps = new StepsOverTime(account.customer().id(), calendars, done);
        List<ReviewTerms> last = List.of();
        for (Instant cut : cuts) {
            last = hear(account, promises, windows, cut);
            steps.stretch(cut, !happened.contains(cut), last);
        }
        return new Followed(steps.at(instant), last);
    }

    /** When a promise that ends or breaks at an instant enters and leaves each window. */
    private static Set<Instant> cuts(Instant at, Set<Duration> windows) {
        Set<Instant> cuts = new TreeSet<>();
        cuts.add(at);
        cuts.add(at.plusNanos(1));
        for (Duration window : windows) {
            cuts.add(at.plus(window));
            cuts.add(at.plus(window).plusNanos(1));
        }
        return cuts;
    }

    private List<ReviewTerms> hear(
            CustomerAccount account, List<AccountPromise> promises, Set<Duration> windows, Instant at) {
        return hearings.hear("customer", account.customer().id(), hearing -> {
            AccountVerbs verbs = new AccountVerbs(hearing.voice(), calendars);
            hearing.run(Phase.CUSTOMER, verbs, new AccountCase(account, promises, at, windows));
            List<ReviewTerms> terms = new ArrayList<>(verbs.terms());
            terms.sort(Comparator.comparing(ReviewTerms::reason, Resolution.BY_NAME)
                    .thenComparing(ReviewTerms::base));
            return terms;
        });
    }

    private Optional<Change> nextChange(
            CustomerAccount account,
            List<AccountPromise> promises,
            Set<Duration> windows,
            List<Step> steps,
            Instant now) {
        Set<Instant> candidates = new TreeSet<>();
        for (AccountPromise promise : promises) {
            promise.breached().ifPresent(at -> candidates.addAll(cuts(at, windows)));
            promise.kept().ifPresent(at -> candidates.addAll(cuts(at, windows)));
        }
        steps.forEach(step -> step.at().ifPresent(candidates::add));
        candidates.removeIf(at -> !at.isAfter(now));
        Map<String, StepState> before = states(steps);
        for (Instant at : candidates) {
            Map<String, StepState> after =
                    states(follow(account, promises, windows, now, at).steps());
            if (!after.equals(before)) {
                List<Effect> effects = new ArrayList<>();
                after.forEach((key, state) -> {
                    if (before.get(key) != state) {
                        effects.add(new Effect(Change.Kind.STEP, key, state.name()));
                    }
                });
                before.keySet().stream()
                        .filter(key -> !after.containsKey(key))
                        .forEach(key -> effects.add(new Effect(Change.Kind.FACTS, "step " + key, "gone")));
                return Optional.of(new Change(at, effects));
            }
        }
        return Optional.empty();
    }

    private static Map<String, StepState> states(List<Step> steps) {
        Map<String, StepState> states = new HashMap<>();
        steps.forEach(step -> states.put(step.key(), step.state()));
        return states;
    }
}
