package io.slarules.internal.verbs;

import io.slarules.calendar.Calendars;
import io.slarules.decision.Action;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.escalation.Moment;
import io.slarules.rule.escalation.StepOptions;
import io.slarules.ticket.Role;
import io.slarules.ticket.Tier;
import java.util.List;

/** A moment that a rule named, waiting for what is to be done at it. */
final class SpokenMoment implements Moment {
    private static final Action INFORM = new Action.Inform();

    private final Trigger trigger;
    private final Voice voice;
    private final Calendars calendars;
    private final String contractCalendar;
    private final List<SpokenStep> steps;

    SpokenMoment(
            Trigger trigger, Voice voice, Calendars calendars, String contractCalendar, List<SpokenStep> steps) {
        this.trigger = trigger;
        this.voice = voice;
        this.calendars = calendars;
        this.contractCalendar = contractCalendar;
        this.steps = steps;
    }

    private SpokenStep add(Action action, String because) {
        SpokenStep step =
                new SpokenStep(trigger, action, voice.layer(), voice.reason(because), calendars, contractCalendar);
        steps.add(step);
        return step;
    }

    @Override
    public StepOptions handTo(Tier tier, String because) {
        return add(new Action.HandTo(tier), because);
    }

    @Override
    public StepOptions handBack(Tier tier, String because) {
        return add(new Action.HandBack(tier), because);
    }

    @Override
    public StepOptions join(Tier tier, String because) {
        return add(new Action.Join(tier), because);
    }

    @Override
    public StepOptions inform(Role role, String because) {
        return add(INFORM, because).tell(role);
    }

    @Override
    public StepOptions nextOfLadder(int rungs, String because) {
        if (rungs < 1) {
            throw new IllegalArgumentException("rungs to climb are fewer than one (" + rungs + "): give 1 or more");
        }
        return add(new Action.NextOfLadder(rungs), because);
    }

    @Override
    public StepOptions askFor(String item, String because) {
        return askFor(List.of(item), because);
    }

    @Override
    public StepOptions askFor(List<String> items, String because) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a step asks for nothing: name at least one item");
        }
        return add(new Action.AskFor(items), because);
    }

    @Override
    public StepOptions advise(String advice, String because) {
        return add(new Action.Advise(advice), because);
    }
}
