package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody worked on the case. The instant is when it was logged.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param by who; {@code ""} when unknown
 * @param spent how long, not negative
 * @param onWhat on what; {@code ""} when unknown
 */
public record WorkLogged(Instant at, long sequence, String by, Duration spent, String onWhat) implements Event {
    public WorkLogged {
        Checks checks = Checks.of("WorkLogged");
        at = checks.instant(at, "at");
        by = checks.text(by, "by");
        spent = checks.value(spent, "spent");
        onWhat = checks.text(onWhat, "onWhat");
        checks.refuse(
                spent != null && spent.isNegative(), "time spent is negative", spent, "spent", "state zero or more");
        checks.orThrow(InvalidFactsException::new);
    }

    /** Work by somebody on something. */
    public static WorkLogged of(Instant at, String by, Duration spent, String onWhat) {
        return new WorkLogged(at, 0, by, spent, onWhat);
    }

    @Override
    public EventKind kind() {
        return EventKind.WORK_LOGGED;
    }

    @Override
    public WorkLogged withSequence(long number) {
        return new WorkLogged(at, number, by, spent, onWhat);
    }
}
