package io.slarules.internal.verbs;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.Reason;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.Clock;
import io.slarules.rule.escalation.StepOptions;
import io.slarules.ticket.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A step that its rule still describes; one for each promise where the rule speaks of each. */
final class SpokenStep implements StepOptions {
    private static final int MOST_REPEATS = 100;

    private final List<Trigger> triggers;
    private final Action action;
    private final EscalationVerbs.Setting setting;
    private final int layer;
    private final Reason reason;
    private final Set<Role> tell = EnumSet.noneOf(Role.class);
    private Optional<OpenTime> within = Optional.empty();
    private int withinPermille = -1;
    private Optional<Clock> byDueOf = Optional.empty();
    private String calendar;
    private Optional<String> during = Optional.empty();
    private Optional<StepTerms.Repeat> repeat = Optional.empty();
    private Optional<OpenTime> coolDown = Optional.empty();

    SpokenStep(List<Trigger> triggers, Action action, EscalationVerbs.Setting setting, String because) {
        this.triggers = triggers;
        this.action = action;
        this.setting = setting;
        this.layer = setting.voice().layer();
        this.reason = setting.voice().reason(because);
        this.calendar = setting.contractCalendar();
    }

    void addTerms(List<StepTerms> terms) {
        for (Trigger trigger : triggers) {
            terms.add(new StepTerms(
                    trigger,
                    action,
                    within,
                    withinPermille,
                    byDueOf,
                    calendar,
                    during,
                    repeat,
                    coolDown,
                    tell,
                    layer,
                    reason));
        }
    }

    @Override
    public StepOptions tell(Role role) {
        tell.add(role);
        return this;
    }

    @Override
    public StepOptions withinPermille(int permille) {
        withinPermille = EscalationVerbs.notNegative(permille);
        return this;
    }

    @Override
    public StepOptions within(OpenTime amount) {
        within = Optional.of(amount);
        return this;
    }

    @Override
    public StepOptions byDueOf(Clock clock) {
        byDueOf = Optional.of(clock);
        return this;
    }

    @Override
    public StepOptions on(String name) {
        calendar = setting.calendar(name);
        return this;
    }

    @Override
    public StepOptions during(String name) {
        during = Optional.of(setting.calendar(name));
        return this;
    }

    @Override
    public StepOptions repeatedEvery(OpenTime interval, int times) {
        if (times < 1 || times > MOST_REPEATS) {
            throw new IllegalArgumentException("a step is repeated " + times + " times: give 1 to " + MOST_REPEATS);
        }
        if (interval.equals(OpenTime.ZERO)) {
            throw new IllegalArgumentException("a step is repeated after no time: give an interval above zero");
        }
        repeat = Optional.of(new StepTerms.Repeat(interval, times));
        return this;
    }

    @Override
    public StepOptions coolDown(OpenTime amount) {
        coolDown = Optional.of(amount);
        return this;
    }
}
