package io.slarules.decision;

import io.slarules.rule.Clock;
import java.time.Instant;

/** What the engine keeps behind a decision, to read off a later instant and the account of a clock. Thread-safe. */
public interface Outlook {
    /** Of a decision that no engine made. */
    Outlook NONE = new Outlook() {
        @Override
        public Decision at(Decision decision, Instant later) {
            throw new IllegalStateException("Decision on ticket (" + decision.ticket()
                    + ") was put together by hand: ask SlaEngine.decide for one that can be seen later");
        }

        @Override
        public ClockAccount account(Decision decision, Deadline deadline) {
            throw new IllegalStateException("Decision on ticket (" + decision.ticket()
                    + ") was put together by hand: ask SlaEngine.decide for one that has accounts");
        }
    };

    /** As {@link Decision#at(Instant)}. */
    Decision at(Decision decision, Instant later);

    /** As {@link Decision#account(Clock)}. */
    ClockAccount account(Decision decision, Deadline deadline);
}
