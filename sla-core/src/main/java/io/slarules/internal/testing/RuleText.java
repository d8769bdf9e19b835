package io.slarules.internal.testing;

import io.slarules.internal.rules.Expanded;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule as its author wrote it.
 *
 * @param header what stands in its file before the first rule, function or type
 * @param text from the word {@code rule} to its {@code end}; comments are blanked out, so that every character keeps its place
 * @param whenEnd behind the word that opens the conditions
 * @param then where the word stands that ends them
 * @param conditions in order
 */
public record RuleText(RuleInfo rule, String header, String text, int whenEnd, int then, List<Condition> conditions) {
    private static final Pattern END = Pattern.compile("(.*\\s)?end\\s*;?\\s*");
    private static final Pattern FIRST = Pattern.compile("(?m)^\\s*(rule|query|function|declare)\\b");
    private static final Pattern WHEN = Pattern.compile("(?m)(^|\\s)when\\b");
    private static final Pattern THEN = Pattern.compile("(?m)(^|\\s)then\\b");
    private static final Pattern CODE =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'|(//[^\\n]*|/\\*(?s:.*?)\\*/)");
    private static final Pattern VALUE = Pattern.compile("\\bvalues\\s*\\.\\s*\\w+\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLAIN = Pattern.compile("\\s*(?:\\$?\\w+\\s*:\\s*)?[A-Z]\\w*\\s*\\(");

    /** The text of a rule, sentences replaced by what they stand for; empty when it cannot be told apart. */
    public static Optional<RuleText> of(RuleSet ruleSet, RuleInfo rule) {
        return Expanded.files(ruleSet.layers().get(rule.layer()).files()).stream()
                .filter(file -> file.name().equals(rule.file()) && rule.line() > 0)
                .findFirst()
                .flatMap(file -> of(file, rule));
    }

    private static Optional<RuleText> of(RuleFile file, RuleInfo rule) {
        List<String> lines = Arrays.asList(withoutComments(file.text()).split("\n", -1));
        int first = rule.line() - 1;
        int last = first;
        while (last < lines.size() && !END.matcher(lines.get(last)).matches()) {
            last++;
        }
        String text = String.join("\n", lines.subList(first, Math.min(last + 1, lines.size())));
        Matcher when = WHEN.matcher(text);
        Matcher then = THEN.matcher(text);
        if (!when.find() || !then.find(when.end())) {
            return Optional.empty();
        }
        String whole = String.join("\n", lines);
        Matcher body = FIRST.matcher(whole);
        String header = body.find() ? whole.substring(0, body.start()) : whole;
        List<Condition> conditions = conditions(text, when.end(), then.start(), rule.line());
        return Optional.of(new RuleText(rule, header, text, when.end(), then.start(), conditions));
    }

    private static String withoutComments(String text) {
        return CODE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : found.group().replaceAll("[^\\n]", " ")));
    }

    private static List<Condition> conditions(String text, int from, int to, int firstLine) {
        List<Condition> found = new ArrayList<>();
        Matcher plain = PLAIN.matcher(text);
        int at = from;
        int pattern = 0;
        while (at < to && plain.region(at, to).lookingAt()) {
            int close = close(text, plain.end(), to);
            String rest = text.substring(Math.min(close + 1, to), to).strip();
            if (rest.startsWith("from") || rest.startsWith("over") || rest.startsWith("or ")) {
                break;
            }
            split(text, plain.end(), close, firstLine, pattern++, found);
            at = close + 1;
        }
        if (at < to && !text.substring(at, to).isBlank()) {
            add(text, at, to, firstLine, pattern, found);
        }
        return List.copyOf(found);
    }

    /** The place of the bracket that closes the one before {@code from}. */
    private static int close(String text, int from, int to) {
        int depth = 1;
        for (int i = from; i < to; i++) {
            i = afterText(text, i);
            char c = text.charAt(i);
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return to - 1;
    }

    private static int afterText(String text, int i) {
        char quote = text.charAt(i);
        if (quote != '"' && quote != '\'') {
            return i;
        }
        int end = i + 1;
        while (end < text.length() - 1 && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, text.length() - 1);
    }

    private static void split(String text, int from, int to, int firstLine, int pattern, List<Condition> found) {
        int depth = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            i = afterText(text, i);
            char c = text.charAt(i);
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                add(text, start, i, firstLine, pattern, found);
                start = i + 1;
            }
        }
        add(text, start, to, firstLine, pattern, found);
    }

    private static void add(String text, int from, int to, int firstLine, int pattern, List<Condition> found) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            int line = firstLine + lines(text, start);
            String words = text.substring(start, end).replaceAll("\\s+", " ");
            found.add(new Condition(words, start, end, line, pattern));
        }
    }

    private static int lines(String text, int to) {
        return (int) text.substring(0, to).chars().filter(c -> c == '\n').count();
    }

    /** The line of the file on which a character of the text stands. */
    public int line(int at) {
        return rule.line() + lines(text, at);
    }

    /** The names of the values that the rule reads by a plain text. */
    public Set<String> valuesRead() {
        return VALUE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /** The conditions up to one of them, as a condition part of its own. */
    String conditionsUpTo(Condition last) {
        String before = text.substring(whenEnd, last.end());
        String code = before.replaceAll("\"[^\"\\n]*\"", "");
        long open = code.chars().filter(c -> c == '(').count()
                - code.chars().filter(c -> c == ')').count();
        return open > 0 ? before + " )" : before;
    }
}
