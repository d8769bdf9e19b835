package io.slarules.internal.verbs;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.Reason;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.escalation.StepOptions;
import io.slarules.ticket.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A step that its rule still describes; one for each promise where the rule speaks of each. */
final class SpokenStep implements StepOptions {
    private final List<Trigger> triggers;
    private final Action action;
    private final EscalationVerbs.Setting setting;
    private final int layer;
    private final Reason reason;
    private final Set<Role> tell = EnumSet.noneOf(Role.class);
    private Optional<OpenTime> within = Optional.empty();
    private String calendar;

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
            terms.add(new StepTerms(trigger, action, within, calendar, tell, layer, reason));
        }
    }

    @Override
    public StepOptions tell(Role role) {
        tell.add(role);
        return this;
    }

    @Override
    public StepOptions within(OpenTime amount) {
        within = Optional.of(amount);
        return this;
    }

    @Override
    public StepOptions on(String name) {
        calendar = setting.calendars().get(name).name();
        return this;
    }
}
