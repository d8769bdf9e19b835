package io.slarules.internal.rules;

import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.rules.Calls.Call;
import io.slarules.internal.rules.Calls.Sentence;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A promise that a rule states in plain words: a clock, an amount and a calendar, none of which has to be computed.
 *
 * @param clock as it is written, such as {@code Clock.WORKAROUND}
 * @param calendar by name; empty for the contract calendar
 * @param line where it stands
 */
record StatedPromise(String clock, OpenTime amount, String calendar, int line) {
    private static final Pattern UNITS = Pattern.compile("OpenTime\\.(minutes|hours|days)\\((\\d{1,9})[lL]?\\)");
    private static final Pattern CLOCK = Pattern.compile("Clock\\.(\\w+|named\\(\"[^\"]*\"\\))");
    /** What makes two promises of one amount differ. */
    private static final Set<String> SHIFTS =
            Set.of("startsAt", "thenElapsed", "whileIn", "by", "restartsAt", "pausedFrom");

    /** Empty where a sentence states none, or not in plain words. */
    static Optional<StatedPromise> of(Sentence sentence) {
        Call within = sentence.first();
        Optional<String> calendar = calendar(sentence);
        Optional<OpenTime> amount = amount(within.argument(1));
        String clock = within.argument(0);
        boolean plain = within.name().equals("within")
                && CLOCK.matcher(clock).matches()
                && sentence.calls().stream().noneMatch(call -> SHIFTS.contains(call.name()));
        return plain && calendar.isPresent()
                ? amount.map(open -> new StatedPromise(clock, open, calendar.get(), within.line()))
                : Optional.empty();
    }

    /** The clock that an argument names in plain words. */
    static Optional<String> clock(String argument) {
        return Optional.of(argument).filter(text -> CLOCK.matcher(text).matches());
    }

    /** An amount that is written out. */
    static Optional<OpenTime> amount(String text) {
        if (text.equals("OpenTime.ZERO")) {
            return Optional.of(OpenTime.ZERO);
        }
        Matcher matcher = UNITS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(2));
        return Optional.of(
                switch (matcher.group(1)) {
                    case "minutes" -> OpenTime.minutes(number);
                    case "hours" -> OpenTime.hours(number);
                    default -> OpenTime.days(number);
                });
    }

    private static Optional<String> calendar(Sentence sentence) {
        Optional<Call> on = sentence.call("on");
        return on.isEmpty() ? Optional.of("") : on.flatMap(call -> call.text(0)).map(Token::unquoted);
    }

    boolean isZero() {
        return amount.equals(OpenTime.ZERO);
    }

    /** Below zero when this one is shorter; empty where that depends on the calendar. */
    OptionalInt compare(OpenTime otherAmount, String otherCalendar) {
        if (!calendar.equals(otherCalendar)) {
            return OptionalInt.empty();
        }
        if (calendar.equals(Calendars.ALWAYS)) {
            return OptionalInt.of(aroundTheClock(amount).compareTo(aroundTheClock(otherAmount)));
        }
        if (amount.days() == 0 && otherAmount.days() == 0) {
            return OptionalInt.of(amount.time().compareTo(otherAmount.time()));
        }
        boolean wholeDays = amount.time().isZero() && otherAmount.time().isZero();
        return wholeDays ? OptionalInt.of(Long.compare(amount.days(), otherAmount.days())) : OptionalInt.empty();
    }

    private static Duration aroundTheClock(OpenTime amount) {
        return Duration.ofDays(amount.days()).plus(amount.time());
    }
}
