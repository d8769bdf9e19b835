package io.slarules.internal.verbs;

import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.policy.HoldTerms;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.Clock;
import io.slarules.rule.escalation.EachPromise;
import io.slarules.rule.escalation.Escalations;
import io.slarules.rule.escalation.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the steps and holds that rules ask for. */
public final class EscalationVerbs implements Escalations {
    private static final Trigger AT_ONCE = new Trigger.AtOnce();

    private final List<HoldTerms> holds = new ArrayList<>(1);
    private final List<SpokenStep> steps = new ArrayList<>(16);
    private final Voice voice;
    private final Calendars calendars;
    private final String contractCalendar;

    public EscalationVerbs(Voice voice, Calendars calendars, String contractCalendar) {
        this.voice = voice;
        this.calendars = calendars;
        this.contractCalendar = contractCalendar;
    }

    /** The steps asked for, in the order in which rules spoke. */
    public List<StepTerms> steps() {
        List<StepTerms> terms = new ArrayList<>(steps.size());
        for (SpokenStep step : steps) {
            terms.add(step.terms());
        }
        return terms;
    }

    /** The holds asked for, in the order in which rules spoke. */
    public List<HoldTerms> holds() {
        return holds;
    }

    @Override
    public Moment atOnce() {
        return moment(AT_ONCE);
    }

    @Override
    public Moment whenUsed(Clock clock, int percent) {
        return moment(new Trigger.Used(Optional.of(clock), notNegative(percent), Optional.empty()));
    }

    @Override
    public Moment beforeDue(Clock clock, OpenTime amount) {
        return moment(new Trigger.BeforeDue(Optional.of(clock), amount));
    }

    @Override
    public Moment afterDue(Clock clock, OpenTime amount) {
        return moment(new Trigger.AfterDue(Optional.of(clock), amount));
    }

    @Override
    public Moment whenBreached(Clock clock) {
        return moment(new Trigger.Breached(Optional.of(clock)));
    }

    @Override
    public EachPromise eachPromise() {
        return new EachPromise() {
            @Override
            public Moment whenUsed(int percent) {
                return moment(new Trigger.Used(Optional.empty(), notNegative(percent), Optional.empty()));
            }

            @Override
            public Moment beforeDue(OpenTime amount) {
                return moment(new Trigger.BeforeDue(Optional.empty(), amount));
            }

            @Override
            public Moment whenUsedOrBeforeDue(int percent, OpenTime amount) {
                return moment(new Trigger.Used(Optional.empty(), notNegative(percent), Optional.of(amount)));
            }

            @Override
            public Moment whenBreached() {
                return moment(new Trigger.Breached(Optional.empty()));
            }
        };
    }

    @Override
    public void hold(List<String> missing, OpenTime atMost, String because) {
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("a hold names nothing that is missing: name at least one item");
        }
        holds.add(new HoldTerms(List.copyOf(missing), atMost, contractCalendar, voice.reason(because)));
    }

    private Moment moment(Trigger trigger) {
        return new SpokenMoment(trigger, voice, calendars, contractCalendar, steps);
    }

    private static int notNegative(int percent) {
        if (percent < 0) {
            throw new IllegalArgumentException("share used is negative (" + percent + " %): give 0 or more");
        }
        return percent;
    }
}
