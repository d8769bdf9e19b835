package io.slarules.internal.rules;

import io.slarules.internal.rules.Calls.Call;
import io.slarules.internal.rules.Calls.Sentence;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What rules propose for one output, as far as it is written out: which proposal wins, and which contradict each other. */
final class Proposals {
    private Proposals() {}

    /**
     * One proposal.
     *
     * @param subject what it is about: the verb, and the clock where there is one
     * @param rank the lower, the stronger
     */
    record Proposed(String rule, String subject, int rank, String text, int line, Optional<StatedPromise> promise) {

        boolean contradicts(Proposed other) {
            if (promise.isPresent() && other.promise.isPresent()) {
                return subject.equals(other.subject) && promise.get().differs(other.promise.get());
            }
            return subject.equals(other.subject) && rank != other.rank;
        }

        /** Whether it wins wherever both are proposed, by the resolution of its phase. */
        boolean beats(Proposed other) {
            if (!subject.equals(other.subject)) {
                return false;
            }
            if (promise.isPresent() && other.promise.isPresent()) {
                return promise.get().isShorterThan(other.promise.get());
            }
            return rank < other.rank || (rank == other.rank && rule.compareTo(other.rule) < 0);
        }
    }

    /**
     * The proposals that are made whenever the rule speaks.
     *
     * @param promised the promise of one of its sentences, at the levels at which the rule speaks
     */
    static List<Proposed> of(Speech speech, Function<Sentence, Optional<StatedPromise>> promised) {
        return speech.said().stream()
                .filter(Sentence::certain)
                .flatMap(sentence -> of(speech, sentence, promised).stream())
                .toList();
    }

    private static Optional<Proposed> of(
            Speech speech, Sentence sentence, Function<Sentence, Optional<StatedPromise>> promised) {
        Call call = sentence.first();
        String rule = speech.rule().getName();
        return switch (speech.phase()) {
            case PRIORITY ->
                rank(call, Priority.class)
                        .map(rank -> level(rule, call, call.name().equals("atMost") ? -rank : rank));
            case IMPACT ->
                rank(call, ProductionImpact.class)
                        .map(rank -> level(rule, call, call.name().equals("atMost") ? rank : -rank));
            case TARGETS ->
                promised.apply(sentence)
                        .map(promise -> new Proposed(
                                rule,
                                "within " + promise.clock(),
                                0,
                                promise.text(),
                                promise.line(),
                                Optional.of(promise)));
            default -> Optional.empty();
        };
    }

    /** Lifts are left out: each of them acts. */
    private static Proposed level(String rule, Call call, int rank) {
        return new Proposed(
                rule, call.name(), rank, call.name() + " " + call.argument(0), call.line(), Optional.empty());
    }

    private static <E extends Enum<E>> Optional<Integer> rank(Call call, Class<E> type) {
        String text = call.argument(0);
        boolean resolved = List.of("base", "atleast", "atmost", "assume")
                .contains(call.name().toLowerCase(Locale.ROOT));
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> resolved && text.equals(type.getSimpleName() + "." + constant.name()))
                .map(Enum::ordinal)
                .findFirst();
    }
}
