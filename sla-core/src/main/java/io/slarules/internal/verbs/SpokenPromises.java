package io.slarules.internal.verbs;

import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.Clock;
import io.slarules.rule.escalation.EachPromise;
import io.slarules.rule.escalation.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One moment for each promise, or for each but some; an empty clock stands for every promise. */
final class SpokenPromises implements EachPromise {
    private final Set<Clock> promises;
    private final Set<Clock> except;
    private final EscalationVerbs verbs;

    SpokenPromises(Set<Clock> promises, Set<Clock> except, EscalationVerbs verbs) {
        this.promises = promises;
        this.except = except;
        this.verbs = verbs;
    }

    @Override
    public EachPromise except(Clock clock) {
        Set<Clock> more = new HashSet<>(except);
        more.add(clock);
        return new SpokenPromises(promises, more, verbs);
    }

    @Override
    public EachPromise exceptVisits() {
        Set<Clock> more = new HashSet<>(except);
        for (Clock clock : promises) {
            if (clock.isVisit()) {
                more.add(clock);
            }
        }
        return more.size() == except.size() ? this : new SpokenPromises(promises, more, verbs);
    }

    @Override
    public Moment businessDaysBeforeDue(long days, BusinessDayRule counted, String calendar) {
        long ahead = EscalationVerbs.notNegative(days);
        Optional<String> name = Optional.of(verbs.calendar(calendar));
        return each(clock -> new Trigger.DaysOffset(clock, true, ahead, counted, name));
    }

    @Override
    public Moment whenEndingAfterDue(Instant expectedEnd) {
        return each(clock -> new Trigger.EndsLate(clock, expectedEnd));
    }

    @Override
    public Moment whenUsed(int percent) {
        EscalationVerbs.notNegative(percent);
        return each(clock -> new Trigger.Used(clock, percent, Optional.empty()));
    }

    @Override
    public Moment beforeDue(OpenTime amount) {
        EscalationVerbs.stated(amount);
        return each(clock -> new Trigger.BeforeDue(clock, amount));
    }

    @Override
    public Moment whenUsedOrBeforeDue(int percent, OpenTime amount) {
        EscalationVerbs.notNegative(percent);
        return each(clock -> new Trigger.Used(clock, percent, Optional.of(amount)));
    }

    @Override
    public Moment whenBrokenByChange() {
        return each(Trigger.BrokenByChange::new);
    }

    @Override
    public Moment whenBreached() {
        return each(Trigger.Breached::new);
    }

    private Moment each(Function<Optional<Clock>, Trigger> trigger) {
        if (except.isEmpty()) {
            return verbs.moment(List.of(trigger.apply(Optional.empty())));
        }
        List<Trigger> triggers = new ArrayList<>(promises.size());
        for (Clock clock : promises) {
            if (!except.contains(clock)) {
                triggers.add(trigger.apply(Optional.of(clock)));
            }
        }
        return verbs.moment(triggers);
    }
}
