package io.slarules.testing;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.ClockState;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Decision;
import io.slarules.decision.Reason;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * An outcome that a word can expect: a column of a table behind {@code ||}.
 *
 * @param expecting states the expectation of a word
 */
record OutcomeColumn(String name, BiConsumer<DecisionCheck, String> expecting) {
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
        add("priority", (check, word) -> check.expectPriority(FactColumn.constant(Priority.class, word)));
        add("impact", (check, word) -> check.expectImpact(FactColumn.constant(ProductionImpact.class, word)));
        add(
                "priority because",
                (check, word) -> check.expect("priority because", plus(word), decision -> ids(decision.priority())));
        add(
                "impact because",
                (check, word) -> check.expect("impact because", plus(word), decision -> ids(decision.impact())));
        add(
                "provisional",
                (check, word) -> check.expect(
                        "provisional", String.valueOf(FactColumn.yes(word)), one -> String.valueOf(one.provisional())));
        add(
                "band",
                (check, word) -> check.expect(
                        "band",
                        FactColumn.letters(word).toUpperCase(Locale.ROOT),
                        one -> one.triage().band().value().name().replace("_", "")));
        add("steps due", (check, word) -> steps(check, "steps due", word, StepState.DUE));
        add("steps pending", (check, word) -> steps(check, "steps pending", word, StepState.PENDING));
        add("steps held", (check, word) -> steps(check, "steps held", word, StepState.HELD));
        for (Clock clock : CLOCKS) {
            clock(clock);
        }
    }

    private static void clock(Clock clock) {
        String words = clock.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        add(words, (check, word) -> target(check, clock, word));
        add(words + " due", (check, word) -> check.expectDue(clock, Instant.parse(word)));
        add(words + " state", (check, word) -> check.expectState(clock, FactColumn.constant(ClockState.class, word)));
    }

    /** The column of this name, however its words are set apart; a clock of the author's own is named as in {@code Clock.named}. */
    static Optional<OutcomeColumn> named(String name) {
        String letters = FactColumn.letters(name);
        Optional<OutcomeColumn> found = ALL.values().stream()
                .filter(column -> FactColumn.letters(column.name).equals(letters))
                .findFirst();
        if (found.isEmpty() && name.strip().startsWith("clock ")) {
            Clock own = Clock.named(name.strip().substring("clock ".length()).strip());
            return Optional.of(new OutcomeColumn(name.strip(), (check, word) -> target(check, own, word)));
        }
        return found;
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private static void add(String name, BiConsumer<DecisionCheck, String> expecting) {
        ALL.put(name, new OutcomeColumn(name, expecting));
    }

    private static void target(DecisionCheck check, Clock clock, String word) {
        if (FactColumn.letters(word).equals("none")) {
            check.expectNoDeadline(clock);
            return;
        }
        String expected = OpenTime.parse(word).toString();
        check.expect(clock + " target", expected, decision -> decision.deadline(clock)
                .map(deadline -> deadline.target().value().toString())
                .orElse("none"));
    }

    private static void steps(DecisionCheck check, String what, String word, StepState state) {
        TreeSet<String> expected = new TreeSet<>(Arrays.stream(word.split("[,\\s]+"))
                .filter(id -> !id.isBlank() && !FactColumn.letters(id).equals("none"))
                .toList());
        check.expect(what, expected.toString(), decision -> of(decision, state));
    }

    private static String of(Decision decision, StepState state) {
        return decision.steps(state).stream()
                .map(step -> step.reason().ruleId())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static String plus(String word) {
        return String.join("+", word.strip().split("[+,\\s]+"));
    }

    private static String ids(Conclusion<?> conclusion) {
        List<String> ids = new ArrayList<>();
        conclusion.reasons().stream().filter(Reason::fromRule).forEach(reason -> ids.add(reason.ruleId()));
        return ids.isEmpty() ? "none" : String.join("+", ids);
    }
}
