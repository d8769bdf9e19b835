package io.slarules.internal.clock;

import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.Signals;
import io.slarules.rule.Conventions;
import io.slarules.ticket.EventKind;

/** What terms mean while events are read, worked out once: which kinds of events bear on the clock, one bit each, and how pauses count. */
final class Heed {
    /** Of a clock about which no rule has spoken. */
    static final Heed NOTHING = new Heed();

    private static final long ALWAYS = Signals.bit(EventKind.RESOLVED)
            | Signals.bit(EventKind.CLOSED)
            | Signals.bit(EventKind.CANCELLED)
            | Signals.bit(EventKind.REOPENED);
    private static final long WAITS = Signals.bit(EventKind.WAIT_STARTED) | Signals.bit(EventKind.WAIT_ENDED);

    /** The kinds that may start, stop or restart it, or pause it between two signals. */
    final long signals;
    /** The kinds that bear on it while it has not come to rest. */
    final long moving;
    /** The kinds that may set it going again. */
    final long resting;
    /** Whether a change of facts bears on it. */
    final boolean followsFacts;
    /** To how many nanoseconds the bounds of pauses are rounded; 0 for exact ones. */
    final long precision;
    /** Whether a pause hides the due while the time in it counts. */
    final boolean hidesDue;

    private Heed() {
        signals = 0;
        moving = 0;
        resting = 0;
        followsFacts = false;
        precision = 0;
        hidesDue = false;
    }

    Heed(ClockTerms terms) {
        Signals all = terms.signals();
        boolean restIsQuiet = !all.recurring() && all.pauses().isEmpty();
        signals = ALWAYS | all.kinds();
        moving = terms.pausedBy().isEmpty() ? signals : signals | WAITS;
        resting = restIsQuiet ? ALWAYS | Signals.kinds(all.reopens()) : signals;
        followsFacts = (signals & Signals.bit(EventKind.FACTS_CHANGED)) != 0;
        precision = terms.conventions().pausePrecision().toNanos();
        hidesDue = terms.conventions().pauses() == Conventions.Pauses.HIDE_DUE;
    }
}
