package io.slarules.internal.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text of a rule file, taken apart once, since a dozen checks look at every rule. Not thread-safe; it lives while a rule set is compiled. */
final class FileText {
    private final List<String> lines;
    private final Map<Place, List<Token>> tokens = new HashMap<>();

    private record Place(int first, int last) {}

    FileText(String text) {
        this.lines = List.of(text.split("\n", -1));
    }

    List<String> lines() {
        return lines;
    }

    /** The words and signs of the whole text. */
    List<Token> tokens() {
        return tokens(1, lines.size());
    }

    /** The words and signs between two lines, both included; lines that are not there have none. */
    List<Token> tokens(int first, int last) {
        int from = Math.max(1, first);
        int to = Math.max(from - 1, Math.min(last, lines.size()));
        return tokens.computeIfAbsent(
                new Place(from, to),
                place -> List.copyOf(Token.in(String.join("\n", lines.subList(from - 1, to)), from)));
    }
}
