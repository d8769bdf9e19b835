package io.slarules.rule.triage;

import io.slarules.calendar.OpenTime;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import java.time.Instant;

/**
 * What a rule of the triage phase can say: the terms of which the order of the queue is computed ({@code triage.md}).
 * The latest layer that speaks about a term counts; inside it the most urgent band, the largest loss, the earliest
 * promise, the earliest worsening and the largest effort. Every method throws {@link IllegalArgumentException} when
 * {@code because} is blank.
 */
public interface Terms {

    /** The strict band. Where no rule says one, it is {@code REST}. */
    void band(Band band, String because);

    /**
     * Production loss per hour in 1/1000 tool-equivalents. Where no rule says one, it is 0.
     *
     * @param milli 0 or more; more than 10⁹ counts as 10⁹
     */
    void loss(long milli, String because);

    /** The due of this clock is the promise of the order. */
    void promise(Clock clock, String because);

    /** The due of whichever clock is due next is the promise of the order. */
    void nextPromise(String because);

    /** A significantly worse state is expected then. */
    void worsening(Instant at, String because);

    /** Estimated effort to containment. Where no rule says one, it is 4 h. Rounded up to minutes; days count 24 h each. */
    void effort(OpenTime amount, String because);
}
