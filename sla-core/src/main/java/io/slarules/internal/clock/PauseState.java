package io.slarules.internal.clock;

import io.slarules.internal.policy.Signals;
import io.slarules.ticket.WaitFor;
import java.util.List;
import java.util.Set;

/** Whether one clock is paused: by a wait of a kind that pauses it, or between two signals. */
final class PauseState {
    /** The kinds of waits that pause it, one bit each. */
    private int pausing;
    /** The kinds of waits that are open. */
    private int waiting;
    /** The pauses between signals that are open, one bit each, in the order of the terms. */
    private int signalled;

    /** Waits of these kinds pause it from now on. */
    void by(Set<WaitFor> kinds) {
        int mask = 0;
        for (WaitFor kind : kinds) {
            mask |= Lifeline.bit(kind);
        }
        pausing = mask;
    }

    /** Waits of these kinds are open now, one bit each; says whether that bears on the clock. */
    boolean waits(int open) {
        boolean bears = ((waiting ^ open) & pausing) != 0;
        waiting = open;
        return bears;
    }

    /** Something happened; says whether a pause between signals began or ended by it. */
    boolean signals(Lifeline line, int event, List<Signals.Pause> all) {
        int before = signalled;
        for (int i = 0; i < all.size(); i++) {
            if (line.gives(event, all.get(i).from())) {
                signalled |= 1 << i;
            } else if (line.gives(event, all.get(i).until())) {
                signalled &= ~(1 << i);
            }
        }
        return signalled != before;
    }

    boolean holds() {
        return (waiting & pausing) != 0 || signalled != 0;
    }
}
