package io.slarules.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a text with its quotes, or a sign of a rule file; comments and blanks are none.
 *
 * @param line counted from 1, where it begins
 */
record Token(String text, int line) {
    /** What is no token, a token of more than one character, or any other character. */
    private static final Pattern NEXT = Pattern.compile(
            "(\\s+|/\\*(?s:.*?)\\*/|//[^\\n]*)"
                    + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'|[\\w$\\p{L}\\p{Mn}\\p{Nd}]+|[!=<>]=|&&|\\|\\||(?s:.)");

    /** @param firstLine the line at which the code begins */
    static List<Token> in(String code, int firstLine) {
        List<Token> tokens = new ArrayList<>();
        int line = firstLine;
        Matcher next = NEXT.matcher(code);
        while (next.find()) {
            if (next.group(1) == null) {
                tokens.add(new Token(next.group(), line));
            }
            line += (int) next.group().chars().filter(c -> c == '\n').count();
        }
        return tokens;
    }

    /** The code with blanks where comments stand; every line and column stays. */
    static String withoutComments(String code) {
        return NEXT.matcher(code)
                .replaceAll(found -> found.group(1) == null
                        ? Matcher.quoteReplacement(found.group())
                        : found.group(1).replaceAll("[^\\n]", " "));
    }

    boolean is(String expected) {
        return text.equals(expected);
    }

    boolean isWord() {
        return Character.isJavaIdentifierStart(text.charAt(0));
    }

    boolean isText() {
        char first = text.charAt(0);
        return text.length() > 1 && (first == '"' || first == '\'');
    }

    /** A text without its quotes. */
    String unquoted() {
        return text.substring(1, text.length() - 1);
    }
}
