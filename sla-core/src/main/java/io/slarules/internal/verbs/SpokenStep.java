package io.slarules.internal.verbs;

import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.Reason;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.escalation.StepOptions;
import io.slarules.ticket.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A step that its rule still describes. */
final class SpokenStep implements StepOptions {
    private final Trigger trigger;
    private final Action action;
    private final int layer;
    private final Reason reason;
    private final Calendars calendars;
    private Set<Role> tell = Set.of();
    private Optional<OpenTime> within = Optional.empty();
    private String calendar;

    SpokenStep(Trigger trigger, Action action, int layer, Reason reason, Calendars calendars, String calendar) {
        this.trigger = trigger;
        this.action = action;
        this.layer = layer;
        this.reason = reason;
        this.calendars = calendars;
        this.calendar = calendar;
    }

    StepTerms terms() {
        return new StepTerms(trigger, action, within, calendar, tell, layer, reason);
    }

    @Override
    public StepOptions tell(Role role) {
        Set<Role> roles = EnumSet.of(role);
        roles.addAll(tell);
        tell = roles;
        return this;
    }

    @Override
    public StepOptions within(OpenTime amount) {
        within = Optional.of(amount);
        return this;
    }

    @Override
    public StepOptions on(String name) {
        calendar = calendars.get(name).name();
        return this;
    }
}
