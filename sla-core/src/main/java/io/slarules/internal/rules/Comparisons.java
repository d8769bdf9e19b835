package io.slarules.internal.rules;

import io.slarules.ruleset.RuleProblem;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Finds facts that a condition compares with a text though they are none. An enum compared with a text compiles and never
 * equals it; a number compiles and throws when it is compared.
 */
final class Comparisons {
    private static final Set<String> COMPARES = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> CONTINUES = Set.of("||", "&&", "(");
    private static final Token NOTHING = new Token(";", 0);

    private final ParsedFile parsed;
    private final Phase phase;
    private final List<RuleProblem> problems;
    private final List<Token> tokens;
    /** What variables stand for. */
    private final Map<String, String> facts = new HashMap<>();
    /** Whether each bracket that is open belongs to a pattern on the case. */
    private final Deque<Boolean> ofCase = new ArrayDeque<>();
    /** What was compared last; {@code priority == Priority.P1 || == Priority.P2} names it once. */
    private String subject = "";

    private Comparisons(ParsedFile parsed, Phase phase, RuleDescr rule, List<RuleProblem> problems) {
        this.parsed = parsed;
        this.phase = phase;
        this.problems = problems;
        this.tokens = conditionOf(parsed.tokens(rule));
    }

    static void check(ParsedFile parsed, Phase phase, RuleDescr rule, List<RuleProblem> problems) {
        new Comparisons(parsed, phase, rule, problems).run();
    }

    /** The words and signs from {@code when} to {@code then}. */
    static List<Token> conditionOf(List<Token> rule) {
        int from = 0;
        while (from < rule.size() && !rule.get(from).is("when")) {
            from++;
        }
        int to = from;
        while (to < rule.size() && !rule.get(to).is("then")) {
            to++;
        }
        return rule.subList(from, to);
    }

    private void run() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("(")) {
                ofCase.push(opensCase(token(i - 1)));
            } else if (token.is(")")) {
                ofCase.poll();
            } else if (token.is(":")) {
                bind(token(i - 1), i + 1);
            } else if (COMPARES.contains(token.text())) {
                subject = before(i);
                compare(token(i + 1), token(i + 2));
                compareWith(token(i - 1), i + 1);
            } else if (token.is("in") && token(i + 1).is("(")) {
                subject = before(token(i - 1).is("not") ? i - 1 : i);
                amongTexts(i + 2);
            } else if (token.is("equals")
                    && token(i - 1).is(".")
                    && token(i + 1).is("(")) {
                subject = before(i - 1);
                compare(token(i + 2), token(i + 3));
            }
        }
    }

    private Token token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    private boolean opensCase(Token before) {
        boolean type = before.isWord() && Character.isUpperCase(before.text().charAt(0));
        return type ? before.is("Case") : Boolean.TRUE.equals(ofCase.peek());
    }

    private void bind(Token variable, int index) {
        if (inCase() && variable.isWord() && isWhole(index)) {
            facts.put(variable.text(), token(index).text());
        }
    }

    private boolean inCase() {
        return Boolean.TRUE.equals(ofCase.peek());
    }

    /** The fact or variable that stands before an operator; the one before it where the operator goes on about it. */
    private String before(int operator) {
        Token last = token(operator - 1);
        boolean called = last.is(")") && token(operator - 2).is("(");
        int index = operator - (called ? 3 : 1);
        if (token(index).isWord()) {
            boolean member = token(index - 1).is(".") && !token(index - 2).is("this");
            return member ? "" : token(index).text();
        }
        if (last.is("(") && token(operator - 2).isWord()) {
            return token(operator - 2).text();
        }
        return CONTINUES.contains(last.text()) ? subject : "";
    }

    /** Whether the word at an index is a whole operand, not the beginning of a longer one. */
    private boolean isWhole(int index) {
        return token(index).isWord()
                && !Set.of(".", "[", "(").contains(token(index + 1).text());
    }

    private void compareWith(Token text, int index) {
        if (text.isText() && isWhole(index)) {
            subject = token(index).text();
            compare(text, NOTHING);
        }
    }

    private void amongTexts(int from) {
        for (int i = from; !token(i).is(")") && i < tokens.size(); i++) {
            compare(token(i), token(i + 1));
        }
    }

    private void compare(Token text, Token after) {
        if (!text.isText() || after.is("+") || after.is(".") || subject.isEmpty()) {
            return;
        }
        String fact = inCase() ? facts.getOrDefault(subject, subject) : facts.getOrDefault(subject, "");
        Class<?> type = typeOf(fact);
        if (type.isEnum()) {
            problems.add(parsed.problem(
                    text.line(),
                    RuleMistake.CONSTANT_COMPARED_WITH_TEXT,
                    fact,
                    text.unquoted(),
                    constant(type, text.unquoted())));
        } else if (type.isPrimitive()) {
            problems.add(parsed.problem(
                    text.line(), RuleMistake.NUMBER_COMPARED_WITH_TEXT, fact, type.getName(), text.unquoted()));
        }
    }

    private static String constant(Class<?> type, String text) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return names.contains(text)
                ? "Write " + type.getSimpleName() + "." + text + "."
                : "Write a constant of " + type.getSimpleName() + ". " + DidYouMean.help(text, names);
    }

    private Class<?> typeOf(String fact) {
        try {
            return phase.caseType().getMethod(fact).getReturnType();
        } catch (NoSuchMethodException e) {
            return Object.class;
        }
    }
}
