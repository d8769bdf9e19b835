package io.slarules.internal.rules;

import io.slarules.calendar.OpenTime;
import io.slarules.internal.rules.Calls.Call;
import io.slarules.internal.rules.Calls.Sentence;
import io.slarules.internal.rules.StatedValue.OfShare;
import io.slarules.internal.rules.StatedValue.OfTime;
import io.slarules.rule.Values;
import io.slarules.ticket.Priority;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the arguments of a rule's verbs come to, level by level, without running it: amounts and shares that are written out, or that are named
 * values the rule asks for. Nothing is said of what has to be computed.
 */
final class Stated {
    private static final Pattern UNITS = Pattern.compile("OpenTime\\.(minutes|hours|days)\\((\\d{1,9})[lL]?\\)");
    private static final Pattern SHARE = Pattern.compile("\\d{1,9}");
    private static final Pattern CLOCK = Pattern.compile("Clock\\.(\\w+|named\\(\"[^\"]*\"\\))");
    /** What makes two promises of one amount differ. */
    private static final Set<String> SHIFTS =
            Set.of("startsAt", "thenElapsed", "whileIn", "by", "restartsAt", "pausedFrom");

    private final ValueTable values;

    Stated(ValueTable values) {
        this.values = values;
    }

    /** Empty where a sentence states none, or not in plain words. */
    Optional<StatedPromise> promise(Speech speech, Sentence sentence) {
        Call within = sentence.first();
        Optional<String> clock = clock(within.argument(0));
        boolean plain = within.name().equals("within")
                && sentence.calls().stream().noneMatch(call -> SHIFTS.contains(call.name()));
        if (!plain || clock.isEmpty()) {
            return Optional.empty();
        }
        Map<Priority, String> calendars = calendars(speech, sentence.call("on"));
        Map<Priority, OfTime> amounts = new EnumMap<>(Priority.class);
        amounts(speech, within.arguments(), 1).forEach((level, amount) -> {
            if (calendars.containsKey(level)) {
                amounts.put(level, new OfTime(amount, calendars.getOrDefault(level, Values.CONTRACT)));
            }
        });
        return amounts.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatedPromise(clock.get(), amounts, within.line()));
    }

    /** The clock that an argument names in plain words. */
    static Optional<String> clock(String argument) {
        return Optional.of(argument).filter(text -> CLOCK.matcher(text).matches());
    }

    /** The amount of the argument at an index; none at a level at which it is not known. */
    Map<Priority, OpenTime> amounts(Speech speech, List<List<Token>> arguments, int index) {
        return stated(
                speech,
                arguments,
                index,
                "openTime",
                Stated::writtenAmount,
                value -> value instanceof OfTime time ? Optional.of(time.amount()) : Optional.empty());
    }

    /** The whole percent of the argument at an index; none at a level at which it is not known. */
    Map<Priority, Integer> percents(Speech speech, List<List<Token>> arguments, int index) {
        return stated(
                speech,
                arguments,
                index,
                "percent",
                text -> Optional.of(text)
                        .filter(share -> SHARE.matcher(share).matches())
                        .map(Integer::valueOf),
                value -> value instanceof OfShare share ? Optional.of(share.permille() / 10) : Optional.empty());
    }

    private Map<Priority, String> calendars(Speech speech, Optional<Call> on) {
        if (on.isEmpty()) {
            return everyLevel(Values.CONTRACT);
        }
        return on.get()
                .text(0)
                .map(name -> everyLevel(name.unquoted()))
                .orElseGet(() -> stated(
                        speech,
                        on.get().arguments(),
                        0,
                        "calendar",
                        text -> Optional.empty(),
                        value -> value instanceof OfTime time ? Optional.of(time.calendar()) : Optional.empty()));
    }

    private <V> Map<Priority, V> stated(
            Speech speech,
            List<List<Token>> arguments,
            int index,
            String question,
            Function<String, Optional<V>> written,
            Function<StatedValue, Optional<V>> read) {
        if (index >= arguments.size()) {
            return Map.of();
        }
        List<Token> argument = arguments.get(index);
        Optional<V> constant = written.apply(Calls.text(argument));
        if (constant.isPresent()) {
            return everyLevel(constant.get());
        }
        Map<Priority, V> found = new EnumMap<>(Priority.class);
        named(speech, argument, question)
                .forEach((level, value) -> read.apply(value).ifPresent(is -> found.put(level, is)));
        return found;
    }

    /** The named value that an argument asks for, and nothing else. */
    private Map<Priority, StatedValue> named(Speech speech, List<Token> argument, String question) {
        List<Sentence> asked = Calls.in(argument, ValueReads.GLOBAL);
        if (asked.size() != 1) {
            return Map.of();
        }
        Call call = asked.get(0).first();
        boolean alone = asked.get(0).text(ValueReads.GLOBAL).equals(Calls.text(argument))
                && asked.get(0).calls().size() == 1;
        Optional<ValueEntry> entry = call.text(0).flatMap(name -> values.entry(name.unquoted()));
        if (!alone || !call.name().equals(question) || entry.isEmpty()) {
            return Map.of();
        }
        Map<Priority, StatedValue> levels = entry.get().levels();
        if (call.arguments().size() < 2) {
            return levels;
        }
        Optional<Priority> constant = AskedLevel.constant(call.arguments().get(1));
        if (constant.isPresent()) {
            return Optional.ofNullable(levels.get(constant.get()))
                    .map(Stated::everyLevel)
                    .orElse(Map.of());
        }
        return AskedLevel.isThePriority(speech.file(), speech.rule(), call.argument(1)) ? levels : Map.of();
    }

    private static Optional<OpenTime> writtenAmount(String text) {
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

    private static <V> Map<Priority, V> everyLevel(V value) {
        Map<Priority, V> levels = new EnumMap<>(Priority.class);
        for (Priority level : Priority.values()) {
            levels.put(level, value);
        }
        return levels;
    }
}
