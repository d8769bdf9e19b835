package io.slarules.internal.rules;

import io.slarules.ticket.Priority;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The levels at which a rule can speak, as far as its condition says so in plain words: parts of its one pattern on the case that speak of
 * nothing but the priority and compare it with constants. Whatever else a condition says narrows nothing here.
 */
final class PossibleLevels {
    private final List<Token> tokens;
    private final Priority level;
    private int at;

    /** The part is not of this simple form. */
    private static final class NotSimple extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotSimple() {
            super(null, null, false, false);
        }
    }

    private PossibleLevels(List<Token> tokens, Priority level) {
        this.tokens = tokens;
        this.level = level;
    }

    /** @param rule the words of a rule, from its name to its end */
    static Set<Priority> of(List<Token> rule) {
        Set<Priority> levels = EnumSet.allOf(Priority.class);
        for (List<Token> part : partsOfTheCase(rule)) {
            levels.removeIf(level -> !holds(part, level));
        }
        return levels;
    }

    /** The parts between commas of the one pattern of a rule; none when it has several, or none on a case. */
    private static List<List<Token>> partsOfTheCase(List<Token> rule) {
        int when = indexOf("when", rule);
        int then = indexOf("then", rule);
        List<List<Token>> parts = new ArrayList<>();
        List<Token> part = new ArrayList<>();
        int patterns = 0;
        int depth = 0;
        for (int i = when + 1; i < then; i++) {
            Token token = rule.get(i);
            if (token.is("Case") && rule.get(i + 1).is("(")) {
                patterns++;
            }
            boolean other = token.is("not") || token.is("exists") || token.is("or") || token.is("forall");
            if (depth == 0 && other) {
                return List.of();
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean ends = depth == 0 || (depth == 1 && token.is(","));
            if (ends && !part.isEmpty()) {
                parts.add(part.subList(1, part.size()));
                part = new ArrayList<>();
            }
            if (depth > 0) {
                part.add(token);
            }
        }
        return patterns == 1 ? parts : List.of();
    }

    private static int indexOf(String word, List<Token> rule) {
        int index = 0;
        while (index < rule.size() && !rule.get(index).is(word)) {
            index++;
        }
        return index;
    }

    private static boolean holds(List<Token> part, Priority level) {
        boolean binds = part.size() > 2 && part.get(1).is(":");
        PossibleLevels reading = new PossibleLevels(binds ? part.subList(2, part.size()) : part, level);
        try {
            boolean holds = reading.either();
            return holds || reading.at < reading.tokens.size();
        } catch (NotSimple e) {
            return true;
        }
    }

    private boolean either() {
        boolean holds = both();
        while (take("||")) {
            holds |= goesOn() ? comparison() : both();
        }
        return holds;
    }

    private boolean both() {
        boolean holds = one();
        while (take("&&")) {
            holds &= goesOn() ? comparison() : one();
        }
        return holds;
    }

    private boolean one() {
        if (take("(")) {
            boolean holds = either();
            expect(")");
            return holds;
        }
        expect("priority");
        if (take("(")) {
            expect(")");
        }
        return comparison();
    }

    private boolean comparison() {
        if (take("==")) {
            return constant() == level;
        }
        if (take("!=")) {
            return constant() != level;
        }
        boolean not = take("not");
        expect("in");
        expect("(");
        boolean among = constant() == level;
        while (take(",")) {
            among |= constant() == level;
        }
        expect(")");
        return among != not;
    }

    private Priority constant() {
        expect("Priority");
        expect(".");
        Token name = at < tokens.size() ? tokens.get(at++) : new Token(";", 0);
        return level(name.text()).orElseThrow(NotSimple::new);
    }

    /** The level of this name. */
    static Optional<Priority> level(String name) {
        return EnumSet.allOf(Priority.class).stream()
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    private boolean next(String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }

    /** Whether what follows compares the same again: {@code priority == Priority.P1 || == Priority.P2}. */
    private boolean goesOn() {
        return next("==") || next("!=");
    }

    private boolean take(String text) {
        boolean is = next(text);
        at += is ? 1 : 0;
        return is;
    }

    private void expect(String text) {
        if (!take(text)) {
            throw new NotSimple();
        }
    }
}
