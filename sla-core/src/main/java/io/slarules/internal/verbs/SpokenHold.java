package io.slarules.internal.verbs;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Reason;
import io.slarules.internal.policy.HoldTerms;
import io.slarules.rule.Clock;
import io.slarules.rule.escalation.HoldOptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A hold that its rule still describes. */
final class SpokenHold implements HoldOptions {
    private final List<String> missing;
    private final Optional<String> visit;
    private final OpenTime atMost;
    private final EscalationVerbs.Setting setting;
    private final Reason reason;
    private String calendar;
    private Optional<HoldTerms.Share> share = Optional.empty();

    SpokenHold(
            List<String> missing,
            Optional<String> visit,
            OpenTime atMost,
            EscalationVerbs.Setting setting,
            String because) {
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("a hold names nothing that is missing: name at least one item");
        }
        this.missing = List.copyOf(missing);
        this.visit = visit;
        this.atMost = EscalationVerbs.stated(atMost);
        this.setting = setting;
        this.reason = setting.voice().reason(because);
        this.calendar = setting.contractCalendar();
    }

    HoldTerms terms() {
        return new HoldTerms(missing, visit, atMost, calendar, share, reason);
    }

    @Override
    public HoldOptions on(String name) {
        calendar = setting.calendar(name);
        return this;
    }

    @Override
    public HoldOptions norLongerThan(int percent, Clock clock) {
        share = Optional.of(new HoldTerms.Share(
                Objects.requireNonNull(clock, "the clock of a hold is null: name one"),
                EscalationVerbs.notNegative(percent)));
        return this;
    }
}
