package io.slarules.internal.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the parser stumbled over in the words of a rule author: it names a sign, seldom the one that is wrong. */
final class SyntaxError {
    private static final Pattern TOKEN = Pattern.compile("(?:mismatched input|at input) '([^']*)'");
    private static final Pattern END = Pattern.compile("(.*\\s)?end\\s*;?\\s*");
    private static final Pattern PHASE = Pattern.compile("\\s*agenda.?group\\b.*");
    private static final Pattern UNQUOTED = Pattern.compile(
            "\\s*rule\\s+([^\\s\"(@]+(?:\\s+(?!when\\b|then\\b|extends\\b|dialect\\b|no-loop\\b|@)[^\\s\"(]+)+).*");
    private static final Set<String> COMPARES = Set.of("==", "!=", "<", ">", "<=", ">=");

    private final List<String> lines;
    private final String what;
    private final String token;
    private final int line;
    private final int column;
    private final int start;
    private final int end;
    /** From the rule's first word to its last. */
    private final List<Token> words;

    /**
     * @param mistake what is wrong
     * @param line where
     * @param alone whether the line stands in no rule
     */
    record Said(SyntaxMistake mistake, int line, boolean alone, List<String> words) {
        Said(SyntaxMistake mistake, int line, boolean alone, String... words) {
            this(mistake, line, alone, List.of(words));
        }
    }

    /**
     * @param what the parser says
     * @param line where it says it
     * @param start the line at which the rule begins, 0 when the error stands in no rule
     * @param end the line behind its last
     */
    SyntaxError(List<String> lines, String what, int line, int column, int start, int end) {
        this.lines = lines;
        this.what = what;
        this.line = line;
        this.column = column;
        this.start = start;
        this.end = end;
        Matcher named = TOKEN.matcher(what);
        this.token = named.find() ? named.group(1) : "";
        this.words = start == 0
                ? List.of()
                : Token.in(String.join("\n", lines.subList(start - 1, Math.max(start - 1, end - 1))), start);
    }

    Said said() {
        if (start == 0) {
            return outside();
        }
        return behindTheEnd()
                .or(this::name)
                .or(this::missingWord)
                .or(this::comparison)
                .or(this::bracket)
                .orElseGet(() -> at(SyntaxMistake.OTHER, line, what.replaceFirst(" in rule .*", "") + place()));
    }

    private String place() {
        return " (column " + (column + 1) + ")";
    }

    private static Said at(SyntaxMistake mistake, int line, String... words) {
        return new Said(mistake, line, false, words);
    }

    private String text(int number) {
        return lines.get(number - 1).strip();
    }

    private Said outside() {
        boolean isLine = line > 0 && !lines.get(line - 1).isBlank();
        if (isLine && PHASE.matcher(lines.get(line - 1)).matches()) {
            return new Said(SyntaxMistake.PHASE_CANNOT_BE_READ, line, true, text(line));
        }
        return isLine
                ? new Said(SyntaxMistake.BELONGS_TO_NO_RULE, line, true, text(line))
                : new Said(SyntaxMistake.OTHER, line, true, line > 0 ? what + place() : what);
    }

    /** The parser reads on to the end of the file, since a rule may say what it likes before an end. */
    private Optional<Said> behindTheEnd() {
        for (int i = start; i < end && token.equals("<eof>"); i++) {
            if (END.matcher(lines.get(i - 1)).matches()) {
                for (int j = i + 1; j < end; j++) {
                    if (!lines.get(j - 1).isBlank()) {
                        return Optional.of(new Said(SyntaxMistake.BELONGS_TO_NO_RULE, j, true, text(j)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Said> name() {
        Matcher name = UNQUOTED.matcher(lines.get(start - 1));
        return line == start && name.matches()
                ? Optional.of(at(SyntaxMistake.NAME_WITHOUT_QUOTES, start, name.group(1)))
                : Optional.empty();
    }

    private boolean has(String keyword) {
        return words.stream().anyMatch(word -> word.is(keyword));
    }

    private Optional<Said> missingWord() {
        int last = words.stream().mapToInt(Token::line).max().orElse(line);
        if (!has("end")) {
            return Optional.of(at(SyntaxMistake.NO_END, last));
        }
        if (!has("then")) {
            return Optional.of(at(SyntaxMistake.NO_THEN, Math.max(start, Math.min(line, last))));
        }
        return has("when") ? Optional.empty() : Optional.of(at(SyntaxMistake.NO_WHEN, line));
    }

    private Optional<Said> comparison() {
        if (token.equals("=")) {
            return Optional.of(at(SyntaxMistake.ONE_EQUALS_SIGN, line, text(line)));
        }
        boolean inside = !open(line, column).isEmpty();
        if (inside && (token.equals("and") || token.equals("or"))) {
            return Optional.of(at(SyntaxMistake.WORD_FOR_A_SIGN, line, token, text(line)));
        }
        return !inside && COMPARES.contains(token)
                ? Optional.of(at(SyntaxMistake.OUTSIDE_BRACKETS, line, text(line)))
                : Optional.empty();
    }

    /** The brackets of the condition that are open before a place. */
    private Deque<Token> open(int beforeLine, int beforeColumn) {
        String line = lines.get(Math.max(0, beforeLine - 1));
        String before = String.join("\n", lines.subList(start - 1, Math.max(start - 1, beforeLine - 1))) + "\n"
                + line.substring(0, Math.min(line.length(), Math.max(0, beforeColumn)));
        return open(Token.in(before, start));
    }

    private static Deque<Token> open(List<Token> words) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token word : words) {
            if (word.is("(") || word.is("[") || word.is("{")) {
                open.push(word);
            } else if (word.is(")") || word.is("]") || word.is("}")) {
                open.poll();
            } else if (word.is("then")) {
                return open;
            }
        }
        return open;
    }

    private Optional<Said> bracket() {
        return Optional.ofNullable(open(words).peek())
                .map(open -> at(SyntaxMistake.BRACKET_LEFT_OPEN, open.line(), text(open.line())));
    }
}
