package io.slarules.internal.verbs;

import io.slarules.calendar.OpenTime;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.Clock;
import io.slarules.rule.escalation.EachPromise;
import io.slarules.rule.escalation.Moment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One moment for each of several promises. */
final class SpokenPromises implements EachPromise {
    private final Set<Clock> clocks;
    private final EscalationVerbs verbs;

    SpokenPromises(Set<Clock> clocks, EscalationVerbs verbs) {
        this.clocks = clocks;
        this.verbs = verbs;
    }

    @Override
    public EachPromise except(Clock clock) {
        Set<Clock> rest = new HashSet<>(clocks);
        rest.remove(clock);
        return new SpokenPromises(rest, verbs);
    }

    @Override
    public Moment whenUsed(int percent) {
        EscalationVerbs.notNegative(percent);
        return each(clock -> new Trigger.Used(clock, percent, Optional.empty()));
    }

    @Override
    public Moment beforeDue(OpenTime amount) {
        return each(clock -> new Trigger.BeforeDue(clock, amount));
    }

    @Override
    public Moment whenUsedOrBeforeDue(int percent, OpenTime amount) {
        EscalationVerbs.notNegative(percent);
        return each(clock -> new Trigger.Used(clock, percent, Optional.of(amount)));
    }

    @Override
    public Moment whenBreached() {
        return each(Trigger.Breached::new);
    }

    private Moment each(Function<Clock, Trigger> trigger) {
        List<Trigger> triggers = new ArrayList<>(clocks.size());
        for (Clock clock : clocks) {
            triggers.add(trigger.apply(clock));
        }
        return verbs.moment(triggers);
    }
}
