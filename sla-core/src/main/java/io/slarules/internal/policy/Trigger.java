package io.slarules.internal.policy;

import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import io.slarules.rule.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a step falls due; instants are found later, by the clocks. An empty clock stands for every promise of the ticket, each on its own. */
public sealed interface Trigger {

    /** At the start of the unbroken run of stretches in which the rule spoke. */
    record AtOnce() implements Trigger {}

    /** As {@link AtOnce}, for each subject of which the rule speaks on its own, such as a visit. */
    record AtOnceOf(String subject) implements Trigger {}

    /** At an instant, or when the rule began to speak, whichever comes later. */
    record At(Instant instant) implements Trigger {}

    /** At once, for a promise that is due before this instant. */
    record EndsLate(Optional<Clock> clock, Instant expectedEnd) implements Trigger {}

    /** {@code amount} of open time of a named calendar after the start of the unbroken run of stretches in which the rule spoke. */
    record AfterSpeaking(OpenTime amount, String calendar) implements Trigger {}

    /** {@code amount} of open time of a named calendar after the last of these signals, or after the step was last done. */
    record Every(OpenTime amount, String calendar, List<Signal> since) implements Trigger {}

    /** When a step that calls engineers or sends a visitor would be due and is held instead. */
    record Held() implements Trigger {}

    /** When such a hold has lasted as long as it may, and the step goes ahead without what is missing. */
    record HoldEnds() implements Trigger {}

    /** When {@code percent} of the target is used (0 or more; above 100 lies past the due), or earlier: {@code beforeDue} of open time before it is due. */
    record Used(Optional<Clock> clock, int percent, Optional<OpenTime> orBeforeDue) implements Trigger {}

    /** {@code amount} of the clock's open time before it is due. */
    record BeforeDue(Optional<Clock> clock, OpenTime amount) implements Trigger {}

    /** {@code amount} of the clock's open time after it was due. */
    record AfterDue(Optional<Clock> clock, OpenTime amount) implements Trigger {}

    /** At the first instant at which the promise is broken: its elapsed open time exceeds its target. */
    record Breached(Optional<Clock> clock) implements Trigger {}

    /** When a change of facts, a reopening or an agreement makes a promise of which nothing is left. */
    record BrokenByChange(Optional<Clock> clock) implements Trigger {}

    /** When {@code amount} of the clock's open time has elapsed. */
    record Elapsed(Optional<Clock> clock, OpenTime amount) implements Trigger {}

    /** {@code amount} of open time of a named calendar, before or after the clock's start or due. */
    record Offset(Optional<Clock> clock, Anchor anchor, boolean before, OpenTime amount, String calendar)
            implements Trigger {}

    /** A number of business days, before or after the clock's due, of a named calendar or of the clock's own. */
    record DaysOffset(
            Optional<Clock> clock, boolean before, long days, BusinessDayRule counted, Optional<String> calendar)
            implements Trigger {
        public DaysOffset(Optional<Clock> clock, boolean before, long days, BusinessDayRule counted) {
            this(clock, before, days, counted, Optional.empty());
        }
    }

    /** {@code amount} of open time of a named calendar after each event of a signal. */
    record AfterSignal(Signal signal, OpenTime amount, String calendar) implements Trigger {}

    /** From where an offset is counted. */
    enum Anchor {
        START,
        DUE
    }
}
