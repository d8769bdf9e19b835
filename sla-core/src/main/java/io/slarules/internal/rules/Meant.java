package io.slarules.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;

/** Says what an author probably meant by a name that nothing has. */
final class Meant {
    static final String OF_YOUR_OWN = "Check the spelling; a type of your own is made known by RuleSet.knowing.";
    /** What authors look for, and no phase shows. */
    private static final Set<String> INSTANTS = Set.of("opened", "openedAt", "createdAt", "now", "today", "age");

    private static final String NO_CLOCK =
            "A rule sees no clock: state the obligation, and the calendar turns it into an instant.";
    private static final Set<String> BEFORE_A_TEXT = Set.of("==", "!=", "[");
    private static final String LOOK =
            "Check the spelling, and that what is meant exists in this phase's Case, in its verbs or in an import.";

    private final ParsedFile parsed;
    private final Optional<RuleDescr> rule;

    /**
     * @param rule in which the name stands; empty when that is not known
     */
    Meant(ParsedFile parsed, Optional<RuleDescr> rule) {
        this.parsed = parsed;
        this.rule = rule;
    }

    /** By a name where the rule speaks. */
    String by(String name) {
        Optional<Phase> speaksThrough = Phase.of(name);
        if (speaksThrough.isPresent() && !speaksThrough.equals(parsed.phase())) {
            return "Rules of the " + name + " phase speak through it: write this into a file of that phase.";
        }
        return constant(name)
                .or(() -> verb(name))
                .or(() -> valueWithoutQuotes(name))
                .or(() -> bound("$" + name))
                .orElse(KnownNames.isTypeName(name) ? OF_YOUR_OWN : LOOK);
    }

    /** By a name that is taken for a fact of a case. */
    String byFact(Class<?> caseType, String name) {
        if (INSTANTS.contains(name)) {
            return NO_CLOCK;
        }
        return settledBy(caseType, name)
                .or(() -> Phase.of(name).isPresent() ? Optional.empty() : constant(name))
                .or(() -> textWithoutQuotes(name))
                .orElseGet(() -> DidYouMean.help(
                        name, KnownNames.of(caseType), "the Javadoc of " + caseType.getCanonicalName()));
    }

    /** A verb of the phase that is named without it. */
    Optional<String> verb(String name) {
        return parsed.phase()
                .filter(phase -> KnownNames.of(phase.verbs()).contains(name))
                .map(phase -> "Did you mean " + phase.group() + "." + name + "?");
    }

    private Optional<String> constant(String name) {
        List<String> constants = parsed.phase()
                .map(phase -> KnownNames.constantsNamed(name, phase))
                .orElse(List.of());
        return constants.isEmpty()
                ? Optional.empty()
                : Optional.of("Did you mean " + String.join(" or ", constants) + "?");
    }

    private Optional<String> bound(String variable) {
        return rule.filter(r -> parsed.tokens(r).stream().anyMatch(word -> word.is(variable)))
                .map(r -> "Did you mean " + variable + "?");
    }

    private Optional<String> textWithoutQuotes(String word) {
        List<Token> words = rule.map(List::of).orElseGet(parsed::rules).stream()
                .flatMap(any -> parsed.tokens(any).stream())
                .toList();
        return IntStream.range(1, words.size())
                .filter(i -> words.get(i).is(word)
                        && BEFORE_A_TEXT.contains(words.get(i - 1).text()))
                .mapToObj(i -> "If a text is meant, write it between quotes: \"" + word + "\".")
                .findFirst();
    }

    private Optional<String> valueWithoutQuotes(String word) {
        List<Token> words = rule.map(r -> Speech.consequence(parsed, r)).orElse(List.of());
        return Calls.in(words, ValueReads.GLOBAL).stream()
                .map(Calls.Sentence::first)
                .filter(call -> !call.arguments().isEmpty()
                        && call.arguments().get(0).stream().anyMatch(token -> token.is(word)))
                .map(call -> "If the name of a value is meant, write it between quotes: values." + call.name() + "(\""
                        + call.argument(0) + "\").")
                .findFirst();
    }

    /** A phase does not read what it settles itself, nor what later ones do. What not all the phases behind read is not settled before them. */
    private static Optional<String> settledBy(Class<?> caseType, String fact) {
        List<Phase> behind = Stream.of(Phase.values())
                .dropWhile(phase -> phase.caseType() != caseType)
                .findFirst()
                .map(Phase::behind)
                .orElse(List.of());
        List<Phase> reading = behind.stream()
                .filter(phase -> KnownNames.of(phase.caseType()).contains(fact))
                .toList();
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        String first = reading.get(0).group();
        if (!behind.subList(behind.size() - reading.size(), behind.size()).equals(reading)) {
            return Optional.of("Rules of the " + first + " phase read it.");
        }
        return Optional.of(
                reading.equals(behind)
                        ? "This phase settles it, and the phases behind it read it."
                        : "It is settled by a later phase, and read from the " + first + " phase on.");
    }
}
