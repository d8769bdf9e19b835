package io.slarules.internal.policy;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Reason;
import io.slarules.rule.Clock;
import io.slarules.rule.Reopening;
import io.slarules.rule.Retarget;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.WaitFor;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Terms of a clock, written the way a test reads best. */
public final class PromisedTerms {
    private final Clock clock;
    private final Optional<OpenTime> target;
    private BusinessCalendar calendar = Lives.ALWAYS;
    private final Set<WaitFor> pausedBy = EnumSet.noneOf(WaitFor.class);
    private Retarget retarget = Retarget.FROM_START;
    private Reopening reopening = Reopening.CONTINUE;
    private Optional<EventKind> start = Optional.empty();
    private EventKind stop;
    private int layer;
    private String rule;

    PromisedTerms(Clock clock, Optional<OpenTime> target) {
        this.clock = clock;
        this.target = target;
        this.rule = "target " + clock + " " + target.map(OpenTime::toString).orElse("exempt");
        this.stop = clock.equals(Clock.FIRST_RESPONSE)
                ? EventKind.MESSAGE
                : clock.equals(Clock.WORKAROUND)
                        ? EventKind.WORKAROUND_IN_PLACE
                        : clock.equals(Clock.RESOLUTION) ? EventKind.RESOLVED : EventKind.CLOSED;
        if (clock.equals(Clock.FIRST_RESPONSE)) {
            reopening = Reopening.FIRST_STOP_FINAL;
        }
    }

    public PromisedTerms on(BusinessCalendar where) {
        calendar = where;
        return this;
    }

    public PromisedTerms pausedBy(WaitFor... kinds) {
        pausedBy.addAll(List.of(kinds));
        return this;
    }

    public PromisedTerms retarget(Retarget how) {
        retarget = how;
        return this;
    }

    public PromisedTerms reopening(Reopening how) {
        reopening = how;
        return this;
    }

    public PromisedTerms starts(EventKind kind) {
        start = Optional.of(kind);
        return this;
    }

    public PromisedTerms stops(EventKind kind) {
        stop = kind;
        return this;
    }

    public PromisedTerms layer(int number) {
        layer = number;
        return this;
    }

    public PromisedTerms rule(String name) {
        rule = name;
        return this;
    }

    public ClockTerms terms() {
        Reason reason = new Reason(rule, "targets.drl", 1, "because the test says so", Map.of());
        return new ClockTerms(clock, target, calendar, pausedBy, retarget, reopening, start, stop, layer, reason);
    }
}
