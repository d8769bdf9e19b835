package io.slarules.internal.rules;

import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.rules.StatedValue.OfTime;
import io.slarules.rule.Values;
import io.slarules.ticket.Priority;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * A promise that a rule states in plain words: a clock, and at each level an amount and a calendar, none of which has to be computed.
 *
 * @param clock as it is written, such as {@code Clock.WORKAROUND}
 * @param amounts on calendars by name; the contract calendar is {@link Values#CONTRACT}. No level: nothing is stated
 * @param line where it stands
 */
record StatedPromise(String clock, Map<Priority, OfTime> amounts, int line) {

    Optional<OfTime> at(Priority level) {
        return Optional.ofNullable(amounts.get(level));
    }

    /** As far as it is about these levels. */
    StatedPromise among(Collection<Priority> levels) {
        Map<Priority, OfTime> among = new EnumMap<>(amounts);
        among.keySet().retainAll(levels);
        return new StatedPromise(clock, among, line);
    }

    boolean isZeroSomewhere() {
        return amounts.values().stream().anyMatch(time -> time.amount().equals(OpenTime.ZERO));
    }

    /** Whether they certainly differ at a level of both. */
    boolean differs(StatedPromise other) {
        return amounts.entrySet().stream().anyMatch(ours -> other.at(ours.getKey())
                .map(theirs -> compare(ours.getValue(), theirs).orElse(0) != 0)
                .orElse(false));
    }

    /** Whether this one is certainly the shorter wherever the other is stated. */
    boolean isShorterThan(StatedPromise other) {
        return other.amounts.entrySet().stream().allMatch(theirs -> at(theirs.getKey())
                .map(ours -> compare(ours, theirs.getValue()).orElse(0) < 0)
                .orElse(false));
    }

    /** Below zero when the first is shorter; empty where that depends on the calendar. */
    static OptionalInt compare(OfTime first, OfTime second) {
        boolean alike = first.calendar().equals(second.calendar());
        if (alike && first.calendar().equals(Calendars.ALWAYS)) {
            return OptionalInt.of(aroundTheClock(first.amount()).compareTo(aroundTheClock(second.amount())));
        }
        if (alike && first.amount().days() == 0 && second.amount().days() == 0) {
            return OptionalInt.of(
                    first.amount().time().compareTo(second.amount().time()));
        }
        if (alike) {
            boolean wholeDays =
                    first.amount().time().isZero() && second.amount().time().isZero();
            return wholeDays
                    ? OptionalInt.of(
                            Long.compare(first.amount().days(), second.amount().days()))
                    : OptionalInt.empty();
        }
        if (outlasts(first, second)) {
            return OptionalInt.of(1);
        }
        return outlasts(second, first) ? OptionalInt.of(-1) : OptionalInt.empty();
    }

    /** No calendar gives more open time than passes around the clock. */
    private static boolean outlasts(OfTime first, OfTime second) {
        return second.calendar().equals(Calendars.ALWAYS)
                && first.amount().time().compareTo(aroundTheClock(second.amount())) > 0;
    }

    private static Duration aroundTheClock(OpenTime amount) {
        return Duration.ofDays(amount.days()).plus(amount.time());
    }

    /** What is promised, for people: once where it is the same at every level. */
    String text() {
        Set<String> texts = new TreeSet<>();
        amounts.values().forEach(time -> texts.add(time.text()));
        return texts.size() == 1 ? texts.iterator().next() : ValueEntry.text(amounts);
    }
}
