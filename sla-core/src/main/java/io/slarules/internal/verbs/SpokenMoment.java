package io.slarules.internal.verbs;

import io.slarules.decision.Action;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.escalation.Moment;
import io.slarules.rule.escalation.StepOptions;
import io.slarules.ticket.Role;
import io.slarules.ticket.Tier;
import java.util.List;
import java.util.Set;

/** A moment that a rule named, on one clock or on several, waiting for what is to be done at it. */
final class SpokenMoment implements Moment {
    private static final Action INFORM = new Action.Inform();

    private final List<Trigger> triggers;
    private final EscalationVerbs.Setting setting;
    private final List<SpokenStep> steps;

    SpokenMoment(List<Trigger> triggers, EscalationVerbs.Setting setting, List<SpokenStep> steps) {
        this.triggers = triggers;
        this.setting = setting;
        this.steps = steps;
    }

    private SpokenStep add(Action action, String because) {
        SpokenStep step = new SpokenStep(triggers, action, setting, because);
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
    public StepOptions inform(Set<Role> roles, String because) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a step informs nobody: name at least one role");
        }
        StepOptions step = add(INFORM, because);
        roles.forEach(step::tell);
        return step;
    }

    @Override
    public StepOptions nextOfLadder(int rungs, String because) {
        if (rungs < 1) {
            throw new IllegalArgumentException("rungs to climb are fewer than one (" + rungs + "): give 1 or more");
        }
        List<Role> ladder = setting.ladder();
        return add(new Action.NextOfLadder(rungs), because).tell(ladder.get(Math.min(rungs, ladder.size() - 1)));
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
    public StepOptions visit(String visitId, String because) {
        return add(new Action.Visit(visitId), because);
    }

    @Override
    public StepOptions advise(String advice, String because) {
        return add(new Action.Advise(advice), because);
    }
}
