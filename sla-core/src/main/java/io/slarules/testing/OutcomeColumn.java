package io.slarules.testing;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.ClockState;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Decision;
import io.slarules.decision.Reason;
import io.slarules.decision.StepState;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An outcome that a word can expect: a column of a table behind {@code ||}.
 *
 * @param reading from the rules that there are and a word to what it expects; it throws an {@link IllegalArgumentException} on a word that it
 *     does not know
 */
record OutcomeColumn(String name, BiFunction<KnownRules, String, Consumer<DecisionCheck>> reading) {
    private static final List<Clock> CLOCKS = List.of(
            Clock.FIRST_RESPONSE,
            Clock.CLASSIFICATION,
            Clock.NEXT_RESPONSE,
            Clock.PERIODIC_UPDATE,
            Clock.ACKNOWLEDGEMENT,
            Clock.WORKAROUND,
            Clock.RESOLUTION,
            Clock.EXPLANATION);
    private static final Map<String, OutcomeColumn> ALL = new LinkedHashMap<>();

    static {
        add("priority", (known, word) -> {
            Priority level = FactColumn.constant(Priority.class, word);
            return check -> check.expectPriority(level);
        });
        add("impact", (known, word) -> {
            ProductionImpact impact = FactColumn.constant(ProductionImpact.class, word);
            return check -> check.expectImpact(impact);
        });
        add(
                "priority because",
                (known, word) -> word("priority because", rules(known, word), one -> ids(one.priority())));
        add("impact because", (known, word) -> word("impact because", rules(known, word), one -> ids(one.impact())));
        add(
                "provisional",
                (known, word) -> word(
                        "provisional", String.valueOf(FactColumn.yes(word)), one -> String.valueOf(one.provisional())));
        add(
                "band",
                (known, word) -> word(
                        "band",
                        FactColumn.constant(Band.class, word).name(),
                        one -> one.triage().band().value().name()));
        add("steps due", (known, word) -> steps(known, "steps due", word, StepState.DUE));
        add("steps pending", (known, word) -> steps(known, "steps pending", word, StepState.PENDING));
        add("steps held", (known, word) -> steps(known, "steps held", word, StepState.HELD));
        for (Clock clock : CLOCKS) {
            clock(clock);
        }
    }

    private static void clock(Clock clock) {
        String words = clock.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        add(words, (known, word) -> target(clock, word));
        add(words + " due", (known, word) -> {
            Instant due = instant(word);
            return check -> check.expectDue(clock, due);
        });
        add(words + " state", (known, word) -> {
            ClockState state = FactColumn.constant(ClockState.class, word);
            return check -> check.expectState(clock, state);
        });
    }

    /** The column of this name, however its words are set apart; a clock of the author's own is named as in {@code Clock.named}. */
    static Optional<OutcomeColumn> named(String name) {
        String letters = FactColumn.letters(name);
        Optional<OutcomeColumn> found = ALL.values().stream()
                .filter(column -> FactColumn.letters(column.name).equals(letters))
                .findFirst();
        if (found.isEmpty() && name.strip().startsWith("clock ")) {
            Clock own = Clock.named(name.strip().substring("clock ".length()).strip());
            return Optional.of(new OutcomeColumn(name.strip(), (known, word) -> {
                known.check(own);
                return target(own, word);
            }));
        }
        return found;
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private static void add(String name, BiFunction<KnownRules, String, Consumer<DecisionCheck>> reading) {
        ALL.put(name, new OutcomeColumn(name, reading));
    }

    private static Consumer<DecisionCheck> word(String what, String expected, Function<Decision, String> actual) {
        return check -> check.expect(what, expected, actual);
    }

    private static Consumer<DecisionCheck> target(Clock clock, String word) {
        if (FactColumn.letters(word).equals("none")) {
            return check -> check.expectNoDeadline(clock);
        }
        return word(clock + " target", OpenTime.parse(word).toString(), decision -> decision.deadline(clock)
                .map(deadline -> deadline.target().value().toString())
                .orElse("none"));
    }

    private static Instant instant(String word) {
        try {
            return Instant.parse(word);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no instant (" + word + "): write it as 2026-03-02T08:00:00Z", e);
        }
    }

    private static Consumer<DecisionCheck> steps(KnownRules known, String what, String word, StepState state) {
        TreeSet<String> expected = new TreeSet<>(Arrays.stream(word.split("[,\\s]+"))
                .filter(id -> !id.isBlank() && !FactColumn.letters(id).equals("none"))
                .toList());
        expected.forEach(known::checkStep);
        return word(what, expected.toString(), decision -> of(decision, state));
    }

    private static String of(Decision decision, StepState state) {
        return decision.steps(state).stream()
                .map(step -> step.reason().ruleId())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static String rules(KnownRules known, String word) {
        String[] ids = word.strip().split("[+,\\s]+");
        Arrays.stream(ids).filter(id -> !id.equals("none")).forEach(known::check);
        return String.join("+", ids);
    }

    private static String ids(Conclusion<?> conclusion) {
        List<String> ids = new ArrayList<>();
        conclusion.reasons().stream().filter(Reason::fromRule).forEach(reason -> ids.add(reason.ruleId()));
        return ids.isEmpty() ? "none" : String.join("+", ids);
    }
}
