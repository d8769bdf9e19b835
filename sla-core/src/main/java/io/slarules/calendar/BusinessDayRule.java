package io.slarules.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.Optional;

/**
 * How "n business days" are counted. Everything in it is a convention, so each is stated: there is no default rule. Business
 * days are never converted to or from hours. Immutable.
 *
 * <p>Example: {@code BusinessDayRule.of(Start.STRICTLY_AFTER, Landing.CLOSING).withCutOff(LocalTime.of(15, 0))}: what comes in
 * at 15:00 or later counts as received on the next business day, and n business days later, at closing, it is due.
 *
 * @param start where counting begins
 * @param landing what becomes of the time of day on the date that was counted to
 * @param cutOff a start at or after this time of day on a business day counts as one on the next business day; it bears on
 *     counting forward only
 * @param zeroStays whether zero business days give the start itself, whatever else is stated
 */
public record BusinessDayRule(Start start, Landing landing, Optional<LocalTime> cutOff, boolean zeroStays) {

    /** Where counting begins. */
    public enum Start {
        /** At the start date, whatever it is: the first date counted is the first business day strictly beyond it. */
        STRICTLY_AFTER,
        /**
         * A start on a date that is no business day first moves to the nearest one in the direction of counting (forward for
         * zero), which is day 0; the time of day is kept.
         */
        ROLL,
        /** As {@link #ROLL}; the time of day of a start that moved becomes the opening. */
        ROLL_TO_OPENING
    }

    /** What becomes of the time of day. */
    public enum Landing {
        /** The same time of day, open or not. */
        SAME_TIME,
        /** The same time of day, or the next opening if that is closed. */
        NEXT_OPEN,
        /** The same time of day, or the previous closing if that is closed. */
        PREVIOUS_CLOSE,
        /** The same time of day, but not after the last closing of the date. */
        NOT_AFTER_CLOSING,
        /** The same time of day, or, if that is closed, the opening of the last business day that has opened by then. */
        OPENING_IF_CLOSED,
        /** The first opening of the date. */
        OPENING,
        /** The last closing of the date: end of business. */
        CLOSING
    }

    public BusinessDayRule {
        requireNonNull(start, "start");
        requireNonNull(landing, "landing");
        requireNonNull(cutOff, "cutOff");
    }

    /** A rule without a cut-off, by which zero days are treated like any other number. */
    public static BusinessDayRule of(Start start, Landing landing) {
        return new BusinessDayRule(start, landing, Optional.empty(), false);
    }

    public BusinessDayRule withCutOff(LocalTime timeOfDay) {
        return new BusinessDayRule(start, landing, Optional.of(timeOfDay), zeroStays);
    }

    /** Zero business days give the start itself. */
    public BusinessDayRule withZeroStaying() {
        return new BusinessDayRule(start, landing, cutOff, true);
    }
}
