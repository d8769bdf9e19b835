package io.slarules.internal.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Finds places in the code of a rule that the rule engine does not tell. */
final class Statements {
    private static final Set<String> GO_ON = Set.of("if", "for", "while", "switch", "catch");

    private Statements() {}

    /** The line in which the code begins that a rule contains; 0 when it does not. */
    static int lineOf(List<Token> code, List<Token> rule) {
        for (int i = 0; i + code.size() <= rule.size() && !code.isEmpty(); i++) {
            boolean same = true;
            for (int j = 0; j < code.size() && same; j++) {
                same = rule.get(i + j).is(code.get(j).text());
            }
            if (same) {
                return rule.get(i).line();
            }
        }
        return 0;
    }

    /** The line of the first statement in the consequence that neither ends nor goes on; 0 when there is none. */
    static int unended(List<Token> rule) {
        Deque<Token> callers = new ArrayDeque<>();
        boolean consequence = false;
        boolean assigns = false;
        for (int i = 1; i + 1 < rule.size(); i++) {
            Token token = rule.get(i);
            Token next = rule.get(i + 1);
            boolean ends = false;
            if (token.is("(")) {
                callers.push(rule.get(i - 1));
            } else if (token.is(")") && !callers.isEmpty()) {
                Token caller = callers.pop();
                ends = callers.isEmpty() && !GO_ON.contains(caller.text());
            } else if (callers.isEmpty()) {
                assigns = token.is("=") || (assigns && !token.is(";") && !token.is("}"));
                ends = token.isText() || token.is("]") || (assigns && isValue(token) && next.line() > token.line());
            }
            boolean begins = (next.isWord() && !next.is("instanceof")) || next.is("}");
            if (consequence && ends && begins) {
                return token.line();
            }
            consequence |= token.is("then");
        }
        return 0;
    }

    private static boolean isValue(Token token) {
        return !token.is("new")
                && (token.isWord() || Character.isDigit(token.text().charAt(0)));
    }
}
