package io.slarules.decision;

import io.slarules.calendar.OpenTime;
import java.time.Duration;

/** Amounts of time as people say them: {@code 1 h 30 min}, {@code -2 d 3 h}. */
final class Durations {
    private static final Duration DAY = Duration.ofDays(1);

    private Durations() {}

    /** An amount in which a day is 24 h; rounded towards zero, to the minute from one hour on and to the second below. */
    static String text(Duration amount, Language language) {
        return text(amount, true, language);
    }

    /** Open time of a calendar whose days are shorter than 24 h, or not known: a day would mislead, so hours go on. */
    static String inHours(Duration amount, Language language) {
        return text(amount, false, language);
    }

    private static String text(Duration amount, boolean days, Language language) {
        if (amount.isNegative()) {
            return amount.compareTo(Duration.ofSeconds(-1)) > 0
                    ? Phrase.UNDER_A_SECOND_NEGATIVE.in(language)
                    : "-" + text(amount.negated(), days, language);
        }
        if (amount.isZero()) {
            return Phrase.MINUTES.in(language, "0");
        }
        if (amount.toSeconds() == 0) {
            return Phrase.UNDER_A_SECOND.in(language);
        }
        boolean longer = amount.toHours() > 0;
        StringBuilder text = new StringBuilder();
        append(text, Phrase.DAYS, days ? amount.toDays() : 0, language);
        append(text, Phrase.HOURS, days ? amount.toHoursPart() : amount.toHours(), language);
        append(text, Phrase.MINUTES, amount.toMinutesPart(), language);
        append(text, Phrase.SECONDS, longer ? 0 : amount.toSecondsPart(), language);
        return text.toString();
    }

    private static void append(StringBuilder text, Phrase unit, long count, Language language) {
        if (count != 0) {
            text.append(text.length() == 0 ? "" : " ").append(unit.in(language, Long.toString(count)));
        }
    }

    /**
     * A target as it was stated. Where its days are not 24 h they are business days, and the open time follows.
     *
     * @param onCalendar the same target as open time of its calendar
     */
    static String target(OpenTime target, Duration onCalendar, Language language) {
        if (target.days() == 0) {
            return inHours(target.time(), language);
        }
        if (hasFullDays(target, onCalendar)) {
            return stated(target, language);
        }
        Phrase unit = target.days() == 1 ? Phrase.BUSINESS_DAY : Phrase.BUSINESS_DAYS;
        String days = unit.in(language, Long.toString(target.days()));
        String stated = target.time().isZero() ? days : days + " " + inHours(target.time(), language);
        return Phrase.OPEN_TIME.in(language, stated, inHours(onCalendar, language));
    }

    /** A target as it was stated, whatever its calendar counts as a day. */
    static String stated(OpenTime target, Language language) {
        StringBuilder text = new StringBuilder();
        append(text, Phrase.DAYS, target.days(), language);
        if (text.length() == 0 || !target.time().isZero()) {
            text.append(text.length() == 0 ? "" : " ").append(inHours(target.time(), language));
        }
        return text.toString();
    }

    /** Whether the target is stated in days that its calendar counts as 24 h. */
    static boolean hasFullDays(OpenTime target, Duration onCalendar) {
        return target.days() != 0
                && onCalendar.equals(DAY.multipliedBy(target.days()).plus(target.time()));
    }
}
