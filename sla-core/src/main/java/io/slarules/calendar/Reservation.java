package io.slarules.calendar;

import java.time.LocalDate;

/**
 * An answer reaches dates for which a holiday source does not know the holidays, so that it takes them for ordinary ones.
 *
 * @param source the name of the source
 * @param knownFrom the first date that it knows
 * @param knownThrough the last date that it knows
 */
public record Reservation(String source, LocalDate knownFrom, LocalDate knownThrough) {
    /** A sentence for people. */
    @Override
    public String toString() {
        return "holidays of (" + source + ") are known only from " + knownFrom + " through " + knownThrough;
    }
}
